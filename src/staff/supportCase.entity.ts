import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { StaffMember } from './staffMember.entity.js';

/** What is told of a case, why it is held and how long. */
export const CASE_FILE = { category: 'CASE', purpose: 'SERVICE', retention: 'CASE_FILE' } as const;
const caseFile = personal(CASE_FILE);

/** What a case is about: something that a person asked, whether a Klusster Owner is in the audience, what somebody reported, or what she wrote to us. */
export const CASE_KINDS = ['QUESTION', 'APPROVAL', 'REPORT', 'INQUIRY'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** How a case ended. `MISTAKEN`: it was opened about somebody else than was meant. */
export const CASE_OUTCOMES = ['RESOLVED', 'UNRESOLVED', 'MISTAKEN'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/**
 * Why one member of staff deals with one person (§10.2.2, §10.3). It opens nothing by itself: what she sees of the person she
 * sees by a grant of the case. Nobody who works here is such a person: the database refuses it (migration 0010).
 */
export const SupportCase = defineEntity({
  name: 'SupportCase',
  tableName: 'support_case',
  policies: [rowWall(`(${ofHers('person_id')}) OR (staff_id = ANY (seen_as_staff()))`)],
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    kind: p.enum([...CASE_KINDS]).comment(caseFile),
    /** Sealed under the person's key: `reason`, which is text about her. */
    case: p.blob().fieldName('reason').comment(caseFile),
    openedAt: p.datetime().comment(caseFile),
    closedAt: p.datetime().nullable().comment(caseFile),
    outcome: p
      .enum([...CASE_OUTCOMES])
      .nullable()
      .comment(caseFile),
  },
  indexes: [{ properties: ['person', 'openedAt'] }, { properties: ['staff', 'openedAt'] }],
  checks: [{ name: 'support_case_outcome_is_of_the_end', expression: '("closed_at" is null) = ("outcome" is null)' }],
});
