import type { DataClasses } from '../../src/privacy/privacyMap.js';
import { BootRefused, refusals } from '../../src/privacy/refusals.js';
import { type Marks, seenBy, tinySchema } from './support/tinySchema.js';

/** A schema that the boot refuses for one reason, and the same schema mended as the refusal says. */
type Case = {
  readonly name: string;
  readonly sdl: string;
  readonly marks: Marks;
  readonly coordinate: string;
  readonly rule: RegExp;
  readonly mend: RegExp;
  readonly mended: { readonly sdl?: string; readonly marks?: Marks };
};

const CLASSES: DataClasses = new Map([
  ['Person.contact', { category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' }],
]);
const CONTACT = { personal: { group: 'contact', clause: '4.1' } };
const PERSON = { Person: { subject: 'person' } } as const satisfies Marks;

const cases: readonly Case[] = [
  {
    name: 'a field that nobody declared',
    sdl: 'type Query { name: String! }',
    marks: { 'Query.name': {} },
    coordinate: 'Query.name',
    rule: /nobody declared/,
    mend: /one @visibleTo/,
    mended: { marks: {} },
  },
  {
    name: 'an interface field that nobody declared',
    sdl: 'type Query { named: Named } interface Named { name: String! }',
    marks: { 'Named.name': {} },
    coordinate: 'Named.name',
    rule: /nobody declared/,
    mend: /one @visibleTo/,
    mended: { marks: {} },
  },
  {
    name: 'a field declared twice',
    sdl: 'type Query { name: String }',
    marks: { 'Query.name': { visibleTo: [['EVERYONE'], ['KLUSSTER_OWNER']] } },
    coordinate: 'Query.name',
    rule: /declared twice/,
    mend: /keep one/,
    mended: { marks: { 'Query.name': seenBy('KLUSSTER_OWNER') } },
  },
  {
    name: 'an audience of nobody',
    sdl: 'type Query { name: String }',
    marks: { 'Query.name': seenBy() },
    coordinate: 'Query.name',
    rule: /audience is empty/,
    mend: /name an audience/,
    mended: { marks: { 'Query.name': seenBy('CONSUMER_USER') } },
  },
  {
    name: 'an audience of everyone and others',
    sdl: 'type Query { name: String }',
    marks: { 'Query.name': seenBy('KLUSSTER_OWNER', 'EVERYONE') },
    coordinate: 'Query.name',
    rule: /everyone and others/,
    mend: /say everyone/,
    mended: { marks: { 'Query.name': seenBy('EVERYONE') } },
  },
  {
    name: 'a guarded field that cannot be null',
    sdl: 'type Query { name: String! }',
    marks: { 'Query.name': seenBy('KLUSSTER_OWNER') },
    coordinate: 'Query.name',
    rule: /cannot be null/,
    mend: /make it nullable/,
    mended: { sdl: 'type Query { name: String }' },
  },
  {
    name: 'a guarded list that cannot be null',
    sdl: 'type Query { names: [String]! }',
    marks: { 'Query.names': seenBy('KLUSSTER_OWNER') },
    coordinate: 'Query.names',
    rule: /cannot be null/,
    mend: /make it nullable/,
    mended: { sdl: 'type Query { names: [String!] }' },
  },
  {
    name: 'a guarded field that cannot be null, behind a guarded parent and in a list that cannot be null',
    sdl: 'type Query { shops: [Shop!] } type Shop { takings: [[Int!]!]! }',
    marks: { 'Query.shops': seenBy('KLUSSTER_OWNER'), 'Shop.takings': seenBy('KLUSSTER_OWNER') },
    coordinate: 'Shop.takings',
    rule: /cannot be null/,
    mend: /make it nullable/,
    mended: { sdl: 'type Query { shops: [Shop!] } type Shop { takings: [[Int!]!] }' },
  },
  {
    name: 'a guarded interface field that cannot be null',
    sdl: 'type Query { named: Named } interface Named { name: String! }',
    marks: { 'Named.name': seenBy('KLUSSTER_OWNER') },
    coordinate: 'Named.name',
    rule: /cannot be null/,
    mend: /make it nullable/,
    mended: { sdl: 'type Query { named: Named } interface Named { name: String }' },
  },
  {
    name: 'oneself on a root field',
    sdl: 'type Query { mine: String }',
    marks: { 'Query.mine': seenBy('SELF') },
    coordinate: 'Query.mine',
    rule: /root field has no subject/,
    mend: /under Viewer/,
    mended: {
      sdl: 'type Query { person: Person } type Person { mine: String }',
      marks: { ...PERSON, 'Person.mine': seenBy('SELF') },
    },
  },
  {
    name: 'oneself on a mutation',
    sdl: 'type Query { a: Int } type Mutation { rename: String }',
    marks: { 'Mutation.rename': seenBy('SELF', 'KLUSSTER_OWNER') },
    coordinate: 'Mutation.rename',
    rule: /root field has no subject/,
    mend: /name other audiences/,
    mended: { marks: { 'Mutation.rename': seenBy('KLUSSTER_OWNER') } },
  },
  {
    name: 'an audience of those who act on a field of an object',
    sdl: 'type Query { person: Person } type Person { secret: String }',
    marks: { ...PERSON, 'Person.secret': seenBy('STAFF') },
    coordinate: 'Person.secret',
    rule: /it is no query or mutation/,
    mend: /section 4/,
    mended: { marks: { ...PERSON, 'Person.secret': seenBy('SELF') } },
  },
  {
    name: 'case staff on a root field',
    sdl: 'type Query { found: String }',
    marks: { 'Query.found': { ...seenBy('CASE_STAFF') } },
    coordinate: 'Query.found',
    rule: /no person whose sharing or case grant/,
    mend: /type of the record/,
    mended: {
      sdl: 'type Query { person: Person } type Person { found: String }',
      marks: { 'Person.found': { ...seenBy('CASE_STAFF'), ...CONTACT } },
    },
  },
  {
    name: 'personal data on a root field',
    sdl: 'type Query { ownerName: String }',
    marks: { 'Query.ownerName': { ...seenBy('KLUSSTER_OWNER'), ...CONTACT } },
    coordinate: 'Query.ownerName',
    rule: /no person whose sharing or case grant/,
    mend: /type of the record/,
    mended: {
      sdl: 'type Query { person: Person } type Person { ownerName: String }',
      marks: { 'Person.ownerName': { ...seenBy('KLUSSTER_OWNER'), ...CONTACT } },
    },
  },
  {
    name: 'oneself on a type that does not say which record that is',
    sdl: 'type Query { person: Person } type Person { mine: String }',
    marks: { 'Person.mine': seenBy('SELF') },
    coordinate: 'Person.mine',
    rule: /does not say which record/,
    mend: /@subject/,
    mended: { marks: { ...PERSON, 'Person.mine': seenBy('SELF') } },
  },
  {
    name: 'an object that shows more than its interface',
    sdl: 'type Query { named: Named } interface Named { name: String } type Shop implements Named { name: String }',
    marks: { 'Named.name': seenBy('KLUSSTER_OWNER'), 'Shop.name': seenBy('KLUSSTER_OWNER', 'CONSUMER_USER') },
    coordinate: 'Shop.name',
    rule: /more than Named\.name/,
    mend: /narrow its audience/,
    mended: { marks: { 'Named.name': seenBy('KLUSSTER_OWNER'), 'Shop.name': seenBy('KLUSSTER_OWNER') } },
  },
  {
    name: 'an object that shows to everyone what its second interface guards',
    sdl: `type Query { shop: Shop } interface A { name: String } interface B { name: String }
      type Shop implements A & B { name: String }`,
    marks: { 'B.name': seenBy('BUSINESS_OWNER') },
    coordinate: 'Shop.name',
    rule: /more than B\.name/,
    mend: /narrow its audience/,
    mended: { marks: { 'B.name': seenBy('BUSINESS_OWNER'), 'Shop.name': seenBy('BUSINESS_OWNER') } },
  },
  {
    name: 'a personal group without category, purpose and retention',
    sdl: 'type Query { person: Person } type Person { nickname: String }',
    marks: { 'Person.nickname': { ...seenBy('KLUSSTER_OWNER'), personal: { group: 'games', clause: '4' } } },
    coordinate: 'Person.nickname',
    rule: /group games has no category, purpose and retention/,
    mend: /sealed group on the source/,
    mended: { marks: { 'Person.nickname': { ...seenBy('KLUSSTER_OWNER'), ...CONTACT } } },
  },
  {
    name: 'a field that is personal and for everyone',
    sdl: 'type Query { person: Person } type Person { nickname: String }',
    marks: { 'Person.nickname': { ...seenBy('EVERYONE'), ...CONTACT } },
    coordinate: 'Person.nickname',
    rule: /personal and for everyone/,
    mend: /narrow its audience/,
    mended: { marks: { 'Person.nickname': { ...seenBy('KLUSSTER_OWNER'), ...CONTACT } } },
  },
  {
    name: 'case staff on a field of no personal group',
    sdl: 'type Query { person: Person } type Person { nickname: String }',
    marks: { 'Person.nickname': seenBy('CASE_STAFF') },
    coordinate: 'Person.nickname',
    rule: /case grants open personal groups/,
    mend: /@personal/,
    mended: { marks: { 'Person.nickname': { ...seenBy('CASE_STAFF'), ...CONTACT } } },
  },
  {
    name: 'a personal scalar that is guarded and not personal, so that nobody asks whether it is shared',
    sdl: 'scalar PhoneNumber type Query { person: Person } type Person { phone: PhoneNumber }',
    marks: { 'Person.phone': seenBy('KLUSSTER_OWNER') },
    coordinate: 'Person.phone',
    rule: /PhoneNumber is guarded and not declared personal/,
    mend: /@personal/,
    mended: { marks: { 'Person.phone': { ...seenBy('KLUSSTER_OWNER'), ...CONTACT } } },
  },
  ...['EmailAddress', 'PhoneNumber', 'PersonName', 'MailingAddress'].map(
    (scalar): Case => ({
      name: `a ${scalar} for everyone`,
      sdl: `scalar ${scalar} type Query { shop: Shop } type Shop { reach: ${scalar}! }`,
      marks: {},
      coordinate: 'Shop.reach',
      rule: new RegExp(`a ${scalar} is shown to everyone`),
      mend: /@businessContact/,
      mended: { marks: { 'Shop.reach': { ...seenBy('EVERYONE'), businessContact: true } } },
    }),
  ),
  {
    name: 'personal scalars in a list for everyone',
    sdl: 'scalar EmailAddress type Query { reach: [[EmailAddress!]!]! }',
    marks: {},
    coordinate: 'Query.reach',
    rule: /EmailAddress is shown to everyone/,
    mend: /@businessContact/,
    mended: { marks: { 'Query.reach': { ...seenBy('EVERYONE'), businessContact: true } } },
  },
];

/** One list whose arguments are the case; `Person.score` is for Klusster Owners, `Person.city` for everyone. */
const listing = (args: string, more = '') =>
  `type Query { people${args}: Int } type Person { score: Int city: String taste: Taste email: String } enum Taste { SWEET SALTY } ${more}`;
const reading = (reads: Record<string, string | null>, ...audience: Parameters<typeof seenBy>): Marks => ({
  ...PERSON,
  'Person.score': seenBy('KLUSSTER_OWNER'),
  'Person.email': { ...seenBy('SELF', 'KLUSSTER_OWNER', 'CASE_STAFF'), ...CONTACT },
  'Query.people': { ...seenBy(...(audience.length > 0 ? audience : (['EVERYONE'] as const))), reads },
});

const argumentCases: readonly (Omit<Case, 'coordinate' | 'mend'> & { mend: RegExp })[] = [
  {
    name: 'a search argument that does not say what it reads',
    sdl: listing('(search: String)'),
    marks: reading({}),
    rule: /argument search does not say/,
    mend: /@reads/,
    mended: { marks: reading({ search: 'Person.city' }) },
  },
  {
    name: 'an argument named like a member of every object',
    sdl: listing('(constructor: String)'),
    marks: reading({}),
    rule: /argument constructor does not say/,
    mend: /@reads/,
    mended: { marks: reading({ constructor: 'Person.city' }) },
  },
  {
    name: 'an argument with the name of a paging argument and another type',
    sdl: listing('(after: Since)', 'input Since { city: String }'),
    marks: reading({}),
    rule: /argument after\.city does not say/,
    mend: /@reads/,
    mended: { sdl: listing('(after: String)') },
  },
  {
    name: 'a search argument over a field its caller may not read',
    sdl: listing('(search: String)'),
    marks: reading({ search: 'Person.score' }),
    rule: /argument search reads Person\.score, which its caller may not read/,
    mend: /remove the argument/,
    mended: { marks: reading({ search: 'Person.score' }, 'KLUSSTER_OWNER') },
  },
  {
    name: 'an argument over a field that only some of its callers may read',
    sdl: listing('(search: String)'),
    marks: reading({ search: 'Person.score' }, 'KLUSSTER_OWNER', 'CONSUMER_USER'),
    rule: /argument search reads Person\.score, which its caller may not read/,
    mend: /remove the argument/,
    mended: { marks: reading({ search: 'Person.score' }, 'KLUSSTER_OWNER') },
  },
  {
    name: 'a filter leaf, two levels down, over a field its caller may not read',
    sdl: listing('(filter: Filter)', 'input Filter { city: String, range: Range } input Range { atLeast: Int! }'),
    marks: reading({ 'filter.city': 'Person.city', 'filter.range.atLeast': 'Person.score' }),
    rule: /argument filter\.range\.atLeast reads Person\.score/,
    mend: /remove the argument/,
    mended: {
      marks: reading({ 'filter.city': 'Person.city', 'filter.range.atLeast': 'Person.score' }, 'KLUSSTER_OWNER'),
    },
  },
  {
    name: 'one value of orderBy over a field its caller may not read',
    sdl: listing('(orderBy: [Order!]! = [CITY])', 'enum Order { CITY SCORE }'),
    marks: reading({ 'orderBy.CITY': 'Person.city', 'orderBy.SCORE': 'Person.score' }),
    rule: /argument orderBy\.SCORE reads Person\.score/,
    mend: /remove the argument/,
    mended: {
      sdl: listing('(orderBy: [Order!]! = [CITY])', 'enum Order { CITY }'),
      marks: reading({ 'orderBy.CITY': 'Person.city' }),
    },
  },
  {
    name: 'an order in an input object whose values are not named one by one',
    sdl: listing('(orderBy: Order)', 'input Order { by: Key } enum Key { CITY SCORE }'),
    marks: reading({ 'orderBy.by': null }),
    rule: /argument orderBy\.by\.CITY does not say/,
    mend: /@reads/,
    mended: { marks: reading({ 'orderBy.by.CITY': 'Person.city', 'orderBy.by.SCORE': null }) },
  },
  ...['sort', 'sortBy', 'groupBy', 'group', 'countBy', 'distinctOn'].map((name) => ({
    name: `values of ${name} that are not named one by one`,
    sdl: listing(`(${name}: Key)`, 'enum Key { CITY SCORE }'),
    marks: reading({ [name]: null }),
    rule: new RegExp(`argument ${name}\\.CITY does not say`),
    mend: /@reads/,
    mended: { marks: reading({ [`${name}.CITY`]: 'Person.city', [`${name}.SCORE`]: null }) },
  })),
  {
    name: 'an enumeration that is not that of the field it is said to be compared with, so that its values choose fields',
    sdl: listing('(along: Key)', 'enum Key { CITY SCORE }'),
    marks: reading({ along: 'Person.city' }),
    rule: /argument along\.CITY does not say/,
    mend: /@reads/,
    mended: { sdl: listing('(along: Taste)'), marks: reading({ along: 'Person.taste' }) },
  },
  {
    name: 'an argument over sealed data, even for the role that may see it where it is shared',
    sdl: listing('(email: String)'),
    marks: reading({ email: 'Person.email' }, 'KLUSSTER_OWNER'),
    rule: /argument email reads Person\.email, which its caller may not read/,
    mend: /remove the argument/,
    mended: { sdl: listing(''), marks: reading({}, 'KLUSSTER_OWNER') },
  },
  {
    name: '@reads of a coordinate that is not there',
    sdl: listing('(search: String)'),
    marks: reading({ search: 'Person.town' }),
    rule: /reads Person\.town, which is not there/,
    mend: /correct @reads/,
    mended: { marks: reading({ search: 'Person.city' }) },
  },
  {
    name: '@reads of a type that is not there',
    sdl: listing('(search: String)'),
    marks: reading({ search: 'Human.city' }),
    rule: /reads Human\.city, which is not there/,
    mend: /correct @reads/,
    mended: { marks: reading({ search: 'Person.city' }) },
  },
  {
    name: '@reads of an argument that is not there',
    sdl: listing('(search: String)'),
    marks: reading({ search: 'Person.city', serach: 'Person.city' }),
    rule: /names serach, which is no argument/,
    mend: /correct @reads/,
    mended: { marks: reading({ search: 'Person.city' }) },
  },
  {
    name: 'an input object that nests itself',
    sdl: listing(
      '(filter: Filter)',
      'input Filter { city: String, and: [Filter!], deeper: Other } input Other { or: Filter }',
    ),
    marks: reading({ 'filter.city': 'Person.city' }),
    rule: /argument filter nests itself/,
    mend: /input type of its own/,
    mended: { sdl: listing('(filter: Filter)', 'input Filter { city: String }') },
  },
];

const all: readonly Case[] = [
  ...cases,
  ...argumentCases.map((each) => ({ ...each, coordinate: 'Query.people' })),
  {
    name: 'an argument that reads a field of an interface, of which one object is for fewer',
    sdl: 'type Query { people(name: String): Int shop: Named } interface Named { name: String } type Shop implements Named { name: String }',
    marks: {
      'Shop.name': seenBy('KLUSSTER_OWNER'),
      'Query.people': { ...seenBy('EVERYONE'), reads: { name: 'Named.name' } },
    },
    coordinate: 'Query.people',
    rule: /argument name reads Named\.name/,
    mend: /remove the argument/,
    mended: { marks: { 'Query.people': { ...seenBy('EVERYONE'), reads: { name: 'Named.name' } } } },
  },
  {
    name: 'an argument of an interface field over a field its caller may not read',
    sdl: `type Query { crowd: Crowd } interface Crowd { size(score: Int): Int }
      type Town implements Crowd { size(score: Int): Int } type Person { score: Int }`,
    marks: {
      'Person.score': seenBy('KLUSSTER_OWNER'),
      'Crowd.size': { ...seenBy('EVERYONE'), reads: { score: 'Person.score' } },
      'Town.size': { ...seenBy('EVERYONE'), reads: { score: null } },
    },
    coordinate: 'Crowd.size',
    rule: /argument score reads Person\.score/,
    mend: /remove the argument/,
    mended: {
      sdl: 'type Query { crowd: Crowd } interface Crowd { size: Int } type Town implements Crowd { size: Int } type Person { score: Int }',
      marks: { 'Person.score': seenBy('KLUSSTER_OWNER') },
    },
  },
];

describe.each(all)('$name', ({ sdl, marks, coordinate, rule, mend, mended }) => {
  test('is refused, by its coordinate and with the mend', () => {
    expect(refusals(tinySchema(sdl, marks), CLASSES)).toEqual([
      { coordinate, rule: expect.stringMatching(rule), mend: expect.stringMatching(mend) },
    ]);
  });

  test('is accepted once mended', () => {
    expect(refusals(tinySchema(mended.sdl ?? sdl, mended.marks ?? marks), CLASSES)).toEqual([]);
  });
});

test('the arguments of a mutation are what it is told, not what it reads', () => {
  const sdl = 'type Query { a: Int } type Mutation { rename(name: String!): Int }';
  expect(refusals(tinySchema(sdl), CLASSES)).toEqual([]);
  expect(refusals(tinySchema(sdl.replace('Mutation {', 'Subscription {')), CLASSES)).toHaveLength(1);
});

test.each(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'] as const)(
  'an argument over a field for %s alone is accepted where all callers are that',
  (role) => {
    const marks: Marks = {
      'Person.city': seenBy(role),
      'Query.people': { ...seenBy(role), reads: { city: 'Person.city' } },
    };
    expect(refusals(tinySchema(listing('(city: String)'), marks), CLASSES)).toEqual([]);
  },
);

test('an interface may show more than the one it implements: it is on their objects that both are held', () => {
  const sdl = `type Query { titled: Titled } interface Named { name: String }
    interface Titled implements Named { name: String }`;
  const marks: Marks = { 'Named.name': seenBy('KLUSSTER_OWNER') };
  expect(refusals(tinySchema(sdl, marks), CLASSES)).toEqual([]);
  const withObject = `${sdl} type Shop implements Titled & Named { name: String }`;
  expect(refusals(tinySchema(withObject, marks), CLASSES)).toEqual([
    expect.objectContaining({ coordinate: 'Shop.name', rule: expect.stringMatching(/more than Named\.name/) }),
  ]);
});

test('a schema with nothing wrong is accepted, whatever audiences it has', () => {
  const sdl = `scalar EmailAddress
    type Query { people(first: Int, last: Int!, before: String, after: String!, taste: Taste): [Person!]! }
    enum Taste { SWEET SALTY }
    interface Named { name: String }
    type Person implements Named { name: String email: EmailAddress secret: [String!] taste: Taste }`;
  const marks: Marks = {
    ...PERSON,
    'Query.people': { ...seenBy('EVERYONE'), reads: { taste: 'Person.taste' } },
    'Person.name': seenBy('SELF', 'CONSUMER_USER'),
    'Person.email': { ...seenBy('SELF', 'CASE_STAFF', 'BUSINESS_OWNER'), ...CONTACT },
    'Person.secret': seenBy('SELF'),
  };
  expect(refusals(tinySchema(sdl, marks), CLASSES)).toEqual([]);
});

test('the service that does not start names each coordinate, what is wrong and how to mend it, one a line', () => {
  const found = refusals(
    tinySchema('type Query { a: Int b: Int! }', { 'Query.a': {}, 'Query.b': seenBy('CONSUMER_USER') }),
    CLASSES,
  );
  const refused = new BootRefused(found);
  expect(refused.message.split('\n')).toEqual([
    'The schema is refused:',
    '  Query.a: nobody declared who may see it. Mend: put one @visibleTo on it.',
    '  Query.b: it is guarded and cannot be null. Mend: make it nullable: a withheld value is null.',
  ]);
  expect(refused).toMatchObject({ name: 'BootRefused', record: 'Query.a, Query.b' });
});
