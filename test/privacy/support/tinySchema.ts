import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Audience } from '../../../src/privacy/audience.js';
import { fieldsOf } from '../../../src/privacy/privacyMap.js';
import { MARK, type Mark } from '../../../src/privacy/visibleTo.js';

/** Marks by coordinate (`Type.field`) or by type (`@subject`). */
export type Marks = Readonly<Record<string, Mark>>;

/** What `@visibleTo(…)` leaves on a field. */
export const seenBy = (...audience: Audience[]): Mark => ({ visibleTo: [audience] });

/** A schema in a few lines of SDL, marked as the decorators mark it; what is not mentioned is for everyone. */
export function tinySchema(sdl: string, marks: Marks = {}): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const { type, field } of fieldsOf(schema)) {
    field.extensions = { [MARK]: marks[`${type}.${field.name}`] ?? seenBy('EVERYONE') };
  }
  for (const [name, mark] of Object.entries(marks)) {
    const type = schema.getType(name);
    if (type) type.extensions = { [MARK]: mark };
  }
  return schema;
}
