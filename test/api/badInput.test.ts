import { gzipSync } from 'node:zlib';
import { systemClock } from '../../src/kernel/clock.js';
import { ERROR_CODES } from '../../src/kernel/errors.js';
import { headersOf, judge, marker, operation, type Sent, send, sendBytes } from '../support/hostile.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, TOWN_PASSWORD } from '../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
/** A clock that a test may set forward. */
let ahead = 0;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock: { now: () => new Date(systemClock.now().getTime() + ahead) } });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

beforeEach(() => {
  (service.logged as unknown[]).splice(0);
});

const HELLO = '{__typename}';
const NO_TYPE = { 'content-type': undefined };
const PREFLIGHT = { ...NO_TYPE, 'apollo-require-preflight': 'yes' };
const get = (search: string, headers: Sent['headers'] = PREFLIGHT): Sent => ({
  method: 'GET',
  path: `/graphql${search}`,
  headers,
});

type Case = readonly [name: string, sent: (mark: string) => Sent, expected: string];

async function expectEach(cases: readonly Case[]): Promise<void> {
  const told: [string, string][] = [];
  for (const [name, sent] of cases) {
    const mark = marker();
    told.push([name, judge(service, await send(service, sent(mark)), [mark])]);
  }
  expect(told).toEqual(cases.map(([name, , expected]) => [name, expected]));
}

describe('a body that is no GraphQL request is refused', () => {
  test('whatever it holds', () =>
    expectEach([
      ['cut off', (m) => ({ body: `{"query": "${m}` }), '400 BAD_REQUEST'],
      ['with a tail', (m) => ({ body: `${operation(HELLO)} ${m}` }), '400 BAD_REQUEST'],
      ['empty', () => ({ body: '' }), '400 BAD_REQUEST'],
      ['missing', () => ({}), '400 BAD_REQUEST'],
      ['an empty object', () => ({ body: '{}' }), '400 BAD_REQUEST'],
      ['null', () => ({ body: 'null' }), '400 BAD_REQUEST'],
      ['a string', (m) => ({ body: JSON.stringify(m) }), '400 BAD_REQUEST'],
      ['a batch', () => ({ body: `[${operation(HELLO)},${operation(HELLO)}]` }), '400 BAD_REQUEST'],
      ['a batch of one', () => ({ body: `[${operation(HELLO)}]` }), '400 BAD_REQUEST'],
      ['without a query', (m) => ({ body: operation(undefined, { m }) }), '400 BAD_REQUEST'],
      ['query null', () => ({ body: operation(null) }), '400 BAD_REQUEST'],
      ['query empty', () => ({ body: operation('') }), '400 BAD_REQUEST'],
      ['query a number', () => ({ body: operation(7) }), '400 BAD_REQUEST'],
      ['query a document', (m) => ({ body: operation({ kind: 'Document', m }) }), '400 BAD_REQUEST'],
      ['variables a string', (m) => ({ body: operation(HELLO, m) }), '400 BAD_REQUEST'],
      ['variables a list', (m) => ({ body: operation(HELLO, [m]) }), '400 BAD_REQUEST'],
      ['extensions a string', (m) => ({ body: operation(HELLO, {}, { extensions: m }) }), '400 BAD_REQUEST'],
      ['operationName a list', (m) => ({ body: operation(HELLO, {}, { operationName: [m] }) }), '400 BAD_REQUEST'],
      [
        'a persisted query',
        (m) => ({ body: operation(undefined, {}, { extensions: { persistedQuery: { version: 1, sha256Hash: m } } }) }),
        '200 PERSISTED_QUERY_NOT_SUPPORTED',
      ],
    ]));

  test('whatever it says of its type, its charset and its encoding', () => {
    const body = operation(HELLO);
    const typed = (type: string | undefined, rest: object = {}): Sent => ({
      body,
      headers: { 'content-type': type, ...rest },
    });
    return expectEach([
      ['no type', () => typed(undefined), '400 BAD_REQUEST'],
      ['text', () => typed('text/plain'), '400 BAD_REQUEST'],
      ['a form', () => typed('application/x-www-form-urlencoded'), '400 BAD_REQUEST'],
      ['parts', (m) => typed(`multipart/form-data; boundary=${m}`), '400 BAD_REQUEST'],
      ['a document', () => typed('application/graphql'), '400 BAD_REQUEST'],
      ['junk', (m) => typed(`${m};;;=`), '400 BAD_REQUEST'],
      ['unknown charset', (m) => typed(`application/json; charset=${m}`), '400 BAD_REQUEST'],
      ['utf-99', () => typed('application/json; charset=utf-99'), '400 BAD_REQUEST'],
      ['utf-16 that is not', () => typed('application/json; charset=utf-16'), '400 BAD_REQUEST'],
      ['utf-32 that is not', () => typed('application/json; charset=utf-32'), '400 BAD_REQUEST'],
      ['latin-1', () => typed('application/json; charset=iso-8859-1'), '400 BAD_REQUEST'],
      ['gzip that is not', () => typed('application/json', { 'content-encoding': 'gzip' }), '400 BAD_REQUEST'],
      ['unknown encoding', (m) => typed('application/json', { 'content-encoding': m }), '400 BAD_REQUEST'],
      [
        'gzip cut off',
        () => ({ body: gzipSync(body).subarray(0, 20), headers: { 'content-encoding': 'gzip' } }),
        '400 BAD_REQUEST',
      ],
      [
        'bytes that are no utf-8',
        () => ({ body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }),
        '400 BAD_REQUEST',
      ],
      ['nothing acceptable', (m) => ({ body, headers: { accept: `text/${m}` } }), '406 BAD_REQUEST'],
    ]);
  });

  test('when it is larger than 100 kB, packed or not', () => {
    const large = (m: string) => operation(HELLO, { x: m.repeat(9000) });
    return expectEach([
      ['plain', (m) => ({ body: large(m) }), '413 BODY_TOO_LARGE'],
      ['a megabyte', (m) => ({ body: operation(HELLO, { x: m + 'x'.repeat(1 << 20) }) }), '413 BODY_TOO_LARGE'],
      [
        'a gzip bomb',
        () => ({ body: gzipSync(Buffer.alloc(2e7, ' ')), headers: { 'content-encoding': 'gzip' } }),
        '413 BODY_TOO_LARGE',
      ],
      ['just small enough', () => ({ body: operation(HELLO).padEnd(102_000, ' ') }), '200'],
    ]);
  });
});

