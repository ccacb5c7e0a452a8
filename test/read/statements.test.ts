import type { DailyPeople } from '../../src/privacy/ledger/harvestGuard.js';
import { type Operation, promised, queries } from '../queries/operations.js';
import { COLD, type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { settleCrowd, withClient } from './crowd.js';
import { type Wire, wire } from './wire.js';

/** How many rows more than the town holds; each size is reached in a database of its own. */
const SIZES = [10, 100, 1_000];

type Count = { readonly main: number; readonly keys: number; readonly errors: number; readonly rows: number };
type Place = { readonly service: Service; readonly sent: Wire; readonly counts: Map<string, Count> };

/** No staff: whether a page holds the one person of a grant depends on the rows, and so does the look-up of her key. */
const wide = (document: string, name = document): Operation => ({
  name,
  document,
  viewers: ['anonymous', 'aoife', 'desmond', 'marguerite'],
  variables: {},
});

/** Pages as long as they may be, so that the answers grow as far as answers can. */
const WIDE: readonly Operation[] = [
  wide('{ klusster(slug: "plateau-post") { businesses(first: 100) { nodes { name owner { email lastName } } } } }'),
  wide('{ businesses(first: 100) { nodes { owner { phone businesses(first: 5) { nodes { name } } } } } }'),
  wide('{ klussters(last: 100) { nodes { owner { email } businesses(first: 100) { nodes { owner { email } } } } } }'),
  wide('{ viewer { consumerUser { subscriptions(first: 100) { nodes { klusster { owner { email } } } } } } }'),
  wide('{ viewer { businessOwner { businesses(first: 100) { nodes { klussters(first: 9) { nodes { name } } } } } } }'),
  wide('{ viewer { klussterOwner { klussters(first: 100) { nodes { name owner { lastName } } } } } }'),
].map((operation, at) => ({ ...operation, name: `wide ${at}` }));

const PROMISED = promised().map(
  (operation): Operation => ({
    ...operation,
    name: `promised ${operation.name}`,
    // Whoever ends all sessions is nobody whose token is used again.
    viewers: operation.name === 'endAllSessions' ? ['helene'] : ['anonymous', 'noor', 'marguerite', 'gabrielle'],
  }),
);
/** What is counted here is statements; the daily limit of people has tests of its own. */
const EVERYBODY: DailyPeople = {
  KLUSSTER_OWNER: 1e6,
  BUSINESS_OWNER: 1e6,
  CONSUMER_USER: 1e6,
  CUSTOMER_REPRESENTATIVE: 1e6,
  PRIVACY_OFFICER: 1e6,
};

const OPERATIONS = [...queries, ...PROMISED, ...WIDE];
const storages: Awaited<ReturnType<typeof freshStorage>>[] = [];
const places = new Map<number, Place>();

beforeAll(async () => {
  for (const size of SIZES) {
    const storage = await freshStorage();
    storages.push(storage);
    const sent = wire();
    const service = await startService(storage, {
      ports: (ports) => COLD(sent.compose(ports)),
      limits: UNLIMITED,
      dailyPeople: EVERYBODY,
    });
    await settleCrowd({ main: storage.url, keys: storage.keyStoreUrl }, service, size);
    await withClient(storage.url, (client) => client.query('analyze'));
    await sent.listen(service);
    places.set(size, { service, sent, counts: await countAll(service, sent) });
  }
}, 180_000);

afterAll(async () => {
  for (const { service } of places.values()) await service.close();
  for (const storage of storages) await storage.drop();
});

async function countAll(service: Service, sent: Wire): Promise<Map<string, Count>> {
  const counts = new Map<string, Count>();
  for (const { name, document, variables, viewers } of OPERATIONS) {
    for (const viewer of viewers) {
      // A token that no operation before it has ended.
      const account = viewer === 'anonymous' ? undefined : accountOf(viewer);
      const token = account && (await freshToken(service, account, /^\s*mutation/m.test(document)));
      sent.forget();
      const { body } = await service.ask(document, { variables, ...(token && { token }) });
      const rows = JSON.stringify(body.data ?? null).split('{').length - 1;
      const errors = body.errors?.length ?? 0;
      counts.set(`${name} as ${viewer}`, { main: sent.main.length, keys: sent.keys.length, errors, rows });
    }
  }
  return counts;
}

async function freshToken(service: Service, account: string, isToBeEnded: boolean): Promise<string> {
  if (!isToBeEnded) return service.tokenOf(account);
  const document = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "demo-town-2026-klusster" }) { accessToken } }`;
  return (await service.ask(document, { variables: { email: account } })).body.data.signIn.accessToken;
}

const countsAt = (size: number): Map<string, Count> => places.get(size)?.counts ?? new Map();

test.each(OPERATIONS)('$name: as many statements for 10, 100 and 1,000 rows', ({ name, document, viewers }) => {
  for (const viewer of viewers) {
    const [few, ...more] = SIZES.map((size) => countsAt(size).get(`${name} as ${viewer}`));
    // What is not for a viewer to do is refused, at each size alike.
    if (!/^mutation/m.test(document)) expect(few?.errors).toBe(0);
    for (const count of more) {
      // Whoever runs fifty klussters is refused one more, with fewer statements.
      if (name === 'promised openKlusster' && count && few && count.main < few.main) continue;
      expect({ viewer, main: count?.main, keys: count?.keys, errors: count?.errors }).toEqual({
        viewer,
        main: few?.main,
        keys: few?.keys,
        errors: few?.errors,
      });
    }
  }
});

test.each(WIDE)('$name: the answer does grow with the rows, for someone', ({ name, viewers }) => {
  const grows = viewers.some((viewer) => {
    const [few, , many] = SIZES.map((size) => countsAt(size).get(`${name} as ${viewer}`)?.rows ?? 0);
    return (many ?? 0) > 3 * (few ?? 0);
  });
  expect(grows).toBe(true);
});

test('a hundred people are opened with one look-up of keys', async () => {
  const { service, sent } = places.get(1_000) as Place;
  sent.forget();
  const { body } = await service.ask(WIDE[0]?.document as string, { account: accountOf('marguerite') });
  const emails = body.data.klusster.businesses.nodes.map((node: any) => node.owner.email);
  expect(emails).toHaveLength(100);
  expect(emails.every((email: unknown) => typeof email === 'string')).toBe(true);
  // The viewer, the read, the entry in the ledger.
  expect(sent.main).toHaveLength(3);
  expect(sent.keys.map((persons) => persons.length)).toEqual([new Set(emails).size]);
});

test('a stranger costs fewer statements than one who is shown, and no key', () => {
  for (const size of SIZES) {
    const stranger = countsAt(size).get('wide 0 as anonymous');
    expect(stranger).toMatchObject({ main: 1, keys: 0 });
    expect(countsAt(size).get('wide 0 as marguerite')).toMatchObject({ main: 3, keys: 1 });
  }
});

test('what is at hand from the request before is not asked for again: a page then costs its read and its entry in the ledger', async () => {
  const storage = await freshStorage();
  storages.push(storage);
  const sent = wire();
  const service = await startService(storage, { ports: sent.compose });
  await sent.listen(service);
  const ask = async () => {
    sent.forget();
    const { body } = await service.ask(WIDE[0]?.document as string, { account: accountOf('marguerite') });
    return { body, main: sent.main.length, keys: sent.keys.length };
  };
  await service.tokenOf(accountOf('marguerite'));
  const first = await ask();
  const second = await ask();
  await service.close();
  expect(first.body.data.klusster.businesses.nodes[0].owner.email).toEqual(expect.any(String));
  expect(second.body).toEqual(first.body);
  expect([first.main, first.keys]).toEqual([3, 1]);
  expect([second.main, second.keys]).toEqual([2, 0]);
});
