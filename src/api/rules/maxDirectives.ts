import type { ValidationRule } from 'graphql';
import { atMost, summing } from './measure.js';

const own = ({ directives }: { readonly directives?: readonly unknown[] | undefined }) => directives?.length ?? 0;

/** Those of the operation and of its variables count too. More than one of a kind in one place is no GraphQL at all. */
export const maxDirectives = (limit: number): ValidationRule =>
  atMost(limit, 'directives', summing(own), (operation) =>
    (operation.variableDefinitions ?? []).reduce((sum, variable) => sum + own(variable), own(operation)),
  );
