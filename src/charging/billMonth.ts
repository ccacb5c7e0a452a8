import { type BillingMonth, type Issued, issueInvoices, zoneOfOwner } from '../billing/index.js';
import type { JobTools } from '../jobs/job.js';
import { type ChargedAll, chargeOwners } from './chargeOwners.js';

/** How the monthly run goes on. */
export type Billing = Pick<JobTools, 'fork' | 'keys' | 'cards' | 'clock' | 'seller'> & {
  readonly stopping?: AbortSignal;
  /** The last month for which invoices are issued; without it the last that is over. */
  readonly upTo?: BillingMonth | undefined;
  /** Set to look, and neither to issue nor to charge. */
  readonly dryRun?: boolean;
  /** Told of each owner whose card was looked at, and how many there are. */
  readonly onOwner?: (done: number, owners: number) => void;
  readonly onFailure: (error: unknown, owner: string) => void;
};

/** What came of it. */
export type Billed = { readonly issued: Issued; readonly charged: ChargedAll };

/**
 * The monthly run: issues the invoices of months that are over, each on the clock of its owner, then charges cards. Done each day, it does what
 * there is to do; done twice, nothing twice.
 */
export async function billMonth(tools: Billing): Promise<Billed> {
  const { onOwner, ...others } = tools;
  const issued = await issueInvoices({ ...others, now: tools.clock.now() });
  return { issued, charged: await chargeOwners({ ...tools, zoneOf: zoneOfOwner }) };
}
