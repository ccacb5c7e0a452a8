import { asking, grantIn } from '../cases/support.js';
import type { Service } from '../support/service.js';
import type { ResidentName } from '../support/town.js';

/** What people and staff do with questions and complaints, as a client does it. */

const SEEN = 'id kind state text sentAt receivedOn limit handledBy { name } answeredAt answer finding measure recourse';
const OUTCOME = `{ inquiry { ${SEEN} } userErrors { code field message } }`;
export const SEND = `mutation($input: SendInquiryInput!) { sendInquiry(input: $input) ${OUTCOME} }`;
export const RECORD = `mutation($input: RecordInquiryInput!) { recordInquiry(input: $input) ${OUTCOME} }`;
export const ANSWER = `mutation($input: AnswerInquiryInput!) { answerInquiry(input: $input) ${OUTCOME} }`;
export const CLOSE_COMPLAINT = `mutation($input: CloseComplaintInput!) { closeComplaint(input: $input) ${OUTCOME} }`;
export const TAKE = `mutation($input: TakeInquiryInput!) {
  takeInquiry(input: $input) { case { id kind inquiry { ${SEEN} } person { consumerUser { email } } } userErrors { code field } }
}`;
export const LIST = `query($answered: Boolean) { inquiries(first: 100, filter: { answered: $answered }) { nodes { ${SEEN} } } }`;
export const MINE = `{ viewer { inquiries { nodes { ${SEEN} } } } }`;
export const IN_CASE = `query($id: ID!) { case(id: $id) { inquiry { ${SEEN} } } }`;

/** What they ask: nothing that says who does. */
export const ASKED = 'Who has seen my telephone number?';

export type Clocked = { readonly service: Service; readonly clock: { readonly now: () => Date } };

/** What a person or a member of staff does, each time in a session of that moment. */
export function deeds({ service, clock }: Clocked) {
  const as = (name: ResidentName) => asking(service, name, clock);
  return {
    as,
    send: async (by: ResidentName, kind = 'QUESTION', more: object = {}) =>
      (await as(by)(SEND, { input: { kind, text: ASKED, ...more } })).body.data.sendInquiry,
    take: async (by: ResidentName, inquiryId: string) =>
      (await as(by)(TAKE, { input: { inquiryId, reason: 'To answer it' } })).body.data.takeInquiry,
    answer: async (by: ResidentName, inquiryId: string, text = 'Nobody but yourself.') =>
      (await as(by)(ANSWER, { input: { inquiryId, text } })).body.data.answerInquiry,
    close: async (by: ResidentName, inquiryId: string, input: object) =>
      (await as(by)(CLOSE_COMPLAINT, { input: { inquiryId, reasons: 'We looked into it.', ...input } })).body.data
        .closeComplaint,
    mine: async (who: ResidentName) => (await as(who)(MINE)).body.data.viewer.inquiries.nodes,
    listed: async (by: ResidentName, answered?: boolean) =>
      (await as(by)(LIST, { answered })).body.data.inquiries.nodes,
    /** Lets the sweep know of the grant, too. */
    grant: async (by: ResidentName, person: ResidentName, caseId: string) => {
      const { facts } = service.sweep;
      service.sweep.facts = { ...facts, grants: [...facts.grants, { staff: by, person, groups: ['case'] }] };
      return grantIn(as(by), caseId, ['CASE']);
    },
  };
}
