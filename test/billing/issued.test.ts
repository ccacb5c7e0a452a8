import { INVOICE_STATES, type InvoiceVerb, stateAfter } from '../../src/billing/invoiceLife.js';
import { type BilledTown, billedTown, LUC } from './support/billedTown.js';

/** What nobody can do to an invoice that was issued: the database refuses it, whoever asks. */

import.meta.jest.setTimeout(120_000);

let town: BilledTown;
beforeAll(async () => {
  town = await billedTown();
  await town.price('2026-12', 4900);
  town.at('2026-12-01T17:00:00Z');
  await town.moved('marguerite', 'publish', await town.opened('marguerite', 'Outremont After Rain'));
  town.at('2027-01-02T17:00:00Z');
  await town.issue(town.now());
});
afterAll(() => town.close());

test.each([
  ['removed', 'delete from invoice', 'is not removed'],
  ['made cheaper', 'update invoice set subtotal_cents = 1, total_cents = 1 + tax_cents', 'is not changed'],
  ['given another number', 'update invoice set number = 7', 'is not changed'],
  ['given to somebody else', `update invoice set owner_id = '${LUC}'`, 'is not changed'],
  ['made another’s', `update invoice set seller = '{}'`, 'is not changed'],
  ['a draft again', `update invoice set state = 'DRAFT', number = null, issued_at = null, due_on = null`, 'this state'],
  ['paid by a word', `update invoice set state = 'PAID', ended_at = now()`, 'invoice_is_paid_when_nothing_is_due'],
  ['paid without money', `update invoice set state = 'PAID', ended_at = now(), paid_cents = total_cents`, 'sums'],
  ['credited without a note', 'update invoice set credited_cents = 5', 'sums'],
  ['paid more than is due', 'update invoice set paid_cents = total_cents + 1', 'invoice_is_not_overpaid'],
  ['without a line', 'delete from invoice_line', 'not changed once it was issued'],
  ['of other days', 'update invoice_line set days = 1', 'not changed once it was issued'],
  [
    'of one line more',
    `insert into invoice_line select gen_random_uuid(), invoice_id, 7, klusster_id, klusster_name, from_day, until_day, days, of_days, cents from invoice_line`,
    'not changed once it was issued',
  ],
  ['untaxed', 'delete from invoice_tax', 'not changed once it was issued'],
  [
    'paid by money that is not counted',
    `insert into payment (id, invoice_id, means, cents, received_at, attempt) select gen_random_uuid(), id, 'CARD', 5, now(), gen_random_uuid() from invoice`,
    'sums',
  ],
  ['counted back', `update number_series set last = 0 where series = 'INVOICE'`, 'rises by one'],
  ['followed by a gap', `update number_series set last = last + 1 where series = 'INVOICE'`, 'borne by something'],
  ['forgotten by its series', 'delete from number_series', 'rises by one'],
])('an invoice is not %s', async (_what, statement, why) => {
  const before = await town.invoices();
  expect(before).toHaveLength(1);
  await expect(town.run(statement)).rejects.toThrow(why);
  expect(await town.invoices()).toEqual(before);
});

/** What else holds of each state. */
const CHECKS = [
  'invoice_is_issued_whole',
  'invoice_is_paid_when_nothing_is_due',
  'invoice_is_void_unpaid',
  'invoice_ends_once',
];

test('an invoice goes from state to state as the table of its life says, and in no other way', async () => {
  const verbs: readonly InvoiceVerb[] = ['issue', 'settle', 'reopen', 'void', 'writeOff'];
  const [id] = (await town.run('select id::text from invoice'))[0] as [string];
  let tried = 0;
  for (const from of INVOICE_STATES)
    for (const to of INVOICE_STATES.filter((state) => state !== from)) {
      // Only the trigger of states is asked: what else holds of each state is set aside, in a transaction that is given up.
      const isLed = verbs.some((verb) => stateAfter(from, verb) === to);
      const outcome = await town.service.stores.main
        .fork()
        .transactional(async (em) => {
          const execute = (text: string) => em.getConnection().execute(text, [], 'run', em.getTransactionContext());
          for (const name of CHECKS) await execute(`alter table invoice drop constraint "${name}"`);
          await execute('alter table invoice disable trigger invoice_is_kept');
          await execute(`update invoice set state = '${from}' where id = '${id}'`);
          await execute('set constraints all immediate').catch(() => {});
          await execute('alter table invoice enable trigger invoice_is_kept');
          const did = await execute(`update invoice set state = '${to}' where id = '${id}'`).then(
            () => 'led',
            () => 'refused',
          );
          throw new Error(did);
        })
        .catch((error: Error) => error.message);
      tried += 1;
      expect({ from, to, outcome }).toEqual({ from, to, outcome: isLed ? 'led' : 'refused' });
    }
  expect(tried).toBe(20);
});
