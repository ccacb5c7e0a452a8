import { closeIdleCases } from '../../src/cases/closeIdleCases.job.js';
import { toGlobalId } from '../../src/kernel/ids.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { CLOSE, codeOf, grantIn, HOUR, nobodys, OPEN, openAbout, PERSON, REQUEST, sessionOf } from './support.js';

/** What becomes of a case while it is open: notes, other hands, another case, and its end (§10.3). */

import.meta.jest.setTimeout(120_000);

const DAY = 24 * HOUR;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  service.sweep.facts = {
    ...service.sweep.facts,
    grants: [{ staff: 'gabrielle', person: 'wei', groups: ['account', 'case'] }],
  };
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});
beforeEach(() => {
  now = new Date(now.getTime() + 25 * HOUR);
});

const as =
  (name: ResidentName) =>
  async (document: string, variables: object = {}) =>
    service.ask(document, { token: await sessionOf(service, name, clock), variables });
const [gabrielle, ravi, helene] = [as('gabrielle'), as('ravi'), as('helene')];
const rows = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const staffId = (name: ResidentName) => toGlobalId('StaffMember', rowIdOf('staff', name) as never);

const ENTRIES = 'entries { nodes { kind writtenBy { name } handedTo { name } writtenAt words } }';
const CASE = `query($id: ID!) { case(id: $id) { id openedBy { name } heldBy { name } heldSince closedAt outcome mergedInto ${ENTRIES} grants { nodes { closedAt } } } }`;
const HERS = `{ viewer { cases(first: 20) { nodes { id kind openedBy { name } heldBy { name } outcome mergedInto reason ${ENTRIES} } } } }`;
const act = (name: string, type: string) =>
  `mutation($input: ${type}!) { done: ${name}(input: $input) { case { id } userErrors { code field } } }`;
const NOTE = act('addCaseNote', 'AddCaseNoteInput');
const HAND = act('handOverCase', 'HandOverCaseInput');
const MERGE = act('mergeCases', 'MergeCasesInput');
const refusals = ({ body }: Awaited<ReturnType<typeof gabrielle>>) => body.data.done.userErrors;

describe('a note', () => {
  test('stands in the file for the person, and for staff whose grant covers CASE; to others the case is not there', async () => {
    const id = await openAbout(ravi, 'noor');
    const text = 'Called her; she will send a letter.';
    const noted = await ravi(NOTE, { input: { caseId: id, text } });
    expect(noted.body.data.done).toEqual({ case: { id }, userErrors: [] });
    const entry = {
      kind: 'NOTE',
      writtenBy: { name: residents.ravi.staff.name },
      handedTo: null,
      writtenAt: now.toISOString(),
    };
    const withheld = await ravi(CASE, { id });
    expect(withheld.body.data.case.entries.nodes).toEqual([{ ...entry, words: null }]);
    expect(withheld.body.extensions.withheld).toEqual([
      expect.objectContaining({ coordinate: 'CaseEntry.words', reason: 'NOT_IN_AUDIENCE' }),
    ]);
    await grantIn(ravi, id, ['CASE']);
    expect((await ravi(CASE, { id })).body.data.case.entries.nodes).toEqual([{ ...entry, words: text }]);
    const { body } = await as('noor')(HERS);
    expect(body.data.viewer.cases.nodes[0].entries.nodes).toEqual([{ ...entry, words: text }]);
    expect((await gabrielle(CASE, { id })).body.data.case).toBeNull();
    expect(codeOf(await gabrielle(NOTE, { input: { caseId: id, text } }))).toBe('NOT_FOUND');
    const told = await as('noor')('{ viewer { disclosures(first: 50) { nodes { at coordinates } } } }');
    expect(
      told.body.data.viewer.disclosures.nodes
        .filter(({ at }: any) => new Date(at) > new Date(now.getTime() - HOUR))
        .flatMap(({ coordinates }: any) => coordinates),
    ).toEqual(['CaseEntry.words']);
  });

  test('is sealed, is text, and is written in an open case only; the database holds it, and that it stays', async () => {
    const id = await openAbout(ravi, 'noor');
    for (const text of ['', ' ', '\u202egnitirw'])
      expect(codeOf(await ravi(NOTE, { input: { caseId: id, text } }))).toBe('BAD_USER_INPUT');
    const word = 'Quixotic-note-82';
    await ravi(NOTE, { input: { caseId: id, text: word } });
    const held = JSON.stringify(await rows('select e::text from case_entry e'));
    for (const form of [word, Buffer.from(word).toString('hex')]) expect(held).not.toContain(form);
    expect(JSON.stringify(service.logged)).not.toContain(word);
    await expect(rows(`update case_entry set at = now()`)).rejects.toThrow('stays as it was written');
    await ravi(CLOSE, { input: { caseId: id, outcome: 'RESOLVED' } });
    expect(refusals(await ravi(NOTE, { input: { caseId: id, text: word } }))).toEqual([
      { code: 'WRONG_STATE', field: 'caseId' },
    ]);
    await expect(
      rows(
        `insert into case_entry (id, support_case_id, person_id, kind, staff_id, words, at)
         select gen_random_uuid(), c.id, c.person_id, 'NOTE', c.staff_id, '\\x00', now() from support_case c where c.closed_at is not null limit 1`,
      ),
    ).rejects.toThrow('open case of its person');
  });
});

