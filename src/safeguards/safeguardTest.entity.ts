import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';
import { Safeguard } from './safeguard.entity.js';

/** That somebody tested a safeguard or looked at it again, and what came of it. It is appended and never changed (migration 0043). */
export const SafeguardTest = defineEntity({
  name: 'SafeguardTest',
  tableName: 'safeguard_test',
  properties: {
    id: p.uuid().primary().comment(internal),
    safeguard: () => p.manyToOne(Safeguard).mapToPk().comment(internal),
    by: () => p.manyToOne(StaffMember).mapToPk().deleteRule('no action').comment(internal),
    testedAt: p.datetime().comment(internal),
    recordedAt: p.datetime().comment(internal),
    passed: p.boolean().comment(internal),
    /** About the safeguard, never about a person: what names one is refused (`impersonal`). */
    note: p.text().nullable().comment(internal),
    reviewBy: p.datetime().comment(internal),
  },
  // One after the other, so that it is clear which is the last.
  uniques: [{ properties: ['safeguard', 'testedAt'] }],
  checks: [
    { name: 'safeguard_test_is_over_when_it_is_recorded', expression: '"tested_at" <= "recorded_at"' },
    {
      name: 'safeguard_test_says_when_the_next_one_is',
      expression: `("review_by" > "recorded_at") and ("review_by" <= ("recorded_at" + '366 days'::interval))`,
    },
  ],
});
