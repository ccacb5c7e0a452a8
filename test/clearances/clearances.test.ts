import { toGlobalId } from '../../src/kernel/ids.js';
import { codeOf, HOUR, nobodys, sessionOf } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, type ResidentName, residents, rowIdOf } from '../support/town.js';

/** What somebody who works here is, a colleague confirms; what she has learned, a colleague records (§10.2.2, §10.3). */

import.meta.jest.setTimeout(120_000);

const DAY = 24 * HOUR;
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z');
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

const idOf = (name: ResidentName) => toGlobalId('StaffMember', rowIdOf('staff', name) as never);
const ask = async (who: ResidentName, document: string, variables: object = {}) =>
  service.ask(document, { token: await sessionOf(service, who, clock), variables });
const in_ = (ms: number) => new Date(now.getTime() + ms).toISOString();

const LIST =
  '{ staffMembers(first: 10) { nodes { id name role clearedUntil duty confirmedBy reviewBy trainings { module passedAt expiresAt } } } }';
const CONFIRM = `mutation($input: ConfirmClearanceInput!) { confirmClearance(input: $input) {
  clearance { clearedUntil duty confirmedAt confirmedBy reviewBy } userErrors { code field } } }`;
const RECORD = `mutation($input: RecordTrainingInput!) { recordTraining(input: $input) {
  clearance { clearedUntil trainings { module passedAt expiresAt } } userErrors { code field } } }`;
const works = async (who: ResidentName) =>
  (await ask(who, '{ inquiries { nodes { id } } }')).body.data.inquiries !== null;

const confirm = (who: ResidentName, of: string, ms: number) =>
  ask(who, CONFIRM, { input: { staffMemberId: of, duty: 'SERVES_PEOPLE', reviewBy: in_(ms) } });
const record = (who: ResidentName, of: string, module: string, ms: number) =>
  ask(who, RECORD, { input: { staffMemberId: of, module, passedAt: in_(ms) } });

test('a Privacy Officer reads who works here and what is missing; nobody else does', async () => {
  const { body } = await ask('helene', LIST);
  expect(body.data.staffMembers.nodes.map(({ name }: any) => name)).toEqual(
    ['helene', 'gabrielle', 'ravi'].map((name) => residents[name as 'ravi'].staff.name).sort(),
  );
  for (const who of ['ravi', 'luc', 'aoife'] as const) expect((await ask(who, LIST)).body.data.staffMembers).toBeNull();
});

test('the newest word of a Privacy Officer counts, also where it ends what was given for longer, from the next operation on', async () => {
  expect(await works('ravi')).toBe(true);
  const soon = in_(HOUR);
  const { body } = await confirm('helene', idOf('ravi'), HOUR);
  expect(body.data.confirmClearance).toEqual({
    clearance: {
      clearedUntil: soon,
      duty: 'SERVES_PEOPLE',
      confirmedAt: now.toISOString(),
      confirmedBy: residents.helene.staff.name,
      reviewBy: soon,
    },
    userErrors: [],
  });
  now = new Date(now.getTime() + 2 * HOUR);
  expect(await works('ravi')).toBe(false);
  expect((await confirm('helene', idOf('ravi'), 300 * DAY)).body.data.confirmClearance.userErrors).toEqual([]);
  expect(await works('ravi')).toBe(true);
});

test('what was learned counts for a year, and then ends the work until it is learned anew', async () => {
  now = new Date('2027-10-20T09:00:00Z');
  await confirm('helene', idOf('ravi'), 360 * DAY);
  await confirm('helene', idOf('gabrielle'), 360 * DAY);
  now = new Date('2027-11-01T09:00:00Z');
  for (const module of ['CONFIDENTIALITY', 'SECURITY'])
    expect((await record('helene', idOf('ravi'), module, -DAY)).body.data.recordTraining.userErrors).toEqual([]);
  const { body } = await ask('helene', LIST);
  const [ravi] = body.data.staffMembers.nodes.filter(({ id }: any) => id === idOf('ravi'));
  expect(ravi.trainings).toEqual(
    ['CONFIDENTIALITY', 'SECURITY'].map((module) => ({ module, passedAt: in_(-DAY), expiresAt: in_(364 * DAY) })),
  );
  now = new Date('2027-11-15T09:00:00Z');
  expect(await works('ravi')).toBe(true);
  // She passed hers when the town began, and nothing since.
  expect(await works('gabrielle')).toBe(false);
  expect((await ask('gabrielle', '{ viewer { clearedUntil } }')).body.data.viewer.clearedUntil).toMatch(/^2027-11-0/);
});

