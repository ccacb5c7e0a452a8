import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { CASE_FILE, StaffMember, SupportCase } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/** What is written in a case: a note, or that it was handed to a colleague. */
export const CASE_ENTRY_KINDS = ['NOTE', 'HAND_OVER'] as const;
export type CaseEntryKind = (typeof CASE_ENTRY_KINDS)[number];

/** One entry in the file of a case. It is written while the case is open, and stays as it was written: the database holds both (migration 0049). */
export const CaseEntry = defineEntity({
  name: 'CaseEntry',
  tableName: 'case_entry',
  policies: [
    rowWall(
      `(${ofHers('person_id')}) OR (support_case_id = ANY (seen_cases())) OR (support_case_id = ANY (seen_reviewed()))`,
    ),
  ],
  properties: {
    id: p.uuid().primary().comment(internal),
    supportCase: () => p.manyToOne(SupportCase).mapToPk().comment(caseFile),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    kind: p.enum([...CASE_ENTRY_KINDS]).comment(caseFile),
    /** Who wrote it, and to whom she handed the case over. */
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    to: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    /** Sealed under the person's key: `words`, which are about her. */
    case: p.blob().fieldName('words').comment(caseFile),
    at: p.datetime().comment(caseFile),
  },
  indexes: [{ properties: ['supportCase', 'at'] }, { properties: ['person'] }],
  checks: [{ name: 'case_entry_is_handed_to_a_colleague', expression: `(kind = 'HAND_OVER') = (to_id is not null)` }],
});
