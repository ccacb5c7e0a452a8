import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { toldOfCase } from '../staff/index.js';
import { CaseDelay } from './caseDelay.entity.js';
import { CaseEntry } from './caseEntry.entity.js';
import { CaseLookUp } from './caseLookUp.entity.js';

/** From the end of its case: what is written in it ends with it. */
const ends = {
  rule: 'CASE_FILE',
  since: '(select c.closed_at from support_case c where c.id = t.support_case_id)',
} as const;

export const caseHoldings: readonly Holding[] = [
  {
    entity: CaseEntry,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed: { case: { group: 'case' } },
    ends,
    access: { rows: toldOfCase('t.support_case_id') },
  },
  {
    entity: CaseDelay,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends,
    access: { rows: toldOfCase('t.support_case_id') },
  },
  {
    entity: CaseLookUp,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends: { rule: 'DISCLOSURE_LEDGER', since: 't.at' },
    // One from which a case came that is kept from her is kept from her with it.
    access: {
      rows: (person, now) =>
        sql`t.person_id = ${person}::uuid and not exists (select from support_case c where c.person_id = t.person_id and c.opened_by_id = t.staff_id
          and c.opened_at between t.at and t.at + interval '1 minute' and told_from(c.id) > ${now.toISOString()}::timestamptz)`,
    },
  },
];
