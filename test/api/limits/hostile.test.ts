import { LIMITS } from '../../../src/api/limits.js';
import { type Heard, judge, marker, operation, type Sent, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage, TOWN_PASSWORD } from '../../support/town.js';
import { many } from './documents.js';

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

const asks = (query: string, variables?: unknown): Sent => ({ body: operation(query, variables) });
const repeated = (text: string, count: number) => text.repeat(count);

/** What was sent, and how it is received. */
type Case = readonly [name: string, sent: Sent, expected: string];

/** Sends each case; returns how many ran. None reaches the database, none is a fault. */
async function receives(cases: readonly Case[]): Promise<number> {
  const told: [string, string][] = [];
  for (const [name, sent, expected] of cases) {
    service.forget();
    const heard = await send(service, sent);
    told.push([name, judge(service, heard)]);
    if (!expected.startsWith('200')) expect([name, service.statements]).toEqual([name, []]);
    atMostFive(heard);
  }
  expect(told).toEqual(cases.map(([name, , expected]) => [name, expected]));
  return cases.length;
}

function atMostFive({ text }: Heard): void {
  expect((JSON.parse(text).errors ?? []).length).toBeLessThanOrEqual(LIMITS.errors);
}

test('a document nested 2,000 deep is refused, whatever it nests', async () => {
  const deep = 2_000;
  const cases: Case[] = [
    ['selections', asks(`${repeated('{ viewer ', deep)}{ roles }${repeated('}', deep)}`), '400 OPERATION_REJECTED'],
    [
      'inline fragments',
      asks(`{ ${repeated('... { ', deep)} __typename ${repeated('}', deep)} }`),
      '400 OPERATION_REJECTED',
    ],
    [
      'lists in an argument',
      asks(`{ nodes(ids: ${repeated('[', deep)}${repeated(']', deep)}) { id } }`),
      '400 OPERATION_REJECTED',
    ],
    [
      'objects in an argument',
      asks(`{ klussters(filter: ${repeated('{ city: ', deep)}"x"${repeated('}', deep)}) { nodes { id } } }`),
      '400 OPERATION_REJECTED',
    ],
    [
      'lists in a type',
      asks(`query($a: ${repeated('[', deep)}ID${repeated(']', deep)}) { viewer { roles } }`),
      '400 OPERATION_REJECTED',
    ],
    [
      'lists in variables',
      {
        body: `{"query":"query($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${repeated('[', deep)}${repeated(']', deep)}}}`,
      },
      '400 BAD_USER_INPUT',
    ],
    [
      'lists in variables, as deep as a body can hold',
      {
        body: `{"query":"query($a: [ID!]!) { nodes(ids: $a) { id } }","variables":{"a":${repeated('[', 48_000)}${repeated(']', 48_000)}}}`,
      },
      '400 BAD_USER_INPUT',
    ],
    [
      'objects in variables',
      {
        body: `{"query":"query($a: KlussterFilter) { klussters(filter: $a) { nodes { id } } }","variables":{"a":${repeated('{"city":', deep)}1${repeated('}', deep)}}}`,
      },
      '400 BAD_USER_INPUT',
    ],
  ];
  expect(await receives(cases)).toBe(8);
});

test('a document as deep as its tokens allow is refused by depth, without a stack that overflows', async () => {
  const cases: Case[] = [
    [
      'selections',
      asks(`${repeated('{ viewer ', 330)}{ roles }${repeated('}', 330)}`),
      '400 OPERATION_REJECTED GRAPHQL_VALIDATION_FAILED',
    ],
    ['inline fragments', asks(`{ ${repeated('... { ', 320)} __typename ${repeated('}', 320)} }`), '200'],
    [
      'lists',
      asks(`{ nodes(ids: ${repeated('[', 490)}${repeated(']', 490)}) { id } }`),
      '400 GRAPHQL_VALIDATION_FAILED',
    ],
  ];
  await receives(cases);
});

