import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';

/** What clients read, and all that the twin worlds know of the program. */
export const SCHEMA = buildSchema(readFileSync(new URL('../../../schema/klusster.graphql', import.meta.url), 'utf8'));

/** What a person can let a partner see; a new scope joins by itself. */
export const SCOPES: readonly string[] = scopesIn('PartnerScope');

function scopesIn(name: string): string[] {
  const scopes = SCHEMA.getType(name);
  if (!isEnumType(scopes)) throw new Error(`The schema enumerates no ${name}.`);
  return scopes.getValues().map((one) => one.name);
}
