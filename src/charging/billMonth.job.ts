import { type Job, type JobTools, TryLater, UNHURRIED } from '../jobs/job.js';
import { Fault } from '../kernel/errors.js';
import { billMonth } from './billMonth.js';

/**
 * The monthly run, each day: months end at other hours in other provinces, and what one day did not come to the next one does.
 */
export const BILL_MONTH: Job = {
  name: 'bill-month',
  purpose: 'BILLING',
  options: { ...UNHURRIED, expireInSeconds: 6 * 60 * 60 },
  isDaily: true,
  async handle(tools) {
    const onFailure = (error: unknown, owner: string) => logFailure(tools, error, owner);
    const { issued, charged } = await billMonth({ ...tools, onFailure });
    const { isAway, failures, ...counts } = charged;
    tools.log.info({ invoices: issued.invoices, ...counts }, 'The monthly run was done.');
    if (isAway) throw new TryLater('The card gateway did not answer.');
    const failed = issued.failures + failures;
    if (failed > 0) throw new Fault('Some owners could not be billed.', `${failed} owners`);
  },
};

/** What failed and of whom, by the id of her profile; never a message that is not ours. */
function logFailure({ log }: JobTools, error: unknown, owner: string): void {
  const is = error instanceof Fault ? { record: error.record, detail: error.message } : {};
  const name = error instanceof Error ? error.name : 'unknown';
  log.error({ owner, error: name, ...is }, 'An owner could not be billed; it is tried again.');
}
