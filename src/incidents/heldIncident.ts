import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { IncidentId } from '../kernel/ids.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { Incident } from './incident.entity.js';
import { type IncidentWords, openWords, sealIncident } from './sealed.js';

type Row = NonNullable<Awaited<ReturnType<typeof held>>>;

const held = (em: EntityManager, id: string) =>
  em.findOne(Incident, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** An incident that is held until the transaction ends, and what is written about it; `write` adds to that. */
export type Held = {
  readonly em: EntityManager;
  readonly row: Row;
  readonly words: IncidentWords;
  readonly write: (words: Partial<IncidentWords>) => void;
};

/**
 * Does something with an incident in one transaction; a refusal leaves it as it was. Throws `KlussterError` NOT_FOUND for one that is not there.
 */
export async function inIncident(
  ctx: Pick<Ctx, 'em' | 'keys'>,
  globalId: string,
  act: (held: Held) => Promise<Refused | undefined>,
): Promise<{ id: IncidentId } | Refused> {
  const id = idNamed('Incident', globalId) as IncidentId;
  if ((await ctx.em.count(Incident, { id })) === 0) throw new KlussterError('NOT_FOUND');
  // It comes from another database, and is asked for before anything is locked in this one.
  const key = await ctx.keys.of(id);
  if (!key) throw new KlussterError('NOT_FOUND');
  return ctx.em.transactional(async (em) => {
    const row = await held(em, id);
    if (!row) throw new KlussterError('NOT_FOUND');
    const words = openWords(key, id, row.words);
    const write = (more: Partial<IncidentWords>) => {
      row.words = sealIncident(key, id, { ...words, ...more });
    };
    const refused = await act({ em, row, words, write });
    return refused && isRefused(refused) ? refused : { id };
  });
}
