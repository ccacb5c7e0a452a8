import type { EntityManager } from '@mikro-orm/core';
import { orTaken } from '../db/taken.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Klusster } from './klusster.entity.js';

export const SLUG_TAKEN = refusedFor('SLUG_TAKEN', { field: 'slug' });

/**
 * Whether a slug belongs to another klusster: one that is, or was, published under it. What drafts wish for is not looked at,
 * because nobody may know of them.
 */
export const isTaken = async (em: EntityManager, slug: string, by: string): Promise<boolean> =>
  (await em.count(Klusster, { slug, publishedAt: { $ne: null }, id: { $ne: by } })) > 0;

/** Waits for a transaction that may give a klusster its slug; of many at once the database lets one. */
export const orSlugTaken = <Result>(work: Promise<Result | Refused>): Promise<Result | Refused> =>
  orTaken<Result | Refused, Refused>(work, SLUG_TAKEN);
