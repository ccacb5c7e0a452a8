import { hashPassword, type NewProfile, passwordProblem } from '../accounts/index.js';
import { type AskedFor, askForProof } from '../addresses/index.js';
import type { Answer } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import type { Documents } from '../kernel/documents.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { consentProblem } from './collection.js';

/** What was shown to a person and what she answered. */
export type Collection = {
  readonly consents: readonly Answer[];
  readonly policyVersion: string;
  readonly language: 'EN' | 'FR';
};

export type Registration = Collection & {
  readonly email: string;
  /** None for who will sign in by links. */
  readonly password?: string;
  readonly profile: NewProfile;
};

/** Why nothing may be collected so; undefined when it may. */
export function collectionProblem(
  { documents }: { readonly documents: Documents },
  profile: NewProfile['profile'],
  shown: Collection,
): Refused | undefined {
  if (shown.policyVersion !== documents.PRIVACY_POLICY[shown.language].version)
    return refusedFor('POLICY_CHANGED', { field: 'policyVersion' });
  return consentProblem(profile, shown.consents);
}

/**
 * Takes a registration and has a letter written to its address. Nobody is a person here before the link in it was followed;
 * until then what was given is sealed under a key of its own. Whether the address is known is not looked at: the letter says it,
 * to whoever reads the mail there.
 */
export async function register(
  ctx: Ctx,
  { email, password, profile, consents, language, ...shown }: Registration,
): Promise<AskedFor | Refused> {
  const { contact } = profile;
  const problem = password === undefined ? undefined : passwordProblem(password, [email, ...Object.values(contact)]);
  if (problem) return refusedFor(problem, { field: 'password' });
  const refused = collectionProblem(ctx, profile.profile, { consents, language, ...shown });
  if (refused) return refused;
  return askForProof(ctx, { kind: 'REGISTRATION', email, language }, async () => ({
    ...(password !== undefined && { passwordHash: await hashPassword(password) }),
    profile: JSON.stringify(profile),
    consents: JSON.stringify(consents),
    policyVersion: shown.policyVersion,
  }));
}
