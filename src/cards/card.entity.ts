import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';

export const CARD_DATA = { category: 'CARD', purpose: 'BILLING', retention: 'CARD' } as const;
const CARD = personal(CARD_DATA);

/** The card of a Klusster Owner (§4.2): one at most, or none. Its number is nowhere here, and what stands for it is sealed. */
export const Card = defineEntity({
  name: 'Card',
  tableName: 'card',
  policies: [rowWall(ofHers('person_id'))],
  properties: {
    /** That of the setup which it came from, so that it is kept once however often that is asked. */
    id: p.uuid().primary().comment(internal),
    owner: () => p.oneToOne(KlussterOwner).mapToPk().updateRule('no action').deleteRule('no action').comment(CARD),
    person: () => p.manyToOne(Person).mapToPk().comment(CARD),
    /** Sealed: `brand`, `last4`, `expiry`. */
    card: p.blob().comment(CARD),
    /** Sealed apart from the others, and shown to nobody: `token`, by which the gateway knows it. */
    token: p.blob().comment(CARD),
    /** Sealed: for which months before its end its owner was told of it. */
    notices: p.blob().comment(CARD),
    createdAt: p.datetime().comment(CARD),
  },
});