test('fragments that multiply are measured once each, and refused', async () => {
  const doubling = (count: number, on: string, leaf: string) =>
    `${many(count, (at) => `fragment f${at} on ${on} { a${at}: __typename ...f${at + 1} ... { ...f${at + 1} } }`)} fragment f${count} on ${on} { ${leaf} }`;
  const lists = many(
    28,
    (at) => `fragment f${at} on Klusster { owner { klussters(first: 100) { nodes { ...f${at + 1} } } } }`,
  );
  const cases: Case[] = [
    [
      '28 fragments that each spread the next twice',
      asks(`{ ...f0 } ${doubling(28, 'Query', '__typename')}`),
      '400 OPERATION_REJECTED',
    ],
    [
      '28 fragments that each go one level deeper',
      asks(`{ klussters { nodes { ...f0 } } } ${lists} fragment f28 on Klusster { id }`),
      '400 OPERATION_REJECTED',
    ],
    [
      '28 fragments that each spread all that follow',
      asks(
        `{ ...f0 } ${many(28, (at) => `fragment f${at} on Query { ${many(28 - at, (next) => `...f${at + next + 1}`)} }`)} fragment f28 on Query { __typename }`,
      ),
      '400 OPERATION_REJECTED',
    ],
    ['a cycle of one', asks('{ ...f } fragment f on Query { ...f }'), '400 GRAPHQL_VALIDATION_FAILED'],
    [
      'a cycle of two',
      asks('{ ...f } fragment f on Query { ...g } fragment g on Query { __typename ...f }'),
      '400 GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a cycle through fields',
      asks('{ klussters { nodes { ...f } } } fragment f on Klusster { owner { klussters { nodes { ...f } } } }'),
      '400 GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a cycle of all',
      asks(`{ ...f0 } ${many(29, (at) => `fragment f${at} on Query { ...f${(at + 1) % 29} }`)}`),
      '400 GRAPHQL_VALIDATION_FAILED',
    ],
    ['a fragment that is not there', asks('{ ...nowhere }'), '400 GRAPHQL_VALIDATION_FAILED'],
  ];
  expect(await receives(cases)).toBe(8);
});

test('what is selected over and over is refused, under one name or under many', async () => {
  const cases: Case[] = [
    [
      '400 aliases of a list',
      asks(`{ ${many(400, (at) => `a${at}: klussters { nodes { id } }`)} }`),
      '400 OPERATION_REJECTED',
    ],
    [
      '100 aliases of a list',
      asks(`{ ${many(100, (at) => `a${at}: klussters { nodes { id } }`)} }`),
      '400 OPERATION_REJECTED',
    ],
    [
      '16 aliases of a list',
      asks(`{ ${many(16, (at) => `a${at}: klussters { nodes { id } }`)} }`),
      '400 OPERATION_REJECTED',
    ],
    [
      '100 aliases of signing in',
      asks(
        `mutation { ${many(49, (at) => `a${at}: signIn(input: {email: "luc@demo.test", password: "x"}) { accessToken }`)} }`,
      ),
      '400 OPERATION_REJECTED',
    ],
    // As many as aliases there may be: the cost of each is what refuses them.
    [
      '15 aliases of signing in',
      asks(
        `mutation { ${many(15, (at) => `a${at}: signIn(input: {email: "luc@demo.test", password: "x"}) { accessToken }`)} }`,
      ),
      '400 OPERATION_REJECTED',
    ],
    [
      '10 letters at once',
      asks(
        `mutation { ${many(10, (at) => `a${at}: requestPasswordReset(input: {email: "luc@demo.test"}) { validUntil }`)} }`,
      ),
      '400 OPERATION_REJECTED',
    ],
    ['900 times the same field', asks(`{ ${many(900, () => '__typename')} }`), '400 OPERATION_REJECTED'],
    ['400 directives', asks(`{ ${many(120, () => '... @skip(if: true) { __typename }')} }`), '400 OPERATION_REJECTED'],
    [
      '400 unknown directives',
      asks(`{ __typename ${many(400, () => '@a')} }`),
      '400 OPERATION_REJECTED GRAPHQL_VALIDATION_FAILED',
    ],
    ['400 operations', asks(many(150, (at) => `query q${at} { __typename }`)), '400 OPERATION_REJECTED'],
    [
      '400 unused variables',
      asks(`query(${many(200, (at) => `$v${at}: Int`)}) { __typename }`),
      '400 GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'lists of lists of lists',
      asks(
        `{ klussters(first: 100) { nodes { businesses(first: 100) { nodes { klussters(first: 100) { nodes { id } } } } } } }`,
      ),
      '400 OPERATION_REJECTED',
    ],
    [
      'the same with its sizes in a variable',
      asks(
        `query($a: Int) { klussters(first: $a) { nodes { businesses(first: $a) { nodes { klussters(first: $a) { nodes { id } } } } } } }`,
        { a: 100 },
      ),
      '400 OPERATION_REJECTED',
    ],
    [
      'the same without sizes, and with small ones, is not',
      asks(
        `query($a: Int) { klussters(first: $a) { nodes { businesses(first: $a) { nodes { klussters(first: $a) { nodes { id } } } } } } }`,
        { a: 2 },
      ),
      '200',
    ],
  ];
  expect(await receives(cases)).toBe(14);
});

