import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Value } from './tree.js';

/** What a viewer could know or try, by the name of an argument or of a scalar. */
export type Known = Readonly<Record<string, readonly string[]>>;

const TEXTS = ['', ' ', 'Montréal', 'é'.repeat(300), '\u202e', '"}{', '%', "' or 1=1", '1', 'null'];
const JUNK: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value[]>(...TEXTS, null, true, -1, 2_147_483_648, 1.5, [], { fields: {} }, { enum: 'NOBODY' }),
  fc.string({ maxLength: 12 }),
);

const NUMBERS = fc.oneof({ weight: 12, arbitrary: fc.nat(5) }, fc.constantFrom(-1, 100, 101, 2_147_483_647));

/** A value for an argument or an input field: mostly one that is right, now and then any other. */
export function valueFor({ name, type }: GraphQLArgument | GraphQLInputField, known: Known): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 40, arbitrary: rightValue(name, type, known) }, { weight: 1, arbitrary: JUNK });
}

function rightValue(name: string, type: GraphQLInputType, known: Known): fc.Arbitrary<Value> {
  if (isNonNullType(type)) return rightValue(name, type.ofType, known);
  if (isListType(type)) return fc.array(rightValue(name, type.ofType, known), { maxLength: 6 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((one) => ({ enum: one.name })));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => {
      const given = valueFor(field, known);
      return [field.name, isRequiredInputField(field) ? given : seldom(given)] as const;
    });
    return fc.record(Object.fromEntries(fields)).map((given) => ({ fields: onlyGiven(given) }));
  }
  if (type.name === 'Int' || type.name === 'Float') return NUMBERS;
  if (type.name === 'Boolean') return fc.boolean();
  const pool = [...(known[name] ?? known[type.name] ?? [])];
  return pool.length > 0 ? fc.constantFrom(...pool) : fc.constantFrom(...TEXTS);
}

/** Fields of an input are left out more often than not: all filters at once leave nothing to look at. */
const seldom = <Item>(of: fc.Arbitrary<Item>): fc.Arbitrary<Item | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

const onlyGiven = (given: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
