import { defineEntity, p } from '@mikro-orm/core';
import { Invoice } from '../billing/index.js';
import { personal } from '../db/columns.js';

const told = personal({ category: 'INVOICE', purpose: 'BILLING', retention: 'TAX_RECORD' });

/** That the owner of an invoice was told that it is overdue: once, and in the transaction of the message. */
export const OverdueNotice = defineEntity({
  name: 'OverdueNotice',
  tableName: 'overdue_notice',
  properties: {
    invoice: () =>
      p.oneToOne(Invoice).primary().mapToPk().updateRule('no action').deleteRule('no action').comment(told),
    at: p.datetime().comment(told),
  },
});
