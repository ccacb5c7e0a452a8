import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { CASE_KINDS, CASE_OUTCOMES, type CaseKind, type CaseOutcome, type GrantGroup } from '../staff/index.js';
import { DELAY_GROUNDS, type DelayGround } from './caseDelay.entity.js';
import { CASE_ENTRY_KINDS, type CaseEntryKind } from './caseEntry.entity.js';

export const CaseKinds = namesOf(CASE_KINDS);
registerEnumType(CaseKinds, {
  name: 'CaseKind',
  description: 'What a case is about.',
  valuesConfig: described<CaseKind>({
    QUESTION: 'Something that a person asked; she is named by her address.',
    APPROVAL: 'Whether a Klusster Owner is in the audience of Klusster Owners; she is named by her profile.',
    REPORT: 'What somebody reported; she is named by the report, with `takeReport`.',
    INQUIRY: 'A question or complaint that a person sent; she is named by it, with `takeInquiry`.',
    EMERGENCY: 'An emergency in which nobody could be asked first: it is opened with `breakGlass`, and reviewed.',
    REVIEW: 'The review of an emergency by a Privacy Officer; the person is named by it.',
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
    MERGED: 'It goes on in another case about the same person.',
  }).valuesConfig,
});

/** How whoever has a case may close it. */
export const CASE_ENDS = ['RESOLVED', 'UNRESOLVED', 'MISTAKEN'] as const satisfies readonly CaseOutcome[];
export type CaseEnd = (typeof CASE_ENDS)[number];
export const CaseEnds = namesOf(CASE_ENDS);
registerEnumType(CaseEnds, {
  name: 'CaseEnd',
  description: 'How a case is closed.',
  valuesConfig: described<CaseEnd>({
    RESOLVED: 'What it was about is done; nothing that the person waits for is left in it.',
    UNRESOLVED: 'It ends without that; what is left waits for somebody else to take it up.',
    MISTAKEN: 'It was opened about somebody else than was meant.',
  }).valuesConfig,
});

export const CaseEntryKinds = namesOf(CASE_ENTRY_KINDS);
registerEnumType(CaseEntryKinds, {
  name: 'CaseEntryKind',
  description: 'What stands in the file of a case.',
  valuesConfig: described<CaseEntryKind>({
    NOTE: 'A note of whoever works on it.',
    HAND_OVER: 'That it was handed to a colleague, and why.',
  }).valuesConfig,
});

export const DelayGrounds = namesOf(DELAY_GROUNDS);
registerEnumType(DelayGrounds, {
  name: 'DelayGround',
  description: 'Why a person is not told, for a time, of a case about her.',
  valuesConfig: described<DelayGround>({
    INSTITUTION_OBJECTS: 'A government institution was told of it, and objects (PIPEDA, section 9(2.4)).',
    INVESTIGATION: 'It would defeat an investigation of a breach of an agreement or a law (PIPEDA, section 9(3)(c.1)).',
    ENDED: 'The delay was ended.',
  }).valuesConfig,
});

const DELAY_REASONS = ['INSTITUTION_OBJECTS', 'INVESTIGATION'] as const satisfies readonly DelayGround[];
export const DelayReasons = namesOf(DELAY_REASONS);
registerEnumType(DelayReasons, {
  name: 'DelayReason',
  description: 'Why telling a person is delayed.',
  valuesConfig: described<(typeof DELAY_REASONS)[number]>({
    INSTITUTION_OBJECTS: 'A government institution was told of it, and objects (PIPEDA, section 9(2.4)).',
    INVESTIGATION: 'It would defeat an investigation of a breach of an agreement or a law (PIPEDA, section 9(3)(c.1)).',
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
