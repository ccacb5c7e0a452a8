import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
// Its ES module loads a second copy of graphql-js, which refuses the types of the first.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import type { Variables } from '../privacy/plan.js';
import type { PrivacyMap } from '../privacy/privacyMap.js';
import { LIMITS } from './limits.js';

/**
 * The cost of an operation with its variables, in public fields of one object. It never depends on a stored value.
 * Throws `GraphQLError` where a variable leaves an argument without a value that it must have.
 * @param coerced the variables as the operation declares them
 * @param given the same as they were sent
 */
export type Coster = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coerced: Variables,
  given: Variables,
) => number;

/** Costs that are kept for one operation; a client that tries all page sizes displaces its own. */
const COSTS_AT_MOST = 64;

/**
 * Works a cost out once per operation and shape of its variables. The operation is the key, so costs live exactly as long
 * as the parsed document that the server keeps.
 */
export function createCoster(schema: GraphQLSchema, map: PrivacyMap): Coster {
  const estimators = [estimator(map)];
  const operations = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  return (query, operation, coerced, given) => {
    const known = operations.get(operation) ?? new Map<string, number>();
    operations.set(operation, known);
    const key = shapeOf(operation, coerced);
    const found = known.get(key);
    if (found !== undefined) return found;
    const operationName = operation.name?.value;
    const cost = getComplexity({
      schema,
      query,
      variables: given,
      estimators,
      ...(operationName && { operationName }),
    });
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= COSTS_AT_MOST) known.delete(oldest);
    known.set(key, cost);
    return cost;
  };
}

/** All that a cost takes from variables: page sizes, conditions and lengths of lists. */
const shapeOf = ({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string =>
  variableDefinitions
    .map(({ variable }) => {
      const value = variables[variable.name.value];
      if (Array.isArray(value)) return `[${value.length}]`;
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '-';
    })
    .join(',');

const estimator =
  (map: PrivacyMap): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) => {
    const priced = LIMITS.cost.fields[`${type.name}.${field.name}`];
    // Introspection answers from the schema in memory, whose size is known: its price includes what is below.
    if (field.name.startsWith('__')) return priced ?? 1;
    const own = priced ?? (map.at(type.name, field.name)?.personal ? LIMITS.cost.personal : 1);
    return own + objectsOf(type.name, field, args) * childComplexity;
  };

type Estimated = Parameters<ComplexityEstimator>[0];

/** How many objects a field leads to. */
function objectsOf(type: string, field: Estimated['field'], args: Estimated['args']): number {
  if (field.args.some(({ name }) => name === 'first')) return pageSize(args);
  const named = getNamedType(field.type);
  const isObjects = isListType(getNullableType(field.type)) && (isObjectType(named) || isInterfaceType(named));
  // The page was counted where it was asked for.
  if (!isObjects || type.endsWith('Connection')) return 1;
  if (Array.isArray(args.ids)) return Math.min(args.ids.length, LIMITS.nodes);
  return LIMITS.cost.lists[`${type}.${field.name}`] ?? LIMITS.cost.list;
}

/** A size that is out of bounds is refused when the list is read; until then it counts as the nearest that is not. */
function pageSize({ first, last }: { first?: number | null; last?: number | null }): number {
  return Math.min(Math.max(first ?? last ?? LIMITS.page.default, 0), LIMITS.page.max);
}
