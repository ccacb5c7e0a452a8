import { KlussterOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import { Fault } from '../kernel/errors.js';
import { closeMonth } from './closeMonth.js';
import { localDay, monthOf } from './months.js';
import { monthsToClose } from './monthsToClose.js';
import { ownersOfSpans } from './ownersOfSpans.js';
import { firstPriced } from './prices.js';

/** Closes the months of whoever is erased, the one that runs too: her klussters are closed, and nothing more comes in it. */
export async function closeMonthsForGood({ fork, keys, clock, seller }: Disposing, person: string): Promise<void> {
  const em = fork();
  const owner = await em.findOne(KlussterOwner, { person });
  const priced = await firstPriced(em);
  const [known] = owner && priced !== undefined ? await ownersOfSpans(em, { owner: owner.id }) : [];
  if (!known || !owner) return;
  if (!seller) throw new Fault('Klussters have a price, and nobody is said to sell. Set SELLER_NAME and its like.');
  const now = clock.now();
  const closing = { fork, keys, now, seller };
  for (const month of monthsToClose({ ...known, priced }, now)) await closeMonth(closing, owner.id, month);
  const running = monthOf(localDay(now, known.zone));
  await closeMonth({ ...closing, isLast: true }, owner.id, running);
}
