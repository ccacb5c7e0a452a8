import type { EntityManager } from '@mikro-orm/core';
import { dueOf, holdInvoice, localDay, tellOwner, zoneOfOwner } from '../billing/index.js';
import { hasCard } from '../cards/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { Fault } from '../kernel/errors.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { holdOwner } from './chargeAttempts.js';
import { UNDER_WAY } from './chargeState.js';
import { OverdueNotice } from './overdueNotice.entity.js';

/** Invoices that are looked at together. */
const AT_ONCE = 500;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** By the day in Greenwich, which is never behind that of Canada; on whose clock it is overdue is looked at one by one. */
const OVERDUE = `
  select i.id::text as id, i.owner_id::text as owner from invoice i
  where i.id > ? and i.state = 'OPEN' and i.due_on < ?::date and not exists (select from overdue_notice n where n.invoice_id = i.id)
  order by i.id limit ${AT_ONCE}`;

type Overdue = { readonly id: string; readonly owner: string };

/** Tells owners of invoices that are past the day on which they were to be paid, and still owed: once of each. */
export const TELL_OF_OVERDUE: Job = {
  name: 'tell-of-overdue',
  purpose: 'BILLING',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: tellOfOverdue,
};

type Tools = Pick<JobTools, 'fork' | 'keys' | 'clock' | 'log' | 'stopping'>;

/** May be broken off anywhere, and be done by several at once. Throws `Fault` when somebody could not be told, after all others were. */
export async function tellOfOverdue(tools: Tools): Promise<void> {
  let failed = 0;
  for (let after = FIRST; ; ) {
    const page = await overdueAfter(tools, after);
    for (const invoice of page) {
      if (tools.stopping.aborted) return;
      try {
        await tools.fork().transactional((em) => tell(tools, em, invoice));
      } catch (error) {
        failed += 1;
        const name = error instanceof Error ? error.name : 'unknown';
        tools.log.error({ invoice: invoice.id, error: name }, 'An owner could not be told that an invoice is overdue.');
      }
    }
    const last = page.at(-1);
    if (page.length < AT_ONCE || !last) break;
    after = last.id;
  }
  if (failed > 0) throw new Fault('Some owners could not be told of invoices that are overdue.', `${failed} invoices`);
}

const overdueAfter = ({ fork, clock }: Tools, after: string): Promise<Overdue[]> =>
  fork()
    .getConnection()
    .execute<Overdue[]>(OVERDUE, [after, clock.now().toISOString().slice(0, 10)]);

/**
 * Tells an owner, with the record that it was done: all is looked at once more, with her row and that of the invoice held. Of an invoice for
 * which her card is being charged now nothing is said yet, and of whoever was erased nothing is put on record.
 */
async function tell({ keys, clock }: Tools, em: EntityManager, { id, owner }: Overdue): Promise<void> {
  await holdOwner(em, owner);
  const [invoice, now, zone] = [await holdInvoice(em, id), clock.now(), await zoneOfOwner(em, owner)];
  const { dueOn } = invoice;
  if (invoice.state !== 'OPEN' || !dueOn || !zone || localDay(now, zone) <= dueOn) return;
  if ((await em.count(OverdueNotice, { invoice: id })) > 0) return;
  if ((await em.count(ChargeAttempt, { invoice: id, state: { $in: UNDER_WAY } })) > 0) return;
  const card = (await hasCard(em, owner)) ? { card: 'yes' } : {};
  const said = { cents: `${dueOf(invoice)}`, dueOn, ...card };
  if (await tellOwner({ em, keys, now }, invoice, 'INVOICE_OVERDUE', said))
    em.create(OverdueNotice, { invoice: id, at: now });
}
