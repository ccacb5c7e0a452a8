import {
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type ValidationRule,
} from 'graphql';
import { holdsCardNumber } from '../kernel/cardNumber.js';
import { refusal } from './refusal.js';

/** Ids name our own records: what is no id of ours finds nothing, and is neither kept nor repeated. */
const isExempt = (type: GraphQLInputType | undefined): boolean =>
  type !== undefined && getNamedType(type) === GraphQLID;

/** Refuses literals, of texts and of numbers, and names that hold a card number, before anything runs: the ledger keeps the name of an operation. */
export const NoCardNumbers: ValidationRule = (context) => {
  const look = (node: { readonly value: string }) => {
    if (isExempt(context.getInputType() ?? undefined) || !holdsCardNumber(node.value)) return;
    context.reportError(refusal('CARD_DATA_REFUSED'));
  };
  return { StringValue: look, IntValue: look, FloatValue: look, Name: look };
};

type Given = Readonly<Record<string, unknown>>;

/**
 * Refuses variables that hold a card number, at any depth, keys and what the operation does not ask for included. Throws `GraphQLError`
 * CARD_DATA_REFUSED.
 */
export function refuseCardNumbers(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Given = {}): void {
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const known = typeFromAST(schema, type as never);
    if (isInputType(known)) types.set(variable.name.value, known);
  }
  // A list of what is left instead of recursion: 100 kB of JSON can be nested deeper than the stack.
  const left: (readonly [value: unknown, type: GraphQLInputType | undefined])[] = [];
  const leave = (values: object, typeOf: (name: string) => GraphQLInputType | undefined) => {
    for (const [name, value] of Object.entries(values)) left.push([name, undefined], [value, typeOf(name)]);
  };
  leave(given, (name) => types.get(name));
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, type] = next;
    if (typeof value === 'object' && value !== null) {
      leave(value, typesWithin(type));
    } else if ((typeof value === 'string' || typeof value === 'number') && !isExempt(type)) {
      if (holdsCardNumber(String(value))) throw refusal('CARD_DATA_REFUSED');
    }
  }
}

/** The types of what is within a value: of all items of a list alike, of an object by name, and of anything else none. */
function typesWithin(type: GraphQLInputType | undefined): (name: string) => GraphQLInputType | undefined {
  const bare = type && isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return () => bare.ofType as GraphQLInputType;
  if (isInputObjectType(bare)) return (name) => bare.getFields()[name]?.type;
  return () => undefined;
}
