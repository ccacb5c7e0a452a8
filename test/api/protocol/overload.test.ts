import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import pg from 'pg';
import { HTTP_BOUNDS } from '../../../src/api/httpBounds.js';
import { DATABASE_BOUNDS } from '../../../src/db/bounds.js';
import { settledFolder } from '../../support/dataFolder.js';
import { type Answer, type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, idOf, TOWN_PASSWORD } from '../../support/town.js';

/** What cannot be served in time is turned away whole, and nothing of it stays behind. */

const DATABASE = { connections: 3, waiting: 6, waitMs: 700, statementMs: 2_000, answerMs: 3_000 };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let outside: pg.Client;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { databaseBounds: DATABASE });
  outside = new pg.Client({ connectionString: storage.url });
  await outside.connect();
});
afterAll(async () => {
  await outside?.end();
  await service?.close();
  await storage?.drop();
});

const NAME = '{ klusster(slug: "plateau-post") { name } }';
const SIGN_IN =
  'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken userErrors { code } } }';
const signIn = () => service.ask(SIGN_IN, { variables: { email: accountOf('luc'), password: TOWN_PASSWORD } });
const told = ({ status, headers, body }: Answer) =>
  [status, headers.get('retry-after'), ...(body.errors ?? []).map(({ extensions }) => extensions.code)].join(' ');
const turnedAway = /^503 [25] (OVERLOADED|TIMED_OUT)$/;
const load = () => service.stores.main.load();
const ledgerRows = async () => Number((await outside.query('select count(*) from disclosure')).rows[0].count);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Until nothing reads and nothing more is written down: what a client left behind may still be between its statements. */
const settled = async () => {
  const sum = async () => `${load().reads.running + load().reads.waiting} ${await ledgerRows()}`;
  for (let at = 0, calm = 0, before = ''; at < 200 && calm < 5; at += 1) {
    await pause(100);
    const now = await sum();
    calm = now === before && now.startsWith('0 ') ? calm + 1 : 0;
    before = now;
  }
  return load().reads;
};
const faults = () => service.logged.filter(({ level }) => Number(level) >= 50);

test('more operations may be at work than can wait for reading, so that signing in is let through', () => {
  expect(HTTP_BOUNDS.operations).toBeGreaterThan(DATABASE_BOUNDS.connections + DATABASE_BOUNDS.waiting);
  const { waitMs, statementMs, answerMs } = DATABASE_BOUNDS;
  expect([waitMs < statementMs, statementMs < answerMs]).toEqual([true, true]);
});

describe('while a lock holds all reading', () => {
  beforeEach(async () => {
    await outside.query('begin; lock table klusster in access exclusive mode');
  });
  afterEach(async () => {
    await outside.query('rollback');
    expect(await settled()).toEqual({ running: 0, waiting: 0 });
    expect(told(await service.ask(NAME))).toBe('200 ');
  });

  test('reads are turned away, early and late, with the time to come again; signing in works; no fault is logged', async () => {
    const reads = Array.from({ length: 30 }, () => service.ask(NAME));
    // Those that find the queue full are answered while the first still wait for the lock.
    const first = await Promise.race(reads);
    expect(told(first)).toBe('503 2 OVERLOADED');
    expect(load().reads.running).toBe(DATABASE.connections);
    const signedIn = await signIn();
    expect(signedIn.body.data.signIn).toEqual({ accessToken: expect.stringMatching(/^kls_/), userErrors: [] });
    const answers = await Promise.all(reads);
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      expect(told(answer)).toMatch(turnedAway);
      expect(answer.body.data).toBeNull();
      counts[told(answer)] = (counts[told(answer)] ?? 0) + 1;
    }
    process.stdout.write(`pool exhausted: ${JSON.stringify(counts)}\n`);
    expect(counts['503 5 TIMED_OUT']).toBeGreaterThanOrEqual(DATABASE.connections);
    expect(faults()).toEqual([]);
    // The wait is ended by the server too: nothing of ours hangs in the database.
    await settled();
    const left = await outside.query(
      "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()",
    );
    expect(Number(left.rows[0].count)).toBe(0);
  }, 60_000);

  test('what a mutation did is told, and the field that was not served bears the code', async () => {
    const answer = await service.ask(
      'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { accessToken viewer { klussterOwner { klussters(first: 1) { nodes { name } } } } } }',
      { variables: { email: accountOf('marguerite'), password: TOWN_PASSWORD } },
    );
    expect([answer.status, answer.body.data.signIn.accessToken]).toEqual([200, expect.stringMatching(/^kls_/)]);
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMED_OUT']);
  }, 60_000);
});

