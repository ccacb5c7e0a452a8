import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open, personal } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { Person } from '../people/index.js';
import { OFFER_STATES } from './offerState.js';

const link = personal({ category: 'LINK', purpose: 'SERVICE', retention: 'PROFILE' });

/**
 * That a Klusster Owner would hand a klusster of hers over to another. Whose the address is that she named is looked up by the
 * job that delivers it, and by nothing that answers a request.
 */
export const KlussterOffer = defineEntity({
  name: 'KlussterOffer',
  tableName: 'klusster_offer',
  properties: {
    id: p.uuid().primary().comment(internal),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(link),
    /** As it was called when it was offered: she to whom it is offered may not find a draft. */
    klussterName: p.text().comment(open),
    /** Who offers it: her key seals the address. */
    person: () => p.manyToOne(Person).mapToPk().comment(link),
    from: () => p.manyToOne(KlussterOwner).mapToPk().fieldName('from_id').comment(link),
    /** To whom; nobody before it is delivered, and where the address is that of no active Klusster Owner. */
    to: () => p.manyToOne(KlussterOwner).mapToPk().fieldName('to_id').nullable().deleteRule('no action').comment(link),
    /** Sealed: the address that was named, until it is delivered. */
    address: p
      .blob()
      .nullable()
      .comment(personal({ category: 'CONTACT', purpose: 'SERVICE', retention: 'PROFILE' })),
    state: p.enum([...OFFER_STATES]).comment(internal),
    offeredAt: p.datetime().comment(link),
    expiresAt: p.datetime().comment(link),
    endedAt: p.datetime().nullable().comment(link),
  },
  indexes: [{ properties: ['from', 'offeredAt'] }, { properties: ['to', 'offeredAt'] }],
  checks: [
    { name: 'klusster_offer_ends_once', expression: `("state" = 'OPEN') = ("ended_at" is null)` },
    { name: 'klusster_offer_forgets_the_address', expression: `"state" = 'OPEN' or "address" is null` },
    { name: 'klusster_offer_is_to_another', expression: '"to_id" <> "from_id"' },
  ],
});
