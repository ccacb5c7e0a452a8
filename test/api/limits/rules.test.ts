import { readdirSync } from 'node:fs';
import { getIntrospectionQuery, parse, visit } from 'graphql';
import { LIMITS } from '../../../src/api/limits.js';
import { promised } from '../../queries/operations.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage } from '../../support/town.js';
import { many, received } from './documents.js';

import.meta.jest.setTimeout(120_000);

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

const { document, operation } = LIMITS;

/** Klussters of owners of klussters …, so many levels of fields deep. */
const deep = (levels: number): string => {
  const ways = ['klusster(slug: "plateau-post")', 'owner', 'klussters(first: 1)', 'nodes'];
  const fields = Array.from({ length: levels - 1 }, (_, at) => (at === 0 ? ways[0] : ways[((at - 1) % 3) + 1]));
  return `{ ${fields.join(' { ')} { __typename ${'}'.repeat(levels)}`;
};
/** The same by fragments, one a level. */
const deepByFragments = (levels: number): string => {
  const ways = [
    ['owner', 'Klusster'],
    ['klussters(first: 1)', 'KlussterOwner'],
    ['nodes', 'KlussterConnection'],
  ];
  const fragments = Array.from({ length: levels - 2 }, (_, at) => {
    const [field, on] = ways[at % 3] as [string, string];
    return `fragment f${at} on ${on} { ${field} { ${at === levels - 3 ? '__typename' : `...f${at + 1}`} } }`;
  });
  return `{ klusster(slug: "plateau-post") { ...f0 } } ${fragments.join(' ')}`;
};
/** 10 tokens, and six for each `... on Klusster { name }`; the rest are fields. */
const tokens = (count: number): string => {
  const fields = ['name', 'city', 'slug', 'tagline', 'province'].slice(0, (count - 10) % 6);
  const parts = many(Math.floor((count - 10) / 6), () => '... on Klusster { name }');
  return `{ klusster(slug: "plateau-post") { ${parts} ${fields.join(' ')} } }`;
};
/** A field, six owners with a fragment of 80 selections, and the rest by twos. */
const selections = (count: number): string => {
  const left = count - 1 - 6 * 82;
  const rest = `${many(Math.floor(left / 2), () => '... { name }')} ${left % 2 ? 'city' : ''}`;
  return `{ klusster(slug: "plateau-post") { ${many(6, (at) => `o${at}: owner { ...f }`)} ${rest} } }
    fragment f on KlussterOwner { ${many(40, () => '... { id }')} }`;
};
const introspection = (levels: number): string =>
  `{ __schema { types { ${'ofType { '.repeat(levels - 3)} name ${'}'.repeat(levels)}`;

/** A limit, a document that meets it and one beyond, and the sentence that names it. */
const RULES: readonly [name: string, limit: number, of: (count: number) => string, sentence: string][] = [
  ['tokens', document.tokens, tokens, 'A document has at most 1000 tokens.'],
  [
    'definitions',
    document.definitions,
    (count) =>
      `{ klusster(slug: "plateau-post") { ${many(count - 1, (at) => `...f${at}`)} } } ${many(count - 1, (at) => `fragment f${at} on Klusster { name }`)}`,
    'A document has at most 30 operations and fragments.',
  ],
  [
    'selections',
    operation.selections,
    selections,
    'An operation has at most 500 fields and fragments, counted wherever they are spread.',
  ],
  ['depth', operation.depth, deep, 'An operation has at most 10 levels of fields.'],
  ['depth by fragments', operation.depth, deepByFragments, 'An operation has at most 10 levels of fields.'],
  [
    'introspection depth',
    operation.introspectionDepth,
    introspection,
    'Introspection has at most 20 levels of fields.',
  ],
  [
    'aliases',
    operation.aliases,
    (count) => `{ klusster(slug: "plateau-post") { ${many(count, (at) => `a${at}: name`)} } }`,
    'An operation has at most 15 aliases.',
  ],
  [
    'aliases of __typename',
    operation.aliases,
    (count) => `{ klusster(slug: "plateau-post") { ${many(count, (at) => `a${at}: __typename`)} } }`,
    'An operation has at most 15 aliases.',
  ],
  [
    'aliases in a fragment that is spread',
    operation.aliases,
    (count) =>
      `{ klusster(slug: "plateau-post") { ...f owner { klussters(first: 1) { nodes { ...f ${many(count - 14, (at) => `b${at}: name`)} } } } } } fragment f on Klusster { ${many(7, (at) => `a${at}: name`)} }`,
    'An operation has at most 15 aliases.',
  ],
  [
    'root fields',
    operation.rootFields,
    (count) =>
      `{ ...f ${many(count - 2, (at) => `a${at}: __typename`)} } fragment f on Query { viewer { roles } ... { b: viewer { roles } } }`,
    'An operation has at most 10 root fields.',
  ],
  [
    'repeats',
    operation.repeats,
    (count) => `{ klusster(slug: "plateau-post") { name ${many(count, () => 'name')} } }`,
    'A document selects a field again at most 10 times.',
  ],
  [
    'repeated spreads',
    operation.repeats,
    (count) =>
      `{ klusster(slug: "plateau-post") { ...f ${many(count, () => '...f')} } } fragment f on Klusster { name }`,
    'A document selects a field again at most 10 times.',
  ],
  [
    'directives',
    operation.directives,
    (count) =>
      `{ klusster(slug: "plateau-post") { ${many(count / 2, () => '... @skip(if: false) @include(if: true) { name }')} ${count % 2 ? 'city @skip(if: true)' : ''} } }`,
    'An operation has at most 30 directives.',
  ],
];

