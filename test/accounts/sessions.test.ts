import { changeStaffRole, endStaffMember } from '../../src/accounts/index.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../support/town.js';

/** Two services of the product on one pair of databases: what one is told, the other knows. */
let storage: Awaited<ReturnType<typeof freshStorage>>;
let here: Service;
let there: Service;
let now = new Date('2026-11-20T12:00:00Z');

beforeEach(async () => {
  now = new Date('2026-11-20T12:00:00Z');
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

const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken } }`;

async function tokenOf(name: ResidentName, userAgent?: string): Promise<string> {
  const { body } = await here.ask(SIGN_IN, {
    variables: { email: accountOf(name), password: TOWN_PASSWORD },
    ...(userAgent !== undefined && { headers: { 'user-agent': userAgent } }),
  });
  return body.data.signIn.accessToken;
}

const LIST =
  '{ viewer { sessions(first: 10) { nodes { id device createdAt lastUsedAt expiresAt isCurrent reusedAt } } } }';
const listed = async (token: string, service = here): Promise<any[]> =>
  (await service.ask(LIST, { token })).body.data.viewer.sessions.nodes;
const END = 'mutation($id: ID!) { endSession(input: { id: $id }) { endedSessionId userErrors { code } } }';
const END_ALL = 'mutation($exceptThis: Boolean!) { endAllSessions(input: { exceptThis: $exceptThis }) { ended } }';
const ROLES = '{ viewer { roles } }';
const CURL = 'curl/8.10.1';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';

const code = ({ body }: Answer) => body.errors?.[0]?.extensions.code;
const statuses = (token: string) =>
  Promise.all([here, there].map(async (service) => (await service.ask(ROLES, { token })).status));

test('each sees where she is signed in, the one begun last first, in words and without a header or an address', async () => {
  const phone = await tokenOf('desmond', SAFARI);
  pass(60_000);
  const script = await tokenOf('desmond', CURL);
  pass(60_000);
  const laptop = await tokenOf('desmond');
  await tokenOf('fatima');
  const begun = (at: string, until: string) => ({ createdAt: at, lastUsedAt: at, expiresAt: until, reusedAt: null });
  const nodes = await listed(phone);
  expect(nodes.map(({ id, ...rest }) => rest)).toEqual([
    { device: 'Firefox on Linux', ...begun('2026-11-20T12:02:00.000Z', '2026-12-04T12:02:00.000Z'), isCurrent: false },
    { device: null, ...begun('2026-11-20T12:01:00.000Z', '2026-12-04T12:01:00.000Z'), isCurrent: false },
    { device: 'Safari on iOS', ...begun('2026-11-20T12:00:00.000Z', '2026-12-04T12:00:00.000Z'), isCurrent: true },
  ]);
  for (const { id } of nodes) expect(id).toMatch(/^session_[\w-]{22}$/);
  const current = async (token: string) => (await listed(token)).map(({ isCurrent }) => isCurrent);
  expect([await current(script), await current(laptop)]).toEqual([
    [false, true, false],
    [true, false, false],
  ]);
  const stored = String(await here.stores.main.database.query('select s::text from session s', []));
  const parts = ['iPhone', 'curl', 'Safari', 'Firefox', '127.0.0.1'];
  for (const part of parts) {
    expect(stored).not.toContain(part);
    expect(stored).not.toContain(Buffer.from(part).toString('hex'));
  }
});

test('pages of sessions are turned like those of any list', async () => {
  for (let made = 0; made < 3; made++) {
    await tokenOf('desmond');
    pass(1_000);
  }
  const token = await tokenOf('desmond');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { body } = await here.ask(
      'query($after: String) { viewer { sessions(first: 2, after: $after) { nodes { id createdAt } pageInfo { hasNextPage endCursor } } } }',
      { token, variables: { after } },
    );
    const { nodes, pageInfo } = body.data.viewer.sessions;
    seen.push(...nodes.map(({ createdAt }: { createdAt: string }) => createdAt));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toHaveLength(4);
  expect(seen).toEqual(seen.toSorted().reverse());
});

test('one that was ended here is refused there at the next request, also where its viewer was assumed', async () => {
  const [phone, laptop] = [await tokenOf('desmond'), await tokenOf('desmond', SAFARI)];
  // From here on both services take him for who he was.
  expect([await statuses(phone), await statuses(phone)]).toEqual([
    [200, 200],
    [200, 200],
  ]);
  const { id } = (await listed(laptop)).find(({ isCurrent }) => !isCurrent);
  const { body } = await here.ask(END, { token: laptop, variables: { id } });
  expect(body.data).toEqual({ endSession: { endedSessionId: id, userErrors: [] } });
  const answers = await Promise.all([here, there].map((service) => service.ask(ROLES, { token: phone })));
  expect(answers.map((answer) => [answer.status, code(answer), answer.body.data])).toEqual([
    [401, 'UNAUTHENTICATED', undefined],
    [401, 'UNAUTHENTICATED', undefined],
  ]);
  expect(await statuses(laptop)).toEqual([200, 200]);
  expect((await listed(laptop)).map(({ device }) => device)).toEqual(['Safari on iOS']);
});

test('one that is not hers, was ended, has run out or never was is not there, all the same', async () => {
  const [hers, ended, other] = [await tokenOf('desmond'), await tokenOf('desmond'), await tokenOf('fatima')];
  const idIn = async (token: string) => (await listed(token)).find(({ isCurrent }) => isCurrent).id;
  const gone = await idIn(ended);
  await here.ask('mutation { signOut { ended } }', { token: ended });
  const ranOut = await idIn(await tokenOf('desmond'));
  await here.stores.main.database.query('update session set expires_at = $1 where id = $2::uuid', [
    now,
    uuidOf(ranOut),
  ]);
  const ids = [await idIn(other), gone, ranOut, `session_${'A'.repeat(22)}`, 'nothing', ''];
  const told = await Promise.all(
    ids.map(async (id) => {
      const { status, body } = await there.ask(END, { token: hers, variables: { id } });
      const [error] = body.errors ?? [];
      const { requestId, ...extensions } = error.extensions;
      return { status, data: body.data, message: error.message, extensions };
    }),
  );
  for (const answer of told) expect(answer).toEqual(told[0]);
  expect(told[0]).toMatchObject({ status: 200, data: { endSession: null }, extensions: { code: 'NOT_FOUND' } });
  expect([await statuses(hers), await statuses(other)]).toEqual([
    [200, 200],
    [200, 200],
  ]);
});

const uuidOf = (id: string) =>
  Buffer.from(id.slice('session_'.length), 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

test('all others are ended but the one that asks, or all of them, and nobody else’s', async () => {
  const [first, second, third] = [await tokenOf('priya'), await tokenOf('priya'), await tokenOf('priya')];
  const other = await tokenOf('luc');
  await Promise.all([first, second, third, other].map(statuses));
  const others = await here.ask(END_ALL, { token: first, variables: { exceptThis: true } });
  expect(others.body.data).toEqual({ endAllSessions: { ended: 2 } });
  expect(await Promise.all([first, second, third, other].map(statuses))).toEqual([
    [200, 200],
    [401, 401],
    [401, 401],
    [200, 200],
  ]);
  const all = `mutation { endAllSessions(input: { exceptThis: false }) { ended } signOut { ended } }`;
  // What follows in the operation is asked by nobody.
  expect((await here.ask(all, { token: first })).body.data).toEqual({
    endAllSessions: { ended: 1 },
    signOut: { ended: false },
  });
  expect([await statuses(first), await statuses(other)]).toEqual([
    [401, 401],
    [200, 200],
  ]);
});

test('nobody who is not signed in ends anything', async () => {
  const answers = [
    await here.ask(END, { variables: { id: `session_${'A'.repeat(22)}` } }),
    await here.ask(END_ALL, { variables: { exceptThis: false } }),
  ];
  expect(answers.map(({ status, ...answer }) => [status, code({ status, ...answer })])).toEqual([
    [401, 'UNAUTHENTICATED'],
    [401, 'UNAUTHENTICATED'],
  ]);
});

describe('how long a session lasts', () => {
  const DAY = 24 * 60 * 60_000;

  test.each([
    ['a person with an app', 'desmond', 14 * DAY],
    ['staff', 'ravi', 30 * 60_000],
  ] as const)('%s who does not use it: to the millisecond', async (_who, name, idle) => {
    const token = await tokenOf(name);
    pass(idle - 1);
    expect((await here.ask(ROLES, { token })).status).toBe(200);
    pass(1);
    expect(await statuses(token)).toEqual([401, 401]);
  });
});

describe('who she is changed', () => {
  const CONTACT = '{ klusster(slug: "plateau-post") { businesses { nodes { owner { email } } } } }';

  test('a Klusster Owner who is suspended there is shown nothing here from the next request on', async () => {
    const token = await tokenOf('marguerite');
    const seen = async (service: Service) => {
      const { body } = await service.ask(CONTACT, { token });
      return body.data.klusster.businesses.nodes.some(({ owner }: any) => owner.email !== null);
    };
    expect([await seen(here), await seen(there), await seen(here)]).toEqual([true, true, true]);
    await there.stores.main.database.query("update klusster_owner set state = 'SUSPENDED' where id = $1::uuid", [
      rowIdOf('klusster_owner', 'marguerite'),
    ]);
    expect([await seen(here), await seen(there)]).toEqual([false, false]);
    expect(await statuses(token)).toEqual([200, 200]);
  });

  test('staff whose role changes there have the new one here from the next request on, and who leaves is signed out', async () => {
    const token = await tokenOf('ravi');
    const roles = (service: Service) => service.ask(ROLES, { token }).then(({ body }) => body.data?.viewer.roles);
    expect([await roles(here), await roles(there)]).toEqual([['CUSTOMER_REPRESENTATIVE'], ['CUSTOMER_REPRESENTATIVE']]);
    const ground = () => ({ em: there.stores.main.fork(), keyring: there.stores.keyring, now });
    await changeStaffRole(ground(), { email: emailAddress(accountOf('ravi')), role: 'PRIVACY_OFFICER' });
    expect([await roles(here), await roles(there)]).toEqual([['PRIVACY_OFFICER'], ['PRIVACY_OFFICER']]);
    await endStaffMember(ground(), emailAddress(accountOf('ravi')));
    expect(await statuses(token)).toEqual([401, 401]);
  });
});