test('a token that cannot be looked up in time is 503, and neither a stranger nor a fault', async () => {
  const token = (await signIn()).body.data.signIn.accessToken;
  await outside.query('begin; lock table session in access exclusive mode');
  const answer = await service.ask('{ viewer { roles } }', { token });
  await outside.query('rollback');
  expect([told(answer), answer.body.data]).toEqual(['503 5 TIMED_OUT', undefined]);
  expect(faults()).toEqual([]);
}, 60_000);

const OWNER = 'query($id: ID!) { business(id: $id) { name owner { email } } }';
const owner = { account: accountOf('marguerite'), variables: { id: idOf('Business', 'mileEndBagels') } };

test('a ledger that cannot be written in time keeps the data here, and says so', async () => {
  await service.tokenOf(owner.account);
  const before = await ledgerRows();
  await outside.query('begin; lock table disclosure in share mode');
  const answer = await service.ask(OWNER, owner);
  await outside.query('rollback');
  expect([told(answer), answer.body.data]).toEqual(['503 5 TIMED_OUT', null]);
  expect(JSON.stringify(answer.body)).not.toContain('@');
  expect(await ledgerRows()).toBe(before);
}, 60_000);

/** Asks and leaves after so many milliseconds. */
const askAndLeave = (at: Service, token: string, leaveMs: number, variables: object) =>
  new Promise<void>((resolve) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const asking = request(`${at.url}/graphql`, { method: 'POST', headers }, (response) => response.resume());
    asking.on('error', () => {});
    asking.on('close', resolve);
    asking.end(JSON.stringify({ query: OWNER, variables }));
    setTimeout(() => asking.destroy(), leaveMs);
  });

test('two hundred clients that leave early take no connection with them', async () => {
  const token = await service.tokenOf(owner.account);
  const backends = async () =>
    Number(
      (await outside.query('select count(*) from pg_stat_activity where datname = current_database()')).rows[0].count,
    );
  for (let round = 0; round < 10; round += 1)
    await Promise.all(Array.from({ length: 20 }, (_, at) => askAndLeave(service, token, at, owner.variables)));
  expect(await settled()).toEqual({ running: 0, waiting: 0 });
  // Our own, and no more than the pools may hold: for writing, for looking up who asks with the ledger, and for reading.
  expect(await backends()).toBeLessThanOrEqual(1 + 3 * DATABASE.connections);
  const { status, body } = await service.ask(OWNER, owner);
  expect([status, body.data.business.owner.email]).toEqual([200, expect.stringContaining('@')]);
  process.stdout.write('aborted requests: 200\n');
}, 60_000);

test('a client that left while its people were read is shown nothing, and nothing is written down', async () => {
  const token = await service.tokenOf(owner.account);
  const before = await ledgerRows();
  await outside.query('begin; lock table business in access exclusive mode');
  await askAndLeave(service, token, 300, owner.variables);
  await outside.query('rollback');
  await settled();
  expect(await ledgerRows()).toBe(before);
  await service.ask(OWNER, owner);
  expect(await ledgerRows()).toBe(before + 1);
}, 60_000);

