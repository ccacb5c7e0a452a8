import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** Up to when it was looked what staff do. One row; whoever looks holds it. */
export const StaffWatch = defineEntity({
  name: 'StaffWatch',
  tableName: 'staff_watch',
  properties: {
    isKnown: p.boolean().primary().default(true).comment(internal),
    lookedAt: p.datetime().comment(internal),
  },
  checks: [{ name: 'staff_watch_is_one', expression: '"is_known"' }],
});
