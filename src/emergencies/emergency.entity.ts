import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { CASE_FILE, StaffMember } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/** Why nobody could be asked first: somebody's life, health or security; an attack that goes on; an order that cannot wait. */
export const EMERGENCY_GROUNDS = ['SAFETY', 'SECURITY', 'LEGAL_ORDER'] as const;
export type EmergencyGround = (typeof EMERGENCY_GROUNDS)[number];

export const VERDICTS = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How long what an emergency opens is open, in hours; the database holds it too (migration 0050). */
export const EMERGENCY_HOURS = 2;

/**
 * That a member of staff opened a person's fields at once. It has the id of its case; of one member of staff one at a time waits for its review, which comes within 72 hours; after
 * that she is cleared no more, until it has come (migration 0050).
 */
export const Emergency = defineEntity({
  name: 'Emergency',
  tableName: 'emergency',
  policies: [rowWall(ofHers('person_id'))],
  properties: {
    /** That of its case. */
    id: p.uuid().primary().comment(caseFile),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    ground: p.enum([...EMERGENCY_GROUNDS]).comment(caseFile),
    openedAt: p.datetime().comment(caseFile),
    verdict: p
      .enum([...VERDICTS])
      .nullable()
      .comment(caseFile),
    reviewedAt: p.datetime().nullable().comment(caseFile),
    /** None where it was said on the command line. */
    reviewedBy: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    /** When officers were told last that it waits. */
    warnedAt: p.datetime().nullable().comment(internal),
  },
  indexes: [{ properties: ['staff', 'reviewedAt'] }, { properties: ['person'] }],
  checks: [
    { name: 'emergency_is_reviewed_with_a_verdict', expression: '("verdict" is null) = ("reviewed_at" is null)' },
    { name: 'emergency_is_reviewed_by_somebody_else', expression: '"reviewed_by_id" <> "staff_id"' },
  ],
});

/** Emergencies as officers read them, a view of the database (migration 0050): with what the ledger says was shown in each, and nothing about whom. */
export const EmergencySeen = defineEntity({
  name: 'EmergencySeen',
  tableName: 'emergency_seen',
  view: true,
  expression: 'table emergency_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: p.uuid().fieldName('staff_id').comment(internal),
    ground: p.text().comment(internal),
    openedAt: p.datetime().comment(internal),
    endsAt: p.datetime().comment(internal),
    reviewBy: p.datetime().comment(internal),
    reads: p.integer().comment(internal),
    coordinates: p.json().comment(internal),
    reviewedBy: p.uuid().fieldName('reviewed_by_id').nullable().comment(internal),
    reviewedAt: p.datetime().nullable().comment(internal),
    verdict: p.text().nullable().comment(internal),
  },
});
