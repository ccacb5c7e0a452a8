import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Variables } from '../privacy/plan.js';

/** What is asked, once it was parsed. */
export type Operation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
};

/** What an operation costs, and the most that one of this viewer may. */
export type Cost = { readonly requested: number; readonly limit: number };
