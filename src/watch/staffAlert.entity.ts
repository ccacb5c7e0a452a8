import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';
import { PATTERNS } from './thresholds.js';

/** What became of an alert: it was explained, or is dealt with as a breach. */
export const ALERT_OUTCOMES = ['EXPLAINED', 'INCIDENT'] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/**
 * That the day of a member of staff was unusual in one way: how often, and nothing of anybody whom she was shown. One row for each such day, which the
 * database holds; its count only grows, it is settled once and by somebody else, and it stays (migration 0047).
 */
export const StaffAlert = defineEntity({
  name: 'StaffAlert',
  tableName: 'staff_alert',
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    pattern: p.enum([...PATTERNS]).comment(internal),
    /** The day, on the clock of `LEGAL_ZONE`. */
    day: p.date().comment(internal),
    count: p.integer().comment(internal),
    /** When it was found. */
    at: p.datetime().comment(internal),
    /** When Privacy Officers were written to. */
    toldAt: p.datetime().nullable().comment(internal),
    settledAt: p.datetime().nullable().comment(internal),
    settledBy: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    outcome: p
      .enum([...ALERT_OUTCOMES])
      .nullable()
      .comment(internal),
    // No reference: the record of a breach ends by its own rule, and the alert stays until its own is over.
    incident: p.uuid().fieldName('incident_id').nullable().comment(internal),
  },
  uniques: [{ properties: ['staff', 'pattern', 'day'] }],
  checks: [
    { name: 'staff_alert_counts', expression: '"count" > 0' },
    {
      name: 'staff_alert_is_settled_as_a_whole',
      expression: 'num_nulls("settled_at", "settled_by_id", "outcome") in (0, 3)',
    },
    { name: 'staff_alert_is_settled_by_somebody_else', expression: '"settled_by_id" <> "staff_id"' },
    {
      name: 'staff_alert_names_its_incident',
      expression: `coalesce("outcome" = 'INCIDENT', false) = ("incident_id" is not null)`,
    },
  ],
});