test('an operation that has had its time begins no further statement', async () => {
  const hasty = await startService(storage, { databaseBounds: DATABASE, bounds: { operationMs: 500 } });
  const token = await hasty.tokenOf(owner.account);
  const before = await ledgerRows();
  hasty.forget();
  await outside.query('begin; lock table business in access exclusive mode');
  const asked = hasty.ask(OWNER, { ...owner, token });
  await pause(900);
  await outside.query('rollback');
  const answer = await asked;
  expect([told(answer), answer.body.data]).toEqual(['503 5 TIMED_OUT', null]);
  expect(hasty.statements.filter(({ text }) => /insert into disclosure/.test(text))).toEqual([]);
  expect(await ledgerRows()).toBe(before);
  await hasty.close();
}, 60_000);

test('an operation whose time is up while its viewer is looked up reads nothing', async () => {
  const hasty = await startService(storage, { databaseBounds: DATABASE, bounds: { operationMs: 500 } });
  const token = await hasty.tokenOf(owner.account);
  hasty.forget();
  await outside.query('begin; lock table session in access exclusive mode');
  const asked = hasty.ask(OWNER, { ...owner, token });
  await pause(900);
  await outside.query('rollback');
  expect(told(await asked)).toBe('503 5 TIMED_OUT');
  expect(hasty.statements.map(({ text }) => /from session/.test(text))).toEqual([true]);
  await hasty.close();
}, 60_000);

test('a mutation that has had its time shows nobody, and nothing is written down', async () => {
  const hasty = await startService(storage, { databaseBounds: DATABASE, bounds: { operationMs: 700 } });
  const before = await ledgerRows();
  await outside.query('begin; lock table klusster in access exclusive mode');
  const asked = hasty.ask(
    'mutation($email: EmailAddress!, $password: String!) { signIn(input: {email: $email, password: $password}) { viewer { businessOwner { businesses(first: 5) { nodes { klussters(first: 5) { nodes { owner { email } } } } } } } } }',
    { variables: { email: accountOf('desmond'), password: TOWN_PASSWORD } },
  );
  await pause(1_300);
  await outside.query('rollback');
  const { status, body } = await asked;
  expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([200, null, 'TIMED_OUT']);
  expect(await ledgerRows()).toBe(before);
  await hasty.close();
}, 60_000);

test('beyond so many operations at work the next is turned away at once; those at work are answered', async () => {
  const narrow = await startService(storage, { bounds: { operations: 3 } });
  await outside.query('begin; lock table klusster in access exclusive mode');
  const held = Array.from({ length: 3 }, () => narrow.ask(NAME));
  while (narrow.stores.main.load().reads.running < 3) await pause(20);
  expect(told(await narrow.ask('{ __typename }'))).toBe('503 2 OVERLOADED');
  await outside.query('rollback');
  expect((await Promise.all(held)).map(told)).toEqual(['200 ', '200 ', '200 ']);
  expect(told(await narrow.ask('{ __typename }'))).toBe('200 ');
  await narrow.close();
}, 60_000);

test('on PGlite, with one connection, the queue of reading is bounded and signing in has its own', async () => {
  const folder = await settledFolder();
  const embedded = await startService({ kind: 'embedded', folder }, { databaseBounds: { ...DATABASE, waiting: 2 } });
  const { main } = embedded.stores;
  // Its statements run on this thread, so a request arrives when they are over: the queue is asked as a request would.
  const queued = Array.from({ length: 3 }, () => main.database.query('select 1::text', []));
  await expect(main.database.query('select 2::text', [])).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect(main.load()).toEqual({ reads: { running: 1, waiting: 2 }, writes: { running: 0, waiting: 0 } });
  expect(await main.reserve.query('select 3::text', [])).toEqual([['3']]);
  expect(await Promise.all(queued)).toEqual([[['1']], [['1']], [['1']]]);
  const variables = { email: accountOf('luc'), password: TOWN_PASSWORD };
  expect((await embedded.ask(SIGN_IN, { variables })).body.data.signIn.accessToken).toMatch(/^kls_/);
  expect(told(await embedded.ask(NAME))).toBe('200 ');
  await embedded.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);
