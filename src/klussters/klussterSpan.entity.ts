import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { Klusster } from './klusster.entity.js';

const ran = personal({ category: 'INVOICE', purpose: 'BILLING', retention: 'TAX_RECORD' });

/**
 * From when until when whom a klusster was open for: from its publication until it is closed or handed over, paused days included, since its name
 * and its mailing list stay its own. The database writes it as a klusster changes (migration 0029), so that nobody who changes one can leave it out.
 */
export const KlussterSpan = defineEntity({
  name: 'KlussterSpan',
  tableName: 'klusster_span',
  properties: {
    id: p.uuid().primary().comment(internal),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(ran),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(ran),
    since: p.datetime().comment(ran),
    until: p.datetime().nullable().comment(ran),
  },
  checks: [{ name: 'klusster_span_ends_after_it_began', expression: '"until" >= "since"' }],
  indexes: [{ properties: ['owner', 'since'] }, { properties: ['klusster'] }],
});
