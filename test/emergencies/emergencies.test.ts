import { warnOfEmergencies } from '../../src/emergencies/warnOfEmergencies.job.js';
import { toGlobalId } from '../../src/kernel/ids.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { codeOf, grantIn, HOUR, nobodys, openAbout, PERSON, REQUEST, sessionOf } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';

/** Where nobody can be asked first, what is opened closes after two hours, and a Privacy Officer looks at it within 72 (§10.3). */

import.meta.jest.setTimeout(120_000);

const DAY = 24 * HOUR;
const SHOWN = [
  { staff: 'gabrielle', person: 'noor', groups: ['account', 'contact', 'case'] },
  { staff: 'gabrielle', person: 'wei', groups: ['account', 'contact', 'case'] },
  { staff: 'helene', person: 'wei', groups: ['case'] },
] as const;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z');
  storage = await freshStorage();
  service = await startService(storage, { clock });
  // Whom those who work here are shown something of below.
  service.sweep.facts = { ...service.sweep.facts, grants: SHOWN };
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const as =
  (name: ResidentName) =>
  async (document: string, variables: object = {}) =>
    service.ask(document, { token: await sessionOf(service, name, clock), variables });
const rows = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const BREAK = `mutation($input: BreakGlassInput!) { done: breakGlass(input: $input) {
  case { id kind grants { nodes { id groups purpose expiresAt } } } userErrors { code field } } }`;
const EMERGENCIES = `query($reviewed: Boolean) { emergencies(first: 10, filter: { reviewed: $reviewed }) { nodes {
  id ground openedBy { name } openedAt endsAt reviewBy readCount coordinates reviewedBy { name } reviewedAt verdict } } }`;
const REVIEW = `mutation($input: ReviewEmergencyInput!) { done: reviewEmergency(input: $input) {
  emergency { id verdict reviewedAt reviewedBy { name } } userErrors { code field } } }`;
const CLEARED = '{ viewer { clearedUntil } }';
const by = { ground: 'SAFETY', groups: ['ACCOUNT', 'CONTACT'], reason: 'Somebody threatens her at home' };
const broken = async (who: ResidentName, of: object = { email: accountOf('noor') }): Promise<any> =>
  (await as(who)(BREAK, { input: { ...by, ...of } })).body.data.done;
const review = async (who: ResidentName, emergencyId: string, verdict = 'JUSTIFIED') =>
  (await as(who)(REVIEW, { input: { emergencyId, verdict } })).body.data.done;
const account = async (who: ResidentName, id: string) =>
  (await as(who)(PERSON, { id })).body.data.case?.person.account ?? null;

test('an emergency opens its groups at once and for two hours, no longer and no more; she reads of it', async () => {
  const { case: opened, userErrors } = await broken('gabrielle');
  expect(userErrors).toEqual([]);
  expect(opened).toMatchObject({
    kind: 'EMERGENCY',
    grants: {
      nodes: [
        {
          groups: ['ACCOUNT', 'CONTACT'],
          purpose: 'LEGAL',
          expiresAt: new Date(now.getTime() + 2 * HOUR).toISOString(),
        },
      ],
    },
  });
  expect(await account('gabrielle', opened.id)).toEqual({ email: accountOf('noor') });
  const more = { caseId: opened.id, groups: ['BILLING'], purpose: 'SERVICE', reason: 'More', hours: 1 };
  now = new Date(now.getTime() + HOUR);
  const asked = await as('gabrielle')(REQUEST, { input: more });
  expect(asked.body.data.requestGrant.userErrors).toEqual([{ code: 'WRONG_STATE', field: 'caseId' }]);
  now = new Date(now.getTime() + HOUR);
  expect(await account('gabrielle', opened.id)).toBeNull();
  await expect(
    rows(
      `insert into case_grant (id, support_case_id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at)
       select gen_random_uuid(), id, staff_id, person_id, '{billing}', 'LEGAL', '', opened_at, opened_at + interval '121 minutes' from support_case where kind = 'EMERGENCY'`,
    ),
  ).rejects.toThrow('for two hours');
  const { body } = await as('noor')(
    '{ viewer { cases(first: 1) { nodes { kind reason openedBy { name } grants { nodes { groups reason } } } } disclosures(first: 20) { nodes { viewerName coordinates } } } }',
  );
  expect(body.data.viewer.cases.nodes).toEqual([
    {
      kind: 'EMERGENCY',
      reason: by.reason,
      openedBy: { name: residents.gabrielle.staff.name },
      grants: { nodes: [{ groups: ['ACCOUNT', 'CONTACT'], reason: by.reason }] },
    },
  ]);
  expect(
    body.data.viewer.disclosures.nodes
      .filter(({ viewerName }: any) => viewerName === residents.gabrielle.staff.name)
      .flatMap(({ coordinates }: any) => coordinates),
  ).toContain('Account.email');
});

