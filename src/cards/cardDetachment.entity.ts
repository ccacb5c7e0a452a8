import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** A card that is erased here and still to be forgotten by the gateway. It does not say whose it was; it goes when that is done. */
export const CardDetachment = defineEntity({
  name: 'CardDetachment',
  tableName: 'card_detachment',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** Sealed under a key of the service: the key of its owner may be destroyed before the gateway answers. */
    token: p.blob().comment(internal),
    createdAt: p.datetime().comment(internal),
  },
});
