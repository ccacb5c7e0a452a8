import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { Argument, Asked, Directive, Field, Fragment, Selection, Turn } from './tree.js';
import { type Known, valueFor } from './values.js';

/** How deep a document may go: to the businesses of a klusster on the mailing list of the viewer, and a little further. */
const DEEPEST = 9;

/**
 * Roots that answer the same to everybody are asked more rarely, and signing in, from which a request goes on as somebody else,
 * more often than what is merely refused; a root that a feature adds is asked as often as most.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{
    dataMap: 1,
    visibility: 2,
    explainPurpose: 2,
    privacyPolicy: 1,
    document: 1,
    documents: 1,
    collectedFor: 1,
    withdrawalImplications: 2,
    erasure: 1,
    erasureImplications: 1,
    disposalReceiptKey: 1,
    __schema: 1,
    __type: 1,
  },
  signIn: 1_500,
};
const OFTEN = 8;
/** What is not for everyone is asked for more than the rest. */
const GUARDED = 16;

const rarely = <Item>(of: fc.Arbitrary<Item>, oneIn: number): fc.Arbitrary<Item | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

const isGuarded = ({ astNode }: GraphQLField<unknown, unknown>) =>
  astNode?.directives?.some(({ name }) => name.value === 'visibleTo') ?? false;
/** What is for staff or partners alone is a root, and withheld from everybody else: asked often, it would leave little to compare. */
const isForFew = ({ astNode }: GraphQLField<unknown, unknown>) =>
  astNode?.directives?.some((directive) =>
    /^@visibleTo\(audience: \[(STAFF|PRIVACY_OFFICER|PARTNER)\]\)$/.test(print(directive)),
  ) ?? false;
const weightOf = (field: GraphQLField<unknown, unknown>) => {
  if (isForFew(field)) return 1;
  return WEIGHTS[field.name] ?? (isGuarded(field) ? GUARDED : OFTEN);
};

const isDeep = (field: GraphQLField<unknown, unknown>): boolean => isCompositeType(getNamedType(field.type));

/** How much more often something is read than changed. What one who only reads would change is refused before anything runs, which is soon compared. */
const READING = { reads: 30, 'reads and changes': 6 } as const;
/** One request in so many acts with fewer profiles; who only reads may not. */
const NARROWING = { reads: 30, 'reads and changes': 8 } as const;

/** Random requests made of the schema alone, so that a new field, argument or root joins by itself. */
export function requests(schema: GraphQLSchema, known: Known, does: keyof typeof READING): fc.Arbitrary<Asked> {
  // A session that a mutation begins has an id of its own in each world, so a mutation does not list them; what these make
  // would be listed ever after.
  const documents = {
    query: new Documents(schema, known, WHAT_OTHERS_DID),
    mutation: new Documents(schema, known, ['Viewer.sessions', ...MAKING]),
  };
  const of = (operation: 'query' | 'mutation', type: GraphQLCompositeType | null | undefined) =>
    type
      ? documents[operation].selections(type, DEEPEST).map((selections) => ({ operation, selections }))
      : fc.constant(undefined);
  const operations = fc.oneof(
    { weight: READING[does], arbitrary: of('query', schema.getQueryType()) },
    { weight: 1, arbitrary: of('mutation', schema.getMutationType()) },
  );
  const mode = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(undefined, undefined, 'extensions', 'errors', 'silent', 'Errors') },
    { weight: 2, arbitrary: fc.constant('reject') },
    { weight: 1, arbitrary: fc.constant('loud') },
  );
  const language = fc.constantFrom(undefined, 'fr', 'fr-CA, en;q=0.5', 'en', 'de', '*');
  const accept = fc.constantFrom(undefined, undefined, 'application/json', 'application/graphql-response+json');
  const actAs = rarely(
    fc.constantFrom('CONSUMER_USER', 'BUSINESS_OWNER', 'KLUSSTER_OWNER,CONSUMER_USER'),
    NARROWING[does],
  );
  const who = fc.oneof(
    { weight: 20, arbitrary: fc.constant('herself' as const) },
    { weight: 4, arbitrary: fc.constant('nobody' as const) },
    { weight: 1, arbitrary: fc.constant('a bad token' as const) },
  );
  return fc
    .record({
      asked: operations,
      as: who,
      headers: fc.record({
        'x-klusster-withheld': mode,
        'x-klusster-act-as': actAs,
        'accept-language': language,
        accept,
      }),
      isGet: rarely(fc.constant(true), 15),
      damage: rarely(
        fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        40,
      ),
    })
    .map(({ asked, isGet, ...rest }) => ({
      ...(asked ?? { operation: 'query' as const, selections: [] }),
      ...rest,
      method: isGet ? ('GET' as const) : ('POST' as const),
    }));
}

