import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

/** What was amended, and who was told: what the law asks of whoever amends (PIPEDA Schedule 1, 4.9.5). */
export const HISTORY = { category: 'CONTACT', purpose: 'LEGAL', retention: 'PROFILE' } as const;
const history = personal(HISTORY);

const OF_AN_OWNER = ['firstName', 'lastName', 'email', 'phone', 'mailingAddress'] as const;
const OF_A_READER = ['firstName', 'lastName', 'email'] as const;

/** What people amend by themselves, as `Type.field`. Of billing details nobody is told: nobody but staff is shown them. */
export const AMENDABLE = [
  ...OF_AN_OWNER.map((field) => `KlussterOwner.${field}` as const),
  ...OF_AN_OWNER.map((field) => `BusinessOwner.${field}` as const),
  ...OF_A_READER.map((field) => `ConsumerUser.${field}` as const),
  'BillingDetails.name' as const,
  'BillingDetails.address' as const,
];
export type Amendable = (typeof AMENDABLE)[number];

/** One field that a person amended: appended, never changed; the database refuses it. Rows of one act have its id. */
export const Correction = defineEntity({
  name: 'Correction',
  tableName: 'correction',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(history),
    /** What was amended at once is told of at once. */
    act: p.uuid().comment(internal),
    coordinate: p.enum([...AMENDABLE]).comment(history),
    /** The profile that it is of; of billing details, that of the Klusster Owner. */
    profile: p.uuid().fieldName('profile_id').comment(history),
    /** Sealed under the person's key: `oldValue` and `newValue`. */
    correction: p.blob().fieldName('words').comment(history),
    /** The session in which she did it. */
    credential: p.uuid().comment(history),
    at: p.datetime().comment(history),
  },
  indexes: [{ properties: ['person', 'at'] }, { properties: ['act'] }],
});