describe('methods and addresses', () => {
  test('only GET and POST are served, and a GET never changes anything', () =>
    expectEach([
      ...(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const).map(
        (method): Case => [method, () => ({ method }), '405 METHOD_NOT_ALLOWED'],
      ),
      ['HEAD', () => ({ method: 'HEAD' }), '405'],
      ['GET a query', () => get(`?query=${HELLO}`), '200'],
      ['GET a mutation', () => get('?query=mutation{signOut{ended}}'), '405 METHOD_NOT_ALLOWED'],
      [
        'GET a mutation by name',
        () => get('?query=query a{__typename} mutation b{signOut{ended}}&operationName=b'.replaceAll(' ', '%20')),
        '405 METHOD_NOT_ALLOWED',
      ],
      ['GET nothing', () => get(''), '400 BAD_REQUEST'],
      ['GET twice', (m) => get(`?query=${HELLO}&query=${m}`), '400 BAD_REQUEST'],
      ['GET bad variables', (m) => get(`?query=${HELLO}&variables=${m}`), '400 BAD_REQUEST'],
      ['GET a list of variables', () => get(`?query=${HELLO}&variables=[1]`), '400 BAD_REQUEST'],
      ['GET a null byte', (m) => get(`?query={klusster(slug:"%00${m}"){name}}`), '400 GRAPHQL_VALIDATION_FAILED'],
      ['GET broken escapes', (m) => get(`?query={klusster(slug:"%zz%ff${m}"){name}}`), '200'],
      ['GET with a type', () => get(`?query=${HELLO}`, { 'content-type': 'text/plain' }), '400 BAD_REQUEST'],
    ]));

  test('a browser that was sent from elsewhere is refused: no simple request passes', () =>
    expectEach([
      ['GET', () => get(`?query=${HELLO}`, NO_TYPE), '400 BAD_REQUEST'],
      ['GET as a page', () => get(`?query=${HELLO}`, { ...NO_TYPE, accept: 'text/html' }), '400 BAD_REQUEST'],
      [
        'POST as text',
        () => ({ body: operation('mutation{signOut{ended}}'), headers: { 'content-type': 'text/plain' } }),
        '400 BAD_REQUEST',
      ],
      [
        'POST without type',
        () => ({ body: operation('mutation{signOut{ended}}'), headers: NO_TYPE }),
        '400 BAD_REQUEST',
      ],
    ]));

  test('no page of somebody else stands at /graphql', async () => {
    const { text, headers } = await send(service, get('', { ...PREFLIGHT, accept: 'text/html,*/*' }));
    expect(text).not.toMatch(/<html|apollo/i);
    expect(headers['content-type']).toMatch(/json/);
  });

  test('an address that is not there, or that is no address, is 404', () =>
    expectEach(
      [
        '/M',
        '/M?x=1',
        '/%zz',
        '/assets/%zzM',
        '/assets/%00M',
        '/assets/..%2f..%2fpackage.json',
        '/GRAPHQL',
        '//graphql',
        '/graphqlM',
      ].map((path): Case => [path, (m) => ({ method: 'GET', path: path.replace('M', m) }), '404 NOT_FOUND']),
    ));
});

