import type { EntityManager } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import type { SERIES } from './numberSeries.entity.js';

/**
 * The next number of a series, within a transaction that gives it to something. Others who want one wait until it commits: a number that was
 * taken by what is not there in the end would be a gap.
 */
export async function nextNumber(em: EntityManager, series: (typeof SERIES)[number]): Promise<number> {
  const [row] = await em
    .getConnection()
    .execute<{ last: number }[]>(
      'update number_series set last = last + 1 where series = ? returning last',
      [series],
      'all',
      em.getTransactionContext(),
    );
  if (!row) throw new Fault('A series of numbers is not there.', series);
  return row.last;
}
