import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { PURPOSES, type PurposeCode } from '../privacy/purposes.js';
import { StaffMember } from './staffMember.entity.js';
import { CASE_FILE, SupportCase } from './supportCase.entity.js';

const caseFile = personal(CASE_FILE);

/** The groups of fields that a grant may open; `case` is what stands in her cases. */
export const GRANT_GROUPS = ['contact', 'account', 'subscription', 'consent', 'billing', 'case'] as const;
export type GrantGroup = (typeof GRANT_GROUPS)[number];

/** Longest time of a grant, in hours; the database holds it too. */
export const GRANT_HOURS_MAX = 24;

/**
 * Leave for one member of staff to see groups of one person's fields, for a stated purpose and reason, until a stated time and
 * never longer than her case (§10.2.2, §10.3).
 */
export const CaseGrant = defineEntity({
  name: 'CaseGrant',
  tableName: 'case_grant',
  policies: [
    rowWall(
      `(${ofHers('person_id')}) OR (staff_id = ANY (seen_as_staff())) OR (support_case_id = ANY (seen_cases())) OR (support_case_id = ANY (seen_reviewed()))`,
    ),
  ],
  properties: {
    id: p.uuid().primary().comment(internal),
    /** None in what ended before there were cases (migration 0010). */
    supportCase: () => p.manyToOne(SupportCase).mapToPk().nullable().deleteRule('no action').comment(caseFile),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    groups: p
      .enum([...GRANT_GROUPS])
      .array()
      .comment(caseFile),
    purpose: p.enum(Object.keys(PURPOSES) as PurposeCode[]).comment(caseFile),
    /** Sealed under the person's key: `reason`, which is text about her. */
    case: p.blob().fieldName('reason').comment(caseFile),
    openedAt: p.datetime().comment(caseFile),
    expiresAt: p.datetime().comment(caseFile),
    closedAt: p.datetime().nullable().comment(caseFile),
  },
  indexes: [{ properties: ['staff', 'expiresAt'] }, { properties: ['supportCase'] }],
  checks: [
    // As PostgreSQL itself writes it, so that the two can be compared.
    { name: 'case_grant_lasts_a_day', expression: `"expires_at" <= ("opened_at" + '24:00:00'::interval)` },
    { name: 'case_grant_is_of_a_case', expression: '"support_case_id" is not null or "closed_at" is not null' },
  ],
});
