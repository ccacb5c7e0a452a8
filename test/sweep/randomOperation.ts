import { readFileSync } from 'node:fs';
import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { THINGS } from '../privacy/support/castValues.js';
import type { Asker } from '../privacy/support/expectation.js';
import { accountOf, idOf, klussters, type ResidentName, residents, TOWN_PASSWORD } from '../support/town.js';

/** Operations made at random from nothing but the schema that clients read: well formed mostly, and hostile at times. */

const schema = buildSchema(readFileSync(new URL('../../schema/klusster.graphql', import.meta.url), 'utf8'));

export type Operation = { readonly query: string; readonly variables: Record<string, unknown> };

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  1e20,
  1.5,
  '',
  '\u0000',
  '\ud800',
  '\u202eevil',
  "' or 1=1 --",
  '%24%7Bjndi:ldap://a%7D',
  '__proto__',
  'x'.repeat(5_000),
  [],
  [[[['a']]]],
  {},
  { constructor: { prototype: 1 } },
  accountOf('luc'),
  residents.wei.businessOwner.contact.email,
];

const IDS = THINGS.map(({ type, name }) => idOf(type as never, name as string));
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  ID: IDS,
  Int: [0, 1, 2, 3, 5, 20, 60, 100],
  String: [...Object.values(klussters).map(({ slug }) => slug), 'KlussterOwner.email', 'ConsumerUser.email', 'Toronto'],
  Boolean: [true, false],
  SearchText: ['montréal', 'bagels', 'epices or books', 'luc', '-x', ''],
  EmailAddress: [...Object.keys(residents).map((name) => accountOf(name as ResidentName)), 'nobody@demo.test'],
};

/** Evenly distributed; by itself fast-check favours the ends. */
export const upTo = (most: number): Arbitrary<number> => fc.noBias(fc.nat(most));

/** What is for staff, partners or owners alone is refused to nearly all who ask at random. */
const FOR_FEW = /^@visibleTo\(audience: \[(STAFF|PRIVACY_OFFICER|PARTNER|BUSINESS_OWNER|KLUSSTER_OWNER)\]\)$/;

class Writer {
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  /** How many more fields may be selected, so that no operation grows out of hand. */
  room = 40;

  constructor(readonly g: GeneratorValue) {}

  chance = (percent: number): boolean => this.g(upTo, 99) < percent;
  pick = <Item>(some: readonly Item[]): Item => some[this.g(upTo, some.length - 1)] as Item;

  /** A value of a type, and now and then one that is none. */
  value(type: GraphQLInputType): unknown {
    if (this.chance(2)) return this.pick(HOSTILE);
    if (isNonNullType(type)) return this.value(type.ofType);
    if (isListType(type)) return Array.from({ length: this.g(upTo, 3) }, () => this.value(type.ofType));
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || this.chance(40));
      return Object.fromEntries(given.map((field) => [field.name, this.input(field.name, field.type)]));
    }
    return this.pick(SCALARS[type.name] ?? HOSTILE);
  }

  input = (name: string, type: GraphQLInputType): unknown =>
    name === 'password' ? this.pick([TOWN_PASSWORD, 'a guess']) : this.value(type);

  /** Every argument goes as a variable, because a random value has no literal of its own. */
  argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.filter(({ type }) => isNonNullType(type) || this.chance(25));
    const texts = given.map(({ name, type }) => {
      const variable = `v${this.declared.length}`;
      this.declared.push(`$${variable}: ${type}`);
      this.variables[variable] = this.input(name, type);
      return `${name}: $${variable}`;
    });
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  field(field: GraphQLField<unknown, unknown>, depth: number, name = this.alias(field.name)): string {
    this.room -= 1;
    const directive = this.chance(4) ? ` @${this.pick(['skip', 'include'])}(if: ${this.pick(['true', 'false'])})` : '';
    const type = getNamedType(field.type);
    const below = isLeafType(type) ? '' : ` ${this.selections(type.name, depth - 1)}`;
    return `${name}${field.name}${this.argumentsOf(field)}${directive}${below}`;
  }

  alias = (name: string): string => (this.chance(20) ? `a${this.g(upTo, 4)}_${name}: ` : '');

  selections(name: string, depth: number): string {
    const type = schema.getType(name);
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type).filter(() => this.chance(50));
      return `{ __typename ${possible.map((one) => `... on ${one.name} ${this.selections(one.name, depth)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`Nothing can be selected of ${name}.`);
    const parts = this.someOf(type, depth).map((field) => this.field(field, depth));
    const text = ['__typename', ...parts].join(' ');
    if (!this.chance(5)) return `{ ${text} }`;
    this.fragments.push(`fragment F${this.fragments.length} on ${name} { ${text} }`);
    return `{ ...F${this.fragments.length - 1} }`;
  }

  someOf(type: GraphQLObjectType, depth: number): GraphQLField<unknown, unknown>[] {
    if (this.room <= 0) return [];
    return Object.values(type.getFields()).filter(({ type: of }) =>
      isLeafType(getNamedType(of)) ? this.chance(60) : depth > 0 && this.chance(55),
    );
  }
}

