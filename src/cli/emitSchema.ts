import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import type { PrivacyMap, Rule } from '../privacy/privacyMap.js';

/** `schema/klusster.graphql`: the schema in SDL, sorted, with `@visibleTo` on each field that is not for everyone. */
export const schemaText = (schema: GraphQLSchema): string =>
  `# Emitted from the code by \`npm run schema\`; do not edit.\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`;

const COLUMNS = [
  'Coordinate',
  'Audiences',
  'Clause',
  'Category',
  'Purpose',
  'Retention',
  'Scopes of partners',
] as const;

/** `schema/visibility.md`: one row for each guarded or personal field. */
export function visibilityText(map: PrivacyMap): string {
  const rules = [...map.rules.values()].filter((rule) => rule.personal || !rule.audience.includes('EVERYONE'));
  const rows = rules.map(rowOf).sort();
  const head = [`| ${COLUMNS.join(' | ')} |`, `|${COLUMNS.map(() => '---').join('|')}|`];
  return `# Who may see what\n\nEmitted from the code by \`npm run schema\`; do not edit. A field that is not listed is for everyone and not personal.\n\n${[...head, ...rows].join('\n')}\n`;
}

function rowOf({ coordinate, audience, personal, scopes }: Rule): string {
  const { clause = '–', category = '–', purpose = '–', retention = '–' } = personal ?? {};
  return `| \`${coordinate}\` | ${audience.join(', ')} | ${clause} | ${category} | ${purpose} | ${retention} | ${scopesText(scopes)} |`;
}

/** What a partner needs to be shown a field of the person in whose name it asks, and of others. */
function scopesText({ hers, byRole }: Rule['scopes']): string {
  const ways = [
    ...(hers.length > 0 ? [`hers: ${hers.join(' or ')}`] : []),
    ...(byRole.length > 0 ? [`of others: ${byRole.join(' or ')}`] : []),
  ];
  return ways.join('; ') || 'none';
}
