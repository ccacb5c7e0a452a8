import 'reflect-metadata';
import { watchAccess } from '../../src/access/watchAccess.job.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { asking, BEGIN, CLOSE, codeOf, grantIn, nobodys, openAbout } from '../cases/support.js';
import { disposingOf } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { MINE } from './support.js';

import.meta.jest.setTimeout(120_000);

/** Somebody writes a letter to be told what is held about her: staff put it on record, and it is answered in time or it shows (PIPEDA s. 8). */

const DAY = 86_400_000;
let now = BEGIN;
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeEach(async () => {
  now = BEGIN;
  storage = await freshStorage();
  service = await startService(storage, { clock });
  service.sweep.facts = { ...service.sweep.facts, grants: [{ staff: 'gabrielle', person: 'aoife', groups: ['case'] }] };
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const PAYLOAD = '{ request { id state dueAt refusalGround extensionReason reasons } userErrors { code field } }';
const act = (name: string, input: string) => `mutation($input: ${input}!) { ${name}(input: $input) ${PAYLOAD} }`;
const RECORD = act('recordAccessRequest', 'RecordAccessRequestInput');
const CONFIRM = act('confirmAccessIdentity', 'ConfirmIdentityInput');
const EXTEND = act('extendAccess', 'ExtendAccessInput');
const REFUSE = act('refuseAccess', 'RefuseAccessInput');
const TAKE = `mutation($input: TakeAccessRequestInput!) { takeAccessRequest(input: $input) { case { id } userErrors { code field } } }`;
const QUEUE = `{ accessRequests(first: 10, filter: { waiting: true }) { nodes { id state dueAt reasons } } }`;

const as = (name: ResidentName) => asking(service, name, clock);
const days = (many: number) => {
  now = new Date(now.getTime() + many * DAY);
};

/** A letter of somebody that came so many days ago, put on record by a member of staff. */
async function recorded(name: ResidentName, ago = 2, language = 'FR', staff: ResidentName = 'gabrielle') {
  const caseId = await openAbout(as(staff), name);
  const receivedAt = new Date(now.getTime() - ago * DAY).toISOString();
  const { body } = await as(staff)(RECORD, { input: { caseId, receivedAt, language } });
  return { caseId, ...body.data.recordAccessRequest };
}

const done = async (document: string, input: object, staff: ResidentName = 'gabrielle') => {
  const { body } = await as(staff)(document, { input });
  return body.errors ? body.errors[0].extensions.code : Object.values<any>(body.data)[0];
};
const mine = async (name: ResidentName) => (await as(name)(MINE)).body.data.viewer.accessRequests.nodes;
const mailWith = async (name: ResidentName, words: string) =>
  (await service.mailed(accountOf(name))).find(({ subject }) => subject.includes(words));
const subjects = async (name: ResidentName) => (await service.mailed(accountOf(name))).map(({ subject }) => subject);

/** Looks at what waits, as the daily job does. */
async function watched() {
  const { main, keyStore, keyring } = service.stores;
  const tools = {
    fork: main.fork,
    keys: new DataKeys(keyStore, keyring, 0),
    clock,
    log: { error() {} },
    stopping: new AbortController().signal,
  };
  await watchAccess.handle(tools as never, { id: now.toISOString().slice(0, 10) });
}

test('its time runs from when it came in, she is told until when, and confirmed who she is she opens the answer', async () => {
  const { request, userErrors } = await recorded('fatima');
  // The letter came on November 22: December 22 is a Tuesday and no holiday, and its end in Newfoundland is 03:30 UTC.
  expect([userErrors, request]).toMatchObject([[], { state: 'RECEIVED', dueAt: '2026-12-23T03:30:00.000Z' }]);
  expect(await subjects('fatima')).toContain('Nous avons reçu votre demande d’accès');
  expect((await mailWith('fatima', 'reçu votre demande'))?.text).toContain('22 décembre 2026');
  const OPEN =
    'mutation($input: OpenAccessPackageInput!) { openAccessPackage(input: $input) { url userErrors { code } } }';
  const early = await as('fatima')(OPEN, { input: { id: request.id } });
  expect(early.body.data.openAccessPackage.userErrors).toEqual([{ code: 'WRONG_STATE' }]);
  expect(await done(CONFIRM, { id: request.id, method: 'WROTE_FROM_ADDRESS' })).toMatchObject({
    request: { state: 'READY' },
  });
  expect(await subjects('fatima')).toContain('La réponse à votre demande d’accès est prête');
  const open = await as('fatima')(OPEN, { input: { id: request.id } });
  expect(open.body.data.openAccessPackage.url).toMatch(/\/access\/kla_/);
  expect(await mine('fatima')).toMatchObject([{ state: 'READY', openedAt: now.toISOString() }]);
  for (const [document, more] of [
    [CONFIRM, { method: 'DOCUMENT_SEEN' }],
    [EXTEND, { days: 3, reason: 'FORMAT' }],
    [REFUSE, { ground: 'DISPUTE', reasons: 'Too late' }],
  ] as const)
    expect((await done(document, { id: request.id, ...more })).userErrors).toEqual([
      { code: 'WRONG_STATE', field: 'id' },
    ]);
});

test('its time is extended once, by thirty days at most, while the first thirty run; she is told why and that she may complain', async () => {
  const { request } = await recorded('noor');
  const id = request.id;
  for (const wrong of [0, -1, 31])
    expect((await done(EXTEND, { id, days: wrong, reason: 'FORMAT' })).userErrors).toEqual([
      { code: 'TIME_REFUSED', field: 'days' },
    ]);
  const { request: extended } = await done(EXTEND, { id, days: 30, reason: 'CONSULTATIONS' });
  // January 21, 2027.
  expect(extended).toMatchObject({
    state: 'EXTENDED',
    dueAt: '2027-01-22T03:30:00.000Z',
    extensionReason: 'CONSULTATIONS',
  });
  const told = await mailWith('noor', 'prend plus de temps');
  expect(told?.text).toEqual(expect.stringMatching(/consultations[\s\S]*21 janvier 2027[\s\S]*Commissariat/));
  expect((await done(EXTEND, { id, days: 1, reason: 'FORMAT' })).userErrors).toEqual([
    { code: 'WRONG_STATE', field: 'id' },
  ]);
  const { request: other } = await recorded('wei', 0);
  days(31);
  const late = await openAbout(as('gabrielle'), 'wei');
  expect(late).toBeDefined();
  expect((await done(EXTEND, { id: other.id, days: 1, reason: 'FORMAT' })).userErrors).toEqual([
    { code: 'WRONG_STATE', field: 'id' },
  ]);
});

test('a refusal is in writing, with the ground, the reasons and where she may turn; she reads them, and nobody without a grant', async () => {
  const { request, caseId } = await recorded('aoife', 1, 'EN');
  const reasons = 'The letters of our lawyer about the dispute';
  const { request: refused } = await done(REFUSE, { id: request.id, ground: 'PRIVILEGE', reasons });
  expect(refused).toMatchObject({ state: 'REFUSED', refusalGround: 'PRIVILEGE', reasons: null });
  const told = await mailWith('aoife', 'was refused');
  expect(told?.text).toEqual(
    expect.stringMatching(/solicitor-client[\s\S]*Privacy Commissioner of Canada[\s\S]*within six months/),
  );
  expect(told?.text).toContain(reasons);
  expect(await mine('aoife')).toMatchObject([{ state: 'REFUSED', reasons }]);
  await grantIn(as('gabrielle'), caseId, ['CASE']);
  const all = '{ accessRequests(first: 5) { nodes { id reasons } } }';
  expect((await as('gabrielle')(all)).body.data.accessRequests.nodes).toEqual([{ id: request.id, reasons }]);
  expect((await as('ravi')(all)).body.data.accessRequests.nodes).toEqual([{ id: request.id, reasons: null }]);
});

test('of what waits the Privacy Officers are told on the 20th, 27th and last day, once each; then silence is a refusal, of which she is told', async () => {
  const { request } = await recorded('fatima', 0, 'EN');
  const alerts = async () => (await subjects('helene')).filter((subject) => subject.includes('waits')).length;
  const seen: (readonly [number, number])[] = [];
  for (let day = 0; day <= 32; day += 1) {
    await watched();
    await watched();
    seen.push([day, await alerts()]);
    days(1);
  }
  const first = (many: number) => seen.find(([, alerted]) => alerted >= many)?.[0];
  // It came on November 24, so that its last day is December 24.
  expect([1, 2, 3, 4].map(first)).toEqual([20, 27, 30, 31]);
  expect(await alerts()).toBe(4);
  expect(await subjects('fatima')).toContain('We did not answer your request for access in time');
  expect(await mine('fatima')).toMatchObject([{ state: 'DEEMED_REFUSED' }]);
  const text = (await mailWith('helene', 'waits'))?.text ?? '';
  expect([text.includes(request.id), text.includes('fatima'), text.includes('Fatima')]).toEqual([true, false, false]);
  // An answer that comes late is an answer.
  expect(await done(CONFIRM, { id: request.id, method: 'DOCUMENT_SEEN' })).toMatchObject({
    request: { state: 'READY' },
  });
});

test('while no Privacy Officer works here nothing counts as told, and silence is a refusal all the same', async () => {
  await recorded('fatima', 0, 'EN');
  const role = (is: string) =>
    service.stores.main.reserve.query(`update staff_member set role = $1 where person_id = $2`, [
      is,
      rowIdOf('person', 'helene'),
    ]);
  // The database never lets the last one go; whoever broke that finds the request warned of as soon as there is one again.
  await service.stores.main.reserve.query('alter table staff_member disable trigger user', []);
  await role('CUSTOMER_REPRESENTATIVE');
  days(21);
  await watched();
  await role('PRIVACY_OFFICER');
  await watched();
  expect((await subjects('helene')).filter((subject) => subject.includes('waits')).length).toBe(1);
  await role('CUSTOMER_REPRESENTATIVE');
  days(11);
  await watched();
  expect(await mine('fatima')).toMatchObject([{ state: 'DEEMED_REFUSED' }]);
});

test('staff list what waits, the most urgent first and of nobody in particular, and take up what nobody works on', async () => {
  const late = await recorded('noor', 20);
  const early = await recorded('wei', 1);
  const { nodes } = (await as('ravi')(QUEUE)).body.data.accessRequests;
  expect(nodes.map(({ id }: { id: string }) => id)).toEqual([late.request.id, early.request.id]);
  const take = { id: late.request.id, reason: 'Its time is nearly over' };
  expect((await done(TAKE, take, 'ravi')).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'id' }]);
  expect(await done(CONFIRM, { id: late.request.id, method: 'DOCUMENT_SEEN' }, 'ravi')).toBe('NOT_FOUND');
  await as('gabrielle')(CLOSE, { input: { caseId: late.caseId, outcome: 'UNRESOLVED' } });
  expect((await done(CONFIRM, { id: late.request.id, method: 'DOCUMENT_SEEN' })).userErrors).toEqual([
    { code: 'WRONG_STATE', field: 'id' },
  ]);
  const { case: taken } = await done(TAKE, take, 'ravi');
  expect(taken.id).toMatch(/^case_/);
  expect(await done(CONFIRM, { id: late.request.id, method: 'DOCUMENT_SEEN' }, 'ravi')).toMatchObject({
    request: { state: 'READY' },
  });
  expect((await as('ravi')(QUEUE)).body.data.accessRequests.nodes.map(({ id }: { id: string }) => id)).toEqual([
    early.request.id,
  ]);
});

