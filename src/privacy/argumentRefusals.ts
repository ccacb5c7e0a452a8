import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
} from 'graphql';
import type { Audience } from './audience.js';
import { audienceOf, fieldAt, markOf } from './privacyMap.js';
import type { Mark } from './visibleTo.js';

/** What is wrong with a field, and how to mend it. */
export type Finding = { readonly rule: string; readonly mend: string };

/** The arguments of Relay paging choose a place in a list and read no field. */
const PAGING: ReadonlyMap<string, string> = new Map([
  ['first', 'Int'],
  ['last', 'Int'],
  ['before', 'String'],
  ['after', 'String'],
]);

/** Paths whose enumerated values each choose a field to sort, group or count by. */
const CHOOSES_FIELDS = /(^|\.)(order|sort|group|count|distinct|aggregate)(By|On)?(\.|$)/i;

const ROLES: ReadonlySet<Audience> = new Set<Audience>(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER']);

/**
 * What the boot refuses about the arguments of a field that is no mutation: filtering, sorting, searching, grouping and
 * counting are reading, so each choice that a caller has must say in `@reads` what it reads.
 */
export function argumentRefusal(
  mark: Mark,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): Finding | undefined {
  const reads = new Map(
    Object.entries(mark.reads ?? {}).map(([path, read]) => [path, read === null ? null : [read].flat()]),
  );
  const args = field.args.filter((arg) => !isPaging(arg));
  const nested = args.find((arg) => nestsItself(arg.type));
  if (nested) {
    return {
      rule: `argument ${nested.name} nests itself, so what it reads cannot be named`,
      mend: 'give each level an input type of its own',
    };
  }
  const leaves = args.flatMap((arg) =>
    leavesOf(arg.type, arg.name, (path, type) => isWhole(path, type, reads, schema)),
  );
  for (const leaf of leaves) {
    const finding = leafRefusal(leaf, reads.get(leaf), mark, schema);
    if (finding) return finding;
  }
  const unknown = [...reads.keys()].find((path) => !leaves.includes(path));
  return unknown === undefined
    ? undefined
    : { rule: `@reads names ${unknown}, which is no argument of it`, mend: 'correct @reads' };
}

function leafRefusal(
  leaf: string,
  coordinates: readonly string[] | null | undefined,
  mark: Mark,
  schema: GraphQLSchema,
): Finding | undefined {
  if (coordinates === undefined) {
    return { rule: `argument ${leaf} does not say what it reads`, mend: 'name it in @reads' };
  }
  for (const coordinate of coordinates ?? []) {
    const read = fieldsAt(schema, coordinate);
    if (read.length === 0)
      return { rule: `argument ${leaf} reads ${coordinate}, which is not there`, mend: 'correct @reads' };
    if (!read.every((field) => mayRead(audienceOf(mark), markOf(field))))
      return {
        rule: `argument ${leaf} reads ${coordinate}, which its caller may not read`,
        mend: 'remove the argument',
      };
  }
  return undefined;
}

/** The field at a coordinate and, of an interface, that of each of its objects: it may be for fewer than the interface says. */
function fieldsAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown>[] {
  const [owner = '', name = ''] = coordinate.split('.');
  const type = schema.getType(owner);
  const objects = isInterfaceType(type) ? schema.getPossibleTypes(type).map((object) => object.getFields()[name]) : [];
  return [fieldAt(schema, coordinate), ...objects].filter((field) => field !== undefined);
}

/**
 * Whether all callers may read a field of every object, which is what filtering by it does. What depends on the person
 * (oneself, a case grant, whether she shares) is never so.
 */
function mayRead(callers: readonly Audience[], read: Mark): boolean {
  const readers = audienceOf(read);
  if (readers.includes('EVERYONE')) return true;
  return read.personal === undefined && callers.every((caller) => ROLES.has(caller) && readers.includes(caller));
}

const isPaging = (arg: GraphQLArgument): boolean => PAGING.get(arg.name) === String(getNullableType(arg.type));

function nestsItself(type: GraphQLInputType, above: readonly GraphQLInputObjectType[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (above.includes(named)) return true;
  return Object.values(named.getFields()).some((field) => nestsItself(field.type, [...above, named]));
}

/** Paths of the choices that a caller has in an argument: leaves of input objects, and enumerated values that choose a field. */
function leavesOf(
  type: GraphQLInputType,
  path: string,
  isOne: (path: string, type: GraphQLEnumType) => boolean,
): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) => leavesOf(field.type, `${path}.${field.name}`, isOne));
  }
  if (!isEnumType(named) || isOne(path, named)) return [path];
  return named.getValues().map((value) => `${path}.${value.name}`);
}

/** An enumeration is one choice when it is compared with a field of that enumeration, and several when its values choose fields. */
function isWhole(
  path: string,
  type: GraphQLEnumType,
  reads: ReadonlyMap<string, readonly string[] | null>,
  schema: GraphQLSchema,
): boolean {
  if (CHOOSES_FIELDS.test(path)) return false;
  const read = fieldAt(schema, reads.get(path)?.[0] ?? '');
  return !read || getNamedType(read.type) === type;
}
