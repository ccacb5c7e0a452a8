import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const REQUEST = personal({ category: 'ACCOUNT', purpose: 'SERVICE', retention: 'ADDRESS_REQUEST' });

/** What waits until somebody shows that she reads the mail of an address. */
export const ADDRESS_REQUESTS = [
  'REGISTRATION',
  'SIGN_IN',
  'PARTNER_SIGN_IN',
  'PASSWORD_RESET',
  'NEW_ADDRESS',
  'SUBSCRIPTION',
] as const;
export type AddressRequestKind = (typeof ADDRESS_REQUESTS)[number];

/**
 * Something asked for in the name of an address, before anything is known of who asks. Whether the address is known is looked
 * up by the job that writes the letter, and by nothing that answers a request.
 */
export const AddressRequest = defineEntity({
  name: 'AddressRequest',
  tableName: 'address_request',
  properties: {
    id: p.uuid().primary().comment(internal),
    kind: p.enum([...ADDRESS_REQUESTS]).comment(REQUEST),
    /** Under whose key `request` is sealed: a person who is signed in, or else the request itself, until it is forgotten. */
    holder: p.uuid().comment(REQUEST),
    /** Sealed: the address, and what was asked. */
    request: p.blob().comment(REQUEST),
    language: p.enum(['EN', 'FR'] as const).comment(REQUEST),
    /** SHA-256 of the token that was mailed to the address; none before the letter is written. */
    tokenHash: p.blob().unique().nullable().comment(internal),
    /** The same of the token that was mailed to the address which the new one takes the place of. */
    oldTokenHash: p.blob().unique().nullable().comment(internal),
    /** When each of the two was shown again. */
    provedAt: p.datetime().nullable().comment(REQUEST),
    oldProvedAt: p.datetime().nullable().comment(REQUEST),
    createdAt: p.datetime().comment(REQUEST),
    expiresAt: p.datetime().comment(REQUEST),
    /** A link works once. */
    endedAt: p.datetime().nullable().comment(REQUEST),
  },
});
