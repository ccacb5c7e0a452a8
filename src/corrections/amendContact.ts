import { amendProfile, type OwnerContact, requireRecentProof, stillHere } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import type { RoleAudience } from '../privacy/audience.js';
import type { Amendable } from './correction.entity.js';
import { keepHistory } from './keepHistory.js';
import { TELL_OF_CORRECTION } from './tellOfCorrection.job.js';

const TYPES = {
  KLUSSTER_OWNER: 'KlussterOwner',
  BUSINESS_OWNER: 'BusinessOwner',
  CONSUMER_USER: 'ConsumerUser',
} as const satisfies Record<RoleAudience, string>;

export type Amending = {
  readonly profile: RoleAudience;
  /** What is left out stays. */
  readonly contact: { readonly [Field in keyof OwnerContact]?: string | null };
};

/** The fields that say something else now, as `Type.field`. */
export type ContactAmended = { readonly coordinates: readonly Amendable[] };

/**
 * Amends the contact of a profile of whoever asks. What was there is kept for her, and whoever was shown it is told that it changed (PIPEDA Schedule 1,
 * 4.9.5). Asked again it finds nothing to amend. Throws `KlussterError` FORBIDDEN for staff, NOT_FOUND where she has no such profile, BAD_USER_INPUT for a
 * field that the profile has not.
 */
export async function amendContact(ctx: Ctx, { profile, contact }: Amending): Promise<ContactAmended | Refused> {
  const { viewer, now } = ctx;
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const given = Object.fromEntries(Object.entries(contact).filter(([, value]) => typeof value === 'string'));
  if (profile === 'CONSUMER_USER' && ('phone' in given || 'mailingAddress' in given))
    throw new KlussterError('BAD_USER_INPUT', 'A Consumer User has a name and an e-mail address only.');
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  const person = viewer.personId as PersonId;
  const key = stillHere(await ctx.keys.of(person));
  return ctx.em.transactional(async (em) => {
    const found = await amendProfile(em, { person, key, profile }, given);
    if (!found) throw new KlussterError('NOT_FOUND');
    const changes = found.amended.map(({ field, ...values }) => ({
      coordinate: `${TYPES[profile]}.${field}` as Amendable,
      ...values,
    }));
    const coordinates = changes.map(({ coordinate }) => coordinate);
    const amendment = { person, key, profile: found.id, credential: viewer.sessionId, at: now, changes };
    const act = keepHistory(em, amendment);
    if (coordinates.length > 0) await sendJob(em, TELL_OF_CORRECTION, { id: act });
    return { coordinates };
  });
}
