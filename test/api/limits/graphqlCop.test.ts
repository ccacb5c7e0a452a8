import { type Heard, judge, operation, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';
import { many } from './documents.js';

/** The checks of graphql-cop 1.15 by their titles: each sends what it sends, and does not find what it looks for. */

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

const asks = (query: string) => send(service, { body: operation(query) });
const answerOf = ({ text }: Heard): any => JSON.parse(text);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const inAddress = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

const TITLES = new Set<string>();
const check = (title: string, run: () => Promise<void>) => {
  TITLES.add(title);
  test(title, run);
};

check('Alias Overloading', async () => {
  const heard = await asks(`query cop { ${many(101, (at) => `alias${at}:__typename`)} }`);
  expect(judge(service, heard)).toBe('400 OPERATION_REJECTED');
  expect(answerOf(heard).data).toBeUndefined();
});

check('Array-based Query Batching', async () => {
  const heard = await send(service, { body: JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' })) });
  expect(judge(service, heard)).toBe('400 BAD_REQUEST');
});

check('Directive Overloading', async () => {
  // It finds an error for each of the ten.
  for (const directives of [10, 50, 500]) {
    const heard = await asks(`query cop { __typename ${'@aa'.repeat(directives)} }`);
    expect(heard.status).toBe(400);
    expect(answerOf(heard).errors.length).toBeLessThanOrEqual(5);
  }
  const known = await asks(`query cop { __typename ${'@skip(if: false)'.repeat(10)} }`);
  expect(answerOf(known).errors.length).toBeLessThanOrEqual(5);
});

check('Introspection-based Circular Query', async () => {
  const circle = 'fields { type { '.repeat(4);
  const heard = await asks(`query cop { __schema { types { ${circle} name ${'} }'.repeat(4)} } } }`);
  expect(judge(service, heard)).toBe('400 GRAPHQL_VALIDATION_FAILED');
});

check('Circular Fragment', async () => {
  const heard = await asks(
    'query cop { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }',
  );
  expect(judge(service, heard)).toBe('400 GRAPHQL_VALIDATION_FAILED');
});

check('Field Duplication', async () => {
  const heard = await asks(`query cop { ${'__typename \n'.repeat(500)} }`);
  expect(judge(service, heard)).toBe('400 OPERATION_REJECTED');
  expect(answerOf(heard).data).toBeUndefined();
});

check('Field Suggestions', async () => {
  const typos = [
    'query cop { __schema { directive } }',
    '{ klusste(slug: "a") { name } }',
    '{ klusster(slugg: "a") { name } }',
    '{ klussters(orderBy: NAM) { nodes { id } } }',
    '{ klussters(filter: { citi: "a" }) { nodes { id } } }',
    '{ node(id: "a") { ... on Klustser { id } } }',
    '{ klussters { nodes { id @skipp(if: true) } } }',
    '{ ...Foo } fragment Fooo on Query { viewer { roles } }',
    'mutation { signInn(input: { email: "a@b.test", password: "x" }) { accessToken } }',
  ];
  for (const typo of typos) {
    const { status, text } = await asks(typo);
    expect([typo, status, /did you mean/i.test(text)]).toEqual([typo, 400, false]);
  }
  const inVariables: [string, unknown][] = [
    ['query($a: BusinessOrder!) { businesses(orderBy: $a) { nodes { id } } }', 'NAM'],
    ['query($a: KlussterFilter) { klussters(filter: $a) { nodes { id } } }', { citi: 'a' }],
  ];
  for (const [query, a] of inVariables) {
    const { status, text } = await send(service, { body: operation(query, { a }) });
    expect([query, status, /did you mean/i.test(text)]).toEqual([query, 400, false]);
  }
});

check('GET Method Query Support', async () => {
  // A browser that was sent here from elsewhere sends no header of its own.
  const heard = await send(service, {
    method: 'GET',
    path: inAddress('query cop { __typename }'),
    headers: { 'content-type': undefined },
  });
  expect(judge(service, heard)).toBe('400 BAD_REQUEST');
});

check('Mutation is allowed over GET (possible CSRF)', async () => {
  for (const headers of [{ 'content-type': undefined }, { 'apollo-require-preflight': '1' }]) {
    const heard = await send(service, { method: 'GET', path: inAddress('mutation cop { __typename }'), headers });
    expect(heard.status).toBeGreaterThanOrEqual(400);
    expect(answerOf(heard).data).toBeUndefined();
  }
});

check('POST based url-encoded query (possible CSRF)', async () => {
  const inBody = await send(service, { headers: FORM, body: 'query=query%20cop%20%7B__typename%7D' });
  expect(judge(service, inBody)).toBe('400 BAD_REQUEST');
  const inUrl = await send(service, { path: inAddress('query cop {__typename}'), headers: FORM });
  expect(judge(service, inUrl)).toBe('400 BAD_REQUEST');
});

check('GraphQL IDE', async () => {
  // GraphiQL is at /graphiql on purpose: it shows nothing that the schema, which is public, does not. It is nowhere else.
  for (const path of ['/graphql', '/playground', '/console', '/altair', '/voyager']) {
    const { text } = await send(service, {
      method: 'GET',
      path,
      headers: { accept: 'text/html', 'content-type': undefined },
    });
    expect([path, /graphiql|playground/i.test(text)]).toEqual([path, false]);
  }
});

check('Trace Mode', async () => {
  for (const query of ['query cop { __typename }', 'query cop { nonsense }']) {
    const { text } = await asks(query);
    expect(text).not.toMatch(/tracing|stacktrace|exception|"ftv1"/i);
  }
  const asked = await send(service, {
    body: operation('query cop { __typename }'),
    headers: { 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
  });
  expect(answerOf(asked).extensions).toEqual({ cost: { requested: 1, limit: 10_000 } });
});

check('Unhandled Errors Detection', async () => {
  const heard = await asks('qwerty cop { abc }');
  expect(judge(service, heard)).toBe('400 GRAPHQL_PARSE_FAILED');
  expect(Object.keys(answerOf(heard).errors[0].extensions).sort()).toEqual(['code', 'requestId']);
});

check('Introspection', async () => {
  // It is on, and that is decided (docs/decisions): the schema is published with who may see what. It shows no value.
  const heard = await asks('query cop { __schema { types { name fields { name } } } }');
  expect(judge(service, heard)).toBe('200');
});

test('all its checks are here', () => {
  expect(TITLES.size).toBe(14);
});
