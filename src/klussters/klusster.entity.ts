import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open } from '../db/columns.js';
import { KLUSSTER_STATES } from './klussterState.js';

/** A klusster: one local publication. Once it is published all of it is public; until then it is her own who runs it. */
export const Klusster = defineEntity({
  name: 'Klusster',
  tableName: 'klusster',
  properties: {
    id: p.uuid().primary().comment(open),
    slug: p.text().unique().comment(open),
    name: p.text().comment(open),
    nameSort: p.text().collation('C').comment(open),
    tagline: p.text().nullable().comment(open),
    description: p.text().nullable().comment(open),
    city: p.text().comment(open),
    citySort: p.text().collation('C').comment(open),
    province: p.text().comment(open),
    language: p.enum(['EN', 'FR'] as const).comment(open),
    state: p.enum([...KLUSSTER_STATES]).comment(open),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(open),
    createdAt: p.datetime().comment(internal),
  },
  indexes: [
    { properties: ['nameSort', 'id'] },
    { properties: ['citySort', 'nameSort', 'id'] },
    { properties: ['owner'] },
  ],
});
