import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { personal } from '../db/columns.js';
import { PROVINCE_CODES } from '../kernel/provinces.js';
import { Person } from '../people/index.js';

/** What billing details are, why they are held and how long. */
export const BILLING_DETAILS = { category: 'INVOICE', purpose: 'BILLING', retention: 'PROFILE' } as const;
const details = personal(BILLING_DETAILS);

/** To whom the invoices of a Klusster Owner are made out, where it is not she at her postal address. */
export const BillingDetails = defineEntity({
  name: 'BillingDetails',
  tableName: 'billing_details',
  properties: {
    owner: () =>
      p.oneToOne(KlussterOwner).primary().mapToPk().updateRule('no action').deleteRule('no action').comment(details),
    person: () => p.manyToOne(Person).mapToPk().comment(details),
    /** Sealed: `name` and `address`. */
    billing: p.blob().comment(details),
    /** By it invoices are taxed and months end; in the clear, since the monthly run asks it of everybody. */
    province: p.enum(PROVINCE_CODES).comment(details),
    changedAt: p.datetime().comment(details),
  },
});
