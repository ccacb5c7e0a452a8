import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { type Plan, planOperation, type Variables } from './plan.js';
import type { PrivacyMap } from './privacyMap.js';
import { kindOf, type Viewer } from './viewer.js';

/** Makes or finds the plan of an operation. */
export type Planner = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  viewer: Viewer,
  variables: Variables,
) => Plan;

/** Outcomes of the conditions that are kept for one operation; a client that tries them all displaces its own. */
const PLANS_AT_MOST = 64;

/**
 * Plans once per document, operation, kind of viewer and outcome of its `@skip` and `@include` conditions. The document
 * object is the key, so plans live exactly as long as the parsed document that the server keeps.
 */
export function createPlanner(schema: GraphQLSchema, map: PrivacyMap): Planner {
  const documents = new WeakMap<OperationDefinitionNode, { conditions: readonly string[]; plans: Map<string, Plan> }>();
  return (document, operation, viewer, variables) => {
    let known = documents.get(operation);
    if (!known) {
      known = { conditions: conditionVariables(document), plans: new Map() };
      documents.set(operation, known);
    }
    const key = `${kindOf(viewer)}|${known.conditions.map((name) => conditionKey(variables[name])).join('')}`;
    const found = known.plans.get(key);
    if (found) return found;
    const plan = planOperation(schema, map, document, operation, viewer, variables);
    const [oldest] = known.plans.keys();
    if (oldest !== undefined && known.plans.size >= PLANS_AT_MOST) known.plans.delete(oldest);
    known.plans.set(key, plan);
    return plan;
  };
}

/** A condition is true, false or neither, whatever was sent for it. */
const conditionKey = (value: unknown): string => (value === true ? '1' : value === false ? '0' : '-');

/** Names of the variables that decide whether a selection is part of the operation. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const argument of directive.arguments ?? []) {
        if (argument.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      }
    },
  });
  return [...names];
}