test('officers are told at once, by a reference and nothing else, and read what was shown; others read nothing', async () => {
  const { case: opened } = await broken('gabrielle');
  const mails = (await service.mailed(accountOf('helene'))).filter(({ text }) => text.includes(opened.id));
  expect(mails).toHaveLength(1);
  for (const word of ['noor', residents.noor.businessOwner.contact.lastName, residents.gabrielle.staff.name, by.reason])
    expect(mails[0]?.text.toLowerCase()).not.toContain(word.toLowerCase());
  await account('gabrielle', opened.id);
  const { body } = await as('helene')(EMERGENCIES, { reviewed: false });
  expect(body.data.emergencies.nodes).toEqual([
    {
      id: opened.id,
      ground: 'SAFETY',
      openedBy: { name: residents.gabrielle.staff.name },
      openedAt: now.toISOString(),
      endsAt: new Date(now.getTime() + 2 * HOUR).toISOString(),
      reviewBy: new Date(now.getTime() + 72 * HOUR).toISOString(),
      readCount: 1,
      coordinates: expect.arrayContaining(['Account.email', 'Person.account']),
      reviewedBy: null,
      reviewedAt: null,
      verdict: null,
    },
  ]);
  for (const who of ['gabrielle', 'ravi', 'noor'] as const)
    expect((await as(who)(EMERGENCIES)).body.data.emergencies).toBeNull();
  expect(codeOf(await as('ravi')(REVIEW, { input: { emergencyId: opened.id, verdict: 'JUSTIFIED' } }))).toBe(
    'FORBIDDEN',
  );
});

test('one at a time waits for its review, also of two that are opened at once', async () => {
  const both = await Promise.all([
    broken('gabrielle'),
    broken('gabrielle', { klussterOwnerId: idOf('KlussterOwner', 'marguerite') }),
  ]);
  expect(both.filter(({ case: opened }) => opened)).toHaveLength(1);
  expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'EMERGENCY_NOT_REVIEWED', field: null }]);
  const id = both.find(({ case: opened }) => opened).case.id;
  expect((await broken('ravi', { businessOwnerId: idOf('BusinessOwner', 'wei') })).userErrors).toEqual([]);
  expect(await review('helene', id)).toEqual({
    emergency: {
      id,
      verdict: 'JUSTIFIED',
      reviewedAt: now.toISOString(),
      reviewedBy: { name: residents.helene.staff.name },
    },
    userErrors: [],
  });
  expect((await broken('gabrielle')).userErrors).toEqual([]);
  expect((await review('helene', id)).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'emergencyId' }]);
});

test('whoever’s emergency is not reviewed within 72 hours is shown and does nothing as staff, until it is', async () => {
  const end = new Date(now.getTime() + 72 * HOUR).toISOString();
  const { case: opened } = await broken('gabrielle');
  expect((await as('gabrielle')(CLEARED)).body.data.viewer.clearedUntil).toBe(end);
  const other = await openAbout(as('gabrielle'), 'wei');
  now = new Date(now.getTime() + 71 * HOUR);
  await grantIn(as('gabrielle'), other, ['ACCOUNT']);
  expect(await account('gabrielle', other)).not.toBeNull();
  now = new Date(now.getTime() + HOUR);
  expect((await as('gabrielle')(PERSON, { id: other })).body.data.case).toBeNull();
  expect(codeOf(await as('gabrielle')(BREAK, { input: { ...by, email: accountOf('luc') } }))).toBe('FORBIDDEN');
  await review('helene', opened.id);
  expect(await account('gabrielle', other)).not.toBeNull();
});

