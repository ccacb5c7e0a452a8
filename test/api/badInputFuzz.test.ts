import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { headersOf, judge, marker, operation, send } from '../support/hostile.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf } from '../support/town.js';

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

/** How to stand on an object of a type that has lists of its own. */
const PATHS: Record<string, [string, string]> = {
  Query: ['{', '}'],
  Mutation: ['mutation {', '}'],
  Klusster: ['{ klusster(slug: "plateau-post") {', '} }'],
  Business: [`{ business(id: "${idOf('Business', 'kakfwiGuitars')}") {`, '} }'],
  KlussterOwner: [`{ node(id: "${idOf('KlussterOwner', 'marguerite')}") { ... on KlussterOwner {`, '} } }'],
  BusinessOwner: [`{ node(id: "${idOf('BusinessOwner', 'desmond')}") { ... on BusinessOwner {`, '} } }'],
  ConsumerUser: ['{ viewer { consumerUser {', '} } }'],
  Viewer: ['{ viewer {', '} }'],
  Person: ['{ cases { nodes { person {', '} } } }'],
  SupportCase: ['{ viewer { cases { nodes {', '} } } }'],
  Correction: ['{ viewer { corrections { nodes {', '} } } }'],
  Incident: [`{ incident(id: "${idOf('Incident', 'none')}") {`, '} }'],
  Safeguard: ['{ safeguards(first: 1) { nodes {', '} } }'],
  Listing: ['{ viewer { listings { nodes {', '} } } }'],
  Newsletter: [`{ newsletter(id: "${idOf('Newsletter', 'plateauSnow')}") {`, '} }'],
  Invoice: ['{ viewer { klussterOwner { invoices(first: 1) { nodes {', '} } } } }'],
  PartnerRegistration: ['{ partner {', '} }'],
  Webhook: ['{ partner { webhooks { nodes {', '} } } }'],
};

/** A good value of each argument that must be given. */
const GOOD: Record<string, string> = {
  id: '"a"',
  ids: '["a"]',
  slug: '"a"',
  coordinate: '"a"',
  reference: '"a"',
  profile: 'BUSINESS_OWNER',
  kind: 'TERMS',
  purpose: 'LEGAL',
  input: '{email: "a@b.test", password: "a"}',
};

/** What fits few arguments: a literal, and the same as a variable. */
const wrong = (mark: string): [string, unknown][] => [
  [`"${mark}"`, mark],
  ['7', 7],
  ['-1', -1],
  ['99999999999999999999', 1e20],
  ['1.5', 1.5],
  ['true', true],
  ['null', null],
  ['""', ''],
  ['UNKNOWN_WORD', 'UNKNOWN_WORD'],
  [`["${mark}"]`, [mark]],
  ['[]', []],
  [`[[["${mark}"]]]`, [[[mark]]]],
  [`{a: "${mark}"}`, { a: mark }],
  ['{}', {}],
  [`{city: ["${mark}"], email: 5, password: {a: "${mark}"}}`, { city: [mark], email: 5, password: { a: mark } }],
  [`"""${mark}\n"""`, `${mark}\n`],
  [`"\\u202e${mark}"`, `\u202e${mark}`],
];

type Place = { type: string; field: GraphQLField<unknown, unknown>; arg: GraphQLArgument };

/** What takes the token away that all of this is asked with. */
const ENDING = new Set(['endAllSessions', 'rotateSession']);

function* argumentsOf(schema: Service['schema']): Generator<Place> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()).filter(({ name }) => !ENDING.has(name)))
      for (const arg of field.args) yield { type: type.name, field, arg };
  }
}

