import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ACTING } from '../privacy/viewer.js';

const count = personal({ category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'DAILY_COUNT' });

/**
 * Whom a viewer was shown on a day, by what it acted as: what the daily limit counts. Rows are numbered from 1, so that of
 * two requests that would add somebody at once only one can, and the other looks again; the highest number is the count.
 */
export const PersonOpened = defineEntity({
  name: 'PersonOpened',
  tableName: 'person_opened',
  primaryKeys: ['viewer', 'day', 'actedAs', 'no'],
  properties: {
    viewer: p.uuid().primary().fieldName('viewer_id').comment(count),
    /** Days since 1970-01-01, in UTC. */
    day: p.integer().primary().comment(count),
    actedAs: p
      .enum([...ACTING])
      .primary()
      .comment(internal),
    no: p.integer().primary().comment(internal),
    // No reference: the check of one would lock the row of everybody who is shown to anybody.
    person: p.uuid().fieldName('person_id').comment(count),
  },
  uniques: [{ properties: ['viewer', 'day', 'actedAs', 'person'] }],
});
