import { caseText, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type IncidentId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { provisionKey } from '../privacy/vault/keys.js';
import { gather } from './gather.js';
import { Incident } from './incident.entity.js';
import { sealIncident } from './sealed.js';
import { type Suspected, suspected } from './suspected.js';

/** Longest text that is written about an incident at once, in characters. */
export const INCIDENT_TEXT_MAX = 5_000;
/** Fields that one incident may name. */
const COORDINATES_MAX = 100;

export type Opening = Suspected & {
  readonly what: string;
  readonly knownAt: Date;
  readonly from: Date;
  readonly until?: Date | null;
  readonly coordinates?: readonly string[] | null;
  readonly accountMisused?: boolean | null;
};

/**
 * Puts a breach on record, with the people and fields that the ledger names for whoever is suspected. Each one is recorded, also where nobody was seen and whatever
 * its risk (PIPEDA, s. 10.3). Throws `KlussterError` NOT_FOUND for a suspect who is not there; BAD_USER_INPUT for a field that is none.
 */
export async function openIncident(ctx: Ctx, input: Opening): Promise<{ id: IncidentId } | Refused> {
  const { now, keyStore, keyring, map } = ctx;
  const { knownAt, from, until = null } = input;
  const isMisused = input.accountMisused ?? false;
  const what = caseText(input.what, INCIDENT_TEXT_MAX);
  const coordinates = [...new Set(input.coordinates ?? [])];
  if (coordinates.length > COORDINATES_MAX || !coordinates.every((coordinate) => map.rules.get(coordinate)?.personal))
    throw new KlussterError('BAD_USER_INPUT', 'A field that people are shown is written `Type.field`.');
  const [{ id: openedBy }, found] = [await staffWhoAsks(ctx), await suspected(ctx, input)];
  if (isMisused && !found.viewer) throw new KlussterError('BAD_USER_INPUT', 'It is not known whose account it is.');
  if (from >= now) return refusedFor('TIME_REFUSED', { field: 'from' });
  if (until && (until <= from || until > now)) return refusedFor('TIME_REFUSED', { field: 'until' });
  if (knownAt > now || knownAt < from) return refusedFor('TIME_REFUSED', { field: 'knownAt' });
  const id = newId<IncidentId>();
  // A key without an incident opens nothing.
  const key = await provisionKey(keyStore, keyring, id);
  return once<{ id: IncidentId }>(ctx, { verb: 'openIncident', input }, async (em) => {
    const row = em.create(Incident, {
      id,
      openedBy,
      openedAt: now,
      knownAt,
      fromAt: from,
      untilAt: until,
      ...found,
      isMisused,
      coordinates,
      words: sealIncident(key, id, { what }),
      affected: 0,
      reads: 0,
      fields: [],
    });
    await em.flush();
    const looking = { id, ...found, isMisused, from, until: until ?? now, coordinates };
    const gathered = await gather(em, looking);
    // Of a session that is forgotten nothing but the ledger tells that it ever was.
    if (found.suspect === 'SESSION' && !found.viewer && gathered.reads === 0) throw new KlussterError('NOT_FOUND');
    Object.assign(row, gathered);
    return { id };
  });
}
