import { RECOURSE } from '../../src/kernel/recourse.js';
import { BEGIN, CLOSE, codeOf, HOUR, openAbout } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents } from '../support/town.js';
import { ANSWER, ASKED, CLOSE_COMPLAINT, deeds, IN_CASE, LIST, MINE, RECORD, SEND, TAKE } from './support.js';

/** Whoever asks or complains is told at once by when and by whom it is answered, and is (§13.2, §16; PIPEDA Schedule 1, 4.10). */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = BEGIN;
const clock = { now: () => now };
let { as, send, take, answer, close, mine, listed, grant } = {} as ReturnType<typeof deeds>;

beforeEach(async () => {
  now = new Date(now.getTime() + 48 * HOUR);
  storage = await freshStorage();
  service = await startService(storage, { clock });
  ({ as, send, take, answer, close, mine, listed, grant } = deeds({ service, clock }));
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

/** At work. */
const nameOf = (who: 'gabrielle') => residents[who].staff.name;
/** The message with a subject. */
const mailTo = async (who: ResidentName, subject: string) =>
  (await service.mailed(accountOf(who))).find((mail) => mail.subject === subject);
const officer = { name: 'Demo Privacy Officer (sample / exemple)', phone: '+15555550100' };

test('a question is acknowledged at once: reference, who answers for it, and by when', async () => {
  const { inquiry, userErrors } = await send('aoife');
  expect(userErrors).toEqual([]);
  expect(inquiry).toEqual({
    id: expect.stringMatching(/^inquiry_/),
    kind: 'QUESTION',
    state: 'WAITING',
    text: ASKED,
    sentAt: now.toISOString(),
    receivedOn: '2026-11-26',
    // December 26, thirty days after, is a Saturday, which is no holiday of all Canada.
    limit: '2026-12-26',
    handledBy: null,
    answeredAt: null,
    answer: null,
    finding: null,
    measure: null,
    recourse: null,
  });
  const mail = await mailTo('aoife', 'We received what you wrote');
  for (const said of [inquiry.id, 'by December 26, 2026 at the latest', officer.name, officer.phone, 'your question'])
    expect(mail?.text).toContain(said);
  for (const never of [ASKED, RECOURSE.EN]) expect(mail?.text).not.toContain(never);
});

test('a complaint is acknowledged with the recourse, in French where she is written to in French', async () => {
  const { inquiry } = await send('luc', 'COMPLAINT');
  const mail = await mailTo('luc', 'Nous avons reçu votre message');
  for (const said of [
    inquiry.id,
    /au plus tard le \d{1,2}(er)? (décembre|janvier) 202[67]/,
    'votre plainte',
    RECOURSE.FR,
  ])
    expect(mail?.text?.replaceAll(/\n(?!\n)/g, ' ')).toEqual(
      typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said),
    );
  expect(inquiry.recourse).toBe(RECOURSE.EN);
  const french = await service.ask(MINE, { account: accountOf('luc'), headers: { 'accept-language': 'fr' } });
  expect(french.body.data.viewer.inquiries.nodes[0].recourse).toBe(RECOURSE.FR);
});

test('she is answered in the language that she asked for, whatever she is written to in otherwise', async () => {
  const { inquiry } = await send('aoife', 'QUESTION', { language: 'FR' });
  expect(await mailTo('aoife', 'Nous avons reçu votre message')).toBeDefined();
  await take('ravi', inquiry.id);
  await answer('ravi', inquiry.id);
  expect(await mailTo('aoife', 'Notre réponse à votre question')).toBeDefined();
});

test('staff see what waits and no word of it; in a case, with a grant, they read it, and she reads of that', async () => {
  const { inquiry } = await send('aoife');
  for (const staff of ['helene', 'ravi'] as const)
    expect((await listed(staff, false)).find(({ id }: { id: string }) => id === inquiry.id)).toEqual({
      ...inquiry,
      text: null,
    });
  const { case: taken, userErrors } = await take('gabrielle', inquiry.id);
  expect(userErrors).toEqual([]);
  expect(taken).toMatchObject({
    kind: 'INQUIRY',
    inquiry: { id: inquiry.id, state: 'TAKEN', text: null, handledBy: { name: nameOf('gabrielle') } },
    person: { consumerUser: null },
  });
  await grant('gabrielle', 'aoife', taken.id);
  expect((await as('gabrielle')(IN_CASE, { id: taken.id })).body.data.case.inquiry.text).toBe(ASKED);
  // The list is hers as well, and of nobody in particular to her colleagues.
  expect((await as('helene')(IN_CASE, { id: taken.id })).body.data.case).toBeNull();
  expect((await listed('helene', false))[0]).toMatchObject({ text: null, handledBy: { name: nameOf('gabrielle') } });
  expect((await mine('aoife'))[0]).toMatchObject({ state: 'TAKEN', handledBy: { name: nameOf('gabrielle') } });
  const { body } = await as('aoife')('{ viewer { disclosures { nodes { viewerRole coordinates } } } }');
  expect(body.data.viewer.disclosures.nodes).toContainEqual({
    viewerRole: 'CUSTOMER_REPRESENTATIVE',
    coordinates: expect.arrayContaining(['Inquiry.text']),
  });
});

test('to nobody else is there anything of it', async () => {
  const { inquiry } = await send('aoife');
  for (const other of ['noor', 'marguerite', 'jeanne'] as const) {
    expect(await mine(other)).toEqual([]);
    for (const [document, variables] of [
      [TAKE, { input: { inquiryId: inquiry.id, reason: 'To look' } }],
      [ANSWER, { input: { inquiryId: inquiry.id, text: 'No' } }],
    ] as const)
      expect(codeOf(await as(other)(document, variables))).toBe('FORBIDDEN');
    expect((await as(other)(LIST)).body.data.inquiries).toBeNull();
    expect((await as(other)(`{ node(id: "${inquiry.id}") { id } }`)).body.data.node).toBeNull();
  }
  expect(codeOf(await service.ask(SEND, { variables: { input: { kind: 'QUESTION', text: 'Who?' } } }))).toBe(
    'UNAUTHENTICATED',
  );
  expect(codeOf(await as('ravi')(SEND, { input: { kind: 'QUESTION', text: 'Who?' } }))).toBe('FORBIDDEN');
});

test('a question is answered once, by whoever works on it, in a mail and in her account', async () => {
  const { inquiry } = await send('aoife');
  expect((await answer('ravi', inquiry.id)).userErrors).toMatchObject([{ code: 'WRONG_STATE', field: 'inquiryId' }]);
  await take('ravi', inquiry.id);
  expect(codeOf(await as('helene')(ANSWER, { input: { inquiryId: inquiry.id, text: 'No' } }))).toBe('NOT_FOUND');
  const done = await answer('ravi', inquiry.id, 'Nobody but yourself,\nas your disclosures say.');
  expect(done.userErrors).toEqual([]);
  // He has no grant: what he wrote himself he does not read here.
  expect(done.inquiry).toMatchObject({ state: 'ANSWERED', answeredAt: now.toISOString(), answer: null, text: null });
  const mail = await mailTo('aoife', 'Our answer to your question');
  expect(mail?.text).toContain('> Nobody but yourself,\n> as your disclosures say.');
  expect((await mine('aoife'))[0]).toMatchObject({
    state: 'ANSWERED',
    text: ASKED,
    answer: 'Nobody but yourself,\nas your disclosures say.',
    finding: null,
  });
  expect((await answer('ravi', inquiry.id)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  expect(await listed('helene', false)).toEqual([]);
  expect((await listed('helene', true)).map(({ id }: { id: string }) => id)).toEqual([inquiry.id]);
});

test.each([
  ['WELL_FOUNDED', 'aoife', 'found that it is justified', 'What we found about your complaint', 'What was done:'],
  ['RESOLVED', 'luc', 'Votre plainte est réglée', 'Notre conclusion sur votre plainte', 'Ce qui a été fait :'],
  ['NOT_WELL_FOUNDED', 'luc', 'n’est pas fondée', 'Notre conclusion sur votre plainte', 'Nos motifs :'],
] as const)(
  'a complaint that is %s ends with reasons, recourse, and what was done',
  async (finding, who, says, subject, heading) => {
    const { inquiry } = await send(who, 'COMPLAINT');
    await take('helene', inquiry.id);
    const isMended = finding !== 'NOT_WELL_FOUNDED';
    if (isMended)
      for (const measure of [undefined, null, ' \n'])
        expect((await close('helene', inquiry.id, { finding, measure })).userErrors).toMatchObject([
          { code: 'MEASURE_NEEDED', field: 'measure' },
        ]);
    const measure = isMended ? 'The letter is not sent any more.' : undefined;
    const closed = await close('helene', inquiry.id, { finding, measure });
    expect([closed.userErrors, closed.inquiry.finding]).toEqual([[], finding]);
    const mail = await mailTo(who, subject);
    const text = mail?.text?.replaceAll(/\n(?!\n)/g, ' ');
    const recourse = who === 'luc' ? RECOURSE.FR : RECOURSE.EN;
    for (const said of [says, heading, 'We looked into it.', inquiry.id, recourse]) expect(text).toContain(said);
    expect((await mine(who))[0]).toMatchObject({
      state: 'ANSWERED',
      finding,
      answer: 'We looked into it.',
      measure: measure ?? null,
    });
    expect((await close('helene', inquiry.id, { finding, measure: 'Twice' })).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  },
);

test('no complaint ends as a question does, nor the other way round', async () => {
  const [complaint, question] = [await send('aoife', 'COMPLAINT'), await send('aoife')];
  await take('ravi', complaint.inquiry.id);
  await take('ravi', question.inquiry.id);
  expect((await answer('ravi', complaint.inquiry.id)).userErrors).toMatchObject([{ code: 'FINDING_NEEDED' }]);
  expect((await close('ravi', question.inquiry.id, { finding: 'NOT_WELL_FOUNDED' })).userErrors).toMatchObject([
    { code: 'WRONG_STATE' },
  ]);
  expect((await listed('ravi', false)).map(({ state }: { state: string }) => state)).toEqual(['TAKEN', 'TAKEN']);
});

test('the database ends no complaint without a finding, and none that is justified without a measure', async () => {
  const { inquiry } = await send('aoife', 'COMPLAINT');
  await take('ravi', inquiry.id);
  const change = (set: string) => service.stores.main.database.query(`update inquiry set ${set}`, []);
  const over = `state = 'ANSWERED', answered_at = now()`;
  await expect(change(over)).rejects.toThrow('inquiry_complaint_ends_with_a_finding');
  for (const finding of ['WELL_FOUNDED', 'RESOLVED'])
    await expect(change(`${over}, finding = '${finding}'`)).rejects.toThrow('inquiry_finding_has_its_measure');
  await expect(change(`limit_on = limit_on + 1`)).rejects.toThrow('keeps its time');
  await change(`${over}, finding = 'NOT_WELL_FOUNDED'`);
  await expect(change(`finding = 'RESOLVED', has_measure = true`)).rejects.toThrow('what was answered stays');
});

test('one works on it at a time; when her case ends unanswered it waits again, and the next one may', async () => {
  const { inquiry } = await send('aoife');
  const [one, two] = await Promise.all([take('ravi', inquiry.id), take('helene', inquiry.id)]);
  expect([one, two].map(({ case: made }) => made === null).sort()).toEqual([false, true]);
  expect((one.case ? two : one).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'inquiryId' }]);
  const winner = one.case ? 'ravi' : 'helene';
  await as(winner)(CLOSE, { input: { caseId: (one.case ?? two.case).id, outcome: 'UNRESOLVED' } });
  expect((await mine('aoife'))[0]).toMatchObject({ state: 'WAITING', handledBy: null });
  await take('gabrielle', inquiry.id);
  expect((await answer('gabrielle', inquiry.id)).userErrors).toEqual([]);
});

test('what came by telephone is entered in a case about whoever called, and counted from the day on which she did', async () => {
  const caseId = await openAbout(as('ravi'), 'aoife');
  const input = { caseId, kind: 'COMPLAINT', text: 'She called', receivedOn: '2026-11-20' };
  const record = async (change: object = {}, by: ResidentName = 'ravi') =>
    as(by)(RECORD, { input: { ...input, ...change } });
  const today = now.toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + 24 * HOUR).toISOString().slice(0, 10);
  for (const receivedOn of [tomorrow, '2025-01-01'])
    expect((await record({ receivedOn })).body.data.recordInquiry.userErrors).toMatchObject([
      { code: 'RECEIPT_REFUSED', field: 'receivedOn' },
    ]);
  for (const receivedOn of ['yesterday', '2026-02-30', '2026-13-01', '', '2026-11-20T00:00:00Z'])
    expect(codeOf(await record({ receivedOn }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await record({}, 'helene'))).toBe('NOT_FOUND');
  expect(today >= input.receivedOn).toBe(true);
  const { inquiry, userErrors } = (await record()).body.data.recordInquiry;
  expect(userErrors).toEqual([]);
  expect(inquiry).toMatchObject({ state: 'TAKEN', receivedOn: '2026-11-20', limit: '2026-12-21', text: null });
  expect((await mailTo('aoife', 'We received what you wrote'))?.text.replaceAll('\n', ' ')).toContain(
    'We received your complaint on November 20, 2026. We answer it by December 21, 2026 at the latest.',
  );
  expect((await mine('aoife'))[0]).toMatchObject({ id: inquiry.id, text: 'She called' });
  // A case is about one.
  expect((await record()).body.data.recordInquiry.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: 'caseId' }]);
  expect((await close('ravi', inquiry.id, { finding: 'NOT_WELL_FOUNDED' })).userErrors).toEqual([]);
});