describe('a case that is handed over', () => {
  const REASON = 'She knows French law';
  const hand = (by: typeof gabrielle, caseId: string, to: ResidentName) =>
    by(HAND, { input: { caseId, staffMemberId: staffId(to), reason: REASON } });

  test('is the colleague’s, with nothing that the other was granted: she asks for herself; the person reads of both', async () => {
    const id = await openAbout(ravi, 'wei');
    await grantIn(ravi, id, ['ACCOUNT', 'CASE']);
    const { body } = await ravi('{ colleagues(first: 10) { nodes { id name } } }');
    expect(body.data.colleagues.nodes).toEqual(
      (['helene', 'ravi', 'gabrielle'] as const)
        .map((name) => ({ id: staffId(name), name: residents[name].staff.name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    const handed = await hand(ravi, id, 'gabrielle');
    expect(handed.body.data.done).toEqual({ case: null, userErrors: [] });
    expect((await ravi(CASE, { id })).body.data.case).toBeNull();
    expect(
      codeOf(
        await ravi(REQUEST, { input: { caseId: id, groups: ['CASE'], purpose: 'SERVICE', reason: 'More', hours: 1 } }),
      ),
    ).toBe('NOT_FOUND');
    const seen = (await gabrielle(CASE, { id })).body.data.case;
    expect(seen).toMatchObject({
      openedBy: { name: residents.ravi.staff.name },
      heldBy: { name: residents.gabrielle.staff.name },
      heldSince: now.toISOString(),
      grants: { nodes: [{ closedAt: now.toISOString() }] },
      entries: { nodes: [{ kind: 'HAND_OVER', handedTo: { name: residents.gabrielle.staff.name }, words: null }] },
    });
    expect((await gabrielle(PERSON, { id })).body.data.case.person.account).toBeNull();
    await grantIn(gabrielle, id, ['ACCOUNT', 'CASE']);
    expect((await gabrielle(PERSON, { id })).body.data.case.person.account).toEqual({ email: residents.wei.account });
    const hers = (await as('wei')(HERS)).body.data.viewer.cases.nodes.find((one: any) => one.id === id);
    expect(hers).toMatchObject({
      openedBy: { name: residents.ravi.staff.name },
      heldBy: { name: residents.gabrielle.staff.name },
      entries: { nodes: [{ kind: 'HAND_OVER', words: REASON }] },
    });
  });

  test('goes to nobody who has it, left or is not cleared, and not from whoever does not have it, but by a Privacy Officer', async () => {
    const id = await openAbout(ravi, 'wei');
    expect(refusals(await hand(ravi, id, 'ravi'))).toEqual([{ code: 'WRONG_STATE', field: 'staffMemberId' }]);
    expect(codeOf(await hand(gabrielle, id, 'gabrielle'))).toBe('NOT_FOUND');
    expect(codeOf(await hand(ravi, nobodys('SupportCase'), 'gabrielle'))).toBe('NOT_FOUND');
    const nobody = { caseId: id, staffMemberId: toGlobalId('StaffMember', rowIdOf('staff', 'nobody') as never) };
    expect(codeOf(await ravi(HAND, { input: { ...nobody, reason: REASON } }))).toBe('NOT_FOUND');
    await rows(`insert into clearance (id, staff_id, role, duty, at, review_by)
      select gen_random_uuid(), id, role, 'SERVES_PEOPLE', '${now.toISOString()}', '${new Date(now.getTime() + HOUR).toISOString()}' from staff_member where id = '${rowIdOf('staff', 'gabrielle')}'`);
    now = new Date(now.getTime() + 2 * HOUR);
    expect(refusals(await hand(ravi, id, 'gabrielle'))).toEqual([{ code: 'NOT_CLEARED', field: 'staffMemberId' }]);
    expect(
      (await ravi('{ colleagues(first: 10) { nodes { id } } }')).body.data.colleagues.nodes.map(({ id }: any) => id),
    ).not.toContain(staffId('gabrielle'));
    await rows(`insert into clearance (id, staff_id, role, duty, at, review_by)
      select gen_random_uuid(), id, role, 'SERVES_PEOPLE', '${now.toISOString()}', '${new Date(now.getTime() + 300 * DAY).toISOString()}' from staff_member where id = '${rowIdOf('staff', 'gabrielle')}'`);
    expect(refusals(await hand(helene, id, 'gabrielle'))).toEqual([]);
    expect((await gabrielle(CASE, { id })).body.data.case.entries.nodes[0].writtenBy.name).toBe(
      residents.helene.staff.name,
    );
    await gabrielle(CLOSE, { input: { caseId: id, outcome: 'RESOLVED' } });
    expect(refusals(await hand(gabrielle, id, 'ravi'))).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
  });
});

describe('two cases about one person', () => {
  const merge = (by: typeof gabrielle, caseId: string, intoCaseId: string) =>
    by(MERGE, { input: { caseId, intoCaseId } });
  const TAKE = act('takeInquiry', 'TakeInquiryInput');
  const inquiryOf = async (name: ResidentName, text: string): Promise<string> => {
    const { body } = await as(name)(
      'mutation($input: SendInquiryInput!) { sendInquiry(input: $input) { inquiry { id } userErrors { code } } }',
      { input: { kind: 'QUESTION', text } },
    );
    return body.data.sendInquiry.inquiry.id;
  };
  const taken = async (by: typeof gabrielle, inquiryId: string): Promise<string> =>
    (await by(TAKE, { input: { inquiryId, reason: 'To answer' } })).body.data.done.case.id;

  test('go on as one: what was taken up in the first is answered in the second, and its grants end with it', async () => {
    const inquiryId = await inquiryOf('luc', 'What do you hold of me?');
    const [one, other] = [await taken(gabrielle, inquiryId), await openAbout(gabrielle, 'luc')];
    expect(refusals(await merge(gabrielle, one, other))).toEqual([{ code: 'GRANT_NEEDED', field: 'caseId' }]);
    await grantIn(gabrielle, one, ['ACCOUNT']);
    expect((await merge(gabrielle, one, other)).body.data.done).toEqual({ case: { id: other }, userErrors: [] });
    expect((await gabrielle(CASE, { id: one })).body.data.case).toMatchObject({
      outcome: 'MERGED',
      mergedInto: other,
      closedAt: now.toISOString(),
      grants: { nodes: [{ closedAt: now.toISOString() }] },
    });
    const answered = await gabrielle(
      'mutation($input: AnswerInquiryInput!) { done: answerInquiry(input: $input) { inquiry { state } userErrors { code } } }',
      { input: { inquiryId, text: 'Your address.' } },
    );
    expect(answered.body.data.done).toEqual({ inquiry: { state: 'ANSWERED' }, userErrors: [] });
    const hers = (await as('luc')(HERS)).body.data.viewer.cases.nodes;
    expect(hers.find(({ id }: any) => id === one)).toMatchObject({ outcome: 'MERGED', mergedInto: other });
  });

  test('stay apart where the people differ, where there is no room, where one is closed or somebody else’s', async () => {
    const [luc, wei] = [await openAbout(gabrielle, 'luc'), await openAbout(gabrielle, 'wei')];
    await grantIn(gabrielle, luc, ['ACCOUNT']);
    // Without a grant for the other it would tell that they differ.
    expect(refusals(await merge(gabrielle, luc, wei))).toEqual([{ code: 'GRANT_NEEDED', field: 'intoCaseId' }]);
    await grantIn(gabrielle, wei, ['ACCOUNT']);
    expect(refusals(await merge(gabrielle, luc, wei))).toEqual([{ code: 'OTHER_PERSON', field: 'intoCaseId' }]);
    expect(codeOf(await merge(gabrielle, luc, luc))).toBe('BAD_USER_INPUT');
    expect(codeOf(await merge(ravi, luc, wei))).toBe('NOT_FOUND');
    const [one, other] = [
      await taken(gabrielle, await inquiryOf('luc', 'One')),
      await taken(gabrielle, await inquiryOf('luc', 'Two')),
    ];
    expect(refusals(await merge(gabrielle, one, other))).toEqual([{ code: 'WRONG_STATE', field: 'intoCaseId' }]);
    await gabrielle(CLOSE, { input: { caseId: luc, outcome: 'UNRESOLVED' } });
    await grantIn(gabrielle, one, ['ACCOUNT']);
    expect(refusals(await merge(gabrielle, luc, one))).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
    expect(refusals(await merge(gabrielle, one, luc))).toEqual([{ code: 'WRONG_STATE', field: 'intoCaseId' }]);
    await expect(
      rows(`update support_case set merged_into_id = (select id from support_case where closed_at is not null limit 1), closed_at = now(), outcome = 'MERGED'
        where id = (select id from support_case where closed_at is null limit 1)`),
    ).rejects.toThrow('A case goes on in an open one');
  });
});

describe('a case ends', () => {
  test('as RESOLVED once nothing that the person waits for is left in it; otherwise what is left waits for somebody else', async () => {
    const { body } = await as('luc')(
      'mutation($input: SendInquiryInput!) { sendInquiry(input: $input) { inquiry { id } } }',
      { input: { kind: 'QUESTION', text: 'Once more: what do you hold?' } },
    );
    const inquiryId = body.data.sendInquiry.inquiry.id;
    const take = (by: typeof gabrielle) =>
      by(act('takeInquiry', 'TakeInquiryInput'), { input: { inquiryId, reason: 'To answer' } });
    const caseId = (await take(gabrielle)).body.data.done.case.id;
    const close = (outcome: string) => gabrielle(CLOSE, { input: { caseId, outcome } });
    expect((await close('RESOLVED')).body.data.closeCase).toEqual({
      case: null,
      userErrors: [{ code: 'STILL_WAITING', field: 'outcome' }],
    });
    await expect(
      rows(
        `update support_case set closed_at = now(), outcome = 'RESOLVED' where id = (select support_case_id from inquiry where state = 'TAKEN' limit 1)`,
      ),
    ).rejects.toThrow('nothing waits in it');
    expect((await close('UNRESOLVED')).body.data.closeCase.userErrors).toEqual([]);
    expect((await take(ravi)).body.data.done.userErrors).toEqual([]);
    const approval = await ravi(OPEN, {
      input: { kind: 'APPROVAL', klussterOwnerId: idOf('KlussterOwner', waiting()), reason: 'She asked' },
    });
    const closing = { caseId: approval.body.data.openCase.case.id, outcome: 'RESOLVED' };
    expect((await ravi(CLOSE, { input: closing })).body.data.closeCase.userErrors).toEqual([
      { code: 'STILL_WAITING', field: 'outcome' },
    ]);
  });

  test('by itself after thirty days in which nobody did anything, and not while somebody waits', async () => {
    const idle = await openAbout(ravi, 'wei');
    const busy = await openAbout(ravi, 'wei');
    const { reserve } = service.stores.main;
    const run = () => closeIdleCases({ reserve, clock, stopping: new AbortController().signal });
    now = new Date(now.getTime() + 29 * DAY);
    await ravi(NOTE, { input: { caseId: busy, text: 'She wrote again' } });
    await run();
    const outcomes = async () =>
      Promise.all([idle, busy].map(async (id) => (await ravi(CASE, { id })).body.data.case.outcome));
    expect(await outcomes()).toEqual([null, null]);
    now = new Date(now.getTime() + DAY + HOUR);
    await run();
    expect(await outcomes()).toEqual(['UNRESOLVED', null]);
    expect(await rows('select 1 from support_case c where closed_at is not null and case_waits(c.id)')).toEqual([]);
    expect(await rows(`select 1 from support_case where kind = 'INQUIRY' and closed_at is null`)).not.toEqual([]);
  });
});

const waiting = () =>
  (Object.keys(residents) as ResidentName[]).find(
    (name) => (residents[name] as any).klussterOwner?.state === 'PENDING',
  ) as ResidentName;
