import type { ValidationRule } from 'graphql';
import type { Limits } from '../limits.js';
import { maxAliases } from './maxAliases.js';
import { maxDefinitions } from './maxDefinitions.js';
import { maxDepth, maxIntrospectionDepth } from './maxDepth.js';
import { maxDirectives } from './maxDirectives.js';
import { maxRepeats } from './maxRepeats.js';
import { maxRootFields } from './maxRootFields.js';
import { maxSelections } from './maxSelections.js';

/** The rules on the size of a document; they run beside those of graphql-js, before anything is executed. */
export const documentRules = ({ document, operation }: Pick<Limits, 'document' | 'operation'>): ValidationRule[] => [
  maxDefinitions(document.definitions),
  maxSelections(operation.selections),
  maxDepth(operation.depth),
  maxIntrospectionDepth(operation.introspectionDepth),
  maxAliases(operation.aliases),
  maxRootFields(operation.rootFields),
  maxRepeats(operation.repeats),
  maxDirectives(operation.directives),
];
