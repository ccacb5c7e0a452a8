import { sealDetails as sealBillingDetails, sealInvoice } from '../../../src/billing/sealed.js';
import { sealDetails } from '../../../src/cards/sealed.js';
import { keyOf, sealLabel } from '../../../src/factors/index.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import { nobodysPassword } from '../../../src/kernel/factorRules.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import type { DataKey } from '../../../src/privacy/vault/seal.js';
import { type Answer, type Service, startService, UNLIMITED } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, residents, rowIdOf } from '../../support/town.js';
import {
  BILLED_TO,
  CARD_ON_RECORD,
  CARD_USE_ON_RECORD,
  CREDIT_ON_RECORD,
  DETAILS_ON_RECORD,
  ERASURE,
  FACTOR_ON_RECORD,
  factorNameOf,
  INVOICE_ON_RECORD,
  LINE_ON_RECORD,
  ON_RECORD,
  PAYING,
  PAYMENT_ON_RECORD,
  TAX_ON_RECORD,
  TOWN_TIME,
  WEBHOOK,
  WEBHOOK_ATTEMPT,
  WEBHOOK_DELIVERY,
} from './castValues.js';
import { type Asked, type Comparison, compare } from './compare.js';
import { type Asker, isUnproven, profilesOf, residentOf } from './expectation.js';
import { isPartner, lender, putGrantsOnRecord } from './lender.js';
import type { Route } from './routes.js';
import { composed, type Walls } from './walls.js';

