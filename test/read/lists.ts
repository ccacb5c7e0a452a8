import fc from 'fast-check';
import { accountOf, businesses, idOf, klussters, rowIdOf, subscriptions } from '../support/town.js';
import type { BusinessRow, KlussterRow } from './crowd.js';
import { type Fact, globalIds } from './oracle.js';

// Few letters and many signs, so that names tie often: on letters alone, on letters and accents, and altogether.
const LETTERS = [
  ...'aAàÂbBcÇdeEéÈêËiïoOôøuÙyzZ',
  'œ',
  'Œ',
  'æ',
  'ß',
  'ł',
  'đ',
  '2',
  '10',
  'e\u0301',
  'ﬁ',
  'Ñ',
  'ж',
  'Ω',
];
const SIGNS = [' ', '  ', '-', "'", '’', '.', ' & ', '!', '🙂', '🍁', '€'];
export const names = fc.oneof(
  fc.constantFrom(
    'Élodie',
    'Elodie',
    'elodie',
    'ÉLODIE',
    'Cœur',
    'Coeur',
    'cœur',
    'L’Été',
    "L'été",
    'Lété',
    '🍁',
    '🙂',
  ),
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LETTERS) }, fc.constantFrom(...SIGNS)), { maxLength: 4 })
    // Nothing is without a name; one may be nothing but a sign.
    .map((parts) => parts.join('') || '·'),
);
export const CITIES = [
  'Montréal',
  'Montreal',
  'Québec',
  'quebec',
  'Trois-Rivières',
  'Trois Rivieres',
  'St. John’s',
  '',
];
export const [PROVINCES, LANGUAGES, CATEGORIES] = [
  ['QC', 'ON', 'NL'],
  ['EN', 'FR'],
  ['ARTS', 'FOOD', 'RETAIL'],
];

/** The same rows in every run: a failure is found again. */
export const sample = <Value>(of: fc.Arbitrary<Value>, count: number, seed: number) =>
  fc.sample(of, { numRuns: count, seed });
const uuids = fc.uuid({ version: 4 });
const place = { id: uuids, name: names, city: fc.constantFrom(...CITIES), province: fc.constantFrom(...PROVINCES) };

const KLUSSTER_OWNERS = ['marguerite', 'luc', 'priya'].map((name) => rowIdOf('klusster_owner', name));
export const BUSINESS_OWNERS = ['desmond', 'fatima', 'wei', 'noor'].map((name) => rowIdOf('business_owner', name));
const AOIFE = rowIdOf('consumer_user', 'aoife');

export const CROWD = (() => {
  const languages = fc.shuffledSubarray(LANGUAGES, { minLength: 1 });
  const some = (states: readonly string[], count: number, seed: number): KlussterRow[] =>
    sample(
      fc.record({ ...place, languages, state: fc.constantFrom(...states), owner: fc.constantFrom(...KLUSSTER_OWNERS) }),
      count,
      seed,
    );
  const extra = some(['PUBLISHED'], 45, 1);
  const hidden = some(['DRAFT', 'PAUSED', 'CLOSED'], 40, 4);
  const listedIn = fc.subarray(
    [...extra.slice(0, 12), ...hidden.slice(0, 6)].map(({ id }) => id).concat(rowIdOf('klusster', 'plateauPost')),
  );
  const shops: BusinessRow[] = sample(
    fc.record({
      ...place,
      category: fc.constantFrom(...CATEGORIES),
      owner: fc.constantFrom(...BUSINESS_OWNERS),
      klussters: listedIn,
    }),
    150,
    2,
  );
  const lists = extra.slice(0, 30).map(({ id }, at) => ({
    id: sample(uuids, 30, 3)[at] as string,
    consumer: AOIFE,
    klusster: id,
  }));
  return { klussters: [...extra, ...hidden], businesses: shops, subscriptions: lists };
})();

const EVERY_KLUSSTER: Fact[] = [
  ...CROWD.klussters.map((row) => ({ ...row, key: row.id })),
  ...Object.entries(klussters).map(([name, row]) => ({
    ...row,
    key: rowIdOf('klusster', name),
    owner: rowIdOf('klusster_owner', row.owner),
  })),
].map((row) => ({ ...row, id: globalIds.klusster(row.key) }));

/** Those that are there for everybody. */
export const KLUSSTERS = EVERY_KLUSSTER.filter(({ state }) => state === 'PUBLISHED');

