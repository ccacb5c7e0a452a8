import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'ATTEMPT' });

/** What is asked of a person: to prove a second factor, or to show that she holds one that she is adding. */
export const CHALLENGE_PURPOSES = ['SIGN_IN', 'ADD_TOTP', 'ADD_PASSKEY'] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

/** A question that waits for its answer, for minutes. The challenge is not kept, only its SHA-256. */
export const FactorChallenge = defineEntity({
  name: 'FactorChallenge',
  tableName: 'factor_challenge',
  properties: {
    hash: p.blob().primary().comment(internal),
    purpose: p.enum([...CHALLENGE_PURPOSES]).comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(SECURITY),
    /** Sealed: what is being added, `name` and of an app `secret`. */
    pending: p.blob().nullable().comment(SECURITY),
    /** How often it was answered. */
    tries: p.integer().default(0).comment(internal),
    expiresAt: p.datetime().comment(SECURITY),
  },
  indexes: [{ properties: ['person'] }],
});