/** One town, asked through the product and through services with other walls. Everybody signs in once. */
export type TownService = {
  readonly product: Service;
  /** Compares what the product answers with the table; with `walls`, what a service behind these walls answers. */
  compare(asked: Asked, walls?: Walls): Promise<Comparison>;
  ask(route: Route, asker: Asker, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
};

/** A test that asks thousands of questions may take so long, in milliseconds, on a machine that is busy. */
export const PATIENCE = 120_000;

/** The day after the town settled, on whatever day the tests run. */
export const TODAY = new Date('2026-11-03T12:00:00Z');
const clock = fixedClock(TODAY);

export async function openTown(): Promise<TownService> {
  const storage = await freshStorage();
  // What the questions of the matrix themselves disclose stays off the record, so that every answer can be foretold.
  const product = await startService(storage, {
    clock,
    limits: UNLIMITED,
    ports: (ports) => ({ ...ports, ledger: { append: async () => true } }),
  });
  await putOnRecord(product);
  await putWebhookOnRecord(product);
  await putErasureOnRecord(product);
  const lend = lender(product.stores.main.database, TODAY);
  const tokenOf = (asker: Exclude<Asker, 'anonymous'>): Promise<string> =>
    isPartner(asker) ? lend(asker) : product.tokenOf(accountOf(residentOf(asker)));
  // Where a password is not enough: asked by those who proved no more.
  let strict: Promise<Service> | undefined;
  const strictly = (): Promise<Service> => {
    strict ??= startService(storage, { clock, limits: UNLIMITED, passwordIsEnough: nobodysPassword });
    return strict;
  };
  const asking =
    (service: Service): TownService['ask'] =>
    async (route, asker, headers) =>
      (isUnproven(asker) ? await strictly() : service).ask(route.document, {
        ...(asker !== 'anonymous' && { token: await tokenOf(asker) }),
        headers: { ...headers, ...(profilesOf(asker) && { 'x-klusster-act-as': String(profilesOf(asker)) }) },
        ...(route.variables && { variables: route.variables }),
      });
  return {
    product,
    ask: asking(product),
    async compare(asked, walls) {
      const service = walls ? await startService(storage, { ...composed(walls), clock, limits: UNLIMITED }) : product;
      if (asked.facts) service.sweep.facts = asked.facts;
      if (!walls) return compare(product, asking(product), asked);
      return compare(service, asking(service), asked).finally(() => service.close());
    },
    async close() {
      await (await strict)?.close();
      await product.close();
      await storage.drop();
    },
  };
}

/** That somebody was erased who is nobody of the town. */
async function putErasureOnRecord({ stores }: Service): Promise<void> {
  await stores.main.database.query(
    `insert into erasure (id, ground, language, asked_at, pseudonym, rows_gone_at, entry_no, done_at, receipt)
     values ($1, 'ASKED', 'EN', $2, gen_random_uuid(), $2, 1, $2, '{}')`,
    [ERASURE, TODAY],
  );
  await stores.main.database.query(
    `insert into disposal_record (id, ground, erasure, rows_of, erased, anonymised, at) values
     (gen_random_uuid(), 'ERASURE', $1, 'session', 7, 0, $2), (gen_random_uuid(), 'ERASURE', $1, 'invoice', 0, 2, $2)`,
    [ERASURE, TODAY],
  );
}

/** One entry of the ledger that shows something of everybody in town, and a second factor of each, and a card and an invoice of each Klusster Owner. */
async function putOnRecord({ stores }: Service): Promise<void> {
  const names = Object.keys(residents) as ResidentName[];
  const keys = new DataKeys(stores.keyStore, stores.keyring);
  for (const name of names) {
    const of = { id: rowIdOf('second_factor', name), person: rowIdOf('person', name) };
    const label = sealLabel(await keyOf(keys, of.person), of, factorNameOf(name));
    const { kind, createdAt, lastUsedAt } = FACTOR_ON_RECORD;
    await stores.main.database.query(
      `insert into second_factor (id, person_id, kind, label, verifier, last_step, created_at, last_used_at)
       values ($1, $2, $3, $4, $5, 0, $6, $7)`,
      [of.id, of.person, kind, label, Buffer.from('sealed'), createdAt, lastUsedAt],
    );
  }
  for (const name of names.filter((one) => 'klussterOwner' in residents[one])) {
    const of = { id: rowIdOf('card', name), person: rowIdOf('person', name) };
    const details = sealDetails(await keyOf(keys, of.person), of, CARD_ON_RECORD);
    await stores.main.database.query(
      `insert into card (id, owner_id, person_id, card, token, notices, created_at) values ($1, $2, $3, $4, $5, $5, now())`,
      [of.id, rowIdOf('klusster_owner', name), of.person, details, Buffer.from('sealed')],
    );
  }
  for (const name of PAYING) await putInvoiceOnRecord(stores, name, await keyOf(keys, rowIdOf('person', name)));
  await putGrantsOnRecord(stores.main.database);
  const persons = names.map((name) => rowIdOf('person', name)).sort();
  const { at, viewerRole, coordinates, clause, operationName } = ON_RECORD;
  const shown = [{ as: viewerRole, clause, group: 'account', coordinates, persons }];
  await stores.main.database.query(
    `insert into disclosure (at, credential, viewer_id, operation_name, purpose, persons, shown)
     values ($1, gen_random_uuid(), $2, $3, 'SERVICE', $4, $5::jsonb)`,
    [at, rowIdOf('person', 'gabrielle'), operationName, persons, JSON.stringify(shown)],
  );
}

/** An invoice of a Klusster Owner with all that may stand on one, in one transaction: sums are looked at as it ends. */
async function putInvoiceOnRecord({ main }: Service['stores'], name: ResidentName, key: DataKey): Promise<void> {
  const [id, owner, person] = [rowIdOf('invoice', name), rowIdOf('klusster_owner', name), rowIdOf('person', name)];
  const { month, province, monthlyCents, subtotalCents, taxCents, totalCents, creditedCents, paidCents, dueOn } =
    INVOICE_ON_RECORD;
  const [line, tax, paid, note] = [LINE_ON_RECORD, TAX_ON_RECORD, PAYMENT_ON_RECORD, CREDIT_ON_RECORD];
  const staff = rowIdOf('staff', 'ravi');
  const seller = JSON.stringify({ name: 'Nobody', address: 'Nowhere', gstNumber: 'none' });
  const billing = sealInvoice(key, { record: id, person }, BILLED_TO);
  const details = sealBillingDetails(key, { record: owner, person }, BILLED_TO);
  await main.fork().transactional(async (em) => {
    const run = (statement: string, values: readonly unknown[] = []) =>
      em.getConnection().execute(statement, [...values], 'run', em.getTransactionContext());
    await run(
      'insert into billing_details (owner_id, person_id, billing, province, changed_at) values (?, ?, ?, ?, ?)',
      [owner, person, details, DETAILS_ON_RECORD.province, DETAILS_ON_RECORD.changedAt],
    );
    await run(
      `insert into invoice (id, owner_id, person_id, month, state, billing, seller, province, monthly_cents, subtotal_cents, tax_cents, total_cents)
       values (?, ?, ?, ?::date, 'DRAFT', ?, ?::jsonb, ?, ?, ?, ?, ?)`,
      [id, owner, person, `${month}-01`, billing, seller, province, monthlyCents, subtotalCents, taxCents, totalCents],
    );
    await run(
      `insert into invoice_line (id, invoice_id, position, klusster_id, klusster_name, from_day, until_day, days, of_days, cents)
       values (gen_random_uuid(), ?, 0, ?, ?, ?::date, ?::date, ?, ?, ?)`,
      [
        id,
        rowIdOf('klusster', 'plateauPost'),
        line.klussterName,
        line.fromDay,
        line.untilDay,
        line.days,
        line.ofDays,
        line.cents,
      ],
    );
    await run('insert into invoice_tax (id, invoice_id, tax, rate, cents) values (gen_random_uuid(), ?, ?, ?, ?)', [
      id,
      tax.tax,
      tax.rate,
      tax.cents,
    ]);
    await run('update number_series set last = last + 1');
    await run(
      `update invoice set state = 'OPEN', number = (select last from number_series where series = 'INVOICE'), issued_at = ?, due_on = ?::date,
       paid_cents = ?, credited_cents = ? where id = ?`,
      [TOWN_TIME, dueOn, paidCents, creditedCents, id],
    );
    await run(
      'insert into payment (id, invoice_id, means, cents, received_at, staff_id) values (gen_random_uuid(), ?, ?, ?, ?, ?)',
      [id, paid.means, paid.cents, paid.receivedAt, staff],
    );
    await run(
      `insert into credit_note (id, invoice_id, number, subtotal_cents, tax_cents, total_cents, reason, staff_id, issued_at)
       values (gen_random_uuid(), ?, (select last from number_series where series = 'CREDIT_NOTE'), ?, ?, ?, ?, ?, ?)`,
      [id, note.subtotalCents, note.taxCents, note.totalCents, note.reason, staff, note.issuedAt],
    );
    const use = CARD_USE_ON_RECORD;
    await run(
      `insert into charge_attempt (id, owner_id, person_id, kind, billing_month, invoice_id, cents, state, created_at, taken_at)
       values (gen_random_uuid(), ?, ?, ?, ?::date, ?, ?, 'CHOSEN', ?, ?)`,
      [owner, person, use.kind, use.billingMonth, id, use.cents, use.at, use.at],
    );
    await run(`update charge_attempt set state = 'NEVER_MADE', ended_at = ? where owner_id = ?`, [use.endedAt, owner]);
  });
}

/** The partner that everybody in town knows wants to be told, and could not be yet. */
async function putWebhookOnRecord({ stores }: Service): Promise<void> {
  const { query } = stores.main.database;
  const endpoint = rowIdOf('webhook_endpoint', 'voisinage');
  await query(
    `insert into webhook_endpoint (id, partner_id, url, events, secret, created_at) values ($1, $2, $3, $4::jsonb, 'sealed', $5)`,
    [endpoint, WEBHOOK.clientId, WEBHOOK.url, JSON.stringify(WEBHOOK.events), WEBHOOK.createdAt],
  );
  const { eventId, event, state, queuedAt, nextAt } = WEBHOOK_DELIVERY;
  await query(
    `insert into webhook_delivery (id, event_id, endpoint_id, event, body, state, attempts, queued_at, next_at)
     values (gen_random_uuid(), $1, $2, $3, 'sealed', $4, $5::jsonb, $6, $7)`,
    [eventId, endpoint, event, state, JSON.stringify([WEBHOOK_ATTEMPT]), queuedAt, nextAt],
  );
}
