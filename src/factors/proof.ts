import type { EntityManager } from '@mikro-orm/core';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { credentialIndexOf, signedBy } from './passkey.js';
import { readAssertion } from './passkeyAnswer.js';
import { redeemRecoveryCode } from './recoveryCodes.js';
import { type AppVerifier, keyOf, openVerifier, type PasskeyVerifier } from './sealed.js';
import { SecondFactor } from './secondFactor.entity.js';
import { stepOf } from './totp.js';

/** What a person shows as her second factor: the digits of an app, a recovery code, or what a passkey signed, as JSON. */
export type Proof = { readonly totp: string } | { readonly recoveryCode: string } | { readonly passkey: string };

/** Where a proof is looked at. */
export type ProofGround = {
  readonly em: EntityManager;
  readonly keys: DataKeys;
  readonly keyring: KeyDerivation;
  readonly publicUrl: string;
  readonly now: Date;
};

/** Of whom it is asked, by which challenge. */
type Asked = { readonly person: string; readonly challenge: string };

/** Uses a proof up, within a transaction. False when it was used before. */
export type UseUp = (em: EntityManager) => Promise<boolean>;

/** Looks at a proof, outside of any transaction. Undefined when it is wrong; a right one is still to be used up. */
export function looksRight(ground: ProofGround, asked: Asked, proof: Proof): Promise<UseUp | undefined> {
  if ('totp' in proof) return codeOfApp(ground, asked, proof.totp);
  if ('passkey' in proof) return signatureOfPasskey(ground, asked, proof.passkey);
  return Promise.resolve((em) => redeemRecoveryCode(em, asked.person, proof.recoveryCode));
}

/** The condition holds it: of two who show one code at the same moment, the statement of one finds an older step. */
async function codeOfApp(ground: ProofGround, { person }: Asked, code: string): Promise<UseUp | undefined> {
  const app = await ground.em.findOne(SecondFactor, { person, kind: 'TOTP' });
  if (!app) return undefined;
  const { secret } = openVerifier<AppVerifier>(await keyOf(ground.keys, person), app);
  const step = stepOf(secret, code, ground.now);
  if (step === undefined) return undefined;
  const used = { lastStep: step, lastUsedAt: ground.now };
  return async (em) => (await em.nativeUpdate(SecondFactor, { id: app.id, lastStep: { $lt: step } }, used)) === 1;
}

/** A counter that does not rise is that of a copy (WebAuthn, 6.1.1); devices that share a passkey count nothing. */
async function signatureOfPasskey(
  ground: ProofGround,
  { person, challenge }: Asked,
  answer: string,
): Promise<UseUp | undefined> {
  const { em, keyring, keys, publicUrl, now } = ground;
  const credentialIndex = credentialIndexOf(keyring, readAssertion(answer)?.id ?? '');
  const passkey = await em.findOne(SecondFactor, { person, credentialIndex });
  if (!passkey) return undefined;
  const { id, counter, mayBeBackedUp } = passkey;
  const verifier = openVerifier<PasskeyVerifier>(await keyOf(keys, person), passkey);
  const known = { verifier, counter: counter ?? 0, mayBeBackedUp: mayBeBackedUp ?? false, challenge };
  const signed = await signedBy(publicUrl, known, answer);
  if (!signed) return undefined;
  const before = signed.counter === 0 ? { counter: 0 } : { counter: { $lt: signed.counter } };
  return async (em) => (await em.nativeUpdate(SecondFactor, { id, ...before }, { ...signed, lastUsedAt: now })) === 1;
}