describe('what is not even HTTP', () => {
  const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n';
  const CASES: [string, (m: string) => string | Buffer, string][] = [
    ['junk', (m) => `${m}\r\n\r\n`, '400 BAD_REQUEST'],
    ['an unknown method', (m) => `${m} / HTTP/1.1\r\nhost: a\r\n\r\n`, '400 BAD_REQUEST'],
    ['an unknown version', () => 'GET / HTTP/9.9\r\nhost: a\r\n\r\n', '400 BAD_REQUEST'],
    ['no host', () => 'GET /live HTTP/1.1\r\nconnection: close\r\n\r\n', '400 BAD_REQUEST'],
    ['a null byte in a header', (m) => `${head}x-a: \0${m}\r\n\r\n`, '400 BAD_REQUEST'],
    ['a header without name', (m) => `${head}: ${m}\r\n\r\n`, '400 BAD_REQUEST'],
    ['headers without end', (m) => `${head}x-a: ${m.repeat(3000)}\r\n\r\n`, '431 BAD_REQUEST'],
    ['two lengths', () => `${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, '400 BAD_REQUEST'],
    [
      'a length and chunks',
      () => `${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`,
      '400 BAD_REQUEST',
    ],
    ['a broken chunk', (m) => `${head}transfer-encoding: chunked\r\n\r\n${m}\r\n{}`, '400 BAD_REQUEST'],
    ['a strange expectation', (m) => `${head}expect: ${m}\r\ncontent-length: 2\r\n\r\n{}`, '417 BAD_REQUEST'],
    ['a null byte in the address', (m) => `GET /graphql?\0${m} HTTP/1.1\r\nhost: a\r\n\r\n`, '400 BAD_REQUEST'],
    [
      'a foreign address',
      (m) => `GET http://${m}:99999/graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
      '404 NOT_FOUND',
    ],
    [
      'latin-1 in the token',
      (m) => Buffer.from(`${head}authorization: Bearer \xe9${m}\r\ncontent-length: 2\r\n\r\n{}`, 'latin1'),
      '401 UNAUTHENTICATED',
    ],
    [
      'two tokens',
      (m) => `${head}authorization: Bearer ${m}\r\nauthorization: Bearer ${m}\r\ncontent-length: 2\r\n\r\n{}`,
      '400 BAD_REQUEST',
    ],
  ];
  test.each(CASES)('%s', async (_name, bytes, expected) => {
    const mark = marker();
    expect(judge(service, await sendBytes(service, bytes(mark)), [mark])).toBe(expected);
  });
});

describe('headers', () => {
  test('an unknown X-Klusster-Withheld is refused', () =>
    expectEach(
      [(m: string) => m, () => '', () => 'errors, reject', () => '__proto__', () => 'constructor'].map(
        (value, at): Case => [
          `${at}`,
          (m) => ({ body: operation(HELLO), headers: { 'x-klusster-withheld': value(m) } }),
          '400 BAD_USER_INPUT',
        ],
      ),
    ));

  test('Authorization that is not a good token is 401, never anonymous', async () => {
    const junk = (m: string) => [
      '',
      m,
      'Bearer',
      'Bearer ',
      `Bearer ${m}`,
      `bearer\t${m}`,
      `Bearer kls_${'a'.repeat(43)}`,
      `Bearer ${m} ${m}`,
      `Bearer ${'a'.repeat(7_000)}`,
      `Basic ${Buffer.from(`a:${m}`).toString('base64')}`,
      `Digest username="${m}"`,
      `Negotiate ${m}`,
      `Token ${m}`,
      `Bearer ${m},Bearer ${m}`,
      'Bearer null',
      'Bearer undefined',
      'Bearer __proto__',
      `Bearer ' or 1=1 --${m}`,
      `Bearer %00${m}`,
    ];
    await expectEach(
      junk(marker()).map(
        (_, at): Case => [
          `${at}`,
          (m) => ({ body: operation('{ viewer { roles } }'), headers: { authorization: junk(m)[at] } }),
          '401 UNAUTHENTICATED',
        ],
      ),
    );
  });

  test('the token of an ended session and of one that expired is 401', async () => {
    const SIGN_IN = `mutation { signIn(input: {email: "${accountOf('luc')}", password: "${TOWN_PASSWORD}"}) { accessToken } }`;
    const fresh = async () => (await service.ask(SIGN_IN)).body.data.signIn.accessToken as string;
    const ask = async (token: string) =>
      judge(service, await send(service, { body: operation(HELLO), headers: { authorization: `Bearer ${token}` } }), [
        token,
      ]);
    const [ended, expired] = [await fresh(), await fresh()];
    expect(await ask(ended)).toBe('200');
    await service.ask('mutation { signOut { ended } }', { token: ended });
    expect(await ask(ended)).toBe('401 UNAUTHENTICATED');
    expect(await ask(expired)).toBe('200');
    ahead = 14 * 24 * 60 * 60 * 1000;
    expect(await ask(expired)).toBe('401 UNAUTHENTICATED');
    ahead = 0;
    expect(await ask(expired)).toBe('200');
  });

  test('junk in headers that are only read does no harm', () =>
    expectEach(
      [
        'accept-language',
        'accept-encoding',
        'x-request-id',
        'cookie',
        'origin',
        'referer',
        'x-forwarded-for',
        '__proto__',
      ].map(
        (name): Case => [
          name,
          (m) => ({ body: operation(HELLO), headers: { [name]: `${m};q=fr,,;;;*=, ${'a,'.repeat(2000)}` } }),
          '200',
        ],
      ),
    ));
});

describe('operations', () => {
  const asks =
    (
      query: string | ((m: string) => string),
      variables?: (m: string) => unknown,
      rest: (m: string) => object = () => ({}),
    ) =>
    (m: string): Sent => ({ body: operation(typeof query === 'string' ? query : query(m), variables?.(m), rest(m)) });
  const TWO = 'query a { __typename } query b { __typename }';

  test('the one to run must be told', () =>
    expectEach([
      ['several', asks(TWO), '400 OPERATION_RESOLUTION_FAILURE'],
      ['several, one named', asks(TWO, undefined, () => ({ operationName: 'b' })), '200'],
      ...(['M', '', '__proto__', 'constructor', '\0M', '\ud800M', 'a b'] as const).map(
        (name): Case => [
          `named ${name}`,
          asks(TWO, undefined, (m) => ({ operationName: name.replace('M', m) })),
          '400 OPERATION_RESOLUTION_FAILURE',
        ],
      ),
      [
        'one, named otherwise',
        asks('query a { __typename }', undefined, (m) => ({ operationName: m })),
        '400 OPERATION_RESOLUTION_FAILURE',
      ],
      ['none', asks('fragment a on Query { __typename }'), '400 GRAPHQL_VALIDATION_FAILED'],
      ['two without name', asks(`${HELLO} ${HELLO}`), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a subscription', asks('subscription { anything }'), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a subscription to __typename', asks('subscription { __typename }'), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a type', asks('type A { a: String }'), '400 GRAPHQL_VALIDATION_FAILED'],
    ]));

  test('what the document says wrong', () =>
    expectEach([
      ['no syntax', asks((m) => `{ klusster(slug: "${m}) }`), '400 GRAPHQL_PARSE_FAILED'],
      ['a bad escape', asks((m) => `{ klusster(slug: "\\q${m}") { name } }`), '400 GRAPHQL_PARSE_FAILED'],
      ['unknown field', asks('{ viewer { shoeSize } }'), '400 GRAPHQL_VALIDATION_FAILED'],
      ['unknown argument', asks((m) => `{ viewer(a: "${m}") { roles } }`), '400 GRAPHQL_VALIDATION_FAILED'],
      ['unknown directive', asks((m) => `{ viewer @a(b: "${m}") { roles } }`), '400 GRAPHQL_VALIDATION_FAILED'],
      [
        'unknown input field',
        asks((m) => `{ businesses(filter: {owner: "${m}"}) { nodes { name } } }`),
        '400 GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'unknown variable type',
        asks('query($a: Nothing) { __typename }', (m) => ({ a: m })),
        '400 GRAPHQL_VALIDATION_FAILED',
      ],
      ['undefined variable', asks('{ node(id: $a) { id } }', (m) => ({ a: m })), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a cycle', asks('{ ...a } fragment a on Query { ...a }'), '400 GRAPHQL_VALIDATION_FAILED'],
      [
        'conflicting values',
        asks((m) => `{ klusster(slug: "${m}") { name } klusster(slug: "b") { name } }`),
        '400 GRAPHQL_VALIDATION_FAILED',
      ],
      ['defer', asks('{ ... @defer { __typename } }'), '400 GRAPHQL_VALIDATION_FAILED'],
      ['deep nonsense', asks('{a'.repeat(20_000) + '}'.repeat(20_000)), '400 OPERATION_REJECTED'],
      [
        'deep lists',
        asks(`{ nodes(ids: ${'['.repeat(40_000)}${']'.repeat(40_000)}) { id } }`),
        '400 OPERATION_REJECTED',
      ],
    ]));

  test('variables that are missing, null, or do not fit', () => {
    const missing = 'query($a: ID!) { node(id: $a) { id } }';
    const condition = 'query($a: Boolean = true) { viewer @include(if: $a) { roles } }';
    return expectEach([
      ['missing', asks(missing), '400 BAD_USER_INPUT'],
      ['null', asks(missing, () => ({ a: null })), '400 BAD_USER_INPUT'],
      ['misspelled', asks(missing, (m) => ({ A: m })), '400 BAD_USER_INPUT'],
      [
        'only inherited',
        (m) => ({ body: `{"query":${JSON.stringify(missing)},"variables":{"__proto__":{"a":"${m}"}}}` }),
        '400 BAD_USER_INPUT',
      ],
      [
        'null where the default is not',
        asks('query($a: ID = "a") { node(id: $a) { id } }', () => ({ a: null })),
        '400 BAD_USER_INPUT',
      ],
      [
        'the same, for a list',
        asks('query($a: [ID!] = []) { nodes(ids: $a) { id } }', () => ({ a: null })),
        '400 BAD_USER_INPUT',
      ],
      [
        'the same, for an order',
        asks('query($a: BusinessOrder = NAME) { businesses(orderBy: $a) { nodes { name } } }', () => ({ a: null })),
        '400 BAD_USER_INPUT',
      ],
      [
        'the same, further down',
        asks(
          'query($a: BusinessOrder = NAME) { klussters { nodes { businesses(orderBy: $a) { nodes { name } } } } }',
          () => ({ a: null }),
        ),
        '400 BAD_USER_INPUT',
      ],
      ['a condition that is null', asks(condition, () => ({ a: null })), '400 BAD_USER_INPUT'],
      ['a condition that is text', asks(condition, (m) => ({ a: m })), '400 BAD_USER_INPUT'],
      [
        'a condition that is missing',
        asks('query($a: Boolean!) { viewer @skip(if: $a) { roles } }'),
        '400 BAD_USER_INPUT',
      ],
      [
        'two hundred at once',
        asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', (m) => ({ a: Array(200).fill({ m }) })),
        '400 BAD_USER_INPUT',
      ],
      [
        'nested deeper than a stack',
        () => ({ body: `{"query":"{__typename}","variables":{"a":${'['.repeat(45_000)}${']'.repeat(45_000)}}}` }),
        '200',
      ],
      [
        'objects nested deeper than a stack',
        (m) => ({
          body: `{"query":"query($a: BusinessFilter) { businesses(filter: $a) { nodes { name } } }","variables":{"a":${'{"city":'.repeat(9000)}"${m}"${'}'.repeat(9000)}}}`,
        }),
        '400 BAD_USER_INPUT',
      ],
      [
        'a number beyond numbers',
        () => ({
          body: '{"query":"query($a: Int) { businesses(first: $a) { nodes { name } } }","variables":{"a":1e999}}',
        }),
        '400 BAD_USER_INPUT',
      ],
    ]);
  });

  test('null bytes and lone surrogates, wherever they stand', () => {
    const bySlug = 'query($a: String!) { klusster(slug: $a) { name } }';
    const filter = 'query($a: BusinessFilter) { businesses(filter: $a) { nodes { name } } }';
    return expectEach(
      ['\0', '\ud800', '\udc00a']
        .flatMap((bad, at): Case[] => [
          [`${at} in a variable`, asks(bySlug, (m) => ({ a: bad + m })), '400 BAD_USER_INPUT'],
          [`${at} at depth`, asks(filter, (m) => ({ a: { city: m + bad } })), '400 BAD_USER_INPUT'],
          [`${at} in a key`, asks(filter, (m) => ({ a: { [m + bad]: 'x' } })), '400 BAD_USER_INPUT'],
          [`${at} in the name of a variable`, asks(bySlug, (m) => ({ a: 'x', [bad + m]: 'x' })), '400 BAD_USER_INPUT'],
          [`${at} in a variable nobody reads`, asks(HELLO, (m) => ({ a: [{ b: m + bad }] })), '400 BAD_USER_INPUT'],
          [
            `${at} raw in a literal`,
            asks((m) => `{ klusster(slug: "${bad}${m}") { name } }`),
            at === 0 ? '400 GRAPHQL_VALIDATION_FAILED' : '400 GRAPHQL_PARSE_FAILED',
          ],
          [`${at} in a name`, asks((m) => `{ klus${bad}ster(slug: "${m}") { name } }`), '400 GRAPHQL_PARSE_FAILED'],
          [
            `${at} in a password`,
            asks('mutation($a: String!) { signIn(input: {email: "a@b.test", password: $a}) { accessToken } }', (m) => ({
              a: bad + m,
            })),
            '400 BAD_USER_INPUT',
          ],
        ])
        .concat([
          [
            'escaped null in a literal',
            asks((m) => `{ klusster(slug: "\\u0000${m}") { name } }`),
            '400 GRAPHQL_VALIDATION_FAILED',
          ],
          [
            'escaped null in a default',
            asks((m) => `query($a: String = "\\u0000${m}") { businesses(filter: {city: $a}) { nodes { name } } }`),
            '400 GRAPHQL_VALIDATION_FAILED',
          ],
          [
            'escaped surrogate in a literal',
            asks((m) => `{ klusster(slug: "\\ud800${m}") { name } }`),
            '400 GRAPHQL_PARSE_FAILED',
          ],
        ]),
    );
  });

  test('prototype tricks in variables, names and aliases change nothing', async () => {
    await expectEach([
      [
        'input',
        (m) => ({
          body: `{"query":"query($a: BusinessFilter) { businesses(filter: $a) { nodes { name } } }","variables":{"a":{"__proto__":{"city":"${m}"}}}}`,
        }),
        '400 BAD_USER_INPUT',
      ],
      [
        'constructor',
        (m) => ({
          body: `{"query":"{__typename}","variables":{"constructor":{"prototype":{"isAdmin":"${m}"}}},"__proto__":{"operationName":"${m}"}}`,
        }),
        '200',
      ],
      [
        'enum',
        asks('query($a: BusinessOrder!) { businesses(orderBy: $a) { nodes { name } } }', () => ({ a: 'constructor' })),
        '400 BAD_USER_INPUT',
      ],
      ['coordinate', asks('{ visibility(coordinate: "__proto__") { label } }'), '200'],
      ['ids', asks('{ nodes(ids: ["__proto__", "constructor", "toString_AAAAAAAAAAAAAAAAAAAAAA"]) { id } }'), '200'],
    ]);
    const tricky =
      '{ __proto__: klusster(slug: "plateau-post") { constructor: businesses(first: 1) { toString: nodes { __proto__: owner { hasOwnProperty: email } } } } }';
    const { text } = await send(service, { body: operation(tricky) });
    expect(text).toContain('"__proto__":{"constructor":{"toString":[{"__proto__":{"hasOwnProperty":null}}]}}');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('pages that cannot be', () =>
    expectEach([
      ['negative', asks('{ businesses(first: -1) { nodes { name } } }'), '200 BAD_USER_INPUT'],
      ['above 100', asks('{ businesses(first: 101) { nodes { name } } }'), '200 BAD_USER_INPUT'],
      ['the largest', asks('{ businesses(last: 2147483647) { nodes { name } } }'), '200 BAD_USER_INPUT'],
      [
        'larger than that',
        asks('{ businesses(first: 2147483648) { nodes { name } } }'),
        '400 GRAPHQL_VALIDATION_FAILED',
      ],
      ['both', asks('{ businesses(first: 1, last: 1) { nodes { name } } }'), '200 BAD_USER_INPUT'],
      [
        'both, further down',
        asks('{ klussters { nodes { businesses(first: 1, last: 1) { nodes { name } } } } }'),
        '200 BAD_USER_INPUT',
      ],
      [
        'after with last',
        asks((m) => `{ businesses(last: 1, after: "${m}") { nodes { name } } }`),
        '200 BAD_USER_INPUT',
      ],
      ['before alone', asks((m) => `{ businesses(before: "${m}") { nodes { name } } }`), '200 BAD_USER_INPUT'],
      [
        'too many ids',
        asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', (m) => ({ a: Array(101).fill(m) })),
        '200 BAD_USER_INPUT',
      ],
    ]));

  test('a refused value is never quoted, a name of the schema or the document may be', async () => {
    const { text } = await send(service, { body: operation('{ viewer { shoeSize } }') });
    expect(JSON.parse(text).errors[0].message).toBe('Cannot query field "shoeSize" on type "Viewer".');
    const told = await send(service, { body: operation('query($a: ID!) { node(id: $a) { id } }', { a: null }) });
    expect(JSON.parse(told.text).errors[0].message).toBe('Variable "$a" of non-null type "ID!" must not be null.');
    expect(ERROR_CODES.BAD_USER_INPUT.message).not.toContain('$');
  });
});

describe('ids of others', () => {
  const NODE = 'query($a: ID!) { node(id: $a) { __typename id } business(id: $a) { name } nodes(ids: [$a]) { id } }';
  const NOTHING = { node: null, business: null, nodes: [null] };
  const klusster = idOf('Klusster', 'plateauPost');
  const JUNK = [
    klusster.replace('klusster_', 'business_'),
    klusster.replace('klusster_', 'consumer_'),
    klusster.toUpperCase(),
    `${klusster}=`,
    `${klusster} `,
    klusster.slice(0, -1),
    // The same bytes by another last letter.
    klusster.slice(0, -1) + String.fromCharCode(klusster.charCodeAt(klusster.length - 1) + 1),
    '',
    '_',
    'klusster_',
    '__proto__',
    'constructor',
    'business_',
    `business_${'A'.repeat(22)}`,
    `business_${'é'.repeat(22)}`,
    '3f2b8c1e-9d4a-4f6b-8a7c-0123456789ab',
    "' or 1=1 --",
    '%',
    '*',
    '{}',
    '9'.repeat(400),
  ];

  test('what names nothing finds nothing, whatever it is', async () => {
    for (const a of [...JUNK, 'x'.repeat(90_000)]) {
      const heard = await send(service, { body: operation(NODE, { a }) });
      expect(judge(service, heard)).toBe('200');
      expect([a.slice(0, 40), JSON.parse(heard.text)]).toEqual([
        a.slice(0, 40),
        { data: NOTHING, extensions: { cost: { requested: 7, limit: 10_000 } } },
      ]);
    }
  });

  test('a megabyte of id is too large a body', async () => {
    const mark = marker();
    const heard = await send(service, { body: operation(NODE, { a: mark.repeat((1 << 20) / mark.length) }) });
    expect(judge(service, heard, [mark])).toBe('413 BODY_TOO_LARGE');
  });

  test('an object of another kind is not found as a business', async () => {
    const { text } = await send(service, {
      body: operation('query($a: ID!) { business(id: $a) { name } }', { a: klusster }),
    });
    expect(JSON.parse(text)).toEqual({
      data: { business: null },
      extensions: { cost: { requested: 2, limit: 10_000 } },
    });
  });

  test('a Consumer User that is not hers to know is told byte for byte like a random id', async () => {
    const random = 'consumer_AAAAAAAAQACAAAAAAAAAAA';
    for (const name of [undefined, 'marguerite', 'desmond', 'jeanne', 'ravi'] as const) {
      const headers = await headersOf(service, name);
      const ask = async (a: string) => (await send(service, { body: operation(NODE, { a }), headers })).text;
      expect([name, await ask(idOf('ConsumerUser', 'aoife'))]).toEqual([name, await ask(random)]);
    }
    const own = await send(service, {
      body: operation(NODE, { a: idOf('ConsumerUser', 'aoife') }),
      headers: await headersOf(service, 'aoife'),
    });
    expect(JSON.parse(own.text).data.node).toEqual({ __typename: 'ConsumerUser', id: idOf('ConsumerUser', 'aoife') });
  });
});

describe('cursors', () => {
  const PAGE =
    'query($after: String, $filter: BusinessFilter, $orderBy: BusinessOrder! = NAME) { businesses(first: 2, after: $after, filter: $filter, orderBy: $orderBy) { nodes { name } pageInfo { endCursor } } }';
  let cursor: string;
  let aoife: Record<string, string>;
  beforeAll(async () => {
    aoife = await headersOf(service, 'aoife');
    const { text } = await send(service, { body: operation(PAGE), headers: aoife });
    cursor = JSON.parse(text).data.businesses.pageInfo.endCursor;
  });

  const tell = async (query: string, variables: object, headers: Record<string, string> = aoife) =>
    judge(service, await send(service, { body: operation(query, variables), headers }), [cursor]);

  test('a cursor serves the list that it was given for', async () => {
    const { body } = await service.ask(PAGE, { account: accountOf('aoife'), variables: { after: cursor } });
    expect(body.data.businesses.nodes).toHaveLength(2);
    const all = await service.ask('{ businesses { nodes { name } } }');
    expect(body.data.businesses.nodes).toEqual(all.body.data.businesses.nodes.slice(2, 4));
  });

  test('no other viewer, filter, order or field takes it', async () => {
    const after = cursor;
    expect(await tell(PAGE, { after }, {})).toBe('200 CURSOR_INVALID');
    expect(await tell(PAGE, { after }, await headersOf(service, 'jeanne'))).toBe('200 CURSOR_INVALID');
    expect(await tell(PAGE, { after, filter: { city: 'Toronto' } })).toBe('200 CURSOR_INVALID');
    expect(await tell(PAGE, { after, orderBy: 'CITY' })).toBe('200 CURSOR_INVALID');
    expect(
      await tell('query($after: String) { klussters(first: 2, after: $after) { nodes { name } } }', { after }),
    ).toBe('200 CURSOR_INVALID');
    expect(
      await tell(
        'query($after: String) { klusster(slug: "plateau-post") { businesses(first: 2, after: $after) { nodes { name } } } }',
        { after },
      ),
    ).toBe('200 CURSOR_INVALID');
    expect(await tell(PAGE, { after, filter: {} })).toBe('200');
  });

  test('none that was cut, lengthened, or changed by one bit is taken', async () => {
    const bytes = Buffer.from(cursor, 'base64url');
    const flipped = Array.from({ length: bytes.length }, (_, at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      return changed.toString('base64url');
    });
    const forged = [
      ...flipped,
      '',
      'a',
      cursor.slice(0, -1),
      cursor.slice(0, 43),
      `${cursor}A`,
      `${cursor}=`,
      ` ${cursor}`,
      cursor.replaceAll('-', '+').replaceAll('_', '/').concat('=='),
      Buffer.from('[]').toString('base64url'),
      Buffer.alloc(32).toString('base64url'),
      Buffer.concat([Buffer.alloc(32), Buffer.from('["a","b"]')]).toString('base64url'),
      'A'.repeat(90_000),
      '\u{1F600}'.repeat(50),
    ];
    for (const after of forged)
      expect([after.slice(0, 60), await tell(PAGE, { after })]).toEqual([after.slice(0, 60), '200 CURSOR_INVALID']);
  });
});
