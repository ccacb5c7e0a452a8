import type { EntityManager } from '@mikro-orm/core';
import type { DataKeys } from '../privacy/vault/keys.js';
import { redeemRecoveryCode } from './recoveryCodes.js';
import { keyOf, openVerifier } from './sealed.js';
import { SecondFactor } from './secondFactor.entity.js';
import { stepOf } from './totp.js';

/** What a person shows as her second factor. */
export type Proof = { readonly totp: string } | { readonly recoveryCode: string };

/** Where a proof is looked at. */
export type ProofGround = { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date };

/** Uses a proof up, within a transaction. False when it was used before. */
export type UseUp = (em: EntityManager) => Promise<boolean>;

/** Looks at a proof, outside of any transaction. Undefined when it is wrong; a right one is still to be used up. */
export function looksRight(ground: ProofGround, person: string, proof: Proof): Promise<UseUp | undefined> {
  if ('totp' in proof) return codeOfApp(ground, person, proof.totp);
  return Promise.resolve((em) => redeemRecoveryCode(em, person, proof.recoveryCode));
}

/** The condition holds it: of two who show one code at the same moment, the statement of one finds an older step. */
async function codeOfApp({ em, keys, now }: ProofGround, person: string, code: string): Promise<UseUp | undefined> {
  const app = await em.findOne(SecondFactor, { person, kind: 'TOTP' });
  if (!app) return undefined;
  const { secret } = openVerifier<{ secret: string }>(await keyOf(keys, person), app);
  const step = stepOf(secret, code, now);
  if (step === undefined) return undefined;
  return async (em) =>
    (await em.nativeUpdate(
      SecondFactor,
      { id: app.id, lastStep: { $lt: step } },
      { lastStep: step, lastUsedAt: now },
    )) === 1;
}
