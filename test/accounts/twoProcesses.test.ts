import 'reflect-metadata';
import { openStores } from '../../src/stores.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { type BuiltService, startBuilt } from '../sweep/builtService.js';

/** Two processes of the built service on one PostgreSQL: what ends in one has ended in the other at the next request. */

import.meta.jest.setTimeout(120_000);

const NEW_PASSWORD = 'the ferry left without a sound';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let here: BuiltService;
let there: BuiltService;

beforeAll(async () => {
  storage = await freshStorage();
  if (storage.kind !== 'postgres') throw new Error('Two processes need a server.');
  [here, there] = await Promise.all([startBuilt(storage), startBuilt(storage)]);
});

afterAll(async () => {
  expect(await Promise.all([here.stop(), there.stop()])).toEqual([0, 0]);
  await storage.drop();
});

async function ask(on: BuiltService, query: string, token?: string): Promise<{ status: number; data: any }> {
  const response = await fetch(`${on.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, data: ((await response.json()) as { data?: any }).data };
}

async function signIn(on: BuiltService, who: ResidentName): Promise<string> {
  const input = `{ email: "${accountOf(who)}", password: "${TOWN_PASSWORD}" }`;
  const { data } = await ask(on, `mutation { signIn(input: ${input}) { accessToken } }`);
  return data.signIn.accessToken;
}

const ROLES = '{ viewer { roles } }';
/** Asked twice, so that each process has taken her for who she is. */
async function statuses(token: string): Promise<number[]> {
  const one = async (on: BuiltService) => (await ask(on, ROLES, token)).status;
  return [await one(here), await one(there), await one(here), await one(there)];
}
const ALIVE = [200, 200, 200, 200];
const DEAD = [401, 401, 401, 401];

const WAYS: readonly [string, (token: string, other: string) => Promise<unknown>][] = [
  ['she signs out', (token) => ask(there, 'mutation { signOut { ended } }', token)],
  [
    'she ends it from another device',
    async (_token, other) => {
      const { data } = await ask(there, '{ viewer { sessions { nodes { id isCurrent } } } }', other);
      const { id } = data.viewer.sessions.nodes.find((one: { isCurrent: boolean }) => !one.isCurrent);
      return ask(there, `mutation { endSession(input: { id: "${id}" }) { endedSessionId } }`, other);
    },
  ],
  [
    'she ends all others',
    (_token, other) => ask(there, 'mutation { endAllSessions(input: { exceptThis: true }) { ended } }', other),
  ],
  [
    'she changes her password elsewhere',
    (_token, other) => {
      const input = `{ current: "${TOWN_PASSWORD}", password: "${NEW_PASSWORD}" }`;
      return ask(there, `mutation { changePassword(input: ${input}) { changed } }`, other);
    },
  ],
];

test.each(WAYS)('a session is dead in both processes from the next request on once %s', async (_, end) => {
  const [token, other] = [await signIn(here, 'desmond'), await signIn(there, 'desmond')];
  expect([await statuses(token), await statuses(other)]).toEqual([ALIVE, ALIVE]);
  await end(token, other);
  expect(await statuses(token)).toEqual(DEAD);
  // The one that ended it goes on, until it ends itself.
  expect((await ask(here, 'mutation { endAllSessions(input: { exceptThis: false }) { ended } }', other)).status).toBe(
    200,
  );
  expect(await statuses(other)).toEqual(DEAD);
});

test('a token that was replaced in one process answers in the other as long as in the first', async () => {
  const token = await signIn(here, 'wei');
  const { data } = await ask(there, 'mutation { rotateSession { accessToken } }', token);
  expect([await statuses(token), await statuses(data.rotateSession.accessToken)]).toEqual([ALIVE, ALIVE]);
});

test('a Klusster Owner who is suspended is in the audience of neither from the next request on', async () => {
  const token = await signIn(here, 'marguerite');
  const roles = async () =>
    [await ask(here, ROLES, token), await ask(there, ROLES, token)].map(({ data }) => data.viewer.roles);
  expect(await roles()).toEqual([['KLUSSTER_OWNER'], ['KLUSSTER_OWNER']]);
  const stores = await openStores(storage);
  const id = rowIdOf('person', 'marguerite');
  await stores.main.database.query("update klusster_owner set state = 'SUSPENDED' where person_id = $1", [id]);
  await stores.close();
  expect(await roles()).toEqual([[], []]);
});
