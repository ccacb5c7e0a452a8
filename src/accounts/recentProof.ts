import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { delegationOf, isIdentified } from '../privacy/viewer.js';
import { Session } from './session.entity.js';

/** How long a proof counts, in milliseconds. */
const PROOF_MS = 10 * 60_000;

/** Until when a proof of this instant counts. */
export const provenUntil = (provenAt: Date): Date => new Date(provenAt.getTime() + PROOF_MS);

/**
 * Step-up: the refusal PROOF_NEEDED unless the viewer proved a short while ago, in this session, that it is she. A verb for a
 * sensitive act asks before it does anything; a token that was lifted from a device does not get past it.
 */
export async function requireRecentProof({
  viewer,
  em,
  now,
}: Pick<Ctx, 'viewer' | 'em' | 'now'>): Promise<Refused | undefined> {
  if (!isIdentified(viewer) || delegationOf(viewer)) return refusedFor('PROOF_NEEDED');
  const since = new Date(now.getTime() - PROOF_MS);
  const isProven = (await em.count(Session, { id: viewer.sessionId, provenAt: { $gt: since } })) > 0;
  return isProven ? undefined : refusedFor('PROOF_NEEDED');
}
