import { type Job, UNHURRIED } from '../jobs/job.js';
import { Fault } from '../kernel/errors.js';
import { issueInvoices } from './issueInvoices.js';
import { firstPriced } from './prices.js';

/**
 * Issues the invoices of the months that are over, each day: months end at other hours in other provinces, and what one day did not come to the
 * next one does.
 */
export const ISSUE_INVOICES: Job = {
  name: 'issue-invoices',
  options: { ...UNHURRIED, expireInSeconds: 2 * 60 * 60 },
  isDaily: true,
  async handle({ fork, keys, clock, seller, stopping, log }) {
    if ((await firstPriced(fork())) === undefined) return;
    if (!seller) throw new Fault('Klussters have a price, and nobody is said to sell. Set SELLER_NAME and its like.');
    const { failures } = await issueInvoices({
      fork,
      keys,
      now: clock.now(),
      seller,
      stopping,
      onFailure: (error, owner) =>
        log.error(
          { owner, error: error instanceof Error ? error.name : 'unknown' },
          'A month could not be closed; it is tried again.',
        ),
    });
    if (failures > 0) throw new Fault('Some months could not be closed.', `${failures} owners`);
  },
};
