import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { StaffMember } from './staffMember.entity.js';

/** What whoever works here has to have learned (§10.3): how to keep personal information confidential, and how to keep accounts and devices safe. */
export const TRAINING_MODULES = ['CONFIDENTIALITY', 'SECURITY'] as const;
export type TrainingModule = (typeof TRAINING_MODULES)[number];

/** How long what was learned counts, in days; the database holds it too. */
export const TRAINING_DAYS = 365;

/** That a member of staff passed a module. Appended, never changed: of each module the one that lasts longest counts. */
export const Training = defineEntity({
  name: 'Training',
  tableName: 'training',
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    module: p.enum([...TRAINING_MODULES]).comment(internal),
    passedAt: p.datetime().comment(internal),
    expiresAt: p.datetime().comment(internal),
    /** The Privacy Officer who recorded it; none where it was said on the command line. */
    by: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    at: p.datetime().comment(internal),
  },
  indexes: [{ properties: ['staff', 'module'] }],
  checks: [
    { name: 'training_is_recorded_by_somebody_else', expression: '"by_id" <> "staff_id"' },
    {
      name: 'training_is_passed_before_it_is_recorded',
      expression: '"passed_at" <= "at"',
    },
    {
      name: 'training_counts_a_year',
      expression: `"expires_at" = ("passed_at" + '365 days'::interval)`,
    },
  ],
});
