import 'reflect-metadata';
import { pino } from 'pino';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { zoneOfOwner } from '../../src/billing/index.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { BILL_MONTH } from '../../src/charging/billMonth.job.js';
import { billMonth } from '../../src/charging/billMonth.js';
import { chargeOwner } from '../../src/charging/chargeOwner.js';
import { CHARGE_LEADS, CHARGE_STATES } from '../../src/charging/chargeState.js';
import { GO_ON_WITH_CHARGE } from '../../src/charging/goOnWithCharge.job.js';
import { hearOfPayment } from '../../src/charging/hearOfPayment.js';
import { readNextCharge } from '../../src/charging/nextCharge.js';
import { type JobTools, TryLater } from '../../src/jobs/job.js';
import { GatewayUncertain } from '../../src/kernel/cardGateway.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../src/stores.js';
import { SELLER } from '../billing/support/ledger.js';
import { freshStorage } from '../support/town.js';
import { giveCard, type Owner, removeCard, settleOwner } from './support/owners.js';
import { statementsOf } from './support/statements.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
const NOON = Date.parse('2026-12-02T17:00:00Z');
let now = NOON;
const clock = { now: () => new Date(now) };
const gateway = simulatedGateway({ clock });
const HOUR = 3_600_000;

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
  // What the town itself owes is not what this is about.
  await query("insert into plan_price (from_month, monthly_cents, set_at) values ('2026-11-01', 2900, now())");
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});
beforeEach(() => {
  now = NOON;
});

const query = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);

const tools = () => ({
  fork: stores.main.fork,
  keys: new DataKeys(stores.keyStore, stores.keyring, 0),
  cards: gateway,
  clock,
  zoneOf: zoneOfOwner,
  seller: SELLER,
  log: pino({ level: 'silent' }),
  stopping: new AbortController().signal,
});
const job = () => tools() as never as JobTools;

/** An owner with a card who owes for November, and for nothing else. */
async function owing(
  card: Parameters<typeof giveCard>[3] = 'pm_card_visa',
  since = '2026-11-11T12:00:00Z',
): Promise<Owner> {
  const owner = await settleOwner(stores, 'QC', new Date(since));
  await giveCard(stores, gateway, owner, card);
  await closeMonth({ ...tools(), now: clock.now() }, owner.id, '2026-11');
  return owner;
}

/** Nobody answers. */
const away = { ...gateway, createPayment: () => Promise.reject(new GatewayUncertain()) };

const attemptsOf = ({ id }: Owner) =>
  query(
    'select state, cents::text, payment_id, billing_month::text, reason from charge_attempt where owner_id = $1 order by created_at',
    [id],
  );
const invoicesOf = ({ id }: Owner) =>
  query('select state, total_cents::text, paid_cents::text from invoice where owner_id = $1 order by month', [id]);
const messages = async () => Number((await query('select count(*)::text from message'))[0]?.[0]);
const charge = (owner: Owner) => chargeOwner(tools(), owner.id);
const capturedFor = async (owner: Owner) => (await attemptsOf(owner)).filter(([state]) => state === 'CAPTURED').length;

test('what is due is taken from the card, once, and the invoice is paid by it', async () => {
  const owner = await owing();
  expect(await charge(owner)).toEqual([{ state: 'CAPTURED', cents: expect.any(Number) }]);
  const [[state, total, paid] = []] = await invoicesOf(owner);
  expect([state, paid]).toEqual(['PAID', total]);
  expect(await attemptsOf(owner)).toEqual([['CAPTURED', total, expect.stringMatching(/^pi_/), '2026-12-01', null]]);
  expect(await charge(owner)).toEqual([]);
  const [[payments] = []] = await query(
    'select count(*)::text from payment p join charge_attempt a on a.id = p.attempt where a.owner_id = $1',
    [owner.id],
  );
  expect(payments).toBe('1');
});

test('a card that is declined is not tried again in the month, and its owner is told once', async () => {
  const owners = [await owing('pm_card_chargeCustomerFail'), await owing('pm_card_authenticationRequired')];
  const before = await messages();
  for (const owner of owners) await charge(owner);
  expect(await messages()).toBe(before + 2);
  for (const [at, [state, reason]] of [
    ['DECLINED', 'NOT_ACCEPTED'],
    ['AUTHENTICATION_NEEDED', null],
  ].entries()) {
    const owner = owners[at] as Owner;
    await giveCard(stores, gateway, owner, 'pm_card_visa');
    now = NOON + 20 * 24 * HOUR;
    expect(await charge(owner)).toEqual([]);
    expect((await attemptsOf(owner)).map(([is, , , month, why]) => [is, month, why])).toEqual([
      [state, '2026-12-01', reason],
    ]);
    // The next month is another one.
    now = Date.parse('2027-01-01T17:00:00Z');
    expect(await charge(owner)).toEqual([{ state: 'CAPTURED', cents: expect.any(Number) }]);
  }
  // The two that were taken, in the next month, are each told of a payment.
  expect(await messages()).toBe(before + 4);
});

