import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { SCOPE_NAMES } from '../privacy/scopes.js';
import { Partner } from './partner.entity.js';

const consent = personal({ category: 'CONSENT', purpose: 'SERVICE', retention: 'CONSENT_PROOF' });

/**
 * What a person lets a partner see in her name: her express consent to each scope, with the version of the words she was shown
 * and their language. Her last word to a partner counts: a new one ends the one before.
 */
export const Delegation = defineEntity({
  name: 'Delegation',
  tableName: 'delegation',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(consent),
    partner: () => p.manyToOne(Partner).mapToPk().comment(consent),
    scopes: p
      .enum([...SCOPE_NAMES])
      .array()
      .comment(consent),
    /** Of the words of the scopes. */
    version: p.integer().comment(consent),
    language: p.enum(['EN', 'FR'] as const).comment(consent),
    grantedAt: p.datetime().comment(consent),
    /** When a token was last made under it: as long as one lives, it may be in use. */
    lastUsedAt: p.datetime().nullable().comment(consent),
    expiresAt: p.datetime().comment(consent),
    endedAt: p.datetime().nullable().comment(consent),
  },
  indexes: [{ properties: ['person', 'grantedAt'] }],
});
