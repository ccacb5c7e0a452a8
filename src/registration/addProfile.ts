import { applyAgain, hasProfile, type NewProfile, openProfile, stillHere } from '../accounts/index.js';
import { recordConsents } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { orTaken } from '../db/taken.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type Collection, collectionProblem } from './register.js';

export type Added = { readonly added: true };

const EXISTS = refusedFor('PROFILE_EXISTS');

/**
 * Gives the viewer one more profile, as she is from the next request on; or lets her who was refused as a Klusster Owner ask once
 * more. What she answers now is her last word on each purpose. Throws `KlussterError` FORBIDDEN for staff, whose accounts have no profiles.
 */
export async function addProfile(
  ctx: Ctx,
  input: Collection & { readonly profile: NewProfile },
): Promise<Added | Refused> {
  const { viewer, now } = ctx;
  const { profile, ...shown } = input;
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const refused = collectionProblem(ctx, profile.profile, shown);
  if (refused) return refused;
  const person = viewer.personId as PersonId;
  const key = stillHere(await ctx.keys.of(person));
  const work = once<Added>(ctx, { verb: 'addProfile', input }, async (em) => {
    const hers = { person, key, now };
    if (!(await hasProfile(em, person, profile.profile))) openProfile(em, hers, profile);
    else if (profile.profile !== 'KLUSSTER_OWNER' || !(await applyAgain(em, hers, profile.contact))) return EXISTS;
    await recordConsents(em, shown.consents, {
      person,
      language: shown.language,
      policyVersion: shown.policyVersion,
      evidence: { kind: 'SESSION', id: viewer.sessionId },
      now,
    });
    return { added: true as const };
  });
  return orTaken<Added | Refused, Refused>(work, EXISTS);
}