test('nothing of it is done by others, about others, or before it came', async () => {
  const { request } = await recorded('noor');
  const input = { caseId: nobodys('SupportCase'), receivedAt: now.toISOString(), language: 'EN' };
  expect(await done(RECORD, input)).toBe('NOT_FOUND');
  const caseId = await openAbout(as('gabrielle'), 'wei');
  const tomorrow = new Date(now.getTime() + DAY).toISOString();
  expect((await done(RECORD, { ...input, caseId, receivedAt: tomorrow })).userErrors).toEqual([
    { code: 'TIME_REFUSED', field: 'receivedAt' },
  ]);
  for (const name of ['noor', 'marguerite'] as const)
    expect(codeOf(await as(name)(CONFIRM, { input: { id: request.id, method: 'DOCUMENT_SEEN' } }))).toBe('FORBIDDEN');
  const { body } = await as('marguerite')(QUEUE);
  expect(body.data.accessRequests).toBeNull();
  expect(await mine('marguerite')).toEqual([]);
});

test('what is held of her does not end while she waits or may complain, and does once that is over', async () => {
  const { request } = await recorded('noor', 0, 'EN');
  const old = new Date(now.getTime() - 100 * DAY).toISOString();
  for (const name of ['noor', 'wei'] as const)
    await service.stores.main.reserve.query(
      `insert into session (id, token_hash, person_id, kind, created_at, used_at, proven_at, expires_at, ended_at)
       values (gen_random_uuid(), sha256($1::text::bytea), $2, 'APP', $3::timestamptz - interval '1 day', $3, $3, $3::timestamptz + interval '1 hour', $3)`,
      [name, rowIdOf('person', name), old],
    );
  const kept = async () => {
    await sweepRetention(disposingOf(service.stores, clock), features);
    const rows = await service.stores.main.reserve.query(
      'select person_id::text from session where ended_at = $1::timestamptz',
      [old],
    );
    return rows.map(([person]) => person);
  };
  expect(await kept()).toEqual([rowIdOf('person', 'noor')]);
  await done(REFUSE, { id: request.id, ground: 'DISPUTE', reasons: 'It is before the court' });
  days(182);
  expect(await kept()).toEqual([rowIdOf('person', 'noor')]);
  days(2);
  expect(await kept()).toEqual([]);
});
