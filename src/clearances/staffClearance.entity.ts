import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';

/** Who works here and how far she is cleared, a view of the database (migration 0044). */
export const StaffClearance = defineEntity({
  name: 'StaffClearance',
  tableName: 'staff_clearance',
  view: true,
  expression: 'table staff_clearance',
  properties: {
    id: p.uuid().primary().comment(internal),
    name: p.text().comment(open),
    role: p.text().comment(internal),
    clearedUntil: p.datetime().nullable().comment(internal),
    duty: p.text().nullable().comment(internal),
    confirmedAt: p.datetime().nullable().comment(internal),
    /** By her name at work; none where it was said on the command line. */
    confirmedBy: p.text().nullable().comment(internal),
    reviewBy: p.datetime().nullable().comment(internal),
    /** `{ module, passedAt, expiresAt }` of each module. */
    trainings: p.json().comment(internal),
  },
});
