import { type OperationDefinitionNode, parse } from 'graphql';
import { createCoster } from '../../../src/api/cost.js';
import { LIMITS } from '../../../src/api/limits.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, TOWN_PASSWORD } from '../../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

async function costOf(query: string, variables?: object): Promise<number> {
  const { body } = await service.ask(query, variables && { variables });
  return body.extensions.cost.requested;
}

describe('the cost of an operation', () => {
  const CASES: [name: string, query: string, cost: number, variables?: object][] = [
    ['a field', '{ __typename }', 1],
    ['an object and its field', '{ klusster(slug: "a") { name } }', 2],
    ['a personal field is opened', '{ klusster(slug: "a") { owner { email } } }', 1 + 1 + 3],
    ['a page of 20 when nothing is said', '{ klussters { nodes { name } } }', 1 + 20 * (1 + 1)],
    ['a page as large as is said', '{ klussters(first: 7) { nodes { name } } }', 1 + 7 * 2],
    ['a page from the end', '{ klussters(last: 7) { nodes { name } } }', 1 + 7 * 2],
    ['a page of nothing', '{ klussters(first: 0) { nodes { name } } }', 1],
    ['a page in a variable', 'query($a: Int) { klussters(first: $a) { nodes { name } } }', 1 + 9 * 2, { a: 9 }],
    ['the default of a variable', 'query($a: Int = 4) { klussters(first: $a) { nodes { name } } }', 1 + 4 * 2],
    ['edges like nodes', '{ klussters(first: 7) { edges { cursor node { name } } } }', 1 + 7 * (1 + 1 + 1 + 1)],
    [
      'pages within pages',
      '{ klussters(first: 3) { nodes { businesses(first: 5) { nodes { id name } } } } }',
      1 + 3 * (1 + 1 + 5 * (1 + 2)),
    ],
    ['a list without pages', '{ dataMap { coordinate } }', 1 + 50],
    ['a list by ids', 'query($a: [ID!]!) { nodes(ids: $a) { id } }', 1 + 3, { a: ['a', 'b', 'c'] }],
    ['one id for a list', 'query($a: [ID!]!) { nodes(ids: $a) { id } }', 1 + 1, { a: 'a' }],
    [
      'the dearest of the types that an object may have',
      '{ node(id: "a") { id ... on Klusster { name } ... on KlussterOwner { email phone } } }',
      1 + 1 + 6,
    ],
    ['what is left out', 'query($a: Boolean!) { klusster(slug: "a") { name city @include(if: $a) } }', 2, { a: false }],
    [
      'what is not left out',
      'query($a: Boolean!) { klusster(slug: "a") { name city @include(if: $a) } }',
      3,
      { a: true },
    ],
    [
      'fragments, wherever they are spread',
      '{ klusster(slug: "a") { ...f owner { klussters(first: 2) { nodes { ...f } } } } } fragment f on Klusster { name city }',
      1 + 2 + 1 + 1 + 2 * (1 + 2),
    ],
    ['introspection', '{ __schema { types { name fields { name } } } }', 500],
  ];
  test.each(CASES.map(([name, query, cost, variables = {}]) => [name, query, cost, variables] as const))(
    '%s',
    async (_name, query, cost, variables) => {
      expect(await costOf(query, variables)).toBe(cost);
    },
  );

  test('signing in costs as much as it works, each time', async () => {
    const one = (alias: string) =>
      `${alias}: signIn(input: { email: "nobody@demo.test", password: "x" }) { accessToken }`;
    expect(await costOf(`mutation { ${one('a')} }`)).toBe(1_001);
    expect(await costOf(`mutation { ${one('a')} ${one('b')} ${one('c')} }`)).toBe(3_003);
  });

  test('is the same whoever asks and whatever is there', async () => {
    const query = 'query($id: ID!) { business(id: $id) { owner { email } } }';
    const costs = new Set<number>();
    for (const id of [idOf('Business', 'mileEndBagels'), idOf('Klusster', 'plateauPost'), 'nonsense'])
      for (const name of [undefined, 'marguerite', 'desmond', 'gabrielle'] as const) {
        const { body } = await service.ask(query, { variables: { id }, ...(name && { account: accountOf(name) }) });
        costs.add(body.extensions.cost.requested);
      }
    expect([...costs]).toEqual([5]);
  });

  test('is worked out once for each shape of the variables, and of no more than 64', () => {
    const { schema, map } = service.declared;
    let looked = 0;
    const counted = new Proxy(map, {
      get(target, name) {
        if (name === 'at') looked += 1;
        return Reflect.get(target, name);
      },
    });
    const coster = createCoster(schema, counted);
    const document = parse(
      'query Q($a: Int, $b: String!) { klussters(first: $a) { nodes { name } } klusster(slug: $b) { name } }',
    );
    const operation = document.definitions[0] as OperationDefinitionNode;
    const costs = (a: number, b: string) => coster(document, operation, { a, b }, { a, b });
    expect(costs(3, 'x')).toBe(1 + 3 * 2 + 2);
    const once = looked;
    expect(once).toBeGreaterThan(0);
    for (const slug of ['y', 'z', 'x']) expect(costs(3, slug)).toBe(9);
    expect(looked).toBe(once);
    expect(costs(4, 'x')).toBe(11);
    expect(looked).toBe(2 * once);
    for (let size = 0; size < 100; size += 1) costs(size, 'x');
    expect(costs(99, 'x')).toBe(1 + 99 * 2 + 2);
    const before = looked;
    costs(3, 'x');
    expect(looked).toBe(before + once);
  });
});

