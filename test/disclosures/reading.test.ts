import { fixedClock } from '../../src/kernel/clock.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

/** Each test has a town of its own, and a clock that it moves: what was shown when is what this is about. */
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-02T15:10:00Z');
  storage = await freshStorage();
  service = await startService(storage, {
    clock: { now: () => fixedClock(now).now() },
    // A key is destroyed behind the service's back.
    ports: (ports) => ({ ...ports, keyLifeMs: 0 }),
  });
});

afterEach(async () => {
  await service.close();
  await storage.drop();
});

const BUSINESS_OWNERS =
  '{ klusster(slug: "plateau-post") { businesses(first: 10) { nodes { owner { email phone } } } } }';
const KLUSSTER_OWNER = '{ klusster(slug: "plateau-post") { owner { lastName phone } } }';
const SEEN =
  'query($first: Int, $after: String, $last: Int, $before: String) { viewer { disclosures(first: $first, after: $after, last: $last, before: $before) { nodes { at viewerRole viewerName coordinates clause operationName count } pageInfo { hasNextPage startCursor endCursor } } } }';

const ask = (name: ResidentName, document: string, variables = {}) =>
  service.ask(document, { account: accountOf(name), variables });
const seenBy = async (name: ResidentName, variables = {}) => (await ask(name, SEEN, variables)).body;
const nodesOf = async (name: ResidentName): Promise<any[]> => (await seenBy(name)).data.viewer.disclosures.nodes;
const at = (time: string) => {
  now = new Date(`2026-11-02T${time}Z`);
};

test('a Business Owner reads which Klusster Owner was shown which of her fields, when, and under which clause', async () => {
  await ask('marguerite', `query Page ${BUSINESS_OWNERS}`);
  await ask('marguerite', `query Page ${BUSINESS_OWNERS}`);
  expect(await nodesOf('desmond')).toEqual([
    {
      at: '2026-11-02T15:00:00.000Z',
      viewerRole: 'KLUSSTER_OWNER',
      viewerName: 'Marguerite Tremblay-Okafor',
      coordinates: ['BusinessOwner.email', 'BusinessOwner.phone'],
      clause: '4.1',
      operationName: 'Page',
      count: 2,
    },
  ]);
});

test('a Klusster Owner reads which Business Owners were shown hers, and of Consumer Users only that some were', async () => {
  await ask('desmond', `query Mine ${KLUSSTER_OWNER}`);
  await ask('aoife', `query AoifeLooks ${KLUSSTER_OWNER}`);
  await ask('jeanne', KLUSSTER_OWNER);
  await ask('jeanne', '{ klusster(slug: "plateau-post") { owner { email } } }');
  const hour = { at: '2026-11-02T15:00:00.000Z', clause: '4.2' };
  const rows = await nodesOf('marguerite');
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      {
        ...hour,
        viewerRole: 'BUSINESS_OWNER',
        viewerName: 'Desmond Kakfwi',
        coordinates: ['KlussterOwner.lastName', 'KlussterOwner.phone'],
        operationName: 'Mine',
        count: 1,
      },
      {
        ...hour,
        viewerRole: 'CONSUMER_USER',
        viewerName: null,
        coordinates: ['KlussterOwner.email', 'KlussterOwner.lastName', 'KlussterOwner.phone'],
        operationName: null,
        count: 3,
      },
    ]),
  );
});

test('whether one Consumer User looked three times or three looked once cannot be told apart', async () => {
  const answers = [];
  for (const names of [
    ['aoife', 'aoife', 'aoife'],
    ['aoife', 'jeanne', 'jeanne'],
  ] as const) {
    const own = await freshStorage();
    const other = await startService(own, { clock: fixedClock(now) });
    for (const [no, name] of names.entries())
      await other.ask(`query Q${name}${no} ${KLUSSTER_OWNER}`, { account: accountOf(name) });
    answers.push((await other.ask(SEEN, { account: accountOf('marguerite') })).body);
    await other.close();
    await own.drop();
  }
  expect(answers[0]?.data.viewer.disclosures.nodes).toHaveLength(1);
  expect(answers[1]).toEqual(answers[0]);
});

test('staff are named to whom they served', async () => {
  await ask(
    'gabrielle',
    `query Case { node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser { email subscriptions { nodes { since } } } } }`,
  );
  expect(await nodesOf('noor')).toEqual([
    {
      at: '2026-11-02T15:00:00.000Z',
      viewerRole: 'CUSTOMER_REPRESENTATIVE',
      viewerName: 'Gabrielle Nolin',
      coordinates: ['ConsumerUser.email', 'ConsumerUser.subscriptions'],
      clause: '4.3',
      operationName: 'Case',
      count: 1,
    },
  ]);
});

