import type { EntityManager } from '@mikro-orm/core';
import { firstDay, type LocalDay, localDay, monthOf, nextMonth, type Zone, zoneOfOwner } from '../billing/index.js';
import { isWithin, monthOfCard } from './monthOfCard.js';
import { LEAST_CENTS } from './takeUp.js';

/** What is known of an owner: what is due of her oldest open invoice in whole cents, CAD, and whether the monthly run tried her card in this month. */
export type Known = { readonly cents: number | null; readonly wasTried: boolean };

/**
 * The first day, on the clock of an owner, on which the monthly run would charge her card; null while nothing is due that a card is charged for.
 * The run is daily: what can be charged today may be.
 */
export function dayOfNextCharge({ cents, wasTried }: Known, now: Date, zone: Zone): LocalDay | null {
  if (cents === null || cents < LEAST_CENTS) return null;
  const month = monthOfCard(now, zone);
  return wasTried || !isWithin(month, now, zone) ? firstDay(nextMonth(monthOf(month))) : localDay(now, zone);
}

const KNOWN = `
  select (select i.due_cents from invoice i where i.owner_id = ? and i.state = 'OPEN' order by i.month limit 1) as cents,
    exists (select from charge_attempt a where a.owner_id = ? and a.kind = 'MONTHLY' and a.billing_month = ?::date) as "wasTried"`;
const OWNER_OF_CARD = 'select owner_id::text as owner from card where id = ?';

/** The day of the next charge of a card (`dayOfNextCharge`); null also for a card that is not kept any more. Holds nothing. */
export async function readNextCharge(em: EntityManager, card: string, now: Date): Promise<LocalDay | null> {
  const ask = <Row extends object>(statement: string, values: readonly unknown[]): Promise<Row[]> =>
    em.getConnection().execute<Row[]>(statement, [...values], 'all', em.getTransactionContext());
  const [kept] = await ask<{ readonly owner: string }>(OWNER_OF_CARD, [card]);
  const zone = kept && (await zoneOfOwner(em, kept.owner));
  if (!zone) return null;
  const { owner } = kept;
  const [known] = await ask<Known>(KNOWN, [owner, owner, monthOfCard(now, zone)]);
  return known ? dayOfNextCharge(known, now, zone) : null;
}
