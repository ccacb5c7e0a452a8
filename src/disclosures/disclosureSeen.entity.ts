import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const entry = personal({ category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' });

/**
 * The ledger as a person reads it, a view of the database (migration 0004): what was shown of her, by hour, viewer, clause
 * and operation. Of Consumer Users it tells neither who nor how many: their rows are one, without viewer and operation. Of what
 * a partner was shown it tells which partner, and not in whose name.
 */
export const DisclosureSeen = defineEntity({
  name: 'DisclosureSeen',
  tableName: 'disclosure_seen',
  view: true,
  expression: 'table disclosure_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: p.uuid().fieldName('person_id').comment(entry),
    /** The hour, at its beginning. */
    at: p.datetime().comment(entry),
    actedAs: p.text().comment(internal),
    /** `{ type, id }` of an owner's profile, or `{ name }` of a member of staff or a partner. */
    viewer: p.json().nullable().comment(internal),
    coordinates: p.json().comment(internal),
    clause: p.text().comment(internal),
    operationName: p.text().nullable().comment(internal),
    count: p.integer().comment(internal),
    disputed: p.json().comment(internal),
    /** Until when a Privacy Officer keeps it from her, as the law allows (migration 0051). */
    delayedUntil: p.datetime().nullable().comment(internal),
  },
});