/** Those that are there for everybody: not closed. */
export const BUSINESSES: Fact[] = [
  ...CROWD.businesses.map((row) => ({ ...row, key: row.id })),
  ...Object.entries(businesses)
    .filter(([, { closed }]) => !closed)
    .map(([name, row]) => ({
      ...row,
      key: rowIdOf('business', name),
      owner: rowIdOf('business_owner', row.owner),
      klussters: row.listedIn.map((klusster) => rowIdOf('klusster', klusster)),
    })),
].map((row) => ({ ...row, id: globalIds.business(row.key) }));

/** A subscription has no id of its own in the graph; its klusster tells which it is. */
const SUBSCRIPTIONS: Fact[] = [
  ...CROWD.subscriptions,
  ...subscriptions
    .filter(([consumer, , ended]) => consumer === 'aoife' && !ended)
    .map(([consumer, name]) => ({
      id: rowIdOf('subscription', `${consumer}/${name}`),
      klusster: rowIdOf('klusster', name),
    })),
].map(({ id, klusster }) => ({ key: id, id: globalIds.klusster(klusster) }));

export const businessesIn = (klusster: Fact) =>
  BUSINESSES.filter((row) => (row.klussters as string[]).includes(klusster.key));
export const klusstersWith = (business: Fact) =>
  KLUSSTERS.filter(({ key }) => (business.klussters as string[]).includes(key));
export const ownedBy = (rows: readonly Fact[], owner: string) => rows.filter((row) => row.owner === owner);

/** One connection of the graph: how to get to it, and the rows it should hold. */
export type Connection = {
  readonly name: string;
  readonly of: 'Klusster' | 'Business' | 'Subscription';
  /** The document around the list. */
  readonly around: (list: string) => string;
  readonly dig: (data: any) => any;
  readonly rows: readonly Fact[];
  readonly account?: string;
};

const plateau = KLUSSTERS.find(({ key }) => key === rowIdOf('klusster', 'plateauPost')) as Fact;
export const busiest = [...BUSINESSES].sort(
  (a, b) => (b.klussters as []).length - (a.klussters as []).length,
)[0] as Fact;

export const CONNECTIONS: readonly Connection[] = [
  {
    name: 'klussters',
    of: 'Klusster',
    around: (list) => `list: klussters${list}`,
    dig: (data) => data.list,
    rows: KLUSSTERS,
  },
  {
    name: 'businesses',
    of: 'Business',
    around: (list) => `list: businesses${list}`,
    dig: (data) => data.list,
    rows: BUSINESSES,
  },
  {
    name: 'Klusster.businesses',
    of: 'Business',
    around: (list) => `klusster(slug: "plateau-post") { list: businesses${list} }`,
    dig: (data) => data.klusster.list,
    rows: businessesIn(plateau),
  },
  {
    name: 'KlussterOwner.klussters',
    of: 'Klusster',
    around: (list) => `node(id: "${idOf('KlussterOwner', 'luc')}") { ... on KlussterOwner { list: klussters${list} } }`,
    dig: (data) => data.node.list,
    rows: ownedBy(KLUSSTERS, rowIdOf('klusster_owner', 'luc')),
  },
  {
    name: 'KlussterOwner.klussters of her own',
    of: 'Klusster',
    around: (list) => `viewer { klussterOwner { list: klussters${list} } }`,
    dig: (data) => data.viewer.klussterOwner.list,
    rows: ownedBy(EVERY_KLUSSTER, rowIdOf('klusster_owner', 'luc')),
    account: accountOf('luc'),
  },
  {
    name: 'BusinessOwner.businesses',
    of: 'Business',
    around: (list) =>
      `node(id: "${idOf('BusinessOwner', 'fatima')}") { ... on BusinessOwner { list: businesses${list} } }`,
    dig: (data) => data.node.list,
    rows: ownedBy(BUSINESSES, rowIdOf('business_owner', 'fatima')),
  },
  {
    name: 'Business.klussters',
    of: 'Klusster',
    around: (list) => `business(id: "${busiest.id}") { list: klussters${list} }`,
    dig: (data) => data.business.list,
    rows: klusstersWith(busiest),
  },
  {
    name: 'ConsumerUser.subscriptions',
    of: 'Subscription',
    around: (list) => `viewer { consumerUser { list: subscriptions${list} } }`,
    dig: (data) => data.viewer.consumerUser.list,
    rows: SUBSCRIPTIONS,
    account: accountOf('aoife'),
  },
];