test('what is no text, too long or of nothing is refused', async () => {
  for (const text of ['', ' \n', 'x'.repeat(5_001), 'a\u0000b', '\u202egnorts'])
    for (const [document, input] of [
      [SEND, { kind: 'QUESTION', text }],
      [ANSWER, { inquiryId: idOf('Inquiry', 'nothing'), text }],
      [CLOSE_COMPLAINT, { inquiryId: idOf('Inquiry', 'nothing'), finding: 'NOT_WELL_FOUNDED', reasons: text }],
    ] as const)
      expect(codeOf(await as(document === SEND ? 'aoife' : 'ravi')(document, { input }))).toBe('BAD_USER_INPUT');
  for (const inquiryId of [idOf('Inquiry', 'nothing'), idOf('SupportCase', 'nothing'), 'nothing']) {
    expect(codeOf(await as('ravi')(TAKE, { input: { inquiryId, reason: 'To look' } }))).toBe('NOT_FOUND');
    expect(codeOf(await as('ravi')(ANSWER, { input: { inquiryId, text: 'No' } }))).toBe('NOT_FOUND');
  }
  expect(codeOf(await as('aoife')(SEND, { input: { kind: 'PRAISE', text: 'Well done' } }))).toBe('BAD_USER_INPUT');
  expect(await mine('aoife')).toEqual([]);
});