test('its owner is told the day on which her card is charged next, as long as anything is due', async () => {
  const day = async ({ id }: Owner) => {
    const [[card = ''] = []] = await query('select id::text from card where owner_id = $1', [id]);
    return readNextCharge(stores.main.fork(), `${card}`, clock.now());
  };
  const [paying, declined] = [await owing(), await owing('pm_card_chargeCustomerFail')];
  expect([await day(paying), await day(declined)]).toEqual(['2026-12-02', '2026-12-02']);
  for (const owner of [paying, declined]) await charge(owner);
  expect([await day(paying), await day(declined)]).toEqual([null, '2027-01-01']);
  // What she was told is what is done.
  now = Date.parse('2027-01-01T17:00:00Z');
  expect(await day(declined)).toBe('2027-01-01');
  expect(await charge(declined)).toHaveLength(1);
});

test.each(['BEFORE', 'AFTER'] as const)(
  'when the line breaks %s money is taken, it is looked up a day and an hour later, and not taken again',
  async (when) => {
    const owner = await owing();
    now += 11 * 60_000;
    gateway.breakNext('confirmPayment', when);
    await expect(charge(owner)).rejects.toThrow(GatewayUncertain);
    expect((await attemptsOf(owner))[0]?.[0]).toBe('CONFIRMING');
    // Somebody is at work on it, for all that anybody knows.
    expect(await charge(owner)).toEqual([]);
    now += 25 * HOUR;
    const calls = gateway.calls.length;
    await charge(owner);
    expect(gateway.calls.slice(calls).map(({ verb }) => verb)).toEqual(
      when === 'AFTER' ? ['paymentOutcome'] : ['paymentOutcome', 'cancelPayment'],
    );
    expect((await attemptsOf(owner)).map(([state]) => state)).toEqual([when === 'AFTER' ? 'CAPTURED' : 'NEVER_MADE']);
    expect(await charge(owner)).toEqual([]);
    expect((await invoicesOf(owner))[0]?.[0]).toBe(when === 'AFTER' ? 'PAID' : 'OPEN');
  },
);

test('while money may be taken for an invoice, nothing else is done with it', async () => {
  const owner = await owing();
  gateway.breakNext('confirmPayment', 'AFTER');
  await expect(charge(owner)).rejects.toThrow(GatewayUncertain);
  for (const change of ["state = 'VOID', ended_at = now()", 'credited_cents = 1', 'paid_cents = 1'])
    await expect(query(`update invoice set ${change} where owner_id = $1`, [owner.id])).rejects.toThrow(
      'A card is being charged for this invoice.',
    );
});

test('what was voided or paid otherwise after it was chosen is not charged', async () => {
  const owner = await owing();
  const cards = {
    ...gateway,
    createPayment: async (payment: Parameters<typeof gateway.createPayment>[0]) => {
      const created = await gateway.createPayment(payment);
      await query("update invoice set state = 'VOID', ended_at = now() where owner_id = $1", [owner.id]);
      return created;
    },
  };
  expect(await chargeOwner({ ...tools(), cards }, owner.id)).toEqual([
    { state: 'NEVER_MADE', cents: expect.any(Number) },
  ]);
  expect(gateway.calls.at(-1)?.verb).toBe('cancelPayment');
});

test('nothing is begun in the last hour of a month on the clock of its owner, and what was begun before it is not confirmed in it', async () => {
  const [late, early] = [await owing(), await owing()];
  // In Montréal December ends at five in the morning of Greenwich.
  for (const at of ['2027-01-01T04:00:00Z', '2027-01-01T04:59:59Z']) {
    now = Date.parse(at);
    expect([at, await charge(late)]).toEqual([at, []]);
  }
  now = Date.parse('2027-01-01T03:59:59Z');
  const cards = {
    ...gateway,
    createPayment: async (payment: Parameters<typeof gateway.createPayment>[0]) => {
      now += 2_000;
      return gateway.createPayment(payment);
    },
  };
  expect(await chargeOwner({ ...tools(), cards }, early.id)).toEqual([
    { state: 'NEVER_MADE', cents: expect.any(Number) },
  ]);
  now = Date.parse('2027-01-01T05:00:00Z');
  for (const owner of [late, early]) {
    expect(await charge(owner)).toEqual([{ state: 'CAPTURED', cents: expect.any(Number) }]);
    expect((await attemptsOf(owner)).at(-1)?.[3]).toBe('2027-01-01');
  }
});

