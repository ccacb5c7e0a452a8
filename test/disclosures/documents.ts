import fc from 'fast-check';
import { idOf } from '../support/town.js';

/** What random documents are made of, written by hand: type, its personal fields, and where it leads. */
type Grammar = {
  readonly personal: readonly string[];
  readonly ones: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
};

const CONTACT = ['firstName', 'lastName', 'email', 'phone', 'mailingAddress'];
const TYPES: Readonly<Record<string, Grammar>> = {
  Klusster: { personal: [], ones: { owner: 'KlussterOwner' }, lists: { businesses: 'Business' } },
  Business: { personal: [], ones: { owner: 'BusinessOwner' }, lists: { klussters: 'Klusster' } },
  KlussterOwner: { personal: CONTACT, ones: {}, lists: { klussters: 'Klusster' } },
  BusinessOwner: { personal: CONTACT, ones: {}, lists: { businesses: 'Business' } },
  ConsumerUser: { personal: ['firstName', 'lastName', 'email'], ones: {}, lists: {} },
};

/** Selections on a type; each personal field under an alias that still tells its name: `a3_email`. */
function selections(type: string, depth: number): fc.Arbitrary<string> {
  const { personal, ones, lists } = TYPES[type] as Grammar;
  const fields = fc
    .subarray([...personal])
    .chain((some) =>
      fc.tuple(...some.map((field) => fc.nat(9).map((n) => (n < 7 ? field : `a${n}_${field}: ${field}`)))),
    )
    .map((some) => some.join(' '));
  if (depth === 0) return fields.map((text) => `{ __typename id ${text} }`);
  const below = [
    ...Object.entries(ones).map(([field, to]) =>
      fc.option(selections(to, depth - 1), { nil: '' }).map((text) => text && `${field} ${text}`),
    ),
    ...Object.entries(lists).map(([field, to]) =>
      fc.option(fc.tuple(fc.nat(6), fc.boolean(), selections(to, depth - 1)), { nil: undefined }).map((list) => {
        if (!list) return '';
        const [first, throughEdges, text] = list;
        return `${field}(first: ${first}) { ${throughEdges ? `edges { node ${text} }` : `nodes ${text}`} }`;
      }),
    ),
  ];
  return fc.tuple(fields, ...below).map((parts) => `{ __typename id ${parts.join(' ')} }`);
}

const roots: readonly fc.Arbitrary<string>[] = [
  selections('Klusster', 3).map((text) => `klusster(slug: "plateau-post") ${text}`),
  selections('Klusster', 2).map((text) => `klussters(first: 4) { nodes ${text} }`),
  selections('Business', 2).map((text) => `businesses(last: 5) { edges { node ${text} } }`),
  selections('Business', 2).map((text) => `business(id: "${idOf('Business', 'zhangBicycles')}") ${text}`),
  selections('BusinessOwner', 1).map(
    (text) => `node(id: "${idOf('BusinessOwner', 'noor')}") { ... on BusinessOwner ${text} }`,
  ),
  selections('ConsumerUser', 0).map(
    (text) => `node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser ${text} }`,
  ),
  selections('BusinessOwner', 1).map((text) => `viewer { businessOwner ${text} }`),
  selections('KlussterOwner', 1).map((text) => `viewer { klussterOwner ${text} }`),
];

/** A random query of one to three root fields. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.oneof(...roots), { minLength: 1, maxLength: 3 })
  .map((some) => `query Random { ${some.map((text, at) => `r${at}: ${text}`).join(' ')} }`);

/** Each (global id, coordinate) of which an answer holds a value, by walking the answer alone. */
export function shownIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) shownIn(item, found);
  else if (typeof answer === 'object' && answer !== null) {
    const { __typename: type, id } = answer as { __typename?: string; id?: string };
    for (const [key, value] of Object.entries(answer)) {
      const field = key.replace(/^a\d_/, '');
      if (type && id && value !== null && TYPES[type]?.personal.includes(field)) found.add(`${id} ${type}.${field}`);
      shownIn(value, found);
    }
  }
  return found;
}