describe('the budget of one operation', () => {
  const query =
    'query($a: Int, $b: Int) { klussters(first: $a) { nodes { businesses(first: $b) { nodes { name } } } } }';
  const costing = (a: number, b: number) => 1 + a * (2 + b * 2);
  const KINDS: [keyof typeof LIMITS.operationCost, ResidentName | undefined][] = [
    ['anonymous', undefined],
    ['person', 'marguerite'],
    ['staff', 'helene'],
  ];

  test.each(KINDS)('%s: up to it is answered, beyond it nothing runs', async (kind, name) => {
    const limit = LIMITS.operationCost[kind];
    const a = 100;
    const b = Math.floor(((limit - 1) / a - 2) / 2);
    const as = { ...(name && { account: accountOf(name) }) };
    const within = await service.ask(query, { ...as, variables: { a, b } });
    expect([within.status, within.body.extensions.cost]).toEqual([200, { requested: costing(a, b), limit }]);
    expect(costing(a, b)).toBeGreaterThan(limit * 0.9);
    service.forget();
    const beyond = await service.ask(query, { ...as, variables: { a, b: b + 1 } });
    expect([beyond.status, beyond.body.data, beyond.body.extensions]).toEqual([400, undefined, undefined]);
    expect(beyond.body.errors).toEqual([
      {
        message: `The operation costs more than the ${limit} that this viewer may spend on one.`,
        extensions: { code: 'OPERATION_REJECTED', requestId: expect.any(String) },
      },
    ]);
    expect(
      service.statements.filter(({ text }) => !/from session|audit_entry|select id::text from staff_member/.test(text)),
    ).toEqual([]);
  });

  test('is told in every mode of telling what is withheld, and not where nothing ran', async () => {
    for (const mode of ['extensions', 'errors', 'silent']) {
      const { body } = await service.ask('{ klusster(slug: "plateau-post") { owner { email } } }', {
        headers: { 'x-klusster-withheld': mode },
      });
      expect([mode, body.extensions.cost]).toEqual([mode, { requested: 5, limit: 10_000 }]);
    }
    for (const query of ['{ nonsense }', '{ klusster(', '{ klussters(first: 1) { nodes { ...f } } }'])
      expect((await service.ask(query)).body.extensions).toBeUndefined();
  });

  test('of the budget of somebody anonymous nine may sign in at once, and no tenth', async () => {
    const query = (count: number) =>
      `mutation($p: String!) { ${Array.from({ length: count }, (_, at) => `a${at}: signIn(input: { email: "${accountOf('luc')}", password: $p }) { __typename }`).join(' ')} }`;
    const run = async (count: number) =>
      (await service.ask(query(count), { variables: { p: TOWN_PASSWORD } })).body.errors?.[0].extensions.code;
    expect(await run(9)).toBeUndefined();
    expect(await run(10)).toBe('OPERATION_REJECTED');
  });
});
