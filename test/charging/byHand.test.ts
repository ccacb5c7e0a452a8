import 'reflect-metadata';
import { pino } from 'pino';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { zoneOfOwner } from '../../src/billing/index.js';
import type { TestCardName } from '../../src/cards/gateway/testCards.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { chargeOwner } from '../../src/charging/chargeOwner.js';
import { GO_ON_WITH_CHARGE } from '../../src/charging/goOnWithCharge.job.js';
import { type JobTools, TryLater } from '../../src/jobs/job.js';
import { GatewayUncertain } from '../../src/kernel/cardGateway.js';
import { toGlobalId } from '../../src/kernel/ids.js';
import { publishedDocuments } from '../../src/policy/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { SELLER } from '../billing/support/ledger.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, rowIdOf } from '../support/town.js';
import { giveCard, type Owner, removeCard } from './support/owners.js';

/** A Klusster Owner pays an invoice with her card because she says so. */

const DECEMBER = Date.parse('2026-12-02T17:00:00Z');
const MINUTE = 60_000;
let now = DECEMBER;
const clock = { now: () => new Date(now) };
const gateway = simulatedGateway({ clock });
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

const MARGUERITE = {
  id: rowIdOf('klusster_owner', 'marguerite'),
  person: rowIdOf('person', 'marguerite'),
} as unknown as Owner;

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const tools = () => {
  const { main, keyStore, keyring } = service.stores;
  const keys = new DataKeys(keyStore, keyring, 0);
  return { fork: main.fork, keys, cards: gateway, clock, zoneOf: zoneOfOwner, log: pino({ level: 'silent' }) };
};

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock, cards: gateway, limits: UNLIMITED });
  await query("insert into plan_price (from_month, monthly_cents, set_at) values ('2026-01-01', 2900, now())");
  await query("update klusster_span set since = '2026-05-10T12:00:00Z' where owner_id = $1", [MARGUERITE.id]);
  for (const month of ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'] as const)
    await closeMonth({ ...tools(), now: clock.now(), seller: SELLER }, MARGUERITE.id, month);
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Invoice = { readonly id: string; readonly cents: number };

/** Her open invoices, the oldest first. */
const open = async (): Promise<Invoice[]> =>
  (
    await query("select id::text, due_cents::text from invoice where owner_id = $1 and state = 'OPEN' order by month", [
      MARGUERITE.id,
    ])
  ).map(([id, cents]) => ({ id: id ?? '', cents: Number(cents) }));
const attempts = async () =>
  query(
    'select kind, state, invoice_id::text from charge_attempt where owner_id = $1 order by created_at, kind, taken_at',
    [MARGUERITE.id],
  );
const consents = async () =>
  Number(
    (
      await query("select count(*)::text from consent_event where person_id = $1 and purpose_code = 'BILLING'", [
        MARGUERITE.person,
      ])
    )[0]?.[0],
  );
const give = (card: TestCardName, expiry?: string) => giveCard(service.stores, gateway, MARGUERITE, card, expiry);

/** She proved a moment ago that it is she. */
const prove = () =>
  query('update session set proven_at = $2 where person_id = $1', [MARGUERITE.person, clock.now().toISOString()]);

async function pay({ id, cents }: Invoice, more: object = {}, headers: Record<string, string> = {}): Promise<any> {
  const input = {
    invoiceId: toGlobalId('Invoice', id as never),
    cents,
    consent: true,
    policyVersion: publishedDocuments().PRIVACY_POLICY.FR.version,
    language: 'FR',
    ...more,
  };
  const { body } = await service.ask(
    'mutation($input: PayInvoiceInput!) { payInvoice(input: $input) { cardUse { kind outcome cents invoice { number } } userErrors { code field } } }',
    { account: accountOf('marguerite'), variables: { input }, headers },
  );
  return body.data?.payInvoice ?? body.errors?.[0]?.extensions.code;
}
const code = ({ userErrors }: any) => userErrors?.[0]?.code;

/** Does the job that was sent with the last attempt. */
async function goOn(cards = gateway): Promise<void> {
  const [[id = ''] = []] = await query(
    "select data->>'id' from pgboss.job where name = 'go-on-with-charge' order by created_on desc limit 1",
  );
  await GO_ON_WITH_CHARGE.handle({ ...tools(), cards } as never as JobTools, { id: id ?? '' });
}

test('nothing is begun without a card, her consent, the policy that she was shown, and what is due', async () => {
  const [oldest] = (await open()) as [Invoice];
  const before = await consents();
  expect(code(await pay(oldest))).toBe('NO_CARD');
  await give('pm_card_visa', '2026-11');
  expect(code(await pay(oldest))).toBe('CARD_EXPIRED');
  await give('pm_card_visa', '2026-12');
  expect(code(await pay(oldest, { consent: false }))).toBe('CONSENT_NEEDED');
  expect(code(await pay(oldest, { policyVersion: 'another' }))).toBe('POLICY_CHANGED');
  expect(await pay(oldest, { cents: oldest.cents + 1 })).toMatchObject({
    cardUse: null,
    userErrors: [{ code: 'AMOUNT_CHANGED', field: 'cents' }],
  });
  expect(await pay({ ...oldest, id: rowIdOf('invoice', 'nobody') })).toBe('NOT_FOUND');
  expect([await attempts(), await consents()]).toEqual([[], before]);
  // Her last proof is too long ago.
  now += 11 * MINUTE;
  expect(code(await pay(oldest))).toBe('PROOF_NEEDED');
  await prove();
});

test('it is on record before the gateway hears of it, and waits for nobody: the job takes the money at once, for any open invoice', async () => {
  const [, second] = (await open()) as [Invoice, Invoice];
  const [calls, before] = [gateway.calls.length, await consents()];
  expect(await pay(second)).toMatchObject({
    cardUse: { kind: 'BY_HAND', outcome: 'UNDER_WAY', cents: second.cents },
    userErrors: [],
  });
  expect([gateway.calls.length, await consents()]).toEqual([calls, before + 1]);
  expect(code(await pay(second))).toBe('CARD_BEING_CHARGED');
  await goOn();
  await goOn();
  expect(await attempts()).toEqual([['BY_HAND', 'CAPTURED', second.id]]);
  expect(gateway.calls.slice(calls).filter(({ verb }) => verb === 'confirmPayment')).toHaveLength(1);
  expect(await pay(second)).toMatchObject({ userErrors: [{ code: 'WRONG_STATE', field: 'invoiceId' }] });
  expect(await consents()).toBe(before + 1);
});

test('it does not use up the month, and the month that is used up does not stand in its way', async () => {
  now += MINUTE;
  const [first, second] = (await open()) as [Invoice, Invoice];
  expect(await chargeOwner(tools(), MARGUERITE.id)).toEqual([{ state: 'CAPTURED', cents: first.cents }]);
  expect(await chargeOwner(tools(), MARGUERITE.id)).toEqual([]);
  now += MINUTE;
  await pay(second);
  await goOn();
  expect((await attempts()).map(([kind, state]) => [kind, state])).toEqual([
    ['BY_HAND', 'CAPTURED'],
    ['MONTHLY', 'CAPTURED'],
    ['BY_HAND', 'CAPTURED'],
  ]);
});

test('declined, she is told so, nothing is tried by itself, and she may say so again; the same request is the same word', async () => {
  now += MINUTE;
  await give('pm_card_chargeCustomerFail');
  const [oldest] = (await open()) as [Invoice];
  const before = [(await attempts()).length, await consents()] as const;
  const asked = { 'idempotency-key': 'this-very-payment' };
  expect([code(await pay(oldest, {}, asked)), code(await pay(oldest, {}, asked))]).toEqual([undefined, undefined]);
  await goOn();
  // Neither the job nor the request that comes once more begins another, and the monthly run was not asked.
  expect(code(await pay(oldest, {}, asked))).toBeUndefined();
  await goOn();
  expect([(await attempts()).length, await consents()]).toEqual([before[0] + 1, before[1] + 1]);
  expect((await attempts()).at(-1)?.slice(0, 2)).toEqual(['BY_HAND', 'DECLINED']);
  now += MINUTE;
  await give('pm_card_visa');
  expect(code(await pay(oldest))).toBeUndefined();
  await goOn();
  expect((await attempts()).at(-1)).toEqual(['BY_HAND', 'CAPTURED', oldest.id]);
  expect(await consents()).toBe(before[1] + 2);
});

test('while nobody knows what came of it no other begins, not that of the month either; then it is looked up and taken once', async () => {
  now += MINUTE;
  const [oldest] = (await open()) as [Invoice];
  await pay(oldest);
  gateway.breakNext('confirmPayment', 'AFTER');
  await expect(goOn()).rejects.toThrow(TryLater);
  expect(code(await pay(oldest))).toBe('CARD_BEING_CHARGED');
  expect(await chargeOwner(tools(), MARGUERITE.id)).toEqual([]);
  now += 25 * 60 * MINUTE;
  const calls = gateway.calls.length;
  await goOn();
  expect(gateway.calls.slice(calls).map(({ verb }) => verb)).toEqual(['paymentOutcome']);
  expect((await attempts()).at(-1)).toEqual(['BY_HAND', 'CAPTURED', oldest.id]);
});

test('her word is good for an hour: what the gateway did not hear of by then is not done, nor by a card that she removed', async () => {
  const away = { ...gateway, createPayment: () => Promise.reject(new GatewayUncertain()) };
  const [oldest] = (await open()) as [Invoice];
  await prove();
  await pay(oldest);
  await expect(goOn(away)).rejects.toThrow(TryLater);
  now += 61 * MINUTE;
  await goOn();
  expect((await attempts()).at(-1)?.slice(0, 2)).toEqual(['BY_HAND', 'NEVER_MADE']);
  await prove();
  await pay(oldest);
  await removeCard(service.stores, MARGUERITE.id);
  await goOn();
  expect((await attempts()).at(-1)?.slice(0, 2)).toEqual(['BY_HAND', 'NEVER_MADE']);
  expect((await open())[0]).toEqual(oldest);
});

test('the database holds it too: by hand with a consent that is hers and paid nothing before, and one attempt at a time', async () => {
  const [{ id, cents }] = (await open()) as [Invoice];
  const insert = (kind: string, consent: string) =>
    query(
      `insert into charge_attempt (id, owner_id, person_id, kind, consent, billing_month, invoice_id, cents, state, created_at)
       values (gen_random_uuid(), $1, $2, $3, ${consent}, '2027-03-01', $4, $5, 'CHOSEN', now())`,
      [MARGUERITE.id, MARGUERITE.person, kind, id, cents],
    );
  const used = '(select max(consent) from charge_attempt)';
  await expect(insert('BY_HAND', 'null')).rejects.toThrow('with the consent of its owner');
  const others = `(select max(id) from consent_event where person_id <> '${MARGUERITE.person}')`;
  await expect(insert('BY_HAND', others)).rejects.toThrow('with the consent of its owner');
  await expect(insert('BY_HAND', used)).rejects.toThrow('charge_attempt_consent_unique');
  await expect(insert('MONTHLY', '0')).rejects.toThrow('charge_attempt_by_hand_is_her_word');
  await insert('MONTHLY', 'null');
  await give('pm_card_visa');
  await prove();
  expect(code(await pay({ id, cents }))).toBe('CARD_BEING_CHARGED');
  await expect(query("update charge_attempt set kind = 'BY_HAND', consent = 0 where ended_at is null")).rejects.toThrow(
    'What an attempt is for does not change.',
  );
});

test('her mails say what came of each, and that a card that was declined by hand is not waited with until next month', async () => {
  const mails = await service.mailed(accountOf('marguerite'));
  const count = (subject: string) => mails.filter((mail) => mail.subject === subject).length;
  // Of the monthly run one, and of four by hand.
  expect(count('Nous avons reçu votre paiement')).toBe(5);
  expect(count('Votre paiement a été refusé')).toBe(1);
  expect(count('Votre carte a été refusée')).toBe(0);
});
