import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { STAFF_ROLES } from '../privacy/viewer.js';
import { StaffMember } from './staffMember.entity.js';

/** Why somebody's duties need what staff see (§10.3). A closed list, so that nothing is written about her. */
export const DUTIES = ['SERVES_PEOPLE', 'ANSWERS_FOR_PRIVACY', 'COVERS_FOR_A_COLLEAGUE'] as const;
export type Duty = (typeof DUTIES)[number];

/** Longest time until a clearance is looked at again, in days; the database holds it too. */
export const CLEARANCE_DAYS_MAX = 366;

/**
 * That somebody else than she herself confirmed what a member of staff is, why, and until when it is to be looked at again (§10.2.2,
 * "security clearances"). Appended, never changed: the newest one for her role counts.
 */
export const Clearance = defineEntity({
  name: 'Clearance',
  tableName: 'clearance',
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    role: p.enum([...STAFF_ROLES]).comment(internal),
    duty: p.enum([...DUTIES]).comment(internal),
    /** The Privacy Officer who confirmed it; none where it was said on the command line. */
    by: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    at: p.datetime().comment(internal),
    reviewBy: p.datetime().comment(internal),
  },
  indexes: [{ properties: ['staff', 'at'] }],
  checks: [
    { name: 'clearance_is_by_somebody_else', expression: '"by_id" <> "staff_id"' },
    {
      name: 'clearance_is_looked_at_again',
      expression: `("review_by" > "at") and ("review_by" <= ("at" + '366 days'::interval))`,
    },
  ],
});
