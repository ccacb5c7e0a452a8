import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** One place of the schema where a client puts a text: an argument, or what is within one. */
export type StringInput = {
  /** `Mutation.signIn(input.email)`. */
  readonly name: string;
  readonly isId: boolean;
  /** An operation with a text there, as a variable or as a literal. */
  asVariable(text: string): { readonly query: string; readonly variables: object };
  asLiteral(text: string): { readonly query: string };
};

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

/** The leaves of an input type that take a text, each as a way to wrap one into a whole value. */
function leaves(
  type: GraphQLInputType,
  seen: readonly string[] = [],
): { path: string; isId: boolean; wrap: (text: string) => unknown }[] {
  if (isNonNullType(type)) return leaves(type.ofType, seen);
  if (isListType(type))
    return leaves(type.ofType, seen).map(({ wrap, ...leaf }) => ({ ...leaf, wrap: (text) => [wrap(text)] }));
  if (isScalarType(type))
    return NUMBERS.has(type.name) ? [] : [{ path: '', isId: type === GraphQLID, wrap: (text) => text }];
  if (!isInputObjectType(type) || seen.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    leaves(field.type, [...seen, type.name]).map(({ path, isId, wrap }) => ({
      path: `.${field.name}${path}`,
      isId,
      wrap: (text) => ({ [field.name]: wrap(text) }),
    })),
  );
}

type Declare = (type: GraphQLInputType) => string;

/** A value as it stands in a document; what else it must hold are variables that nobody fills in. */
function literal(value: unknown, type: GraphQLInputType, declare: Declare): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return `[${(value as unknown[]).map((one) => literal(one, bare.ofType, declare)).join(', ')}]`;
  if (!isInputObjectType(bare)) return JSON.stringify(value);
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.values(bare.getFields()).flatMap((field) => {
    if (field.name in given) return [`${field.name}: ${literal(given[field.name], field.type, declare)}`];
    const isNeeded = isNonNullType(field.type) && field.defaultValue === undefined;
    return isNeeded ? [`${field.name}: ${declare(field.type)}`] : [];
  });
  return `{${fields.join(', ')}}`;
}

type Way = {
  readonly declared: readonly string[];
  readonly open: string;
  readonly close: string;
  readonly operation: 'query' | 'mutation';
};

/** Every place of a schema that takes a text, root or nested, with the shortest way that leads there. */
export function stringInputs(schema: GraphQLSchema): StringInput[] {
  const found: StringInput[] = [];
  const reached = new Set<string>();
  const roots: [GraphQLObjectType, Way][] = (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return type ? [[type, { declared: [], open: '', close: '', operation }] as [GraphQLObjectType, Way]] : [];
  });
  const left = [...roots];
  for (let next = left.shift(); next; next = left.shift()) {
    const [type, way] = next;
    if (reached.has(type.name)) continue;
    reached.add(type.name);
    for (const field of Object.values(type.getFields())) {
      for (const arg of field.args) found.push(...inputsOf(type, field, arg, way));
      const below = getNamedType(field.type);
      if (isObjectType(below)) left.push([below, through(way, field)]);
    }
  }
  return found;
}

function through({ declared, open, close, operation }: Way, field: GraphQLField<unknown, unknown>): Way {
  const { variables, given } = needed(field, declared.length);
  return {
    declared: [...declared, ...variables],
    open: `${open}${field.name}${given} { `,
    close: ` }${close}`,
    operation,
  };
}

/** What a field must be given, as variables that nobody fills in: the wall stands before they are asked for. */
function needed(field: GraphQLField<unknown, unknown>, from: number, but?: GraphQLArgument, value?: string) {
  const args = field.args.filter((arg) => arg !== but && isNonNullType(arg.type) && arg.defaultValue === undefined);
  const variables = args.map((arg, at) => `$n${from + at}: ${arg.type}`);
  const given = [...args.map((arg, at) => `${arg.name}: $n${from + at}`), ...(but ? [`${but.name}: ${value}`] : [])];
  return { variables, given: given.length > 0 ? `(${given.join(', ')})` : '' };
}

function inputsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  arg: GraphQLArgument,
  way: Way,
): StringInput[] {
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const document = (value: string, more: readonly string[]) => {
    const { variables, given } = needed(field, way.declared.length, arg, value);
    const declared = [...way.declared, ...variables, ...more].join(', ');
    return `${way.operation}${declared && `(${declared})`} { ${way.open}${field.name}${given}${selection}${way.close} }`;
  };
  return leaves(arg.type).map(({ path, isId, wrap }) => ({
    name: `${type.name}.${field.name}(${arg.name}${path})`,
    isId,
    asVariable: (text) => ({ query: document('$v', [`$v: ${arg.type}`]), variables: { v: wrap(text) } }),
    asLiteral(text) {
      const more: string[] = [];
      const value = literal(wrap(text), arg.type, (of) => `$m${more.push(`$m${more.length}: ${of}`) - 1}`);
      return { query: document(value, more) };
    },
  }));
}
