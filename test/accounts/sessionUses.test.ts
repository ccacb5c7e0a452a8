import { sessionUsesOn } from '../../src/accounts/index.js';
import type { Ports } from '../../src/api/ports.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../support/town.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = new Date('2026-11-20T12:00:00Z');

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = START;
let failures = 0;
let isBroken = false;

/** As in the product, but written at once. */
const eager = (ports: Ports): Ports => {
  const breaking: Ports['reserve'] = {
    query: async (...asked) => {
      if (isBroken) throw new Error('broken on purpose');
      return ports.reserve.query(...asked);
    },
  };
  return { ...ports, sessionUses: sessionUsesOn(breaking, () => void failures++, 1) };
};

beforeEach(async () => {
  [now, failures, isBroken] = [START, 0, false];
  storage = await freshStorage();
  service = await startService(storage, { clock: { now: () => now }, ports: eager });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const pass = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};
const written = () => new Promise((over) => setTimeout(over, 50));

async function signIn(name: Parameters<typeof accountOf>[0]): Promise<string> {
  const { body } = await service.ask(
    'mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken } }',
    { variables: { email: accountOf(name), password: TOWN_PASSWORD } },
  );
  return body.data.signIn.accessToken;
}
const use = async (token: string) => {
  const { status } = await service.ask('{ viewer { roles } }', { token });
  await written();
  return status;
};
const times = async () => {
  const rows = await service.stores.main.database.query(
    'select used_at::timestamptz::text, expires_at::timestamptz::text from session order by created_at',
    [],
  );
  return rows.map((cells) => cells.map((cell) => new Date(cell ?? '').getTime() - START.getTime()));
};

test('each use moves the end, and no use moves it beyond the longest that its kind may last', async () => {
  const token = await signIn('desmond');
  pass(13 * DAY);
  expect(await use(token)).toBe(200);
  expect(await times()).toEqual([[13 * DAY, 27 * DAY]]);
  for (let days = 26; days <= 78; days += 13) {
    pass(13 * DAY);
    expect([days, await use(token)]).toEqual([days, 200]);
  }
  expect(await times()).toEqual([[78 * DAY, 90 * DAY]]);
  pass(12 * DAY);
  expect(await use(token)).toBe(401);
});

test('one that is used all the time is written every five minutes, and not in between', async () => {
  const token = await signIn('ravi');
  await use(token);
  service.forget();
  for (let minutes = 1; minutes <= 11; minutes++) {
    pass(MINUTE);
    await use(token);
  }
  const writes = service.statements.filter(({ text }) => /update session/.test(text));
  expect(writes).toHaveLength(2);
  expect(await times()).toEqual([[10 * MINUTE, 40 * MINUTE]]);
});

test('what is noted after a session has ended, or run out, brings it back for nobody', async () => {
  const [ended, over] = [await signIn('desmond'), await signIn('ravi')];
  pass(10 * MINUTE);
  const { database } = service.stores.main;
  const ids = (await database.query('select id::text from session order by kind', [])).map(([id]) => id ?? '');
  await database.query("update session set ended_at = $1 where kind = 'APP'", [now]);
  const before = await times();
  const uses = sessionUsesOn(service.stores.main.reserve, () => {}, 1);
  pass(21 * MINUTE);
  for (const id of ids) uses.note(id, now);
  await uses.stop();
  expect(await times()).toEqual(before);
  expect([await use(ended), await use(over)]).toEqual([401, 401]);
});

test('what could not be written costs no answer, and is written with the next use', async () => {
  const token = await signIn('desmond');
  pass(DAY);
  isBroken = true;
  expect(await use(token)).toBe(200);
  expect(failures).toBe(1);
  isBroken = false;
  pass(1_000);
  expect(await use(token)).toBe(200);
  expect(await times()).toEqual([[DAY + 1_000, 15 * DAY + 1_000]]);
});

test('what is noted when a service stops is written before it has stopped', async () => {
  const token = await signIn('desmond');
  const [[id]] = (await service.stores.main.database.query('select id::text from session', [])) as [[string]];
  const uses = sessionUsesOn(service.stores.main.reserve, () => {}, 60_000);
  pass(DAY);
  uses.note(id, now);
  await uses.stop();
  expect(await times()).toEqual([[DAY, 15 * DAY]]);
  expect(await use(token)).toBe(200);
});

test('two services that write the same sessions at once write them all', async () => {
  const tokens = await Promise.all(Array.from({ length: 6 }, () => signIn('desmond')));
  const rows = await service.stores.main.database.query('select id::text from session', []);
  const ids = rows.map(([id]) => id ?? '');
  for (let round = 1; round <= 10; round++) {
    pass(6 * MINUTE);
    const both = [ids, ids.toReversed()].map((order) => {
      const uses = sessionUsesOn(service.stores.main.reserve, () => void failures++, 60_000);
      for (const id of order) uses.note(id, now);
      return uses.stop();
    });
    await Promise.all(both);
  }
  expect(failures).toBe(0);
  expect(await times()).toEqual(tokens.map(() => [60 * MINUTE, 14 * DAY + 60 * MINUTE]));
});
