import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';

/** One human. Nothing personal stands here: what is known of a person is sealed under her key, profile by profile. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  policies: [rowWall(`(${ofHers('id')}) OR (id = ANY (seen_in_cases()))`)],
  properties: {
    id: p.uuid().primary().comment(internal),
    createdAt: p.datetime().comment(internal),
    /** One who was never anybody, and stands where somebody stood who was erased, in what the law keeps. */
    isPseudonym: p.boolean().default(false).comment(internal),
    /** Rises with every change of who she is as a viewer: profiles, states, staff role, grants. Triggers count (migration 0005). */
    standing: p.integer().default(0).comment(internal),
  },
});
