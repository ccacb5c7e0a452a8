import { defineEntity, p } from '@mikro-orm/core';
import { ConsumerUser } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';

/** What a subscription is, why it is held and how long. */
export const SUBSCRIPTION = { category: 'SUBSCRIPTION', purpose: 'MAILING', retention: 'SUBSCRIPTION' } as const;
const subscription = personal(SUBSCRIPTION);

/** That a Consumer User is on the mailing list of a klusster. The row itself is the secret (§4.3). */
export const Subscription = defineEntity({
  name: 'Subscription',
  tableName: 'subscription',
  properties: {
    id: p.uuid().primary().comment(internal),
    consumerUser: () => p.manyToOne(ConsumerUser).mapToPk().comment(subscription),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(subscription),
    createdAt: p.datetime().comment(subscription),
  },
  uniques: [{ properties: ['consumerUser', 'klusster'] }],
});
