import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isEnumType,
  specifiedDirectives,
} from 'graphql';
import { assert } from '../kernel/assert.js';
import { inWords } from './audience.js';
import { fieldsOf, type PrivacyMap } from './privacyMap.js';

const ROOTS = {
  Query: 'What can be read. What is personal in an answer is decided field by field.',
  Mutation: 'What can be changed. A viewer who may not call one is refused before anything happens.',
} as const;

/**
 * Writes each guarded field's audience into its description, since introspection does not show directives, and marks it
 * with `@visibleTo` for the emitted SDL. Returns the schema with the definition of that directive.
 */
export function describe(schema: GraphQLSchema, map: PrivacyMap): GraphQLSchema {
  for (const [name, text] of Object.entries(ROOTS)) {
    const root = schema.getType(name);
    if (root) root.description = text;
  }
  for (const { type, field } of fieldsOf(schema)) {
    const rule = map.at(type, field.name);
    if (!rule || rule.audience.includes('EVERYONE')) continue;
    const clause = rule.personal ? ` (privacy policy, ${rule.personal.clause})` : '';
    const told =
      type === schema.getMutationType()?.name
        ? `Open to: ${inWords(rule.audience)}. Others are refused before anything happens (UNAUTHENTICATED or FORBIDDEN).`
        : `Visible to: ${inWords(rule.audience)}${clause}. It is withheld from others: the value is null.`;
    field.description = `${field.description ?? ''}\n\n${told}`.trim();
    field.extensions = { ...field.extensions, directives: { visibleTo: { audience: [...rule.audience] } } };
  }
  return new GraphQLSchema({ ...schema.toConfig(), directives: [...specifiedDirectives, visibleToDirective(schema)] });
}

function visibleToDirective(schema: GraphQLSchema): GraphQLDirective {
  const audience = schema.getType('Audience');
  assert(isEnumType(audience), 'The schema names the audiences.');
  return new GraphQLDirective({
    name: 'visibleTo',
    description:
      'Who may see a field. A field without this directive is for everyone; from anybody else it is withheld.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      audience: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(audience))),
        description: 'The audiences that may see it; belonging to one suffices.',
      },
    },
  });
}