test('less than a gateway takes is not asked of a card', async () => {
  // A day in November: 29 dollars by 30, and tax.
  const owner = await owing('pm_card_visa', '2026-11-30T15:00:00Z');
  const [[invoice, due] = []] = await query('select id::text, due_cents::text from invoice where owner_id = $1', [
    owner.id,
  ]);
  expect(Number(due)).toBeGreaterThanOrEqual(50);
  await stores.main.fork().transactional(async (em) => {
    const run = (text: string, values: unknown[]) =>
      em.getConnection().execute(text, values, 'run', em.getTransactionContext());
    await run(
      "insert into payment (id, invoice_id, means, cents, received_at, staff_id) values (gen_random_uuid(), ?, 'CASH', ?, now(), (select id from staff_member limit 1))",
      [invoice, Number(due) - 49],
    );
    await run('update invoice set paid_cents = ? where id = ?', [Number(due) - 49, invoice]);
  });
  expect(await charge(owner)).toEqual([]);
  expect(await attemptsOf(owner)).toEqual([]);
});

test('states lead in the database where the table says', async () => {
  const [[body = ''] = []] = await query("select prosrc from pg_proc where proname = 'keep_charge_attempt'");
  const leads = [...(body ?? '').matchAll(/\('([A-Z_]+)', '([A-Z_]+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
  const due = CHARGE_STATES.flatMap((from) => CHARGE_LEADS[from].map((to) => `${from} ${to}`));
  // The last pair is the one step in which a payment gets its name.
  expect(leads.slice(0, -1).sort()).toEqual([...due].sort());
});

test('a run looks before it charges when it is asked to, stops asking a gateway that is away, and two at once charge each once', async () => {
  now = Date.parse('2027-02-03T17:00:00Z');
  const owners: Owner[] = [];
  for (let count = 0; count < 12; count += 1) {
    const owner = await settleOwner(stores, 'BC', new Date('2027-01-05T12:00:00Z'));
    await giveCard(stores, gateway, owner, 'pm_card_visa');
    owners.push(owner);
  }
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const before = gateway.calls.length;
  const dry = await billMonth({ ...tools(), dryRun: true, onFailure });
  expect(dry.issued.invoices).toBeGreaterThanOrEqual(12);
  expect(gateway.calls.length).toBe(before);
  const broken = await billMonth({ ...tools(), cards: away, onFailure });
  expect(broken.charged.isAway).toBe(true);
  expect(broken.charged.uncertain).toBeLessThan(12);
  await expect(BILL_MONTH.handle({ ...job(), cards: away }, { id: '2027-02-03' })).rejects.toThrow(TryLater);
  now += 11 * 60_000;
  const done: number[] = [];
  const onOwner = (count: number, of: number) => done.push(count / of);
  const both = await Promise.all([billMonth({ ...tools(), onFailure, onOwner }), billMonth({ ...tools(), onFailure })]);
  expect(Math.max(...done)).toBe(1);
  const cents = both.reduce((sum, { charged }) => sum + charged.cents, 0);
  expect(cents).toBeGreaterThan(0);
  for (const owner of owners) {
    expect(await capturedFor(owner)).toBe(1);
    expect((await invoicesOf(owner)).map(([state]) => state)).toEqual(['PAID']);
  }
  await BILL_MONTH.handle(job(), { id: '2027-02-03' });
  for (const owner of owners) expect(await capturedFor(owner)).toBe(1);
  expect(failures).toEqual([]);
});

test('what the gateway tells is looked up, however often and late it is told, and of payments of others nothing is', async () => {
  const owner = await owing();
  gateway.breakNext('confirmPayment', 'AFTER');
  await expect(charge(owner)).rejects.toThrow(GatewayUncertain);
  const [[, , paymentId] = []] = await attemptsOf(owner);
  const hear = async (id: string | undefined) => {
    const { body, signature } = gateway.eventOf(id ?? '');
    const event = await gateway.readEvent(body, signature);
    return event && hearOfPayment(stores.main.fork(), event);
  };
  const jobs = async () =>
    Number((await query("select count(*)::text from pgboss.job where name = 'go-on-with-charge'"))[0]?.[0]);
  const had = await jobs();
  expect([await hear(paymentId ?? ''), await hear(paymentId ?? '')]).toEqual([true, true]);
  expect(await jobs()).toBe(had + 2);
  expect(await hear('pi_of_somebody_else')).toBe(false);
  const [[id = ''] = []] = await query('select id::text from charge_attempt where payment_id = $1', [paymentId]);
  await expect(GO_ON_WITH_CHARGE.handle(job(), { id: id ?? '' })).rejects.toThrow(TryLater);
  now += 11 * 60_000;
  await GO_ON_WITH_CHARGE.handle(job(), { id: id ?? '' });
  await GO_ON_WITH_CHARGE.handle(job(), { id: id ?? '' });
  expect((await attemptsOf(owner)).map(([state]) => state)).toEqual(['CAPTURED']);
  expect(await hear(paymentId ?? '')).toBe(false);
});

test('without a card nothing is chosen, and one that was removed before the gateway heard of it is not charged', async () => {
  const owner = await owing();
  await removeCard(stores, owner.id);
  expect([await charge(owner), await attemptsOf(owner)]).toEqual([[], []]);
  await giveCard(stores, gateway, owner, 'pm_card_visa');
  await expect(chargeOwner({ ...tools(), cards: away }, owner.id)).rejects.toThrow(GatewayUncertain);
  await removeCard(stores, owner.id);
  now += 11 * 60_000;
  expect(await charge(owner)).toEqual([]);
  expect((await attemptsOf(owner)).map(([state]) => state)).toEqual(['NEVER_MADE']);
});

test('an owner takes as many statements in a run with many as in one with few', async () => {
  now = Date.parse('2027-02-20T17:00:00Z');
  const failures: unknown[] = [];
  const run = () => billMonth({ ...tools(), onFailure: (error) => failures.push(error) });
  // What is left over from others, and what each run does however many there are.
  await run();
  const without = await statementsOf(stores, run);
  const forEach: number[] = [];
  for (const many of [2, 10]) {
    for (let count = 0; count < many; count += 1)
      await giveCard(
        stores,
        gateway,
        await settleOwner(stores, 'QC', new Date('2027-01-05T12:00:00Z')),
        'pm_card_visa',
      );
    forEach.push(((await statementsOf(stores, run)) - without) / many);
  }
  process.stdout.write(`statements of an owner in a run with 2 and in one with 10: ${forEach.join(', ')}\n`);
  const [few] = forEach;
  expect(forEach).toEqual([few, few]);
  expect(few).toBeLessThanOrEqual(60);
  expect(failures).toEqual([]);
});

test('the database holds it too: one attempt a month and one at a time, for what is due of an open invoice, begun at its beginning and never removed', async () => {
  const owner = await owing();
  const [[invoice, person, due] = []] = await query(
    'select id::text, person_id::text, due_cents::text from invoice where owner_id = $1',
    [owner.id],
  );
  const insert = (month: string, cents: number, state = 'CHOSEN') =>
    query(
      `insert into charge_attempt (id, owner_id, person_id, kind, billing_month, invoice_id, cents, state, created_at, taken_at) values (gen_random_uuid(), $1, $2, 'MONTHLY', $3, $4, $5, $6, now(), now())`,
      [owner.id, person, month, invoice, cents, state],
    );
  await expect(insert('2027-01-01', Number(due) - 1)).rejects.toThrow('A card pays what is due of an open invoice.');
  await expect(insert('2027-01-02', Number(due))).rejects.toThrow('charge_attempt_is_of_a_month');
  await expect(insert('2027-01-01', Number(due), 'CREATED')).rejects.toThrow('An attempt begins before');
  await insert('2027-01-01', Number(due));
  await expect(insert('2027-02-01', Number(due))).rejects.toThrow('charge_attempt_one_is_under_way');
  const set = (change: string) =>
    query(`update charge_attempt set ${change} where owner_id = $1 and billing_month = '2027-01-01'`, [owner.id]);
  await expect(set("billing_month = '2027-03-01'")).rejects.toThrow('What an attempt is for does not change.');
  await expect(query('delete from charge_attempt where owner_id = $1', [owner.id])).rejects.toThrow('never removed');
  await expect(query('truncate charge_attempt')).rejects.toThrow();
  await set("state = 'CREATED', payment_id = 'pi_of_a_test'");
  await expect(set("payment_id = 'pi_of_another'")).rejects.toThrow('What an attempt is for does not change.');
  await set("state = 'CONFIRMING'");
  await expect(set("state = 'CAPTURED', ended_at = now()")).rejects.toThrow(
    'What a card was charged is a payment of its invoice.',
  );
  await expect(set("state = 'DECLINED', ended_at = now()")).rejects.toThrow('charge_attempt_is_declined_for_a_reason');
  await set("state = 'NEVER_MADE', ended_at = now()");
  await expect(insert('2027-01-01', Number(due))).rejects.toThrow('charge_attempt_once_a_month');
});