/** The operation that gives one argument, and perhaps one field of its input object, this text. */
function asking({ type, field, arg }: Place, text: string, inside?: string): string {
  const [open, close] = PATHS[type] ?? [];
  if (open === undefined) throw new Error(`Say in PATHS how to reach ${type}.${field.name}.`);
  const others = field.args
    .filter(({ name }) => name !== arg.name && name in GOOD)
    .map(({ name }) => `${name}: ${GOOD[name]}`);
  const given = `${arg.name}: ${inside ? `{${inside}: ${text}}` : text}`;
  const below = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${open} ${field.name}(${[given, ...others].join(', ')}) ${below} ${close}`;
}

/** A type is tried in full once, wherever it stands, and after that with one value by turns. */
class Tried {
  readonly #times = new Map<string, number>();

  of<Value>(type: string, values: readonly Value[]): readonly Value[] {
    const times = this.#times.get(type) ?? 0;
    this.#times.set(type, times + 1);
    return times < 1 ? values : [values[times % values.length] as Value];
  }
}

test('every argument and every input field refuses what does not fit, as a literal and as a variable, and quotes nothing', async () => {
  const headers = await headersOf(service, 'aoife');
  let asked = 0;
  const tried = new Tried();
  for (const place of argumentsOf(service.schema)) {
    const named = getNamedType(place.arg.type);
    const inner = isInputObjectType(named) ? Object.values(named.getFields()) : [];
    for (const target of [undefined, ...inner]) {
      const type = String(target?.type ?? place.arg.type);
      const mark = marker();
      for (const [literal, value] of tried.of(type, wrong(mark))) {
        const declared = asking(place, '$a', target?.name).replace(/^(?:query |mutation )?\{|^mutation \{/, (open) =>
          open.startsWith('mutation') ? `mutation($a: ${type}) {` : `query($a: ${type}) {`,
        );
        for (const body of [operation(asking(place, literal, target?.name)), operation(declared, { a: value })]) {
          const heard = await send(service, { body, headers });
          // The operation is in the message, so that a failure says what was asked.
          expect([body, judge(service, heard, [mark])]).toEqual([
            body,
            expect.stringMatching(
              /^(?:200|400)(?: (?:BAD_USER_INPUT|CURSOR_INVALID|GRAPHQL_VALIDATION_FAILED|NOT_FOUND|FORBIDDEN))?$/,
            ),
          ]);
          asked += 1;
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(1000);
}, 300_000);

const FOLDER = new URL('../../schema/operations/', import.meta.url);
const OPERATIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

/** One marker for all runs: what is sent with it must never come back. */
const MARK = marker();
const TOKENS = [
  ...'{}()[]:!=|&@$"#,'.split(''),
  '...',
  '"""',
  `"${MARK}"`,
  `"\\u0000${MARK}"`,
  'query',
  'mutation',
  'subscription',
  'fragment a on Query',
  '...a',
  '... on Node',
  '@include(if: $a)',
  '@skip(if: null)',
  '$a',
  'null',
  '-0',
  '1e400',
  '9'.repeat(30),
  '\u0000',
  '\ud800',
  '\ufeff',
  '\u202e',
  'é',
  '💥',
  '__typename',
  '__schema { types { name } }',
  '__proto__: viewer',
  'viewer { roles }',
  'klussters(first: -1)',
  'nodes { id }',
  'node(id: $a) { id }',
  'businesses(filter: {city: $a}) { nodes { owner { email } } }',
  'signIn(input: $a) { accessToken }',
  'email',
  'owner',
  '#\n',
];

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...TOKENS), fc.constant(MARK));
const edited = fc
  .tuple(fc.constantFrom(...OPERATIONS), fc.array(fc.tuple(fc.nat(), fc.nat(12), text), { minLength: 1, maxLength: 5 }))
  .map(([start, edits]) =>
    edits.reduce((document, [at, cut, put]) => {
      const here = at % (document.length + 1);
      return document.slice(0, here) + put + document.slice(here + cut);
    }, start),
  );
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 30 }).map((tokens) => tokens.join(' '));
const documents = fc.oneof(
  { weight: 4, arbitrary: edited },
  { weight: 2, arbitrary: soup },
  { weight: 3, arbitrary: fc.constantFrom(...OPERATIONS) },
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text.map((part) => `${MARK}${part}`),
    fc.constantFrom(
      null,
      true,
      -1,
      1e20,
      0.1,
      '',
      idOf('Business', 'ramanBooks'),
      'plateau-post',
      'consumer@demo.test',
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('email', 'password', 'city', '__proto__', 'constructor', MARK), text),
      tie('any'),
      { maxKeys: 3 },
    ),
  ),
})).any;
const variables = fc.dictionary(
  fc.constantFrom('a', 'id', 'ids', 'slug', 'input', 'email', 'password', 'coordinate', 'after', 'first', '__proto__'),
  value,
  { maxKeys: 5 },
);
const modes = fc.constantFrom(undefined, 'errors', 'reject', 'silent', MARK);
const viewers = fc.constantFrom(undefined, 'marguerite', 'desmond', 'aoife', 'gabrielle', 'priya') as fc.Arbitrary<
  Parameters<typeof headersOf>[1]
>;

test('no document and no variables bring out a fault, a stack, SQL, or what was sent', async () => {
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      documents,
      variables,
      modes,
      viewers,
      fc.option(text, { nil: undefined }),
      async (query, sent, mode, viewer, operationName) => {
        const headers = { ...(await headersOf(service, viewer)), ...(mode && { 'x-klusster-withheld': mode }) };
        const heard = await send(service, { body: operation(query, sent, { operationName }), headers });
        const is = judge(service, heard, [MARK]);
        told.set(is, (told.get(is) ?? 0) + 1);
      },
    ),
    { numRuns: 600 },
  );
  // The fuzz reaches all floors: some of it runs, some fails in each place.
  expect([...told.keys()]).toEqual(
    expect.arrayContaining(['200', '400 GRAPHQL_PARSE_FAILED', '400 GRAPHQL_VALIDATION_FAILED', '400 BAD_USER_INPUT']),
  );
}, 120_000);