/** They tell a Privacy Officer what was refused to her colleagues and which cases they have; whom others look at is not the same in both worlds. */
const WHAT_OTHERS_DID = ['Query.auditEntries', 'Query.caseRegister'];

/** Mutations that make what has an id of its own in each world. Whom they refuse is seen in test/privacy. */
const MAKING = [
  'createBusiness',
  'openKlusster',
  'offerKlusster',
  'requestListing',
  'inviteBusiness',
  'reportContent',
  'sendInquiry',
  'requestCorrection',
  'amendContact',
  'writeNewsletter',
  'beginCardSetup',
  'enterSafeguard',
  'requestAccess',
].map((name) => `Mutation.${name}`);

/** An arbitrary that is not made until something is asked of it: most types are never come to at most depths. */
class Lazily<Value> extends fc.Arbitrary<Value> {
  readonly #make: () => fc.Arbitrary<Value>;
  #made: fc.Arbitrary<Value> | undefined;

  constructor(make: () => fc.Arbitrary<Value>) {
    super();
    this.#make = make;
  }

  get #underlying(): fc.Arbitrary<Value> {
    this.#made ??= this.#make();
    return this.#made;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Value> {
    return this.#underlying.generate(random, biasFactor);
  }

  override canShrinkWithoutContext(value: unknown): value is Value {
    return this.#underlying.canShrinkWithoutContext(value);
  }

  override shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return this.#underlying.shrink(value, context);
  }
}

class Documents {
  readonly #schema: GraphQLSchema;
  readonly #known: Known;
  readonly #without: readonly string[];
  readonly #made = new Map<string, fc.Arbitrary<readonly Selection[]>>();

  constructor(schema: GraphQLSchema, known: Known, without: readonly string[] = []) {
    this.#without = without;
    this.#schema = schema;
    this.#known = known;
  }

  /** Types lead to each other, so they are tied together by name. */
  selections(type: GraphQLCompositeType, depth: number): fc.Arbitrary<readonly Selection[]> {
    const key = `${type.name} ${depth}`;
    const made = this.#made.get(key) ?? new Lazily(() => this.#selections(type, depth));
    this.#made.set(key, made);
    return made;
  }

  #selections(type: GraphQLCompositeType, depth: number): fc.Arbitrary<readonly Selection[]> {
    const fields = this.#fieldsOf(type).filter((field) => depth > 1 || !isDeep(field));
    const choices: { weight: number; arbitrary: fc.Arbitrary<Selection> }[] = [
      { weight: 1, arbitrary: plain('__typename') },
      ...fields.map((field) => ({ weight: weightOf(field), arbitrary: this.#field(field, depth) })),
    ];
    if (depth > 1) choices.push(...this.#fragments(type, depth));
    return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: fields.some(isDeep) ? 4 : 6, size: 'max' });
  }

  #fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return [];
    const roots = type === this.#schema.getQueryType() ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [];
    const fields = Object.values(type.getFields()).filter(
      ({ name }) => !this.#without.includes(`${type.name}.${name}`),
    );
    return [...fields, ...roots];
  }

