import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let here: Service;
let there: Service;
let now = new Date('2026-11-20T12:00:00Z');

beforeEach(async () => {
  storage = await freshStorage();
  const clock = { now: () => now };
  [here, there] = await Promise.all([startService(storage, { clock }), startService(storage, { clock })]);
});

afterEach(async () => {
  await Promise.all([here, there].map((service) => service.close()));
  await storage.drop();
});

const pass = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

async function signIn(): Promise<string> {
  const { body } = await here.ask(
    'mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken } }',
    { variables: { email: accountOf('marguerite'), password: TOWN_PASSWORD } },
  );
  return body.data.signIn.accessToken;
}
const rotate = async (token: string, service = here) => {
  const { body } = await service.ask('mutation { rotateSession { accessToken expiresAt userErrors { code } } }', {
    token,
  });
  return body.data?.rotateSession;
};
const CONTACT = '{ klusster(slug: "plateau-post") { businesses { nodes { owner { email } } } } }';
const statuses = (token: string) =>
  Promise.all([here, there].map(async (service) => (await service.ask(CONTACT, { token })).status));
const sessions = async (token: string) => {
  const { body } = await here.ask('{ viewer { sessions { nodes { isCurrent reusedAt device } } } }', { token });
  return body.data.viewer.sessions.nodes;
};

test('the new token is of the same session, and the old one answers thirty seconds more, here and there', async () => {
  const old = await signIn();
  expect(await statuses(old)).toEqual([200, 200]);
  const { accessToken, ...rest } = await rotate(old);
  expect(accessToken).toMatch(/^kls_[\w-]{43}$/);
  expect(accessToken).not.toBe(old);
  expect(rest).toEqual({ expiresAt: '2026-12-04T12:00:00.000Z', userErrors: [] });
  pass(29_999);
  expect([await statuses(old), await statuses(accessToken)]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  expect(await sessions(accessToken)).toEqual([{ isCurrent: true, reusedAt: null, device: 'Firefox on Linux' }]);
});

test('an old token that comes back after that ends the session for everybody, and its owner is told', async () => {
  const old = await signIn();
  const { accessToken } = await rotate(old);
  pass(30_000);
  expect(await statuses(accessToken)).toEqual([200, 200]);
  const { status, body } = await there.ask(CONTACT, { token: old });
  expect([status, body.errors?.[0]?.extensions.code, body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
  expect(await statuses(accessToken)).toEqual([401, 401]);
  const told = there.logged.filter(({ level }) => level === 40);
  expect(told).toEqual([
    expect.objectContaining({
      msg: 'A token came back that had been replaced; its session was ended.',
      requestId: expect.stringMatching(/^[\w-]{36}$/),
    }),
  ]);
  const at = now.toISOString();
  const again = await signIn();
  expect(await sessions(again)).toEqual([
    { isCurrent: true, reusedAt: null, device: 'Firefox on Linux' },
    { isCurrent: false, reusedAt: at, device: 'Firefox on Linux' },
  ]);
  pass(30 * 24 * 60 * 60_000);
  expect(await sessions(await signIn())).toEqual([{ isCurrent: true, reusedAt: null, device: 'Firefox on Linux' }]);
});

test('a client that did not get the answer asks again, and the token that was lost is watched like any other', async () => {
  const old = await signIn();
  const lost = (await rotate(old)).accessToken;
  const { accessToken } = await rotate(old, there);
  expect(await statuses(accessToken)).toEqual([200, 200]);
  pass(31_000);
  expect(await statuses(accessToken)).toEqual([200, 200]);
  expect((await here.ask(CONTACT, { token: lost })).status).toBe(401);
  expect(await statuses(accessToken)).toEqual([401, 401]);
});

test('whoever rotates with a stolen token is found out when the owner asks, and the other way round', async () => {
  for (const isThiefFirst of [true, false]) {
    const stolen = await signIn();
    const first = (await rotate(stolen)).accessToken;
    pass(60_000);
    // The other one still has the old token.
    expect([isThiefFirst, (await there.ask(CONTACT, { token: stolen })).status]).toEqual([isThiefFirst, 401]);
    expect(await statuses(first)).toEqual([401, 401]);
  }
});

test('two rotations at once leave one token that is good', async () => {
  const old = await signIn();
  const tokens = (await Promise.all([rotate(old), rotate(old, there)])).map(({ accessToken }) => accessToken);
  pass(31_000);
  const { rows } = { rows: await here.stores.main.database.query('select count(*)::text from retired_token', []) };
  expect(rows).toEqual([['2']]);
  const good = await Promise.all(
    tokens.map(async (token) => {
      const found = await here.stores.main.database.query(
        'select id from session where token_hash = sha256($1::bytea)',
        [Buffer.from(token)],
      );
      return found.length;
    }),
  );
  expect(good.toSorted()).toEqual([0, 1]);
});

test('a token of a session that was ended is dead, replaced or not, and nothing comes of it', async () => {
  const old = await signIn();
  const { accessToken } = await rotate(old);
  await here.ask('mutation { signOut { ended } }', { token: accessToken });
  expect(await statuses(old)).toEqual([401, 401]);
  pass(60_000);
  expect(await statuses(old)).toEqual([401, 401]);
  expect([here, there].flatMap(({ logged }) => logged.filter(({ level }) => level === 40))).toEqual([]);
  expect(await sessions(await signIn())).toHaveLength(1);
});

test('nobody who is not signed in is given a token', async () => {
  const { status, body } = await here.ask('mutation { rotateSession { accessToken } }');
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});
