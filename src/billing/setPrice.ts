import type { EntityManager } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import { type BillingMonth, firstDay, localDay, monthOf, zoneOf } from './months.js';
import { PlanPrice } from './planPrice.entity.js';

/** What a klusster is to cost from a month on, in whole cents, CAD, before tax. */
export type Pricing = { readonly from: BillingMonth; readonly monthlyCents: number };

/**
 * Sets what a klusster costs from a month on; a price that was set for that very month is replaced. Throws `Fault` for a month that has begun
 * anywhere in Canada: nobody is charged more than she could know.
 */
export async function setPrice(em: EntityManager, { from, monthlyCents }: Pricing, now: Date): Promise<void> {
  // St. John's is first.
  if (from <= monthOf(localDay(now, zoneOf('NL')))) throw new Fault('A price is set for a month that has not begun.');
  await em.upsert(PlanPrice, { fromMonth: firstDay(from), monthlyCents, setAt: now });
}