test('JSON that is large in any way is data and nothing else', async () => {
  const query = '"query":"query($a: Int) { klussters(first: $a) { nodes { id } } }"';
  const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at])));
  const cases: Case[] = [
    ['wide variables', { body: `{${query},"variables":${wide}}` }, '200'],
    ['wide extensions', { body: `{${query},"extensions":${wide}}` }, '200'],
    ['deep extensions', { body: `{${query},"extensions":${repeated('{"a":', 8_000)}1${repeated('}', 8_000)}}` }, '200'],
    ['a number beyond numbers', { body: `{${query},"variables":{"a":1e999}}` }, '400 BAD_USER_INPUT'],
    ['a number of 50,000 digits', { body: `{${query},"variables":{"a":${'9'.repeat(50_000)}}}` }, '400 BAD_USER_INPUT'],
    ['a fraction of 50,000 digits', { body: `{${query},"variables":{"a":0.${'9'.repeat(50_000)}}}` }, '200'],
    ['a number below', { body: `{${query},"variables":{"a":-2147483649}}` }, '400 BAD_USER_INPUT'],
    ['a page of less than nothing', { body: `{${query},"variables":{"a":-2147483648}}` }, '200 BAD_USER_INPUT'],
    ['a page of everything', { body: `{${query},"variables":{"a":2147483647}}` }, '200 BAD_USER_INPUT'],
    ['a key twice: the last counts', { body: `{${query},"variables":{"a":101,"a":1}}` }, '200'],
    ['the query twice: the last counts', { body: `{"query":"{ nonsense }",${query}}` }, '200'],
    [
      '10,000 ids',
      asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', { a: Array(10_000).fill('x') }),
      '200 BAD_USER_INPUT',
    ],
    ['101 ids', asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', { a: Array(101).fill('x') }), '200 BAD_USER_INPUT'],
    ['100 ids', asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', { a: Array(100).fill('x') }), '200'],
    [
      '10,000 wrong ids',
      asks('query($a: [ID!]!) { nodes(ids: $a) { id } }', { a: Array(10_000).fill({}) }),
      '400 BAD_USER_INPUT',
    ],
    ['a body too large by a byte', { body: `{${query}}`.padEnd(LIMITS.bodyBytes + 1) }, '413 BODY_TOO_LARGE'],
    ['a body as large as it may be', { body: `{${query}}`.padEnd(LIMITS.bodyBytes) }, '200'],
  ];
  expect(await receives(cases)).toBe(17);
});

