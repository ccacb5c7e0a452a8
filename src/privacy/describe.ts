import type { GraphQLField, GraphQLSchema } from 'graphql';
import { inWords } from './audience.js';
import { fieldsOf, type PrivacyMap } from './privacyMap.js';

/**
 * Writes each guarded field's audience into its description, since introspection does not show directives, and marks it
 * with the directive that the emitted SDL shows.
 */
export function describe(schema: GraphQLSchema, map: PrivacyMap): void {
  for (const { type, field } of fieldsOf(schema)) {
    const rule = map.at(type, field.name);
    if (!rule || rule.audience.includes('EVERYONE')) continue;
    const clause = rule.personal ? ` (privacy policy, ${rule.personal.clause})` : '';
    const told = field as GraphQLField<unknown, unknown> & { description: string };
    told.description =
      `${field.description ?? ''}\n\nVisible to: ${inWords(rule.audience)}${clause}. Withheld from others: the value is null.`.trim();
    field.extensions = { ...field.extensions, directives: { visibleTo: { audience: [...rule.audience] } } };
  }
}
