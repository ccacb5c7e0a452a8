import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import {
  FINDINGS,
  type Finding,
  INQUIRY_KINDS,
  INQUIRY_STATES,
  type InquiryKind,
  type InquiryState,
} from './inquiry.entity.js';

export const InquiryKinds = namesOf(INQUIRY_KINDS);
registerEnumType(InquiryKinds, {
  name: 'InquiryKind',
  description: 'What somebody writes to us.',
  valuesConfig: described<InquiryKind>({
    QUESTION: 'A question about the privacy policy or about what is held of her.',
    COMPLAINT: 'That we do not keep to the policy or to the law; it is investigated, and ends with a finding.',
    CORRECTION: 'That something of her be corrected which she cannot amend herself; see `requestCorrection`.',
  }).valuesConfig,
});

export const InquiryStates = namesOf(INQUIRY_STATES);
registerEnumType(InquiryStates, {
  name: 'InquiryState',
  description: 'Where an inquiry stands.',
  valuesConfig: described<InquiryState>({
    WAITING: 'Nobody works on it yet.',
    TAKEN: 'A member of staff works on it.',
    ANSWERED: 'It was answered, or closed with a finding.',
  }).valuesConfig,
});

export const Findings = namesOf(FINDINGS);
registerEnumType(Findings, {
  name: 'Finding',
  description: 'What was found about a complaint, or became of a request for a correction.',
  valuesConfig: described<Finding>({
    WELL_FOUNDED: 'It is justified; something was done about it.',
    NOT_WELL_FOUNDED: 'It is not.',
    RESOLVED: 'It was settled with whoever complained.',
    CORRECTED: 'What was asked to be corrected is.',
    NOT_CORRECTED: 'What was asked to be corrected is not; she disputes it from then on.',
  }).valuesConfig,
});
