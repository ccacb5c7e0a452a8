import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { Recipient } from './recipient.entity.js';

const kept = personal({ category: 'SUBSCRIPTION', purpose: 'MAILING', retention: 'SUPPRESSION' });

/** Why an address is not written to: it was asked so, mail to it came back for good, or what was sent was called spam. */
export const SUPPRESSION_REASONS = ['UNSUBSCRIBED', 'BOUNCED', 'COMPLAINED'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** That an address is not written to, by one klusster or, without one, by any. A new consent that was shown to be hers lifts it. */
export const Suppression = defineEntity({
  name: 'Suppression',
  tableName: 'suppression',
  properties: {
    id: p.uuid().primary().comment(internal),
    recipient: () => p.manyToOne(Recipient).mapToPk().comment(kept),
    klusster: () => p.manyToOne(Klusster).mapToPk().nullable().deleteRule('no action').comment(kept),
    reason: p.enum([...SUPPRESSION_REASONS]).comment(kept),
    at: p.datetime().comment(kept),
    liftedAt: p.datetime().nullable().comment(kept),
  },
  indexes: [{ properties: ['recipient', 'klusster'] }],
});
