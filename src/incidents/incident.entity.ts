import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';

/** What is kept of a breach, why and how long: 24 months from the day on which it was determined (SOR/2018-64, s. 6). */
export const BREACH = { category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'BREACH_RECORD' } as const;
const breach = personal(BREACH);

/** Whose reads are looked at. `NONE`: it did not happen through the API, so the ledger knows nothing of it. */
export const SUSPECTS = ['SESSION', 'GRANT', 'PARTNER', 'STAFF', 'PERSON', 'NONE'] as const;
export type Suspect = (typeof SUSPECTS)[number];

/** How sensitive what was seen is, and how probable its misuse: what the risk is judged by (PIPEDA, s. 10.1(8)). */
export const SENSITIVITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
export const MISUSES = ['UNLIKELY', 'POSSIBLE', 'LIKELY'] as const;
export type Misuse = (typeof MISUSES)[number];

/** Secure ways to the Commissioner (SOR/2018-64, s. 2(3)). */
export const CHANNELS = ['ONLINE_FORM', 'ENCRYPTED_MAIL', 'POST', 'COURIER'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Among so many people each one saw a field of a type. */
export type FieldSeen = { readonly coordinate: string; readonly persons: number };

/**
 * A breach of security safeguards, as it was, was judged and was told (PIPEDA, ss. 10.1 to 10.3). Each is recorded, whatever its risk. The database holds
 * the order: nothing is closed that was not assessed, and nothing with a risk that was not reported and told (migration 0045).
 */
export const Incident = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  properties: {
    id: p.uuid().primary().comment(internal),
    openedBy: () => p.manyToOne(StaffMember).mapToPk().deleteRule('no action').comment(internal),
    openedAt: p.datetime().comment(internal),
    /** When it was determined that it occurred. */
    knownAt: p.datetime().comment(internal),
    /** When it occurred; while it has no end, until it is assessed. */
    fromAt: p.datetime().comment(internal),
    untilAt: p.datetime().nullable().comment(internal),
    suspect: p.enum([...SUSPECTS]).comment(internal),
    /** As in the ledger: the session, the person of the viewer, the partner. */
    credential: p.uuid().nullable().comment(breach),
    viewer: p.uuid().fieldName('viewer_id').nullable().comment(breach),
    partner: p.uuid().fieldName('partner_id').nullable().comment(internal),
    /** Whether somebody else used the account, so that what it shows of itself was seen as well. */
    isMisused: p.boolean().comment(internal),
    /** Fields, as `Type.field`: only reads of these count; all where there are none. */
    coordinates: p.array().columnType('text[]').comment(internal),
    /** Sealed under a key of its own: `what` happened and, as they come, `reasons`, `report`, `notice` and `published`. */
    words: p.blob().comment(breach),
    /** What the ledger says, gathered last: how many people, in how many requests, and which fields. */
    affected: p.integer().comment(internal),
    reads: p.integer().comment(internal),
    fields: p.json<readonly FieldSeen[]>().comment(internal),
    assessedAt: p.datetime().nullable().comment(internal),
    assessedBy: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    /** Whether there is a real risk of significant harm. */
    isRisk: p.boolean().nullable().comment(internal),
    sensitivity: p
      .enum([...SENSITIVITIES])
      .nullable()
      .comment(internal),
    misuse: p
      .enum([...MISUSES])
      .nullable()
      .comment(internal),
    /** When the report was written, and when and how it went to the Commissioner. */
    reportedAt: p.datetime().nullable().comment(internal),
    reportSentAt: p.datetime().nullable().comment(internal),
    reportChannel: p
      .enum([...CHANNELS])
      .nullable()
      .comment(internal),
    /** When the notices to people began, and when whoever they did not reach was told in public (s. 5). */
    notifiedAt: p.datetime().nullable().comment(internal),
    publishedAt: p.datetime().nullable().comment(internal),
    closedAt: p.datetime().nullable().comment(internal),
    /** The day on which officers were told last that something waits. */
    warnedOn: p.date().nullable().comment(internal),
  },
  indexes: [{ properties: ['viewer'] }],
  checks: [
    { name: 'incident_ends_after_it_began', expression: '"until_at" > "from_at"' },
    {
      name: 'incident_is_assessed_as_a_whole',
      expression: 'num_nulls("assessed_at", "assessed_by_id", "is_risk", "sensitivity", "misuse") in (0, 5)',
    },
    { name: 'incident_has_an_end_once_assessed', expression: '"assessed_at" is null or "until_at" is not null' },
    { name: 'incident_is_reported_for_its_risk', expression: '"reported_at" is null or coalesce("is_risk", false)' },
    {
      name: 'incident_report_is_sent_some_way',
      expression: '("report_sent_at" is null) = ("report_channel" is null)',
    },
    {
      name: 'incident_report_is_written_before_it_is_sent',
      expression: '"report_sent_at" is null or "reported_at" is not null',
    },
    { name: 'incident_is_told_for_its_risk', expression: '"notified_at" is null or coalesce("is_risk", false)' },
    {
      name: 'incident_is_published_after_it_was_told',
      expression: '"published_at" is null or "notified_at" is not null',
    },
    { name: 'incident_is_closed_once_assessed', expression: '"closed_at" is null or "assessed_at" is not null' },
    {
      name: 'incident_is_closed_once_reported_and_told',
      expression:
        '"closed_at" is null or not "is_risk" or ("report_sent_at" is not null and "notified_at" is not null)',
    },
  ],
});

/** How far an incident is. */
export const INCIDENT_STATES = ['OPEN', 'ASSESSED', 'CLOSED'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** The register as officers read it, a view of the database (migration 0045): without words, and with what became of the notices. */
export const IncidentSeen = defineEntity({
  name: 'IncidentSeen',
  tableName: 'incident_seen',
  view: true,
  expression: 'table incident_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    state: p.text().comment(internal),
    openedBy: p.uuid().fieldName('opened_by_id').comment(internal),
    openedAt: p.datetime().comment(internal),
    knownAt: p.datetime().comment(internal),
    fromAt: p.datetime().comment(internal),
    untilAt: p.datetime().nullable().comment(internal),
    suspect: p.text().comment(internal),
    isMisused: p.boolean().comment(internal),
    coordinates: p.array().columnType('text[]').comment(internal),
    affected: p.integer().comment(internal),
    reads: p.integer().comment(internal),
    fields: p.json().comment(internal),
    assessedAt: p.datetime().nullable().comment(internal),
    assessedBy: p.uuid().fieldName('assessed_by_id').nullable().comment(internal),
    isRisk: p.boolean().nullable().comment(internal),
    sensitivity: p.text().nullable().comment(internal),
    misuse: p.text().nullable().comment(internal),
    reportedAt: p.datetime().nullable().comment(internal),
    reportSentAt: p.datetime().nullable().comment(internal),
    reportChannel: p.text().nullable().comment(internal),
    notifiedAt: p.datetime().nullable().comment(internal),
    publishedAt: p.datetime().nullable().comment(internal),
    closedAt: p.datetime().nullable().comment(internal),
    told: p.integer().comment(internal),
    unreached: p.integer().comment(internal),
  },
});
