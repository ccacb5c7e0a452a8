import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { AUDIENCE_BANDS } from './audienceBands.js';
import { NEWSLETTER_STATES } from './newsletterState.js';

/**
 * One issue that a Klusster Owner writes to the mailing list of her klusster. It says nothing of those who get it: who they are is
 * decided when it is dispatched, and by nobody else.
 */
export const Newsletter = defineEntity({
  name: 'Newsletter',
  tableName: 'newsletter',
  properties: {
    id: p.uuid().primary().comment(open),
    /** Rises with each change that its owner makes or is told of, and with nothing that says how many get it. */
    version: p.integer().default(1).comment(open),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(open),
    /** Who wrote it and on whose behalf it is sent; whoever takes the klusster over has her own. */
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(open),
    /** Which state leads where is said in `newsletterState.ts`. */
    state: p.enum([...NEWSLETTER_STATES]).comment(open),
    language: p.enum(['EN', 'FR'] as const).comment(open),
    subject: p.text().comment(open),
    /** Markdown. */
    text: p.text().comment(open),
    createdAt: p.datetime().comment(open),
    /** When it is to be sent; of one that waits for its time. */
    scheduledFor: p.datetime().nullable().comment(open),
    /** When its sending began; from then on nothing of it changes. */
    sendingSince: p.datetime().nullable().comment(open),
    /** When nothing of it was left to send; known to operators at once, and to its owner with the next daily figures. */
    sentAt: p.datetime().nullable().comment(open),
    cancelledAt: p.datetime().nullable().comment(open),
    /** Who sent it, word for word as every message of it says; frozen when its sending begins. */
    identity: p.json<SenderBlock>().nullable().comment(open),
    /** SHA-256 of what is the same in all its messages; frozen with it. */
    contentHash: p.blob().nullable().comment(open),
    /** Since when its owner is told that it was sent: the first daily figures after its sending began, however long that takes. */
    reportedAt: p.datetime().nullable().comment(open),
    /** About how many messages left, as of the last daily figures that counted it. */
    reach: p
      .enum([...AUDIENCE_BANDS])
      .nullable()
      .comment(internal),
    /** The state that its owner is told (`toldState`, migration 0026). */
    toldState: p
      .text()
      .generated(
        `(case when "state" not in ('SENDING', 'SENT') then "state" when "reported_at" is null then 'SENDING' else 'SENT' end) stored`,
      )
      .lazy()
      .nullable()
      .comment(open),
  },
  indexes: [{ properties: ['klusster', 'createdAt', 'id'] }],
  checks: [
    { name: 'newsletter_waits_for_a_time', expression: `("state" = 'SCHEDULED') <= ("scheduled_for" is not null)` },
    {
      name: 'newsletter_is_frozen_when_it_is_sent',
      expression: `("state" in ('SENDING', 'SENT')) <= ("sending_since" is not null and "identity" is not null and "content_hash" is not null)`,
    },
  ],
});

/** What every message says of who sends it (CASL 6(2), SOR/2012-36 s.2). */
export type SenderBlock = {
  /** The name of the klusster. */
  readonly klusster: string;
  readonly businessName: string;
  readonly mailingAddress: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
};
