import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'SESSION' });

/** One signed-in session. The token is not kept, only its SHA-256. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary().comment(internal),
    tokenHash: p.blob().unique().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(SECURITY),
    createdAt: p.datetime().comment(SECURITY),
    expiresAt: p.datetime().comment(SECURITY),
    endedAt: p.datetime().nullable().comment(SECURITY),
  },
  indexes: [{ properties: ['person'] }],
});
