import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { assert } from '../kernel/assert.js';
import { signReceipt } from '../kernel/erasureReceipt.js';
import { RETENTION } from '../privacy/retention.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { receiptKeyOf } from '../privacy/vault/receiptKey.js';
import type { Holding } from '../read/holding.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import { tableOf } from './overdue.js';

/** The hash of the rules by which people are erased here: the retention schedule, and what an erasure does with each table. */
export function rulesHash(holdings: readonly Holding[]): string {
  const schedule = Object.entries(RETENTION).map(([rule, { keepDays, ends }]) => [rule, keepDays, ends]);
  const tables = holdings.map((holding) => [tableOf(holding), holding.erasure, holding.sealed, holding.ends]);
  return createHash('sha256')
    .update(JSON.stringify([schedule, tables]))
    .digest('hex');
}

type Done = {
  readonly id: string;
  readonly askedAt: Date;
  readonly doneAt?: Date | null | undefined;
  readonly isHeld: boolean;
  readonly releasedAt?: Date | null | undefined;
  readonly entryNo?: number | null | undefined;
};

/** By what a receipt is signed. */
type Signing = { readonly keyring: KeyDerivation; readonly holdings: readonly Holding[] };

/** The signed receipt of an erasure that is done, from what is on record of it in the transaction of `em`. */
export async function receiptOf(em: EntityManager, done: Done, hash: string, signing: Signing): Promise<string> {
  const { id, askedAt, doneAt, isHeld, releasedAt, entryNo } = done;
  assert(doneAt && entryNo, 'A receipt is for an erasure that is done.');
  const tables: Record<string, { erased: number; anonymised: number }> = {};
  for (const { rowsOf, erased, anonymised } of await em.find(DisposalRecord, { erasure: id })) {
    const before = tables[rowsOf] ?? { erased: 0, anonymised: 0 };
    tables[rowsOf] = { erased: before.erased + erased, anonymised: before.anonymised + anonymised };
  }
  const facts = {
    reference: id,
    requestedAt: askedAt.toISOString(),
    doneAt: doneAt.toISOString(),
    releasedAt: releasedAt?.toISOString() ?? null,
    held: isHeld && !releasedAt,
    tables,
    entry: { no: entryNo, hash },
    rules: rulesHash(signing.holdings),
  };
  return signReceipt(facts, receiptKeyOf(signing.keyring));
}