test('nobody says it of herself, other staff say nothing, and what is impossible is refused', async () => {
  const refusalOf = ({ body }: Awaited<ReturnType<typeof ask>>) => Object.values<any>(body.data)[0].userErrors;
  expect(refusalOf(await confirm('helene', idOf('helene'), DAY))).toEqual([
    { code: 'OWN_CLEARANCE', field: 'staffMemberId' },
  ]);
  expect(refusalOf(await record('helene', idOf('helene'), 'SECURITY', -DAY))).toEqual([
    { code: 'OWN_CLEARANCE', field: 'staffMemberId' },
  ]);
  for (const ms of [0, -DAY, 367 * DAY])
    expect(refusalOf(await confirm('helene', idOf('ravi'), ms))).toEqual([{ code: 'TIME_REFUSED', field: 'reviewBy' }]);
  for (const ms of [HOUR, -366 * DAY])
    expect(refusalOf(await record('helene', idOf('ravi'), 'SECURITY', ms))).toEqual([
      { code: 'TIME_REFUSED', field: 'passedAt' },
    ]);
  expect(codeOf(await confirm('ravi', idOf('gabrielle'), DAY))).toBe('FORBIDDEN');
  expect(codeOf(await record('luc', idOf('gabrielle'), 'SECURITY', -DAY))).toBe('FORBIDDEN');
  expect(codeOf(await confirm('helene', toGlobalId('StaffMember', rowIdOf('staff', 'noBody') as never), DAY))).toBe(
    'NOT_FOUND',
  );
  expect(codeOf(await confirm('helene', nobodys('SupportCase'), DAY))).toBe('NOT_FOUND');
});

test('the database holds it, whoever writes: nobody clears herself, nothing is changed afterwards, and what is counted is not written', async () => {
  const { database } = service.stores.main;
  const ravi = rowIdOf('staff', 'ravi');
  const run = (sql: string) => database.query(sql, []);
  await expect(
    run(
      `insert into clearance (id, staff_id, role, duty, by_id, at, review_by) values (gen_random_uuid(), '${ravi}', 'PRIVACY_OFFICER', 'SERVES_PEOPLE', '${ravi}', now(), now() + interval '1 day')`,
    ),
  ).rejects.toThrow('clearance_is_by_somebody_else');
  await expect(
    run(
      `insert into clearance (id, staff_id, role, duty, at, review_by) values (gen_random_uuid(), '${ravi}', 'PRIVACY_OFFICER', 'SERVES_PEOPLE', now(), now() + interval '400 days')`,
    ),
  ).rejects.toThrow('clearance_is_looked_at_again');
  await expect(
    run(
      `insert into training (id, staff_id, module, passed_at, expires_at, at) values (gen_random_uuid(), '${ravi}', 'SECURITY', now(), now() + interval '9 years', now())`,
    ),
  ).rejects.toThrow('training_counts_a_year');
  for (const table of ['clearance', 'training'])
    for (const statement of [`delete from ${table}`, `update ${table} set at = now()`, `truncate ${table}`])
      await expect(run(statement)).rejects.toThrow('append-only');
  const until = () => run(`select cleared_until::text from staff_member where id = '${ravi}'`);
  const before = await until();
  await run(`update staff_member set cleared_until = now() + interval '9 years' where id = '${ravi}'`);
  expect(await until()).toEqual(before);
  // Another role is another duty: nobody has confirmed that one.
  await run(`update staff_member set role = 'PRIVACY_OFFICER' where id = '${ravi}'`);
  expect(await until()).toEqual([[null]]);
});