describe.each(RULES)('%s', (_name, limit, of, sentence) => {
  test(`${limit} are accepted`, async () => {
    expect(await received(service, of(limit))).toBe('200');
  });

  test('one more is refused before anything runs, with the code and a sentence that names the limit', async () => {
    service.forget();
    const { status, body } = await service.ask(of(limit + 1));
    expect([status, body.data, body.errors]).toEqual([
      400,
      undefined,
      [
        expect.objectContaining({
          message: sentence,
          extensions: { code: 'OPERATION_REJECTED', requestId: expect.any(String) },
        }),
      ],
    ]);
    expect(service.statements).toEqual([]);
  });
});

/** How large a document is, counted here and not by the rules. */
function sizeOf(text: string): Record<string, number> {
  const size = { tokens: 0, selections: 0, depth: 0, aliases: 0, directives: 0 };
  const parsed = parse(text);
  size.tokens = (parsed.loc?.startToken && tokensFrom(parsed.loc.startToken)) ?? 0;
  let depth = 0;
  visit(parsed, {
    Field: {
      enter({ alias }) {
        depth += 1;
        size.selections += 1;
        size.depth = Math.max(size.depth, depth);
        if (alias) size.aliases += 1;
      },
      leave() {
        depth -= 1;
      },
    },
    Directive() {
      size.directives += 1;
    },
  });
  return size;
}

function tokensFrom(first: { readonly next: unknown }): number {
  let count = 0;
  for (let at: any = first.next; at?.next; at = at.next) if (at.kind !== 'Comment') count += 1;
  return count;
}

describe('what we promise to keep', () => {
  test('passes for everybody, with room to spare', async () => {
    const operations = promised();
    let largest: Record<string, number> = {};
    for (const { name, document: text, variables, viewers } of operations) {
      for (const viewer of viewers) {
        const account = viewer === 'anonymous' || name === 'signOut' ? undefined : accountOf(viewer);
        const answer = await service.ask(text, { variables, ...(account && { account }) });
        // Acts are not for everybody, and their examples name nothing that is there.
        const refusals = (answer.body.errors ?? []).map(({ extensions }) => extensions.code);
        const due = /^mutation/m.test(text) ? [[], ['UNAUTHENTICATED'], ['FORBIDDEN'], ['NOT_FOUND']] : [[]];
        expect(due).toContainEqual(refusals);
        if (refusals.length > 0) continue;
        const { requested, limit } = answer.body.extensions.cost;
        expect([name, requested <= limit / 2]).toEqual([name, true]);
        largest = largestOf(largest, { ...sizeOf(text), cost: requested });
      }
    }
    expect(operations.length).toBe(readdirSync('schema/operations').filter((file) => file.endsWith('.graphql')).length);
    expect(operations.length).toBeGreaterThan(8);
    process.stdout.write(`${operations.length} promised operations, at most ${JSON.stringify(largest)}\n`);
    for (const [what, limit] of Object.entries({ ...operation, tokens: document.tokens }))
      if (what in largest && what !== 'depth')
        expect([what, (largest[what] as number) < limit / 2]).toEqual([what, true]);
    expect(largest.depth).toBeLessThan(operation.depth);
  });

  test('there is one for each mutation', () => {
    const roots = new Set<string>();
    for (const { document: text } of promised())
      for (const definition of parse(text).definitions)
        if (definition.kind === 'OperationDefinition')
          for (const root of definition.selectionSet.selections) if (root.kind === 'Field') roots.add(root.name.value);
    const mutations = Object.keys(service.schema.getMutationType()?.getFields() ?? {});
    expect(mutations.filter((name) => !roots.has(name))).toEqual([]);
    process.stdout.write(`${mutations.length} mutations, an operation for each\n`);
    expect(mutations.length).toBeGreaterThanOrEqual(80);
  });

  test('GraphiQL’s introspection passes, with all that it may ask for', async () => {
    const text = getIntrospectionQuery({
      descriptions: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    } as never);
    process.stdout.write(`introspection: ${JSON.stringify(sizeOf(text))}\n`);
    expect(await received(service, text)).toBe('200');
  });
});

const largestOf = (one: Record<string, number>, other: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(other).map(([key, value]) => [key, Math.max(value, one[key] ?? 0)]));
