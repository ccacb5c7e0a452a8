import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const REQUEST = personal({ category: 'ACCOUNT', purpose: 'SERVICE', retention: 'REPETITION' });

/** What came of a request with an `Idempotency-Key`, so that the same one, sent again, is answered alike. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** Blind index of who asked, for what, with which key. */
    keyIndex: p.blob().unique().comment(REQUEST),
    /** Blind index of what was asked. */
    inputIndex: p.blob().comment(REQUEST),
    /** Ids of what was made, and nothing else; none while the request is at work, which no other transaction sees. */
    outcome: p.json<object>().nullable().comment(internal),
    createdAt: p.datetime().comment(REQUEST),
  },
});