test('ten in a day are enough, counted one by one; sent again with its key it is one; the next day there is room', async () => {
  const ask = as('aoife');
  const input = { kind: 'QUESTION', text: 'Again' };
  const answers = [];
  for (let at = 0; at < 2; at += 1)
    answers.push(...(await Promise.all(Array.from({ length: 6 }, () => ask(SEND, { input })))));
  const refused = answers.flatMap(({ body }) => body.data.sendInquiry.userErrors.map(({ code }: any) => code));
  expect(refused).toEqual(['TOO_MANY_INQUIRIES', 'TOO_MANY_INQUIRIES']);
  now = new Date(now.getTime() + 25 * HOUR);
  const twice = await Promise.all(
    [1, 2].map(() =>
      service.ask(SEND, {
        account: accountOf('jeanne'),
        variables: { input },
        headers: { 'idempotency-key': '0b7d3c52-58a4-4c53-8a55-0d5f5f1b1f5e' },
      }),
    ),
  );
  expect(new Set(twice.map(({ body }) => body.data.sendInquiry.inquiry.id)).size).toBe(1);
  expect(await mine('jeanne')).toHaveLength(1);
  expect((await send('aoife')).userErrors).toEqual([]);
});

test('who answers for the policy is told to everybody, in both languages', async () => {
  const WHO = '{ privacyOfficer { name title email phone mailingAddress } }';
  const said = { ...officer, email: 'privacy@klusster.com', mailingAddress: '1 Demo Street, Demo Town' };
  expect((await service.ask(WHO)).body.data.privacyOfficer).toEqual({ ...said, title: 'Privacy Officer' });
  const french = await service.ask(WHO, { account: accountOf('aoife'), headers: { 'accept-language': 'fr-CA' } });
  expect(french.body.data.privacyOfficer).toEqual({ ...said, title: 'Responsable de la protection de la vie privée' });
});
