import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { SESSION_KINDS } from './sessionLimits.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'SESSION' });

/** One signed-in session. The token is not kept, only its SHA-256; of where it is used from, neither header nor address. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary().comment(internal),
    tokenHash: p.blob().unique().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(SECURITY),
    /** By which limits it ends. */
    kind: p.enum(SESSION_KINDS).comment(SECURITY),
    /** Sealed: `device`, what it was begun on, in a few words. None in what ended before migration 0008. */
    device: p.blob().nullable().comment(SECURITY),
    createdAt: p.datetime().comment(SECURITY),
    /** The last use that was written down, some minutes behind. */
    usedAt: p.datetime().comment(SECURITY),
    /** When she last proved that it is she. */
    provenAt: p.datetime().comment(SECURITY),
    expiresAt: p.datetime().comment(SECURITY),
    endedAt: p.datetime().nullable().comment(SECURITY),
    /** When a token that had been replaced came back, which ended it. */
    reusedAt: p.datetime().nullable().comment(SECURITY),
    /** When a second factor was proven in it; null where the password was all. */
    secondFactorAt: p.datetime().nullable().comment(SECURITY),
  },
  indexes: [{ properties: ['person'] }],
});

/** A token that was replaced by another of its session; only its SHA-256, like all. */
export const RetiredToken = defineEntity({
  name: 'RetiredToken',
  tableName: 'retired_token',
  properties: {
    tokenHash: p.blob().primary().comment(internal),
    session: () => p.manyToOne(Session).mapToPk().deleteRule('cascade').comment(SECURITY),
    retiredAt: p.datetime().comment(SECURITY),
  },
  indexes: [{ properties: ['session'] }],
});
