import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { assert } from '../kernel/assert.js';
import { type Verdict, verdict } from './decide.js';
import type { PrivacyMap, Rule } from './privacyMap.js';
import { kindOf, type Viewer } from './viewer.js';

/** One selection of an operation, merged over fragments and aliases with the same key, with what was decided about it. */
export type PlanField = {
  /** Response key. */
  readonly key: string;
  /** Response keys from the root; list positions left out. */
  readonly path: readonly string[];
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** Selections below, by the name of each concrete type that may stand here. Empty when withheld: nothing below is fetched. */
  readonly types: ReadonlyMap<string, readonly PlanField[]>;
};

/** What is decided about an operation before it runs, for one kind of viewer. */
export type Plan = {
  readonly kind: string;
  readonly roots: readonly PlanField[];
  /** Verdict of each rule, by {@link Rule.index}. */
  readonly verdicts: readonly Verdict[];
  /** Guarded selections in document order, by the first field node that selects them. */
  readonly guarded: ReadonlyMap<FieldNode, readonly PlanField[]>;
  /** Whether it asks for something personal that its viewer is shown of others, as far as they share it. */
  readonly showsOthers: boolean;
};

export type Variables = Readonly<Record<string, unknown>>;

type Walk = {
  readonly schema: GraphQLSchema;
  readonly map: PrivacyMap;
  readonly verdicts: readonly Verdict[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly guarded: Map<FieldNode, PlanField[]>;
};

/** The verdict of every rule for a kind of viewer; the part of a plan that does not depend on the document. */
export const verdictsFor = (map: PrivacyMap, viewer: Viewer): Verdict[] =>
  [...map.rules.values()].map((rule) => verdict(rule, viewer));

/**
 * Plans one operation. The document must be valid against the schema: fragments are followed without a cycle check.
 * @param variables coerced or raw; only the conditions of `@skip` and `@include` are read
 */
export function planOperation(
  schema: GraphQLSchema,
  map: PrivacyMap,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  viewer: Viewer,
  variables: Variables,
): Plan {
  const verdicts = verdictsFor(map, viewer);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  assert(root, 'A validated operation has a root type.');
  const walk: Walk = { schema, map, verdicts, fragments, variables, guarded: new Map() };
  const roots = plan(walk, root, [operation.selectionSet], []);
  const showsOthers = [...walk.guarded.values()]
    .flat()
    .some(({ rule, verdict }) => rule.personal && verdict === 'always');
  return Object.freeze({ kind: kindOf(viewer), roots, verdicts, guarded: walk.guarded, showsOthers });
}

function plan(
  walk: Walk,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
): PlanField[] {
  const collected: Collected = { fields: new Map(), spread: new Set() };
  for (const set of sets) collect(walk, type, set, collected);
  const fields: PlanField[] = [];
  for (const [key, nodes] of collected.fields) {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) continue; // __typename and the introspection roots have no rule
    fields.push(planField(walk, type, field, key, nodes, path));
  }
  return fields;
}

function planField(
  walk: Walk,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
  path: readonly string[],
): PlanField {
  const rule = walk.map.at(type.name, field.name);
  assert(rule, 'Each field of the schema has a rule.');
  const decided = walk.verdicts[rule.index];
  assert(decided, 'Each rule has a verdict.');
  const here = [...path, key];
  const below = decided === 'never' ? new Map() : planBelow(walk, field, nodes, here);
  const planned: PlanField = { key, path: here, rule, verdict: decided, field, nodes, types: below };
  if (!rule.audience.includes('EVERYONE')) {
    const first = nodes[0] as FieldNode;
    walk.guarded.set(first, [...(walk.guarded.get(first) ?? []), planned]);
  }
  return planned;
}

function planBelow(
  walk: Walk,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  path: readonly string[],
): Map<string, PlanField[]> {
  const below = new Map<string, PlanField[]>();
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return below;
  const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  const concrete = isObjectType(named) ? [named] : walk.schema.getPossibleTypes(named);
  for (const type of concrete) below.set(type.name, plan(walk, type, sets, path));
  return below;
}

/** `spread` holds the fragments already followed: each counts once, or a few lines of nested spreads would take for ever. */
type Collected = { readonly fields: Map<string, FieldNode[]>; readonly spread: Set<string> };

/** The fields that a selection set asks of one concrete type (GraphQL specification, CollectFields). */
function collect(walk: Walk, type: GraphQLObjectType, set: SelectionSetNode, into: Collected): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, walk.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = into.fields.get(key);
      if (nodes) nodes.push(selection);
      else into.fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (into.spread.has(selection.name.value)) continue;
      into.spread.add(selection.name.value);
    }
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    assert(part, 'A validated document holds each fragment that it spreads.');
    if (applies(walk.schema, part.typeCondition?.name.value, type)) collect(walk, type, part.selectionSet, into);
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}
