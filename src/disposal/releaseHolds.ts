import { LockMode } from '@mikro-orm/core';
import { enter } from '../audit/index.js';
import type { Disposing } from '../feature.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import { type Held, holdingsOf } from './disposing.js';
import { isStillHeld } from './eraseRows.js';
import { Erasure } from './erasure.entity.js';
import { receiptOf } from './receipt.js';

/**
 * Destroys the keys of pseudonyms under which nothing has to be readable any more, such as the name on an invoice that is paid by now. Answers
 * how many.
 */
export async function releaseHolds(
  { fork, keys, keyring, erasureLedger, clock }: Disposing,
  held: Held,
): Promise<number> {
  const holdings = holdingsOf(held);
  const waiting = await fork().find(Erasure, { isHeld: true, releasedAt: null, doneAt: { $ne: null } });
  const entries = waiting.length > 0 ? await erasureLedger.entries() : [];
  let released = 0;
  for (const { id, pseudonym } of waiting) {
    if (await fork().transactional((em) => isStillHeld(em, holdings, pseudonym))) continue;
    await keys.destroy(pseudonym);
    await fork().transactional(async (em) => {
      const row = await em.findOneOrFail(Erasure, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row.releasedAt) return;
      const now = clock.now();
      row.releasedAt = now;
      const record = {
        ground: 'ERASURE',
        erasure: id,
        rule: 'TAX_RECORD',
        rowsOf: 'invoice',
        erased: 0,
        anonymised: 1,
      } as const;
      em.create(DisposalRecord, { id: crypto.randomUUID(), ...record, at: now });
      await em.flush();
      const entry = entries.find(({ no }) => no === row.entryNo);
      if (entry) row.receipt = await receiptOf(em, row, entry.hash, { keyring, holdings });
      await em.flush();
      const counts = { ledgerEntry: row.entryNo ?? 0 };
      await enter(em, { kind: 'ERASURE', what: 'RELEASED', counts }, now);
      released += 1;
    });
  }
  return released;
}