/** What takes a token away from whoever asks, or what she shares. */
const ENDING: ReadonlySet<string> = new Set([
  ...['signOut', 'endAllSessions', 'rotateSession'],
  ...['unsubscribe', 'withdrawConsent'],
]);

/** What publishes or keeps whatever it is given, somebody else's address too, which would then be found where others look. */
const PUBLISHING: ReadonlySet<string> = new Set([
  ...['createBusiness', 'editBusiness', 'closeBusiness'],
  ...['writeNewsletter', 'editNewsletter', 'stateSenderIdentity'],
]);

/** What tells everybody the same, and nothing of anybody. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set([
  'dataMap',
  'visibility',
  'explainPurpose',
  'privacyPolicy',
  'document',
  'documents',
  'erasure',
  'erasureImplications',
  'privacyOfficer',
  'disposalReceiptKey',
  'collectedFor',
  'klussterCategories',
  'businessCategories',
  'mailingListConsent',
]);

/** Where people are found: asked three times as often as the rest, most of which shows nobody. */
const LEADING_TO_PEOPLE: ReadonlySet<string> = new Set(['klussters', 'businesses', 'klusster', 'business', 'viewer']);

/** One operation. Only who is nobody ends sessions, because tokens are used again. */
export function randomOperation(g: GeneratorValue, asker: Asker | 'a wrong token'): Operation {
  const writer = new Writer(g);
  const isMutation = writer.chance(4);
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  // What is for staff alone is withheld from everybody else: asked often, it would leave little to sweep.
  const isForFewToo = writer.chance(6);
  const isForAllToo = writer.chance(12);
  const allowed = Object.values(root?.getFields() ?? {}).filter(
    ({ name, astNode }) =>
      ((!ENDING.has(name) && !PUBLISHING.has(name)) || asker === 'anonymous' || asker === 'a wrong token') &&
      (isForAllToo || !SAME_FOR_ALL.has(name)) &&
      (isForFewToo || !astNode?.directives?.some((one) => FOR_FEW.test(print(one)))),
  );
  const fields = allowed.flatMap((field) => (LEADING_TO_PEOPLE.has(field.name) ? [field, field, field] : [field]));
  const count = 1 + g(upTo, 2);
  const parts = Array.from({ length: isMutation ? 1 : count }, (_, at) =>
    writer.field(writer.pick(fields), 5, `r${at}: `),
  );
  const introspection = writer.chance(3) ? ' __schema { types { name description fields { name description } } }' : '';
  const declared = writer.declared.length > 0 ? `(${writer.declared.join(', ')})` : '';
  const name = writer.pick(['', 'Random', 'MayISee']);
  const head = `${isMutation ? 'mutation' : 'query'} ${name}${declared}`;
  const query = `${head} { ${parts.join(' ')}${isMutation ? '' : introspection} } ${writer.fragments.join(' ')}`;
  return { query, variables: writer.variables };
}
