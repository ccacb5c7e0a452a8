import { defineEntity, p } from '@mikro-orm/core';
import { Business } from '../businesses/index.js';
import { internal, personal } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { Person } from '../people/index.js';
import { CASE_FILE, SupportCase } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/** Why something is reported. */
export const REPORT_REASONS = ['ABUSE', 'WRONG_DATA'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What staff decided about a report. */
export const REPORT_OUTCOMES = ['ACTED', 'NOT_ACTED'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** Somebody tells staff that a klusster or a business is not as it should be. Who, and in which words, only a case grant shows (§10.3). */
export const ContentReport = defineEntity({
  name: 'ContentReport',
  tableName: 'content_report',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** Who reported it. */
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    klusster: () => p.manyToOne(Klusster).mapToPk().nullable().deleteRule('no action').comment(caseFile),
    business: () => p.manyToOne(Business).mapToPk().nullable().deleteRule('no action').comment(caseFile),
    reason: p.enum([...REPORT_REASONS]).comment(caseFile),
    /** Sealed under the person's key: `text`, which she wrote. */
    case: p.blob().fieldName('text').comment(caseFile),
    reportedAt: p.datetime().comment(caseFile),
    /** The case in which staff look at it; another one when that was closed before anything was decided. */
    supportCase: () => p.manyToOne(SupportCase).mapToPk().nullable().deleteRule('no action').comment(caseFile),
    decidedAt: p.datetime().nullable().comment(caseFile),
    outcome: p
      .enum([...REPORT_OUTCOMES])
      .nullable()
      .comment(caseFile),
  },
  indexes: [
    { properties: ['person', 'reportedAt'] },
    { properties: ['decidedAt', 'reportedAt'] },
    { properties: ['supportCase'] },
  ],
  checks: [
    { name: 'content_report_is_of_one_object', expression: 'num_nonnulls("klusster_id", "business_id") = 1' },
    { name: 'content_report_outcome_is_of_the_end', expression: '("decided_at" is null) = ("outcome" is null)' },
    {
      name: 'content_report_is_decided_in_a_case',
      expression: '"decided_at" is null or "support_case_id" is not null',
    },
  ],
});
