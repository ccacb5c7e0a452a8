import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { CARD_DATA } from './card.entity.js';

const CARD = personal(CARD_DATA);

/** A card that a Klusster Owner is about to give. It is kept, or forgotten within a day with whatever was given. */
export const CardSetup = defineEntity({
  name: 'CardSetup',
  tableName: 'card_setup',
  properties: {
    id: p.uuid().primary().comment(internal),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(CARD),
    /** What the gateway knows it by; none until it has answered. */
    gatewayId: p.text().nullable().comment(internal),
    createdAt: p.datetime().comment(CARD),
  },
  indexes: [{ properties: ['owner'] }],
});
