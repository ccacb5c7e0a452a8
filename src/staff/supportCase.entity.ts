import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { StaffMember } from './staffMember.entity.js';

/** What is told of a case, why it is held and how long. */
export const CASE_FILE = { category: 'CASE', purpose: 'SERVICE', retention: 'CASE_FILE' } as const;
const caseFile = personal(CASE_FILE);

/**
 * What a case is about: something that a person asked, whether a Klusster Owner is in the audience, what somebody reported, what she wrote to
 * us, an emergency in which nobody could be asked first, or the review of one.
 */
export const CASE_KINDS = ['QUESTION', 'APPROVAL', 'REPORT', 'INQUIRY', 'EMERGENCY', 'REVIEW'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** How a case ended. `MISTAKEN`: it was opened about somebody else than was meant. `MERGED`: it goes on in another. */
export const CASE_OUTCOMES = ['RESOLVED', 'UNRESOLVED', 'MISTAKEN', 'MERGED'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/**
 * Why one member of staff deals with one person (§10.2.2, §10.3). It opens nothing by itself: what she sees of the person she
 * sees by a grant of the case. Nobody who works here is such a person: the database refuses it (migration 0010).
 */
export const SupportCase = defineEntity({
  name: 'SupportCase',
  tableName: 'support_case',
  policies: [rowWall(`(${ofHers('person_id')}) OR (staff_id = ANY (seen_as_staff())) OR (id = ANY (seen_reviewed()))`)],
  properties: {
    id: p.uuid().primary().comment(internal),
    /** Who has it. */
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    openedBy: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    kind: p.enum([...CASE_KINDS]).comment(caseFile),
    /** Sealed under the person's key: `reason`, which is text about her. */
    case: p.blob().fieldName('reason').comment(caseFile),
    openedAt: p.datetime().comment(caseFile),
    /** Since when whoever has it has it; none while that is who opened it. */
    heldSince: p.datetime().nullable().comment(caseFile),
    closedAt: p.datetime().nullable().comment(caseFile),
    outcome: p
      .enum([...CASE_OUTCOMES])
      .nullable()
      .comment(caseFile),
    /** The emergency that it reviews; none once that is forgotten. */
    reviews: p.uuid().fieldName('reviews_id').nullable().comment(caseFile),
    /** The case that it goes on in; none once that is forgotten. */
    mergedInto: p.uuid().fieldName('merged_into_id').nullable().comment(caseFile),
  },
  indexes: [
    { properties: ['person', 'openedAt'] },
    { properties: ['staff', 'openedAt'] },
    { properties: ['mergedInto'] },
  ],
  checks: [
    { name: 'support_case_outcome_is_of_the_end', expression: '("closed_at" is null) = ("outcome" is null)' },
    { name: 'support_case_is_merged_into_another', expression: '"merged_into_id" <> "id"' },
  ],
});
