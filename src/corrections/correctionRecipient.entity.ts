import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { Correction, HISTORY } from './correction.entity.js';

const history = personal(HISTORY);

/** As what somebody was shown a value that was amended since. Staff are not told: what they look at is what stands. */
export const RECIPIENT_KINDS = ['PARTNER', 'KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/**
 * That somebody who was shown a value was told that it was amended. An owner is named by her profile, a Consumer User by nothing but the message
 * that went to her, which is hers and goes with her.
 */
export const CorrectionRecipient = defineEntity({
  name: 'CorrectionRecipient',
  tableName: 'correction_recipient',
  properties: {
    id: p.uuid().primary().comment(internal),
    correction: () => p.manyToOne(Correction).mapToPk().deleteRule('cascade').comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(history),
    kind: p.enum([...RECIPIENT_KINDS]).comment(history),
    /** The profile of an owner. */
    profile: p.uuid().fieldName('profile_id').nullable().comment(internal),
    partner: p.uuid().fieldName('partner_id').nullable().comment(internal),
    /** The mail to a person; of a partner, the event by which its webhooks know it. */
    notice: p.uuid().comment(internal),
    toldAt: p.datetime().comment(history),
    /** When the mail was sent, or a webhook of the partner answered: the database writes it down (migration 0039). */
    acknowledgedAt: p.datetime().nullable().comment(history),
  },
  indexes: [{ properties: ['correction'] }, { properties: ['person'] }, { properties: ['notice'] }],
  checks: [
    {
      name: 'correction_recipient_is_named_by_what_it_is',
      expression: `("kind" = 'PARTNER') = ("partner_id" is not null)`,
    },
    {
      name: 'correction_recipient_reader_is_not_named',
      expression: `("kind" in ('KLUSSTER_OWNER', 'BUSINESS_OWNER')) = ("profile_id" is not null)`,
    },
  ],
});

/**
 * Who was told, as the person reads it: a view of the database (migration 0039). Of Consumer Users it tells neither who nor how many: they are one row,
 * acknowledged when the last one is.
 */
export const CorrectionTold = defineEntity({
  name: 'CorrectionTold',
  tableName: 'correction_told',
  view: true,
  expression: 'table correction_told',
  properties: {
    id: p.uuid().primary().comment(internal),
    correction: p.uuid().fieldName('correction_id').comment(internal),
    person: p.uuid().fieldName('person_id').comment(history),
    kind: p.text().comment(internal),
    /** `{ type, id }` of an owner's profile, or `{ name }` of a partner. */
    who: p.json().nullable().comment(internal),
    toldAt: p.datetime().comment(history),
    acknowledgedAt: p.datetime().nullable().comment(history),
  },
});
