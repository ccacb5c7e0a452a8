import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const entry = personal({ category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' });

/**
 * The disclosure ledger (promise 3; PIPEDA Schedule 1, 4.9.1 and 4.9.3): one row for each request that showed anything of
 * another person. Appended, never changed: the database refuses it. `persons` is indexed, so that each can be told who saw her.
 */
export const Disclosure = defineEntity({
  name: 'Disclosure',
  tableName: 'disclosure',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    at: p.datetime().comment(entry),
    /** The session whose token was used; of a partner, its access token. */
    credential: p.uuid().comment(entry),
    // No reference: the check of one would lock the row of the viewer for each entry. Whoever appends has looked her up.
    viewer: p.uuid().fieldName('viewer_id').comment(entry),
    /** The partner that asked in the name of the viewer. */
    partner: p.uuid().fieldName('partner_id').nullable().comment(internal),
    /** A GraphQL name, cut at 64 characters: chosen by the client, shown back to the person. */
    operationName: p.text().nullable().comment(internal),
    purpose: p.text().comment(internal),
    persons: p.array().columnType('uuid[]').comment(entry),
    /** Groups of `as`, `coordinates` and `persons`: codes and ids, no values. */
    shown: p.json().comment(internal),
  },
});
