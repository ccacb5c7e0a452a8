import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';
import { SCOPE_NAMES } from '../privacy/scopes.js';

/** How a partner proves who it is (RFC 6749, 2.3.1; RFC 7523). */
export const AUTH_METHODS = ['client_secret_basic', 'private_key_jwt'] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** An integration that staff registered. Nothing personal stands here: it is an organisation. */
export const Partner = defineEntity({
  name: 'Partner',
  tableName: 'partner',
  properties: {
    /** Its `client_id`, too. */
    id: p.uuid().primary().comment(internal),
    /** By what people know it: on the consent page, and in who was shown what of them. */
    name: p.text().comment(open),
    redirectUris: p.array().columnType('text[]').comment(internal),
    /** What it may ask people for. */
    scopes: p
      .enum([...SCOPE_NAMES])
      .array()
      .comment(internal),
    authMethod: p.enum([...AUTH_METHODS]).comment(internal),
    /** Its public keys, for `private_key_jwt`. */
    jwks: p.json().nullable().comment(internal),
    /** SHA-256 of the secret: 256 random bits need no slow hash. */
    secretHash: p.blob().nullable().comment(internal),
    /** When it was made. */
    secretSince: p.datetime().nullable().comment(internal),
    /** The secret before, which is good until an instant: a partner changes over without an interruption. */
    formerSecretHash: p.blob().nullable().comment(internal),
    formerSecretUntil: p.datetime().nullable().comment(internal),
    createdAt: p.datetime().comment(internal),
    suspendedAt: p.datetime().nullable().comment(internal),
  },
});