test('whoever’s emergency was not justified is cleared no more, until somebody confirms her anew', async () => {
  const { case: opened } = await broken('gabrielle');
  expect((await review('helene', opened.id, 'NOT_JUSTIFIED')).userErrors).toEqual([]);
  expect(await account('gabrielle', opened.id)).toBeNull();
  expect((await as('gabrielle')(CLEARED)).body.data.viewer.clearedUntil).toBe(now.toISOString());
  now = new Date(now.getTime() + HOUR);
  await as('helene')(
    'mutation($input: ConfirmClearanceInput!) { confirmClearance(input: $input) { userErrors { code } } }',
    {
      input: {
        staffMemberId: toGlobalId('StaffMember', rowIdOf('staff', 'gabrielle') as never),
        duty: 'SERVES_PEOPLE',
        reviewBy: new Date(now.getTime() + 100 * DAY).toISOString(),
      },
    },
  );
  expect(await account('gabrielle', opened.id)).toEqual({ email: accountOf('noor') });
});

test('nobody reviews her own, whatever statement would do it; a case of kind REVIEW leads to the words with a grant', async () => {
  const { case: hers } = await broken('helene');
  expect((await review('helene', hers.id)).userErrors).toEqual([{ code: 'OWN_CASE', field: 'emergencyId' }]);
  await expect(
    rows(`update emergency set verdict = 'JUSTIFIED', reviewed_at = now(), reviewed_by_id = staff_id`),
  ).rejects.toThrow('emergency_is_reviewed_by_somebody_else');
  const { case: his } = await broken('gabrielle', { email: accountOf('wei') });
  const open = `mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code field } } }`;
  const input = { kind: 'REVIEW', emergencyId: his.id, reason: 'To review it' };
  expect(codeOf(await as('ravi')(open, { input }))).toBe('NOT_FOUND');
  const opened = (await as('helene')(open, { input })).body.data.openCase;
  expect(opened.userErrors).toEqual([]);
  expect(
    (await as('helene')(open, { input: { ...input, emergencyId: hers.id } })).body.data.openCase.userErrors,
  ).toEqual([{ code: 'OWN_CASE', field: 'emergencyId' }]);
  expect(codeOf(await as('helene')(open, { input: { ...input, emergencyId: nobodys('SupportCase') } }))).toBe(
    'NOT_FOUND',
  );
  const words = `query($id: ID!) { case(id: $id) { reviewed { reason } } }`;
  expect((await as('helene')(words, { id: opened.case.id })).body.data.case.reviewed).toEqual({ reason: null });
  await grantIn(as('helene'), opened.case.id, ['CASE']);
  expect((await as('helene')(words, { id: opened.case.id })).body.data.case.reviewed).toEqual({ reason: by.reason });
});

test.each([
  ['nobody', {}],
  ['two', { email: accountOf('noor'), klussterOwnerId: idOf('KlussterOwner', 'marguerite') }],
  ['no groups', { email: accountOf('noor'), groups: [] }],
  ['no reason', { email: accountOf('noor'), reason: ' ' }],
])('is not opened about %s', async (_, of) => {
  expect(codeOf(await as('gabrielle')(BREAK, { input: { ...by, ...of } }))).toBe('BAD_USER_INPUT');
  expect(await rows('select 1 from emergency')).toEqual([]);
});

test.each([
  ['an address that nobody has', { email: 'nobody@nowhere.test' }],
  ['a profile that nobody has', { businessOwnerId: idOf('BusinessOwner', 'nobody') }],
  ['a colleague', { email: accountOf('ravi') }],
])('is not opened about %s', async (_, of) => {
  expect(codeOf(await as('gabrielle')(BREAK, { input: { ...by, ...of } }))).toBe('NOT_FOUND');
});

test('officers are told each day of what waits, once, and of nothing else', async () => {
  const { case: opened } = await broken('gabrielle');
  const { stores } = service;
  const tools = () => ({
    fork: stores.main.fork,
    keys: new DataKeys(stores.keyStore, stores.keyring),
    clock,
    log: { warn: () => undefined } as never,
    stopping: new AbortController().signal,
  });
  const due = async () =>
    (await service.mailed(accountOf('helene'))).filter(({ subject }) => subject === 'Emergencies wait for your review');
  await warnOfEmergencies(tools());
  expect(await due()).toEqual([]);
  now = new Date(now.getTime() + DAY);
  await Promise.all([warnOfEmergencies(tools()), warnOfEmergencies(tools())]);
  expect(await due()).toHaveLength(1);
  expect((await due())[0]?.text).toContain(opened.id);
  now = new Date(now.getTime() + DAY);
  await review('helene', opened.id);
  await warnOfEmergencies(tools());
  expect(await due()).toHaveLength(1);
});
