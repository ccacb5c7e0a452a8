import { pino } from 'pino';
import { metrics } from '../../src/api/observe/metrics.js';
import { fromGlobalId } from '../../src/kernel/ids.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { waitingAlerts } from '../../src/watch/waitingAlerts.js';
import { watchStaff } from '../../src/watch/watchStaff.job.js';
import { asking, HOUR } from '../cases/support.js';
import { disposingOf } from '../disposal/support/erasing.js';
import { ACTS } from '../incidents/support.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';
import { lookedLastAt, putHappened, querying } from './happening.js';

/** What becomes of an alert: officers are told once, and somebody else than she herself says what it was, once her day was looked at to its end. */

import.meta.jest.setTimeout(180_000);

/** Two in the afternoon in Toronto. */
const BEGIN = new Date('2026-11-18T19:00:00Z');
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let query: ReturnType<typeof querying>;
let now = BEGIN;
const clock = { now: () => now };
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR);
};

beforeEach(async () => {
  now = BEGIN;
  storage = await freshStorage();
  service = await startService(storage, { clock });
  query = querying(service);
  await lookedLastAt(query, BEGIN.getTime() - HOUR);
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const look = () =>
  watchStaff({
    ...disposingOf(service.stores, clock),
    keys: new DataKeys(service.stores.keyStore, service.stores.keyring, 0),
    log: pino({ level: 'silent' }),
    stopping: new AbortController().signal,
  });
const ask = (by: ResidentName, document: string, variables: object = {}) =>
  asking(service, by, clock)(document, variables);
const LIST = `query($settled: Boolean) { staffAlerts(first: 20, filter: { settled: $settled }) {
  nodes { id staffMember { name } pattern day count at settledAt settledBy { name } outcome incident { id state } } } }`;
const listed = async (settled?: boolean) => (await ask('helene', LIST, { settled })).body.data.staffAlerts.nodes;
const SETTLE = `mutation($input: SettleStaffAlertInput!) { settleStaffAlert(input: $input) {
  alert { id outcome settledBy { name } incident { id } } userErrors { code field message } } }`;
const settle = async (input: object, by: ResidentName = 'helene') => {
  const { data, errors } = (await ask(by, SETTLE, { input })).body;
  return errors
    ? errors[0].extensions.code
    : (data.settleStaffAlert.userErrors[0]?.code ?? data.settleStaffAlert.alert);
};
const staff = (name: ResidentName) => rowIdOf('staff', name);
const shown = (name: ResidentName, at: Date, many: number) =>
  putHappened(query, [
    {
      kind: 'SHOWN',
      staff: staff(name),
      at: at.getTime(),
      people: Array.from({ length: many }, () => crypto.randomUUID()),
    },
  ]);
const refusedBy = (statement: string, values: readonly unknown[] = []) =>
  query(statement, values).then(
    () => 'done',
    ({ code, constraint }) => constraint ?? code,
  );
const mails = async () => (await service.mailed()).filter(({ subject }) => /unusual|inhabituel/.test(subject));

test('Privacy Officers are written to once about each alert, and the letter names neither staff nor anybody', async () => {
  const people = Array.from({ length: 31 }, () => crypto.randomUUID() as string);
  await putHappened(query, [{ kind: 'SHOWN', staff: staff('gabrielle'), at: now.getTime() - 1, people }]);
  await look();
  await look();
  const [first] = await listed();
  expect(await mails()).toHaveLength(1);
  const [mail] = await mails();
  expect(mail?.text).toContain(first.id);
  expect(mail?.text).toMatch(/: 1\b/);
  expect(mail?.text).not.toMatch(/Gabrielle/i);
  for (const id of people) expect(mail?.text).not.toContain(id);
  // It grows, and is no other alert.
  await shown('gabrielle', new Date(now.getTime() + 1), 2);
  later(1);
  await look();
  expect(await listed()).toEqual([{ ...first, count: 33 }]);
  expect(await mails()).toHaveLength(1);
  later(24);
  await shown('gabrielle', new Date(now.getTime() - 1), 31);
  await shown('helene', new Date(now.getTime() - 15 * HOUR), 1);
  await look();
  expect((await mails()).map(({ text }) => text.split('alert_').length - 1)).toEqual([1, 2]);
  expect((await listed()).map(({ pattern, count, day }: any) => `${day} ${pattern} ${count}`).sort()).toEqual([
    '2026-11-18 MANY_PEOPLE 33',
    '2026-11-19 AT_NIGHT 1',
    '2026-11-19 MANY_PEOPLE 31',
  ]);
});

test('while no Privacy Officer can be told nothing counts as told', async () => {
  await shown('gabrielle', new Date(now.getTime() - 1), 31);
  await query(`alter table staff_member disable trigger user`);
  await query(`update staff_member set role = 'CUSTOMER_REPRESENTATIVE' where id = $1`, [staff('helene')]);
  await look();
  const told = () => query('select count(*)::text, count(told_at)::text from staff_alert');
  expect(await told()).toEqual([['1', '0']]);
  await query(`update staff_member set role = 'PRIVACY_OFFICER' where id = $1`, [staff('helene')]);
  await look();
  expect(await told()).toEqual([['1', '1']]);
});

test('somebody else than she herself settles an alert, once and when its day was looked at to its end', async () => {
  await shown('gabrielle', new Date(now.getTime() - 2), 31);
  await shown('helene', new Date(now.getTime() - 1), 31);
  await look();
  const [one, other] = await listed();
  const [hers, gabrielles] = one.staffMember.name.startsWith('Gabrielle') ? [other, one] : [one, other];
  const explained = { alertId: gabrielles.id, outcome: 'EXPLAINED' };
  expect(await settle(explained)).toBe('DAY_NOT_OVER');
  // The day is over at five, Greenwich time; a look at that instant might miss what is being written down.
  now = new Date('2026-11-19T05:09:00Z');
  await look();
  expect(await settle(explained)).toBe('DAY_NOT_OVER');
  expect(
    await refusedBy(
      `update staff_alert set settled_at = now(), settled_by_id = $1, outcome = 'EXPLAINED' where staff_id = $2`,
      [staff('helene'), staff('gabrielle')],
    ),
  ).toBe('23001');
  now = new Date('2026-11-19T05:10:00Z');
  await look();
  expect(await settle(explained, 'gabrielle')).toBe('FORBIDDEN');
  expect(await settle({ alertId: hers.id, outcome: 'EXPLAINED' })).toBe('OWN_ALERT');
  expect(await settle({ ...explained, incidentId: idOf('Incident', 'none') })).toBe('BAD_USER_INPUT');
  expect(await settle({ alertId: gabrielles.id, outcome: 'INCIDENT' })).toBe('BAD_USER_INPUT');
  expect(await settle({ ...explained, outcome: 'INCIDENT', incidentId: idOf('Incident', 'none') })).toBe('NOT_FOUND');
  expect(await settle({ ...explained, alertId: idOf('StaffAlert', 'none') })).toBe('NOT_FOUND');
  expect(await listed(true)).toEqual([]);
  expect(await settle(explained)).toMatchObject({ id: gabrielles.id, outcome: 'EXPLAINED', incident: null });
  expect(await settle(explained)).toBe('WRONG_STATE');
  expect((await listed(true)).map(({ id }: any) => id)).toEqual([gabrielles.id]);
  expect((await listed(false)).map(({ id }: any) => id)).toEqual([hers.id]);
  const [[body] = []] = await query(`select body from audit_entry where what = 'settleStaffAlert' and kind = 'ACT'`);
  expect(JSON.parse(body as string)).toMatchObject({
    staff: staff('helene'),
    objects: [`alert ${fromGlobalId(gabrielles.id)?.id}`],
  });
  // Nothing that comes later opens it again, whoever looks at that day once more.
  await lookedLastAt(query, BEGIN.getTime());
  await shown('gabrielle', new Date(BEGIN.getTime() - 1), 5);
  await look();
  expect((await listed(true))[0].count).toBe(31);
});

test('an alert that is dealt with as a breach names its incident', async () => {
  await shown('gabrielle', new Date(now.getTime() - 1), 31);
  await look();
  later(12);
  await look();
  const what = { what: 'More people than her work needs.', knownAt: now.toISOString(), from: BEGIN.toISOString() };
  const { body } = await ask('helene', ACTS.openIncident, { input: what });
  const incidentId = body.data.openIncident.incident.id;
  const [{ id: alertId }] = await listed();
  expect(await settle({ alertId, outcome: 'INCIDENT', incidentId })).toMatchObject({ incident: { id: incidentId } });
  expect(await listed(true)).toMatchObject([
    { outcome: 'INCIDENT', incident: { id: incidentId, state: 'OPEN' }, settledBy: { name: expect.any(String) } },
  ]);
});

test('the database holds what an alert is, whoever writes', async () => {
  await shown('gabrielle', new Date(now.getTime() - 1), 31);
  await look();
  later(12);
  await look();
  const settled = `settled_at = now(), settled_by_id = '${staff('helene')}', outcome`;
  const attempts: readonly (readonly [string, string])[] = [
    ['update staff_alert set count = 30', '23001'],
    [`update staff_alert set day = '2026-11-17'`, '23001'],
    [`update staff_alert set pattern = 'AT_NIGHT'`, '23001'],
    [`update staff_alert set staff_id = '${staff('helene')}'`, '23001'],
    ['update staff_alert set told_at = null', '23001'],
    [`update staff_alert set told_at = told_at + interval '1 day'`, '23001'],
    ['delete from staff_alert', '23001'],
    ['truncate staff_alert', '23001'],
    [`update staff_watch set looked_at = looked_at - interval '1 second'`, '23001'],
    ['delete from staff_watch', '23001'],
    [
      `update staff_alert set settled_at = now(), settled_by_id = staff_id, outcome = 'EXPLAINED'`,
      'staff_alert_is_settled_by_somebody_else',
    ],
    [`update staff_alert set ${settled} = null`, 'staff_alert_is_settled_as_a_whole'],
    [`update staff_alert set ${settled} = 'INCIDENT'`, 'staff_alert_names_its_incident'],
    [
      `insert into staff_alert (id, staff_id, pattern, day, count, at) select gen_random_uuid(), staff_id, pattern, day, 99, at from staff_alert`,
      'staff_alert_staff_id_pattern_day_unique',
    ],
    [`update staff_alert set ${settled} = 'EXPLAINED'`, 'done'],
    ['update staff_alert set settled_at = null, settled_by_id = null, outcome = null', '23001'],
    ['update staff_alert set count = count + 1', '23001'],
  ];
  for (const [statement, outcome] of attempts)
    expect([statement, await refusedBy(statement)]).toEqual([statement, outcome]);
});

test('operators see what waits, and how long ago it was looked', async () => {
  await shown('gabrielle', new Date(now.getTime() - 1), 31);
  await look();
  const waiting = (hours: number) => waitingAlerts(service.stores.main.reserve, new Date(now.getTime() + hours * HOUR));
  expect(await waiting(2)).toEqual({ unsettled: 1, overdue: 0, lookedSecondsAgo: 7_200 });
  expect(await waiting(71.9)).toMatchObject({ unsettled: 1, overdue: 0 });
  expect(await waiting(72)).toMatchObject({ unsettled: 1, overdue: 1 });
  const page = await metrics(service.stores).registry.metrics();
  expect(page).toMatch(/^klusster_staff_alerts\{state="unsettled"\} 1$/m);
  expect(page).toMatch(/^klusster_staff_watch_age_seconds \d/m);
});

test('what is written down a little late is still found, of the day on which it was', async () => {
  now = new Date('2026-11-19T05:05:00Z');
  await look();
  await shown('gabrielle', new Date('2026-11-19T04:59:59Z'), 31);
  later(1);
  await look();
  expect((await listed()).map(({ pattern, day }: any) => `${day} ${pattern}`).sort()).toEqual([
    '2026-11-18 AT_NIGHT',
    '2026-11-18 MANY_PEOPLE',
  ]);
});
