import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { RECOURSE } from '../../src/kernel/recourse.js';
import { BEGIN, codeOf, HOUR } from '../cases/support.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { deeds } from './support.js';

/** What somebody cannot amend herself is corrected on request, or stays disputed (PIPEDA Schedule 1, 4.9.5 and 4.9.6). */

import.meta.jest.setTimeout(120_000);

const SEEN = 'id kind coordinate state text statement limit answer finding recourse';
const OUTCOME = `{ inquiry { ${SEEN} } userErrors { code field } }`;
const REQUEST = `mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) ${OUTCOME} }`;
const ACCEPT = `mutation($input: AcceptCorrectionInput!) { acceptCorrection(input: $input) ${OUTCOME} }`;
const REFUSE = `mutation($input: RefuseCorrectionInput!) { refuseCorrection(input: $input) ${OUTCOME} }`;
const MINE = `{ viewer { inquiries { nodes { ${SEEN} } } disclosures(first: 50) { nodes { coordinates disputed } } } }`;
const ASKED = {
  coordinate: 'ConsumerUser.lastName',
  text: 'It is spelled otherwise.',
  statement: 'I spell it otherwise.',
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = BEGIN;
const clock = { now: () => now };
let { as, take } = {} as ReturnType<typeof deeds>;

beforeEach(async () => {
  now = new Date(BEGIN.getTime() + 48 * HOUR);
  storage = await freshStorage();
  service = await startService(storage, { clock });
  ({ as, take } = deeds({ service, clock }));
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const request = async (who: ResidentName, input: object = ASKED) =>
  (await as(who)(REQUEST, { input })).body.data.requestCorrection;
const mine = async (who: ResidentName) => (await as(who)(MINE)).body.data.viewer;
const mails = async (who: ResidentName) =>
  (await service.mailed(accountOf(who))).map(({ text }) => text.replaceAll(/\n(?!\n)/g, ' '));

test('a request is acknowledged with its day, and is accepted with what was done', async () => {
  const { inquiry, userErrors } = await request('aoife');
  expect(userErrors).toEqual([]);
  expect(inquiry).toMatchObject({ ...ASKED, kind: 'CORRECTION', state: 'WAITING', limit: '2026-12-26', finding: null });
  expect((await mails('aoife')).join()).toContain('your request for a correction');
  await take('ravi', inquiry.id);
  const { body } = await as('ravi')(ACCEPT, { input: { inquiryId: inquiry.id, done: 'It is spelled so now.' } });
  expect(body.data.acceptCorrection).toMatchObject({
    inquiry: { state: 'ANSWERED', finding: 'CORRECTED', text: null, statement: null, answer: null },
    userErrors: [],
  });
  expect((await mine('aoife')).inquiries.nodes).toMatchObject([
    { answer: 'It is spelled so now.', finding: 'CORRECTED' },
  ]);
  expect((await mails('aoife')).join('\n')).toContain('What you asked us to correct is corrected.');
});

test('a refusal keeps her statement and marks each later disclosure of the field, and of no other', async () => {
  const { inquiry } = await request('aoife', { ...ASKED, language: 'FR' });
  const { case: taken } = await take('gabrielle', inquiry.id);
  service.sweep.facts = {
    ...service.sweep.facts,
    grants: [...service.sweep.facts.grants, { staff: 'gabrielle', person: 'aoife', groups: ['contact'] }],
  };
  const CONTACT = `mutation($input: RequestGrantInput!) { requestGrant(input: $input) { grant { id } userErrors { code } } }`;
  await as('gabrielle')(CONTACT, {
    input: { caseId: taken.id, groups: ['CONTACT'], purpose: 'SERVICE', reason: 'To look at it', hours: 24 },
  });
  const look = () =>
    as('gabrielle')('query($id: ID!) { case(id: $id) { person { consumerUser { firstName lastName } } } }', {
      id: taken.id,
    });
  expect((await look()).body.data.case.person.consumerUser.lastName).not.toBeNull();
  expect((await mine('aoife')).disclosures.nodes.flatMap(({ disputed }: any) => disputed)).toEqual([]);
  now = new Date(now.getTime() + HOUR);
  const { body } = await as('gabrielle')(REFUSE, { input: { inquiryId: inquiry.id, reasons: 'Your letter says so.' } });
  expect(body.data.refuseCorrection).toMatchObject({ inquiry: { finding: 'NOT_CORRECTED' }, userErrors: [] });
  const mail = (await mails('aoife')).join('\n');
  expect(mail).toContain('Votre déclaration à ce sujet est conservée');
  expect(mail).toContain(RECOURSE.FR);
  now = new Date(now.getTime() + 2 * HOUR);
  await look();
  const { inquiries, disclosures } = await mine('aoife');
  expect(inquiries.nodes).toMatchObject([{ ...ASKED, answer: 'Your letter says so.', recourse: RECOURSE.EN }]);
  const shown = disclosures.nodes.filter(({ coordinates }: any) => coordinates.includes(ASKED.coordinate));
  expect(shown.map(({ disputed }: any) => disputed)).toEqual([[ASKED.coordinate], []]);
});

test('what she disputes does not end with the case file, and goes with her', async () => {
  const { inquiry } = await request('aoife');
  await take('ravi', inquiry.id);
  await as('ravi')(REFUSE, { input: { inquiryId: inquiry.id, reasons: 'Your letter says so.' } });
  now = new Date(now.getTime() + 400 * 24 * HOUR);
  await sweepRetention(disposingOf(service.stores, clock), features);
  expect((await mine('aoife')).inquiries.nodes).toMatchObject([ASKED]);
  await erased(disposingOf(service.stores, clock), rowIdOf('person', 'aoife'));
  expect(await service.stores.main.reserve.query('select id::text from inquiry', [])).toEqual([]);
});

test('what is no field of a person, or too long, is refused; staff ask for nothing, and nobody else ends it', async () => {
  const code = async (who: ResidentName, document: string, input: object) => codeOf(await as(who)(document, { input }));
  for (const wrong of [
    { coordinate: 'Klusster.name' },
    { coordinate: 'x' },
    { text: ' ' },
    { statement: 'a'.repeat(2001) },
  ])
    expect(await code('aoife', REQUEST, { ...ASKED, ...wrong })).toBe('BAD_USER_INPUT');
  expect(await code('ravi', REQUEST, ASKED)).toBe('FORBIDDEN');
  const SEND = 'mutation($input: SendInquiryInput!) { sendInquiry(input: $input) { userErrors { code } } }';
  expect(await code('aoife', SEND, { kind: 'CORRECTION', text: 'No' })).toBe('BAD_USER_INPUT');
  const { inquiry } = await request('aoife');
  const refusing = { inquiryId: inquiry.id, reasons: 'No' };
  expect(await code('jeanne', REFUSE, refusing)).toBe('FORBIDDEN');
  expect((await mine('jeanne')).inquiries.nodes).toEqual([]);
  await take('ravi', inquiry.id);
  expect(await code('helene', REFUSE, refusing)).toBe('NOT_FOUND');
  const ANSWER = 'mutation($input: AnswerInquiryInput!) { answerInquiry(input: $input) { userErrors { code } } }';
  const answered = await as('ravi')(ANSWER, { input: { inquiryId: inquiry.id, text: 'No' } });
  expect(answered.body.data.answerInquiry.userErrors).toEqual([{ code: 'WRONG_STATE' }]);
  const CLOSE = 'mutation($input: CloseComplaintInput!) { closeComplaint(input: $input) { userErrors { code } } }';
  expect(await code('ravi', CLOSE, { inquiryId: inquiry.id, finding: 'NOT_CORRECTED', reasons: 'No' })).toBe(
    'BAD_USER_INPUT',
  );
});
