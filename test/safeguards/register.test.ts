import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { CONTROLS, type ControlCode } from '../../src/policy/index.js';
import { sessionOf } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf, type ResidentName, residents, rowIdOf } from '../support/town.js';

/** What protects personal information is on a register with who answers for it and when it was tested (§10.2). */

import.meta.jest.setTimeout(120_000);

const ROOT = resolve(import.meta.dirname, '../..');
const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** As the register was entered by a migration of today. From there the clock of this file moves on, test by test. */
const START = new Date();
let now = START;
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const SEEN = `id kind sensitivity nameInEnglish nameInFrench ownerRole owner { name } state lastTestedAt lastPassed reviewBy control
  controlProbedAt controlPassing shownBy enteredAt retiredAt tests(first: 20) { nodes { testedAt passed note reviewBy by { name } } }`;
const REGISTER = `{ safeguards(first: 50) { nodes { ${SEEN} } } }`;
const act = (name: string) =>
  `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { safeguard { ${SEEN} } userErrors { code field } } }`;

const ask = async (who: ResidentName, document: string, variables: object = {}) =>
  (await service.ask(document, { token: await sessionOf(service, who, clock), variables })).body;
const register = async () => (await ask('helene', REGISTER)).data.safeguards.nodes;
/** What Hélène, the Privacy Officer of the town, does; the code of what is refused outright. */
async function does(name: string, input: object) {
  const { data, errors } = await ask('helene', act(name), { input });
  return errors ? errors[0].extensions.code : data[name];
}
const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
const oneOf = async (kind: string) => (await register()).find((one: any) => one.kind === kind);
const test_ = (safeguardId: string, passed: boolean, more: object = {}) =>
  does('recordSafeguardTest', { safeguardId, passed, testedAt: at(0), reviewBy: at(30 * DAY), ...more });
const lock = (more: object = {}) => ({
  kind: 'PHYSICAL',
  sensitivity: 'MEDIUM',
  nameInEnglish: 'The server room is locked.',
  nameInFrench: 'La salle des serveurs est verrouillée.',
  ownerRole: 'PRIVACY_OFFICER',
  reviewBy: at(10 * DAY),
  ...more,
});

/** The row of the posture, as of now. */
const isGreen = (control: ControlCode = 'SAFEGUARDS') =>
  CONTROLS[control].probe({ database: service.stores.main.reserve, now } as never);
const sql = (text: string, values: unknown[] = []) => service.stores.main.reserve.query(text, values);

test('the register holds what the house has, in both languages, and shows what is shown by a control or a test', async () => {
  const entered = await register();
  expect(new Set(entered.map(({ kind }: any) => kind))).toEqual(
    new Set(['PHYSICAL', 'ORGANISATIONAL', 'TECHNOLOGICAL', 'INVESTIGATIVE']),
  );
  for (const { nameInEnglish, nameInFrench, control, shownBy, state, lastTestedAt, reviewBy, ownerRole } of entered) {
    expect([nameInEnglish.length > 20, nameInFrench.length > 20, nameInEnglish === nameInFrench]).toEqual([
      true,
      true,
      false,
    ]);
    if (control !== null) expect(Object.keys(CONTROLS)).toContain(control);
    if (shownBy !== null) expect([shownBy, existsSync(join(ROOT, shownBy))]).toEqual([shownBy, true]);
    // Nobody tested anything yet: the register says so, and by when somebody has to.
    expect([state, lastTestedAt, ownerRole]).toEqual(['HOLDS', null, 'PRIVACY_OFFICER']);
    expect(Date.parse(reviewBy) - START.getTime()).toBeLessThanOrEqual(90 * DAY);
  }
  const technological = entered.filter(({ kind }: any) => kind === 'TECHNOLOGICAL');
  for (const { control, shownBy } of technological) expect(control ?? shownBy).not.toBeNull();
  expect(entered.map(({ reviewBy }: any) => reviewBy)).toEqual(entered.map(({ reviewBy }: any) => reviewBy).toSorted());
  console.log(`safeguards: ${entered.length} of the house, ${technological.length} technological`);
  expect(entered.length).toBeGreaterThanOrEqual(14);
  for (const who of ['gabrielle', 'ravi', 'luc', 'aoife'] as const) {
    const { data, extensions } = await ask(who, REGISTER);
    expect([who, data.safeguards, extensions.withheld.map(({ reason }: any) => reason)]).toEqual([
      who,
      null,
      ['NOT_IN_AUDIENCE'],
    ]);
  }
});

