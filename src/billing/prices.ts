import type { EntityManager } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { type BillingMonth, firstDay, localDay, monthOf, zoneOf } from './months.js';
import { PlanPrice } from './planPrice.entity.js';

/** What a klusster costs in a month, in whole cents, CAD, before tax; undefined for a month before the first price. */
export async function priceIn(em: EntityManager, month: BillingMonth): Promise<number | undefined> {
  const price = await em.findOne(
    PlanPrice,
    { fromMonth: { $lte: firstDay(month) } },
    { orderBy: { fromMonth: 'desc' }, refresh: true },
  );
  return price?.monthlyCents;
}

/** The first month in which klussters cost anything; undefined while no price was set. */
export async function firstPriced(em: EntityManager): Promise<BillingMonth | undefined> {
  const [first] = await em.find(PlanPrice, {}, { orderBy: { fromMonth: 'asc' }, limit: 1 });
  return first && monthOf(first.fromMonth);
}

/** The price of this month, for whoever asks; by the clock of the capital, since a price is not of a place. */
export const readPrice = async ({ em, now }: Pick<Ctx, 'em' | 'now'>): Promise<number | null> =>
  (await priceIn(em, monthOf(localDay(now, zoneOf('ON'))))) ?? null;

/** All prices, from the first on. */
export const listPrices = async (em: EntityManager) =>
  (await em.find(PlanPrice, {}, { orderBy: { fromMonth: 'asc' } })).map(({ fromMonth, monthlyCents }) => ({
    from: monthOf(fromMonth),
    monthlyCents,
  }));
