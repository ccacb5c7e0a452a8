import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { CASE_KINDS, CASE_OUTCOMES, type CaseKind, type CaseOutcome, type GrantGroup } from '../staff/index.js';

export const CaseKinds = namesOf(CASE_KINDS);
registerEnumType(CaseKinds, {
  name: 'CaseKind',
  description: 'What a case is about.',
  valuesConfig: described<CaseKind>({
    QUESTION: 'Something that a person asked; she is named by her address.',
    APPROVAL: 'Whether a Klusster Owner is in the audience of Klusster Owners; she is named by her profile.',
    REPORT: 'What somebody reported; she is named by the report, with `takeReport`.',
    INQUIRY: 'A question or complaint that a person sent; she is named by it, with `takeInquiry`.',
  }).valuesConfig,
});

export const CaseOutcomes = namesOf(CASE_OUTCOMES);
registerEnumType(CaseOutcomes, {
  name: 'CaseOutcome',
  description: 'How a case ended.',
  valuesConfig: described<CaseOutcome>({
    RESOLVED: 'What it was about is done.',
    UNRESOLVED: 'It ended without that.',
    MISTAKEN: 'It was opened about somebody else than was meant.',
  }).valuesConfig,
});

/** The groups by their names in the graph, which are those of the vault in capitals. */
export const FieldGroup = {
  CONTACT: 'contact',
  ACCOUNT: 'account',
  SUBSCRIPTION: 'subscription',
  CONSENT: 'consent',
  BILLING: 'billing',
  CASE: 'case',
} as const satisfies Record<Uppercase<GrantGroup>, GrantGroup>;
registerEnumType(FieldGroup, {
  name: 'FieldGroup',
  description: 'A group of personal fields, which a case grant opens as a whole.',
  valuesConfig: described<keyof typeof FieldGroup>({
    CONTACT: 'Her profiles, with name and contact in each.',
    ACCOUNT: 'How she signs in.',
    SUBSCRIPTION: 'The mailing lists that she is on.',
    CONSENT: 'The mailing lists that she consented to, and what she withdrew.',
    BILLING: 'Her invoices and what she paid; never her card.',
    CASE: 'What stands in her cases, reports and inquiries: the reasons given, her own words, and what was answered.',
  }).valuesConfig,
});
