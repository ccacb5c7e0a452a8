import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { ACCESS_FORMATS, AccessRequest } from './accessRequest.entity.js';

const answer = personal({ category: 'CASE', purpose: 'LEGAL', retention: 'ACCESS_PACKAGE' });

/** An answer on its way to whom it is about: sealed under her key, found by the hash of its link, and gone once it was fetched. */
export const AccessPackage = defineEntity({
  name: 'AccessPackage',
  tableName: 'access_package',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** Of a request one at most: another one replaces it. */
    request: () => p.oneToOne(AccessRequest).mapToPk().owner().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(answer),
    /** The session that asked for it: with it the link ends. */
    session: p.uuid().comment(answer),
    tokenHash: p.blob().unique().comment(internal),
    format: p.enum([...ACCESS_FORMATS]).comment(answer),
    /** Sealed under the person's key: `file`. */
    answer: p.blob().comment(answer),
    createdAt: p.datetime().comment(answer),
    expiresAt: p.datetime().comment(answer),
  },
  indexes: [{ properties: ['person'] }],
});
