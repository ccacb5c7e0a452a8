import { defineEntity, p } from '@mikro-orm/core';
import { internal, open, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { CASE_FILE, SupportCase } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/** What somebody writes to us: a question about the policy or her information, a complaint about how we deal with it, or that something of her be corrected (§13.2, §16). */
export const INQUIRY_KINDS = ['QUESTION', 'COMPLAINT', 'CORRECTION'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

/** Where it stands. Nobody works on one that is `WAITING`; one that is `TAKEN` is of an open case. */
export const INQUIRY_STATES = ['WAITING', 'TAKEN', 'ANSWERED'] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/**
 * What was found about a complaint (PIPEDA Schedule 1, 4.10.4), or became of a request for a correction. `RESOLVED`: it was settled with her, whoever was
 * right. `NOT_CORRECTED`: from then on she disputes the field (4.9.6).
 */
export const FINDINGS = ['WELL_FOUNDED', 'NOT_WELL_FOUNDED', 'RESOLVED', 'CORRECTED', 'NOT_CORRECTED'] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * A question, complaint or request for a correction of a person, and what came of it. When the case in which it is worked on is closed before it is answered, it waits
 * again: the database sees to it (migration 0035).
 */
export const Inquiry = defineEntity({
  name: 'Inquiry',
  tableName: 'inquiry',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    kind: p.enum([...INQUIRY_KINDS]).comment(caseFile),
    state: p.enum([...INQUIRY_STATES]).comment(caseFile),
    /** Sealed under the person's key: `text`, which she wrote or said; once it is answered, `answer` and, if one was taken, `measure`; of a correction `statement`, if she made one. */
    case: p.blob().fieldName('words').comment(caseFile),
    /** Which field is to be corrected, as `Type.field`: a code, no value. */
    coordinate: p.text().nullable().comment(open),
    /** In which it is answered. */
    language: p.enum(['EN', 'FR'] as const).comment(caseFile),
    /** When it came into the service. */
    sentAt: p.datetime().comment(caseFile),
    /** The day from which its time is counted, and the last one of it. */
    receivedOn: p.date().comment(caseFile),
    limitOn: p.date().comment(caseFile),
    supportCase: () => p.oneToOne(SupportCase).mapToPk().nullable().deleteRule('no action').comment(caseFile),
    answeredAt: p.datetime().nullable().comment(caseFile),
    finding: p
      .enum([...FINDINGS])
      .nullable()
      .comment(caseFile),
    /** Whether `measure` is among what is sealed, which the database cannot see. */
    hasMeasure: p.boolean().default(false).comment(caseFile),
    /** On which of the days of warning the Privacy Officer was told of it last; 0 before the first. */
    warnedDay: p.smallint().default(0).comment(internal),
  },
  indexes: [{ properties: ['person', 'sentAt'] }, { properties: ['state', 'limitOn'] }],
  checks: [
    { name: 'inquiry_is_over_when_it_is_answered', expression: `("state" = 'ANSWERED') = ("answered_at" is not null)` },
    { name: 'inquiry_is_taken_in_a_case', expression: `("state" = 'WAITING') = ("support_case_id" is null)` },
    {
      name: 'inquiry_complaint_ends_with_a_finding',
      expression: `("finding" is not null) = ("kind" <> 'QUESTION' and "answered_at" is not null)`,
    },
    {
      name: 'inquiry_finding_has_its_measure',
      expression: `"finding" is null or "finding" not in ('WELL_FOUNDED', 'RESOLVED') or "has_measure"`,
    },
    {
      name: 'inquiry_finding_is_of_its_kind',
      expression: `"finding" is null or ("kind" = 'CORRECTION') = ("finding" in ('CORRECTED', 'NOT_CORRECTED'))`,
    },
    {
      name: 'inquiry_correction_is_of_a_field',
      expression: `("kind" = 'CORRECTION') = ("coordinate" is not null)`,
    },
    {
      name: 'inquiry_coordinate_is_a_code',
      expression: `"coordinate" ~ '^[A-Z][A-Za-z]{1,49}[.][a-z][A-Za-z]{1,49}$'`,
    },
    { name: 'inquiry_limit_is_after_receipt', expression: '"limit_on" > "received_on"' },
  ],
});