test('names of what every object inherits are names like any other, wherever they stand', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const klussters = '{ klussters(first: 1) { nodes { id } } }';
  const plain = JSON.parse((await send(service, asks(klussters))).text).data;
  let ran = 0;
  for (const name of names) {
    const hidden = marker();
    const cases: [string, Sent, string][] = [
      [
        'a variable that is not declared',
        { body: `{"query":${JSON.stringify(klussters)},"variables":{"${name}":{"first":"${hidden}","limit":1}}}` },
        '200',
      ],
      [
        'a member of an input',
        {
          body: `{"query":"query($a: KlussterFilter) { klussters(filter: $a) { nodes { id } } }","variables":{"a":{"${name}":{"city":"${hidden}"}}}}`,
        },
        '400 BAD_USER_INPUT',
      ],
      [
        'an extension',
        { body: `{"query":${JSON.stringify(klussters)},"extensions":{"${name}":{"persistedQuery":"${hidden}"}}}` },
        '200',
      ],
      [
        'a member of the body',
        { body: `{"query":${JSON.stringify(klussters)},"${name}":{"variables":"${hidden}"}}` },
        '200',
      ],
      [
        'the name of the operation',
        { body: operation(`query ${name} ${klussters}`, {}, { operationName: name }) },
        '200',
      ],
      [
        'the name of an operation that is not there',
        { body: operation(klussters, {}, { operationName: name }) },
        '400 OPERATION_RESOLUTION_FAILURE',
      ],
      ['a header', { ...asks(klussters), headers: { [name]: hidden, 'x-klusster-withheld': 'silent' } }, '200'],
      ['the value of a header', { ...asks(klussters), headers: { 'x-klusster-withheld': name } }, '400 BAD_USER_INPUT'],
      ['a language', { ...asks(klussters), headers: { 'accept-language': name } }, '200'],
      ['an alias', asks(`{ ${name}: klussters(first: 1) { nodes { id } } }`), '200'],
      ['a fragment', asks(`{ ...${name} } fragment ${name} on Query ${klussters}`), '200'],
      [
        'a variable',
        {
          body: `{"query":"query($${name}: Int = 1) { klussters(first: $${name}) { nodes { id } } }","variables":{"${name}":1}}`,
        },
        '200',
      ],
      ['a field', asks(`{ ${name} }`), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a type', asks(`query($a: ${name}) { klussters { nodes { id } } }`), '400 GRAPHQL_VALIDATION_FAILED'],
      ['a coordinate', asks(`{ visibility(coordinate: "${name}.${name}") { mayI } }`), '200'],
      ['an id', asks(`{ node(id: "${name}_AAAAAAAAAAAAAAAAAAAAAA") { id } }`), '200'],
    ];
    for (const [what, sent, expected] of cases) {
      const heard = await send(service, sent);
      expect([name, what, judge(service, heard, [hidden])]).toEqual([name, what, expected]);
      ran += 1;
    }
  }
  process.stdout.write(`inherited names: ${ran} cases\n`);
  expect(ran).toBeGreaterThanOrEqual(6 * 16);
  expect(JSON.parse((await send(service, asks(klussters))).text).data).toEqual(plain);
  expect(({} as Record<string, unknown>).first).toBeUndefined();
});

test('headers that are many, long or doubled change nothing', async () => {
  const body = operation('{ klussters(first: 1) { nodes { id } } }');
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-h${at}`, 'v']));
  expect(judge(service, await send(service, { body, headers: many }))).toBe('200');
  expect(judge(service, await send(service, { body, headers: { 'accept-language': 'fr,'.repeat(2_000) } }))).toBe(
    '200',
  );
  expect(judge(service, await send(service, { body, headers: { 'x-long': 'v'.repeat(20_000) } }))).toBe(
    '431 BAD_REQUEST',
  );
  // Who says so is nobody whom we trust: the address counts for nothing.
  expect(
    judge(
      service,
      await send(service, { body, headers: { 'x-forwarded-for': `${TOWN_PASSWORD}, ${'1.1.1.1, '.repeat(500)}` } }),
    ),
  ).toBe('200');
});