test('a safeguard that failed its test is red until it passes one, and one whose day is over until it is tested', async () => {
  const { id } = await oneOf('PHYSICAL');
  expect(await isGreen()).toBe(true);
  const note = 'Two cabinets on the second floor were open; the locks are replaced.';
  const failed = await test_(id, false, { note });
  expect(failed).toMatchObject({ userErrors: [], safeguard: { state: 'FAILED', lastPassed: false } });
  expect(failed.safeguard.tests.nodes).toEqual([
    { testedAt: at(0), passed: false, note, reviewBy: at(30 * DAY), by: { name: residents.helene.staff.name } },
  ]);
  expect(await isGreen()).toBe(false);
  now = new Date(now.getTime() + 5 * DAY);
  expect(await isGreen()).toBe(false);
  expect((await test_(id, true)).safeguard).toMatchObject({ state: 'HOLDS', lastPassed: true });
  expect(await isGreen()).toBe(true);
  now = new Date(now.getTime() + 30 * DAY);
  expect((await register()).find((one: any) => one.id === id).state).toBe('OVERDUE');
  expect(await isGreen()).toBe(false);
  expect((await test_(id, true)).safeguard).toMatchObject({ state: 'HOLDS', tests: { nodes: { length: 3 } } });
  expect(await isGreen()).toBe(true);
});

test('whoever answers for a safeguard is a role or somebody who works here; when she leaves it is red until another one does', async () => {
  const ravi = idOf('StaffMember', 'ravi');
  const { safeguard } = await does('enterSafeguard', lock({ ownerRole: null, ownerId: ravi }));
  expect(safeguard).toMatchObject({ owner: { name: residents.ravi.staff.name }, ownerRole: null, state: 'HOLDS' });
  await sql('update staff_member set left_at = $2 where id = $1', [rowIdOf('staff', 'ravi'), now.toISOString()]);
  expect((await register()).find(({ id }: any) => id === safeguard.id).state).toBe('WITHOUT_OWNER');
  expect(await isGreen()).toBe(false);
  const input = { safeguardId: safeguard.id, ownerId: ravi };
  expect(await does('assignSafeguard', input)).toBe('NOT_FOUND');
  expect(await does('assignSafeguard', { ...input, ownerRole: 'PRIVACY_OFFICER' })).toBe('BAD_USER_INPUT');
  expect(await does('assignSafeguard', { safeguardId: safeguard.id })).toBe('BAD_USER_INPUT');
  const assigned = await does('assignSafeguard', { safeguardId: safeguard.id, ownerRole: 'CUSTOMER_REPRESENTATIVE' });
  expect(assigned.safeguard).toMatchObject({ owner: null, ownerRole: 'CUSTOMER_REPRESENTATIVE', state: 'HOLDS' });
  expect(await isGreen()).toBe(true);
  await sql('update staff_member set left_at = null where id = $1', [rowIdOf('staff', 'ravi')]);
});

const OF_SOMEBODY = [
  'Ask marie.tremblay@example.org for the key',
  'Call 514 555-0123 first',
  'Call (514) 555-0123',
  'Call +33 1 42 68 53 00',
  'The cabinet is at H2X 1Y4',
  'Found a letter of 046 454 286',
  'Two\u0000lines',
  '   ',
  'x'.repeat(501),
];

test('a note says nothing by which somebody is reached', async () => {
  const { id } = await oneOf('PHYSICAL');
  for (const note of OF_SOMEBODY) {
    expect([note, await test_(id, true, { note })]).toEqual([note, 'BAD_USER_INPUT']);
    expect([note, await does('enterSafeguard', lock({ nameInEnglish: note }))]).toEqual([note, 'BAD_USER_INPUT']);
  }
  const card = 'Found 4111 1111 1111 1111 on a sheet';
  expect(await test_(id, true, { note: card })).toBe('CARD_DATA_REFUSED');
});

test('a note about locks, floors, days and versions is taken', async () => {
  const { id } = await oneOf('PHYSICAL');
  const note =
    'On 2026-11-28 at 14:30, cabinets 1 to 12 of floor 3: locked. Policy version 2.1, §10.2.1; 100% of 245 keys.';
  expect((await test_(id, true, { note })).userErrors).toEqual([]);
  now = new Date(now.getTime() + 1);
});

/** What is done with one of three safeguards, and how long it is until the next step. */
const STEP = fc.record({
  which: fc.nat(2),
  days: fc.integer({ min: 0, max: 20 }),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.record({ passed: fc.boolean(), again: fc.integer({ min: 1, max: 60 }) }) },
    { weight: 2, arbitrary: fc.constant('wait' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
    { weight: 1, arbitrary: fc.constant('hand over' as const) },
  ),
});

