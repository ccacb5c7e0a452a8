import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';
import { SENSITIVITIES } from '../incidents/index.js';
import { STAFF_ROLES } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';

/** The methods of protection, as §10.2 names them. */
export const SAFEGUARD_KINDS = ['PHYSICAL', 'ORGANISATIONAL', 'TECHNOLOGICAL', 'INVESTIGATIVE'] as const;
export type SafeguardKind = (typeof SAFEGUARD_KINDS)[number];

/** How far ahead the next review of a safeguard may be, in days. */
export const REVIEW_DAYS_MAX = 366;

/** What protects personal information (§10.2). What the house has since it opened is entered by migration 0043. */
export const Safeguard = defineEntity({
  name: 'Safeguard',
  tableName: 'safeguard',
  properties: {
    id: p.uuid().primary().comment(internal),
    kind: p.enum([...SAFEGUARD_KINDS]).comment(open),
    /** Of what it protects. */
    sensitivity: p.enum([...SENSITIVITIES]).comment(open),
    nameEn: p.text().comment(open),
    nameFr: p.text().comment(open),
    /** Who answers for it: whoever has a role, or one member of staff. */
    ownerRole: p
      .enum([...STAFF_ROLES])
      .nullable()
      .comment(internal),
    owner: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    /** The control of §16 that looks daily whether it holds, and the test of the service that shows it, by its path. */
    control: p.text().nullable().comment(open),
    shownBy: p.text().nullable().comment(open),
    /** Nobody where the migration entered it. */
    enteredBy: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    enteredAt: p.datetime().comment(internal),
    /** By when it is tested first; from then on each test says by when the next one is due. */
    reviewBy: p.datetime().comment(internal),
    retiredAt: p.datetime().nullable().comment(internal),
  },
  checks: [
    { name: 'safeguard_has_one_owner', expression: 'num_nonnulls("owner_role", "owner_id") = 1' },
    {
      name: 'safeguard_is_looked_at_again',
      expression: `("review_by" > "entered_at") and ("review_by" <= ("entered_at" + '366 days'::interval))`,
    },
  ],
});

/** How a safeguard stands. */
export type SafeguardState = 'HOLDS' | 'OVERDUE' | 'FAILED' | 'WITHOUT_OWNER' | 'RETIRED';

/** What a safeguard is judged by, as the database tells it: an instant that it put into JSON is text. */
export type Standing = {
  readonly reviewBy: string;
  readonly passed: boolean | null;
  readonly ownerLeft: boolean;
  readonly retired: boolean;
};

/** The register as officers read it, a view of the database (migration 0043): with the last test, and what the last probe of its control found. */
export const SafeguardSeen = defineEntity({
  name: 'SafeguardSeen',
  tableName: 'safeguard_seen',
  view: true,
  expression: 'table safeguard_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    kind: p.text().comment(open),
    sensitivity: p.text().comment(open),
    nameEn: p.text().comment(open),
    nameFr: p.text().comment(open),
    ownerRole: p.text().nullable().comment(internal),
    owner: p.uuid().fieldName('owner_id').nullable().comment(internal),
    control: p.text().nullable().comment(open),
    shownBy: p.text().nullable().comment(open),
    enteredAt: p.datetime().comment(internal),
    reviewBy: p.datetime().comment(internal),
    lastTestedAt: p.datetime().nullable().comment(internal),
    lastPassed: p.boolean().nullable().comment(internal),
    controlAt: p.datetime().nullable().comment(open),
    controlPassed: p.boolean().nullable().comment(open),
    retiredAt: p.datetime().nullable().comment(internal),
    standing: p.json<Standing>().comment(internal),
  },
});
