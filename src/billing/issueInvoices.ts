import { Fault } from '../kernel/errors.js';
import type { Seller } from '../kernel/seller.js';
import { type Closing, closeMonth } from './closeMonth.js';
import type { BillingMonth } from './months.js';
import { monthsToClose } from './monthsToClose.js';
import { ownersOfSpans } from './ownersOfSpans.js';
import { firstPriced } from './prices.js';

/** Owners who are looked at together. */
const AT_ONCE = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** How issuing goes on. */
export type Issuing = Omit<Closing, 'seller'> & {
  /** Who issues them; needed once klussters have a price. */
  readonly seller: Seller | undefined;
  /** Aborted when it is to end: no other month is begun. */
  readonly stopping?: AbortSignal;
  /** The last month that is closed; without it the last that is over. */
  readonly upTo?: BillingMonth | undefined;
  /** Set to look and not to issue. */
  readonly dryRun?: boolean;
  /** Told of each owner who was looked at, and for how many months she got an invoice. */
  readonly onOwner?: (issued: number) => void;
  /** Told what went wrong with one owner; the others are gone on with. */
  readonly onFailure: (error: unknown, owner: string) => void;
};

/** What came of it. */
export type Issued = { readonly owners: number; readonly invoices: number; readonly failures: number };

/**
 * Closes every month that is over and has no invoice yet, of every owner, each on her own clock. It may be broken off anywhere, begun again, and
 * be done by several at once: each month is closed in a transaction of its own, once. Throws `Fault` when klussters have a price and nobody sells.
 */
export async function issueInvoices(issuing: Issuing): Promise<Issued> {
  const { fork, now, seller, upTo, stopping, dryRun = false, onOwner, onFailure } = issuing;
  const issued = { owners: 0, invoices: 0, failures: 0 };
  const priced = await firstPriced(fork());
  if (priced === undefined) return issued;
  if (!seller) throw new Fault('Klussters have a price, and nobody is said to sell. Set SELLER_NAME and its like.');
  for (let after = FIRST; ; ) {
    const page = await ownersOfSpans(fork(), { after, limit: AT_ONCE });
    for (const owner of page) {
      if (stopping?.aborted) return issued;
      let count = 0;
      try {
        // In their order, and none after one that failed: an invoice says that all months before it are closed.
        for (const month of monthsToClose({ ...owner, priced }, now).filter((one) => one <= (upTo ?? one)))
          if (dryRun || (await closeMonth({ ...issuing, seller }, owner.owner, month))) count += 1;
      } catch (error) {
        issued.failures += 1;
        onFailure(error, owner.owner);
      }
      issued.owners += 1;
      issued.invoices += count;
      onOwner?.(count);
    }
    const last = page.at(-1);
    if (page.length < AT_ONCE || !last) return issued;
    after = last.owner;
  }
}