  /** On the type itself, on what it may be, and on what it implements. */
  #fragments(type: GraphQLCompositeType, depth: number) {
    const kinds = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type)
      : 'getInterfaces' in type
        ? type.getInterfaces()
        : [];
    return [type, ...kinds].map((on) => ({
      weight: isAbstractType(type) ? OFTEN : 1,
      arbitrary: fc.record<Fragment>({
        on: fc.constant(on.name),
        isNamed: fc.boolean(),
        directive: directives,
        selections: this.selections(on, depth - 1),
      }),
    }));
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Field> {
    const type = getNamedType(field.type);
    const isList = field.args.some(({ name }) => name === 'after') && field.args.some(({ name }) => name === 'before');
    const args = field.args.filter(({ name }) => !isList || !PAGING.has(name));
    const given = fc.tuple(...args.map((arg) => this.#argument(arg))).map((all) => all.flatMap((one) => one ?? []));
    const page = isList ? this.#page(field.args) : fc.constant<Page>({ arguments: [], turn: undefined });
    return fc
      .record({
        isAliased: rarely(fc.constant(true), 5),
        isAgain: isCompositeType(type) ? rarely(fc.constant(true), 20) : fc.constant(undefined),
        given,
        page,
        directive: directives,
        below: isCompositeType(type) ? this.selections(type, depth - 1) : fc.constant([]),
      })
      .map(({ isAliased, isAgain, page: asked, given: others, directive, below }) => ({
        name: field.name,
        isAliased: isAliased ?? false,
        againThrough: isAgain && type.name,
        arguments: [...others, ...asked.arguments],
        turn: asked.turn,
        directive,
        below,
      }));
  }

  #argument(arg: GraphQLArgument): fc.Arbitrary<Argument | undefined> {
    const made = fc.record<Argument>({
      name: fc.constant(arg.name),
      type: fc.constant(String(arg.type)),
      value: valueFor(arg, this.#known),
      asVariable: fc.boolean(),
    });
    return isRequiredArgument(arg) ? made : fc.option(made, { nil: undefined, freq: 2 });
  }

  /** Pages that make sense, from an end or from a cursor; now and then any mix of the four arguments. */
  #page(args: readonly GraphQLArgument[]): fc.Arbitrary<Page> {
    const one = (name: string) => args.filter((arg) => arg.name === name).map((arg) => this.#given(arg));
    const paged = (name: 'first' | 'last', turn: Turn) =>
      fc.tuple(...one(name)).map((all): Page => ({ arguments: all, turn }));
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant<Page>({ arguments: [], turn: undefined }) },
      { weight: 3, arbitrary: paged('first', undefined) },
      { weight: 2, arbitrary: paged('last', undefined) },
      { weight: 4, arbitrary: paged('first', 'after') },
      { weight: 3, arbitrary: paged('last', 'before') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(...args.filter(({ name }) => PAGING.has(name)).map((arg) => this.#argument(arg)))
          .map((all): Page => ({ arguments: all.flatMap((given) => given ?? []), turn: undefined })),
      },
    );
  }

  #given(arg: GraphQLArgument): fc.Arbitrary<Argument> {
    return fc.record({
      name: fc.constant(arg.name),
      type: fc.constant(String(arg.type)),
      value: fc.nat(6),
      asVariable: fc.boolean(),
    });
  }
}

type Page = { readonly arguments: readonly Argument[]; readonly turn: Turn };
const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before']);

const directives: fc.Arbitrary<Directive | undefined> = rarely(
  fc.record<Directive>({
    name: fc.constantFrom('skip', 'include'),
    if: fc.oneof({ weight: 60, arbitrary: fc.boolean() }, fc.constant(null)),
    asVariable: fc.boolean(),
  }),
  12,
);

const plain = (name: string): fc.Arbitrary<Field> =>
  fc.constant({
    name,
    isAliased: false,
    againThrough: undefined,
    arguments: [],
    turn: undefined,
    directive: undefined,
    below: [],
  });
