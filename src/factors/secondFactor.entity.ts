import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'PROFILE' });

/** An app that makes codes (RFC 6238), or a passkey (WebAuthn). */
export const FACTOR_KINDS = ['TOTP', 'PASSKEY'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** What a person proves beside her password. Removed, it is gone: nothing of it is kept. */
export const SecondFactor = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factor',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(SECURITY),
    kind: p.enum([...FACTOR_KINDS]).comment(SECURITY),
    /** Sealed: `name`, by which she tells it from the others. */
    label: p.blob().comment(SECURITY),
    /**
     * Sealed, and shown to nobody: `secret` of an app; `id`, `publicKey` and `transports` of a passkey. The id and the key of
     * a passkey are one person's as much as an address is: whoever holds them finds the same device wherever else they are.
     */
    verifier: p.blob().comment(SECURITY),
    /** Of an app: the step of time whose code was accepted last, in half minutes since 1970. No code is taken twice. */
    lastStep: p.integer().nullable().comment(SECURITY),
    /** Of a passkey: the blind index of its id, since one may belong to one person only (WebAuthn, 7.1). */
    credentialIndex: p.blob().nullable().comment(SECURITY),
    /** Of a passkey: how often it says that it was used; a copy would count apart. */
    counter: p.bigint('number').nullable().comment(internal),
    /** Of a passkey: whether it may leave its device, and whether it has. */
    mayBeBackedUp: p.boolean().nullable().comment(SECURITY),
    isBackedUp: p.boolean().nullable().comment(SECURITY),
    createdAt: p.datetime().comment(SECURITY),
    lastUsedAt: p.datetime().nullable().comment(SECURITY),
  },
  indexes: [{ properties: ['person'] }],
});
