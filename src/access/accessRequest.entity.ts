import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { SupportCase } from '../staff/index.js';
import { ACCESS_STATES, STATE_OF_REQUEST } from './accessState.js';

/** What is told of a request for access, why it is held and how long. */
export const ACCESS_FILE = { category: 'CASE', purpose: 'LEGAL', retention: 'CASE_FILE' } as const;
const file = personal(ACCESS_FILE);

/** In what shape the answer is given: a page, the same in large print, plain text for a reader or a Braille line, or data (Sch. 1, 4.9.4; s. 10). */
export const ACCESS_FORMATS = ['PAGE', 'LARGE_PRINT', 'TEXT', 'DATA'] as const;
export type AccessFormat = (typeof ACCESS_FORMATS)[number];

/** By what it was established that it is she who asks (Sch. 1, 4.9.2). */
export const IDENTITY_METHODS = ['PROVEN_SESSION', 'WROTE_FROM_ADDRESS', 'DOCUMENT_SEEN', 'KNEW_WHAT_WE_HOLD'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** For what the time may be extended, once, by 30 days at most (PIPEDA 8(4)). */
export const EXTENSION_REASONS = ['ACTIVITIES', 'CONSULTATIONS', 'FORMAT'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** For what access may be refused (PIPEDA 8(7), 9; Sch. 1, 4.9.1 and 4.9.2). */
export const REFUSAL_GROUNDS = [
  'THIRD_PARTY',
  'PRIVILEGE',
  'COMMERCIAL',
  'SECURITY',
  'INVESTIGATION',
  'DISPUTE',
  'IDENTITY',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/**
 * That a person asked what is held about her (§13.1), and what became of it. It is answered from the instant from which she may open
 * the package; the package itself is made anew whenever she does, and is kept in `access_package` until it is fetched.
 */
export const AccessRequest = defineEntity({
  name: 'AccessRequest',
  tableName: 'access_request',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(file),
    /** How it came. */
    via: p.enum(['API', 'MAIL'] as const).comment(file),
    language: p.enum(['EN', 'FR'] as const).comment(file),
    format: p.enum([...ACCESS_FORMATS]).comment(file),
    state: p
      .enum([...ACCESS_STATES])
      .generated(`(${STATE_OF_REQUEST}) stored`)
      .nullable()
      .comment(file),
    receivedAt: p.datetime().comment(file),
    /** The first instant at which it is too late. */
    dueAt: p.datetime().comment(file),
    /** The case in which staff work on it, of one that came by mail. */
    supportCase: () => p.manyToOne(SupportCase).mapToPk().nullable().deleteRule('no action').comment(file),
    identityMethod: p
      .enum([...IDENTITY_METHODS])
      .nullable()
      .comment(file),
    answeredAt: p.datetime().nullable().comment(file),
    extendedAt: p.datetime().nullable().comment(file),
    extensionReason: p
      .enum([...EXTENSION_REASONS])
      .nullable()
      .comment(file),
    refusedAt: p.datetime().nullable().comment(file),
    refusalGround: p
      .enum([...REFUSAL_GROUNDS])
      .nullable()
      .comment(file),
    /** Sealed under the person's key: `reasons` of a refusal, which is text about her. */
    case: p.blob().fieldName('reasons').nullable().comment(file),
    deemedRefusedAt: p.datetime().nullable().comment(file),
    /** The last day of its time on which the Privacy Officer was told that it waits: 20, 27 or 30. */
    alertedDay: p.smallint().default(0).comment(internal),
    openedAt: p.datetime().nullable().comment(file),
    /** SHA-256 of the package that was opened last. */
    packageHash: p.blob().nullable().comment(internal),
  },
  indexes: [{ properties: ['person', 'receivedAt'] }, { properties: ['supportCase'] }, { properties: ['dueAt'] }],
  checks: [
    { name: 'access_request_ends_once', expression: 'num_nonnulls("answered_at", "refused_at") <= 1' },
    {
      name: 'access_request_is_answered_to_her',
      expression: '"answered_at" is null or "identity_method" is not null',
    },
    {
      name: 'access_request_is_extended_for_a_reason',
      expression: '("extended_at" is null) = ("extension_reason" is null)',
    },
    {
      name: 'access_request_is_refused_with_reasons',
      expression:
        '("refused_at" is null) = ("refusal_ground" is null) and ("refused_at" is null or "reasons" is not null)',
    },
    { name: 'access_request_is_opened_once_answered', expression: '"opened_at" is null or "answered_at" is not null' },
    { name: 'access_request_by_mail_is_in_a_case', expression: `"via" = 'API' or "support_case_id" is not null` },
  ],
});
