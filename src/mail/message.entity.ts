import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const MESSAGE = personal({ category: 'MESSAGE', purpose: 'SERVICE', retention: 'MESSAGE' });

/**
 * Where a message stands. `UNCERTAIN`: it was handed over and nobody can say whether it arrived; it is not sent again by
 * itself. `DROPPED`: the key of its holder was destroyed before it left, so nobody can read it.
 */
export const MESSAGE_STATES = ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'DROPPED'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * The record of one message to one recipient. What it is and to whom is sealed, its template and language too: that somebody
 * was told of a new second factor is hers. Once it is sent, what was in it is forgotten and those three stay.
 */
export const Message = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.uuid().primary().comment(internal),
    // No reference: whoever asks to become a person has a key before there is a person.
    holder: p.uuid().comment(MESSAGE),
    /** Sealed under the key of the holder: `to`, `template`, `language` and, until it is sent, `values`. */
    content: p.blob().comment(MESSAGE),
    state: p
      .enum([...MESSAGE_STATES])
      .default('QUEUED')
      .comment(internal),
    /** How often it was begun to be sent. */
    attempts: p.smallint().default(0).comment(internal),
    createdAt: p.datetime().comment(MESSAGE),
    sentAt: p.datetime().nullable().comment(MESSAGE),
  },
});
