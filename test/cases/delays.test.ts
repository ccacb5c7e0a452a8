import { gather } from '../../src/access/gather.js';
import { disclosuresOf } from '../../src/disclosures/index.js';
import { features } from '../../src/features.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { codeOf, grantIn, HOUR, nobodys, openAbout, PERSON, sessionOf } from './support.js';

/** What a person reads of a case may be delayed, as PIPEDA, s. 9 allows: by a Privacy Officer, on record, for a time, and never for good. */

import.meta.jest.setTimeout(120_000);

const DAY = 24 * HOUR;
const holdings = features.flatMap(({ personalData }) => personalData?.holdings ?? []);
let now = new Date('2026-11-24T09:00:00Z');
const clock = { now: () => now };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  service.sweep.facts = {
    ...service.sweep.facts,
    grants: [{ staff: 'gabrielle', person: 'wei', groups: ['account'] }],
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
const rows = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const DELAY =
  'mutation($input: DelayTellingInput!) { done: delayTelling(input: $input) { case { id toldFrom delayGround } userErrors { code field } } }';
const END =
  'mutation($input: EndDelayInput!) { done: endDelay(input: $input) { case { toldFrom delayGround } userErrors { code field } } }';
const TOLD = `{ viewer { cases(first: 50) { nodes { id } }
  disclosures(first: 50) { nodes { at viewerName coordinates } } } }`;
const REGISTER = `query($open: Boolean) { caseRegister(first: 50, filter: { open: $open }) { nodes {
  id kind heldBy { name } openedBy { name } openedAt isWaitedFor closedAt outcome toldFrom delayGround } } }`;
const until = (ms: number) => new Date(now.getTime() + ms).toISOString();
const delay = (who: ResidentName, caseId: string, ms: number, ground = 'INVESTIGATION') =>
  as(who)(DELAY, { input: { caseId, ground, until: until(ms) } });

/** What Wei is told, page and lists: of which cases, and of what Gabrielle was shown since a time. */
async function told(since: Date) {
  const { body } = await as('wei')(TOLD);
  const shown = body.data.viewer.disclosures.nodes.filter(
    ({ at, viewerName }: any) =>
      viewerName === residents.gabrielle.staff.name && new Date(at).getTime() >= since.getTime() - HOUR,
  );
  return {
    cases: body.data.viewer.cases.nodes.map(({ id }: any) => id) as string[],
    shown: shown.flatMap(({ coordinates }: any) => coordinates) as string[],
  };
}

test('a case that is delayed, and what was shown in it, is told when its time is over, with that it was delayed', async () => {
  const since = now;
  const [id, other] = [await openAbout(as('gabrielle'), 'wei'), await openAbout(as('ravi'), 'wei')];
  await grantIn(as('gabrielle'), id, ['ACCOUNT'], 1);
  const delayed = await delay('helene', id, 10 * DAY);
  expect(delayed.body.data.done).toEqual({
    case: { id, toldFrom: until(10 * DAY), delayGround: 'INVESTIGATION' },
    userErrors: [],
  });
  expect((await as('gabrielle')(PERSON, { id })).body.data.case.person.account).not.toBeNull();
  const during = await told(since);
  expect(during.cases).toContain(other);
  expect(during.cases).not.toContain(id);
  expect(during.shown).toEqual([]);
  now = new Date(now.getTime() + 10 * DAY - 1);
  expect((await told(since)).cases).not.toContain(id);
  now = new Date(now.getTime() + 1);
  const after = await told(since);
  expect(after.cases).toContain(id);
  expect(after.shown).toEqual(expect.arrayContaining(['Account.email', 'Person.account']));
});

test('what she is told when she asks what is held of her keeps to it too: cases, grants, look-ups and the record', async () => {
  const id = await openAbout(as('gabrielle'), 'wei');
  await grantIn(as('gabrielle'), id, ['ACCOUNT'], 1);
  await as('gabrielle')(PERSON, { id });
  const { main, keyStore, keyring } = service.stores;
  const person = rowIdOf('person', 'wei');
  const signal = new AbortController().signal;
  const held = async () => {
    const from = { em: main.fork(), keys: new DataKeys(keyStore, keyring), holdings, signal, now };
    const tables = new Map((await gather(from, person)).map(({ table, count }) => [table, count]));
    const viewer = { kind: 'person', personId: person, sessionId: person };
    const shown = await disclosuresOf({ ...from, viewer } as never, async () => null);
    const counts = ['support_case', 'case_grant', 'case_look_up', 'case_delay'].map((table) => tables.get(table) ?? 0);
    return [...counts, shown.length];
  };
  const before = await held();
  await delay('helene', id, DAY);
  expect(await held()).toEqual(before.map((count, at) => count - (at === 3 ? 0 : 1)));
  now = new Date(now.getTime() + DAY);
  expect(await held()).toEqual(before.map((count, at) => count + (at === 3 ? 1 : 0)));
});

test('the newest word counts: it is said again for longer, ended, and said anew', async () => {
  const id = await openAbout(as('gabrielle'), 'wei');
  const isTold = async () => (await told(now)).cases.includes(id);
  expect((await as('helene')(END, { input: { caseId: id } })).body.data.done.userErrors).toEqual([
    { code: 'WRONG_STATE', field: 'caseId' },
  ]);
  await delay('helene', id, DAY, 'INSTITUTION_OBJECTS');
  now = new Date(now.getTime() + DAY - HOUR);
  await delay('helene', id, 30 * DAY);
  now = new Date(now.getTime() + 2 * HOUR);
  expect(await isTold()).toBe(false);
  expect((await as('helene')(END, { input: { caseId: id } })).body.data.done).toEqual({
    case: { toldFrom: now.toISOString(), delayGround: 'ENDED' },
    userErrors: [],
  });
  expect(await isTold()).toBe(true);
  now = new Date(now.getTime() + HOUR);
  await delay('helene', id, DAY);
  expect(await isTold()).toBe(false);
});

test('only a Privacy Officer delays, for thirty days at most, and nothing of her own, whatever statement would do it', async () => {
  const id = await openAbout(as('gabrielle'), 'wei');
  for (const ms of [0, -DAY, 30 * DAY + 1])
    expect((await delay('helene', id, ms)).body.data.done.userErrors).toEqual([
      { code: 'TIME_REFUSED', field: 'until' },
    ]);
  for (const who of ['gabrielle', 'ravi', 'wei'] as const) expect(codeOf(await delay(who, id, DAY))).toBe('FORBIDDEN');
  expect(codeOf(await delay('helene', nobodys('SupportCase'), DAY))).toBe('NOT_FOUND');
  const own = await openAbout(as('helene'), 'wei');
  expect((await delay('helene', own, DAY)).body.data.done.userErrors).toEqual([{ code: 'OWN_CASE', field: 'caseId' }]);
  const put = (by: string, days: number, of: string) =>
    rows(
      `insert into case_delay (id, support_case_id, person_id, by_id, ground, at, until_at)
       select gen_random_uuid(), c.id, c.person_id, $1::uuid, 'INVESTIGATION', now(), now() + $2::int * interval '1 day' from support_case c
       where c.staff_id = $3::uuid and c.closed_at is null limit 1`,
      [rowIdOf('staff', by), days, rowIdOf('staff', of)],
    );
  await expect(put('helene', 31, 'gabrielle')).rejects.toThrow('case_delay_is_short');
  await expect(put('ravi', 1, 'gabrielle')).rejects.toThrow('nothing of her own');
  await expect(put('helene', 1, 'helene')).rejects.toThrow('nothing of her own');
  await put('helene', 1, 'gabrielle');
  await expect(rows(`update case_delay set until_at = at`)).rejects.toThrow('What was said of a delay stays.');
});

test('the register shows officers who has which case, and nobody anything of whom it is about', async () => {
  const id = await openAbout(as('gabrielle'), 'wei');
  const { body } = await as('helene')(REGISTER, { open: true });
  expect(body.data.caseRegister.nodes[0]).toEqual({
    id,
    kind: 'QUESTION',
    heldBy: { name: residents.gabrielle.staff.name },
    openedBy: { name: residents.gabrielle.staff.name },
    openedAt: now.toISOString(),
    isWaitedFor: false,
    closedAt: null,
    outcome: null,
    toldFrom: null,
    delayGround: null,
  });
  expect((await as('helene')('query($id: ID!) { case(id: $id) { id } }', { id })).body.data.case).toBeNull();
  for (const who of ['gabrielle', 'wei'] as const) expect((await as(who)(REGISTER)).body.data.caseRegister).toBeNull();
});
