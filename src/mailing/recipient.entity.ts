import { defineEntity, p } from '@mikro-orm/core';
import { personal } from '../db/columns.js';

const kept = personal({ category: 'SUBSCRIPTION', purpose: 'MAILING', retention: 'SUPPRESSION' });

/**
 * An address that the mailing lists know, by its keyed hash and nothing else. It is no person: it stays when hers is erased, so that
 * a link in an old message still works and an address that said no is not written to again (CASL 11(3)).
 */
export const Recipient = defineEntity({
  name: 'Recipient',
  tableName: 'recipient',
  properties: {
    id: p.uuid().primary().comment(kept),
    addressIndex: p.blob().unique().comment(kept),
    createdAt: p.datetime().comment(kept),
  },
});
