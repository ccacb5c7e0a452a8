import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const SECURITY = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'ATTEMPT' });

/** Failed attempts to sign in, by a keyed hash of where they came from. The columns are those that rate-limiter-flexible asks for. */
export const SignInAttempt = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    /** HMAC of a source, or of an address with a source; neither is kept. */
    key: p.blob().primary().comment(SECURITY),
    points: p.integer().comment(internal),
    /** Milliseconds since 1970; from then on the row counts for nothing. */
    expire: p.bigint().nullable().comment(internal),
  },
});
