import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';

const ENTRY = personal({ category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' });

/** When the token of a card was opened, whose and what for. Appended, never changed: the database refuses it. */
export const CardOpening = defineEntity({
  name: 'CardOpening',
  tableName: 'card_opening',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    // No reference: the entry stays when whom it is about was erased.
    owner: p.uuid().fieldName('owner_id').comment(ENTRY),
    card: p.uuid().fieldName('card_id').comment(ENTRY),
    purpose: p.enum(['BILLING'] as const).comment(internal),
    at: p.datetime().comment(ENTRY),
  },
  indexes: [{ properties: ['owner', 'at'] }],
});