test('whatever is tested, missed, left and handed over, the register and the posture say what an oracle says', async () => {
  type Kept = { due: number; failed: boolean; owner: 'ravi' | 'role' };
  const ids: string[] = [];
  for (let n = 0; n < 3; n++)
    ids.push(
      (await does('enterSafeguard', lock({ ownerRole: null, ownerId: idOf('StaffMember', 'ravi') }))).safeguard.id,
    );
  const due = now.getTime() + 10 * DAY;
  const kept: Kept[] = ids.map(() => ({ due, failed: false, owner: 'ravi' }));
  // The house itself is out of the way: each kind stays on the register, and is due in a year.
  for (const { id } of await register()) if (!ids.includes(id)) await test_(id, true, { reviewBy: at(YEAR) });
  let hasLeft = false;
  let steps = 0;
  const seen = new Set<string>();
  const script = fc.sample(STEP, { numRuns: 45, seed: 2031 });
  for (const { which, days, what } of script) {
    now = new Date(now.getTime() + days * (DAY / 10) + 1);
    const [id, one] = [ids[which] as string, kept[which] as Kept];
    if (typeof what === 'object') {
      expect((await test_(id, what.passed, { reviewBy: at(what.again * (DAY / 4)) })).userErrors).toEqual([]);
      Object.assign(one, { failed: !what.passed, due: now.getTime() + what.again * (DAY / 4) });
    } else if (what === 'hand over') {
      await does('assignSafeguard', { safeguardId: id, ownerRole: 'PRIVACY_OFFICER' });
      one.owner = 'role';
    } else if (what === 'leave') {
      hasLeft = !hasLeft;
      await sql('update staff_member set left_at = $2 where id = $1', [
        rowIdOf('staff', 'ravi'),
        hasLeft ? now.toISOString() : null,
      ]);
    }
    const states = kept.map(({ due: day, failed, owner }) => {
      if (failed) return 'FAILED';
      if (day <= now.getTime()) return 'OVERDUE';
      return owner === 'ravi' && hasLeft ? 'WITHOUT_OWNER' : 'HOLDS';
    });
    const told = new Map((await register()).map((each: any) => [each.id, each.state]));
    expect([steps, ids.map((each) => told.get(each))]).toEqual([steps, states]);
    expect([steps, await isGreen()]).toEqual([steps, states.every((state) => state === 'HOLDS')]);
    for (const state of states) seen.add(state);
    steps += 1;
  }
  console.log(`safeguards: ${steps} steps, the states ${[...seen].join(', ')}`);
  expect([steps, seen.size]).toEqual([45, 4]);
  for (const id of ids) expect((await does('retireSafeguard', { safeguardId: id })).safeguard.state).toBe('RETIRED');
  expect(await isGreen()).toBe(true);
});

test('a review is a year ahead at most, a test comes after the one before, and a safeguard that is retired stays on record', async () => {
  const { id } = await oneOf('ORGANISATIONAL');
  const refused = async (input: object) => (await test_(id, true, input)).userErrors[0];
  const NO = (field: string) => ({ code: 'TIME_REFUSED', field });
  expect(await refused({ reviewBy: at(YEAR + 1) })).toEqual(NO('reviewBy'));
  expect(await refused({ reviewBy: at(0) })).toEqual(NO('reviewBy'));
  expect(await refused({ testedAt: at(1) })).toEqual(NO('testedAt'));
  expect((await does('enterSafeguard', lock({ reviewBy: at(YEAR + 1) }))).userErrors[0]).toEqual(NO('reviewBy'));
  expect(await does('enterSafeguard', lock({ control: 'NOTHING' }))).toBe('BAD_USER_INPUT');
  expect((await test_(id, true, { reviewBy: at(YEAR) })).userErrors).toEqual([]);
  expect(await refused({})).toEqual(NO('testedAt'));
  expect(await refused({ testedAt: at(-DAY) })).toEqual(NO('testedAt'));

  expect((await does('retireSafeguard', { safeguardId: id })).safeguard).toMatchObject({
    state: 'RETIRED',
    retiredAt: at(0),
  });
  now = new Date(now.getTime() + 1000);
  for (const again of [
    test_(id, true),
    does('retireSafeguard', { safeguardId: id }),
    does('assignSafeguard', { safeguardId: id, ownerRole: 'PRIVACY_OFFICER' }),
  ])
    expect((await again).userErrors).toEqual([{ code: 'WRONG_STATE', field: 'safeguardId' }]);
  for (const statement of [
    'delete from safeguard',
    `update safeguard set name_en = 'x'`,
    `update safeguard set retired_at = null where retired_at is not null`,
    'delete from safeguard_test',
    'update safeguard_test set passed = true',
  ])
    await expect(sql(statement)).rejects.toThrow();
  // The others of its kind are there still; without them the register lacks one of the four methods.
  expect(await isGreen()).toBe(true);
  for (const one of (await register()).filter(({ kind, state }: any) => kind === 'ORGANISATIONAL' && state === 'HOLDS'))
    await does('retireSafeguard', { safeguardId: one.id });
  expect(await isGreen()).toBe(false);
});
