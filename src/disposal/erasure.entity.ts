import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const file = personal({ category: 'CASE', purpose: 'LEGAL', retention: 'CASE_FILE' });

/** Why a person is erased: she asked; nothing of hers has a purpose any more; or a backup brought her back. */
export const ERASURE_GROUNDS = ['ASKED', 'UNUSED', 'RESTORED'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/**
 * The erasure of one person (§9, §11, §12), from when it was asked for until it is done. Then it says no more whom it was about; what came of
 * it is in the disposal records.
 */
export const Erasure = defineEntity({
  name: 'Erasure',
  tableName: 'erasure',
  properties: {
    /** The reference by which she asks how far it is: known to nobody but her. */
    id: p.uuid().primary().comment(internal),
    // No reference: the row of the person goes before this is done.
    person: p.uuid().fieldName('person_id').nullable().unique().comment(file),
    ground: p.enum([...ERASURE_GROUNDS]).comment(file),
    language: p.enum(['EN', 'FR'] as const).comment(file),
    /** Sealed under the key of `id`: `email`, where she is told that it is done; nobody is told where there is none. */
    notice: p.blob().nullable().comment(file),
    askedAt: p.datetime().comment(file),
    /** What stands in her place where the law needs a row: random, and said nowhere beside her. */
    pseudonym: p.uuid().unique().comment(internal),
    rowsGoneAt: p.datetime().nullable().comment(file),
    /** The number of its entry in the erasure ledger. */
    entryNo: p.integer().nullable().comment(internal),
    doneAt: p.datetime().nullable().comment(file),
    /** Whether something sealed is kept readable under the pseudonym, since the law needs it: an invoice that is unpaid. */
    isHeld: p.boolean().default(false).comment(file),
    releasedAt: p.datetime().nullable().comment(file),
    /** Canonical JSON, signed, of nobody; none of what was done before there were any. */
    receipt: p.text().nullable().comment(internal),
  },
  checks: [
    { name: 'erasure_forgets_whom_it_was_about', expression: '("done_at" is null) = ("person_id" is not null)' },
    {
      name: 'erasure_is_done_last',
      expression: '"done_at" is null or ("rows_gone_at" is not null and "entry_no" is not null)',
    },
    {
      name: 'erasure_is_done_before_its_receipt',
      expression: '"receipt" is null or "done_at" is not null',
    },
    { name: 'erasure_releases_what_it_held', expression: '"released_at" is null or "is_held"' },
  ],
});
