import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import {
  challengeHash,
  credentialIndexOf,
  keyOf,
  madePasskey,
  openPending,
  sealLabel,
  sealVerifier,
  takeTry,
} from '../factors/index.js';
import { newId, type SecondFactorId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type AddedFactor, addFactor } from './addFactor.js';

const REFUSED = refusedFor('SECOND_FACTOR_REFUSED', { field: 'passkey' });

/** Adds the passkey that a device has made. One that is somebody's already is refused. */
export async function confirmPasskey(
  ctx: Ctx,
  { challenge, passkey }: { readonly challenge: string; readonly passkey: string },
): Promise<AddedFactor | Refused> {
  const { person } = whose(ctx);
  const asked = await takeTry(ctx.reserve, { challenge, purpose: 'ADD_PASSKEY', now: ctx.now });
  if (asked?.person !== person || !asked.pending) return refusedFor('CHALLENGE_OVER');
  const made = await madePasskey(ctx.publicUrl, challenge, passkey);
  if (!made) return REFUSED;
  const { verifier, ...said } = made;
  const key = await keyOf(ctx.keys, person);
  const { name } = openPending(key, challengeHash(challenge), person, asked.pending);
  const of = { id: newId<SecondFactorId>(), person };
  const factor = {
    id: of.id,
    kind: 'PASSKEY' as const,
    label: sealLabel(key, of, name),
    verifier: sealVerifier(key, of, verifier),
    credentialIndex: credentialIndexOf(ctx.keyring, verifier.id),
    ...said,
  };
  return addFactor(ctx, { challenge, factor }).catch((error: unknown) => {
    if (error instanceof UniqueConstraintViolationException) return REFUSED;
    throw error;
  });
}