test('a name that its person does not share is withheld, and so is one that is for others', async () => {
  await ask('wei', KLUSSTER_OWNER);
  const hers = await seenBy('marguerite');
  expect(hers.data.viewer.disclosures.nodes).toMatchObject([{ viewerRole: 'BUSINESS_OWNER', viewerName: null }]);
  const entry = { path: ['viewer', 'disclosures', 'nodes', 'viewerName'], coordinate: 'Disclosure.viewerName' };
  expect(hers.extensions.withheld).toEqual([{ ...entry, reason: 'NOT_SHARED' }]);
  // Suzanne is suspended: a Business Owner sees her, and she sees no Business Owner.
  await ask('desmond', '{ klusster(slug: "prairie-lantern") { owner { email } } }');
  const suspended = await seenBy('suzanne');
  expect(suspended.data.viewer.disclosures.nodes).toMatchObject([{ viewerRole: 'BUSINESS_OWNER', viewerName: null }]);
  expect(suspended.extensions.withheld).toEqual([{ ...entry, reason: 'NOT_IN_AUDIENCE' }]);
});

test('reading a name is itself shown to the one who bears it; reading the rest of the record leaves none', async () => {
  await ask('marguerite', BUSINESS_OWNERS);
  await ask('desmond', '{ viewer { disclosures { nodes { at coordinates count } } } }');
  expect(await nodesOf('marguerite')).toEqual([]);
  await ask('desmond', SEEN);
  expect(await nodesOf('marguerite')).toMatchObject([
    {
      viewerRole: 'BUSINESS_OWNER',
      viewerName: 'Desmond Kakfwi',
      coordinates: ['KlussterOwner.firstName', 'KlussterOwner.lastName'],
    },
  ]);
});

test('the record is gathered by the hour, the newest first, and pages both ways', async () => {
  for (const time of ['13:59:59', '14:00:00', '14:59:59', '16:30:00', '18:00:00']) {
    at(time);
    await ask('marguerite', BUSINESS_OWNERS);
  }
  const hours = ['18', '16', '14', '13'];
  const of = (rows: any[]) => rows.map((row) => [row.at.slice(11, 13), row.count]);
  expect(of(await nodesOf('desmond'))).toEqual(hours.map((hour) => [hour, hour === '14' ? 2 : 1]));
  const first = (await seenBy('desmond', { first: 3 })).data.viewer.disclosures;
  expect([of(first.nodes).length, first.pageInfo.hasNextPage]).toEqual([3, true]);
  const rest = (await seenBy('desmond', { first: 3, after: first.pageInfo.endCursor })).data.viewer.disclosures;
  expect([of(rest.nodes), rest.pageInfo.hasNextPage]).toEqual([[['13', 1]], false]);
  const last = (await seenBy('desmond', { last: 2 })).data.viewer.disclosures;
  expect(of(last.nodes).map(([hour]) => hour)).toEqual(['14', '13']);
  const before = (await seenBy('desmond', { last: 2, before: last.pageInfo.startCursor })).data.viewer.disclosures;
  expect(of(before.nodes).map(([hour]) => hour)).toEqual(['18', '16']);
  // A cursor is the reader's own: it is no way into the record of another.
  const stolen = await ask('fatima', SEEN, { first: 3, after: first.pageInfo.endCursor });
  expect(stolen.body.errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
});

test('a person with two profiles reads of both, each under its clause', async () => {
  await ask('desmond', '{ klusster(slug: "kensington-table") { owner { email } } }');
  await ask('marguerite', `{ node(id: "${idOf('BusinessOwner', 'priya')}") { ... on BusinessOwner { email } } }`);
  expect((await nodesOf('priya')).map((row) => [row.clause, row.viewerName, row.coordinates]).sort()).toEqual([
    ['4.1', 'Marguerite Tremblay-Okafor', ['BusinessOwner.email']],
    ['4.2', 'Desmond Kakfwi', ['KlussterOwner.email']],
  ]);
});

test('the record is for the person alone: to nobody else, staff included, is there a way to it', async () => {
  await ask('marguerite', BUSINESS_OWNERS);
  expect((await service.ask(SEEN)).body.data).toEqual({ viewer: null });
  for (const name of ['fatima', 'gabrielle', 'helene', 'aoife'] as const) {
    const rows = await nodesOf(name);
    expect(rows.filter((row) => name !== 'fatima' || row.viewerName !== 'Marguerite Tremblay-Okafor')).toEqual([]);
  }
});

test('it takes as many statements for one entry as for forty', async () => {
  const counts = [];
  // The first look adds those whom it names to the day's count.
  await ask('marguerite', BUSINESS_OWNERS);
  await ask('priya', BUSINESS_OWNERS);
  await nodesOf('desmond');
  for (const entries of [1, 39]) {
    for (let no = 0; no < entries; no++) await ask('marguerite', `query Q${entries}x${no} ${BUSINESS_OWNERS}`);
    service.forget();
    expect((await nodesOf('desmond')).length).toBeGreaterThanOrEqual(entries === 1 ? 2 : 20);
    counts.push(service.statements.map(({ text }) => text.trim().split(/\s+/).slice(0, 2).join(' ')));
  }
  expect(counts[1]).toEqual(counts[0]);
});

test('an owner who was erased stays in the record without a name', async () => {
  await ask('luc', BUSINESS_OWNERS);
  await service.stores.keyStore.erase(rowIdOf('person', 'luc'));
  expect(await nodesOf('desmond')).toMatchObject([{ viewerRole: 'KLUSSTER_OWNER', viewerName: null, count: 1 }]);
});
