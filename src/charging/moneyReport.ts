import { type BillingMonth, firstDay, nextMonth } from '../billing/index.js';
import type { Database } from '../db/database.js';
import { type CardGateway, type GatewayPayment, GatewayUncertain } from '../kernel/cardGateway.js';
import { type Kept, type Listed, type Mismatch, mismatchOf } from './mismatches.js';

const DAY_MS = 86_400_000;

/** A month ends at other hours in other provinces, and a payment may be made by a run that came late. */
const MARGIN_MS = 3 * DAY_MS;

/** Payments that are looked at together. */
const AT_ONCE = 500;

/** A line of a report: what it is about, how many, and how much in whole cents, CAD. */
export type Sum = { readonly of: string; readonly count: number; readonly cents: number };

/** What stands in no relation to a person: sums, numbers and ids. */
export type MoneyReport = {
  readonly month: BillingMonth;
  /** What is due of open invoices, by how long it has been. */
  readonly receivables: readonly Sum[];
  /**
   * The invoices of the month by state; then what they come to. Their total is what was credited and paid, what is due and was written off, and
   * what is void.
   */
  readonly invoices: readonly Sum[];
  /** What became of the attempts with cards in the month, those of the monthly run and those by hand. */
  readonly attempts: readonly Sum[];
  /** Undefined where the gateway did not answer. */
  readonly mismatches: readonly Mismatch[] | undefined;
};

export type Reporting = { readonly database: Database; readonly cards: CardGateway; readonly now: Date };

/** By days after the last one on which an invoice was to be paid. */
const RECEIVABLES = `
  select b.name, count(i.id)::text, coalesce(sum(i.due_cents), 0)::text
  from (values (0, 'not yet due', null, 0), (1, '1 to 30 days', 1, 30), (2, '31 to 60 days', 31, 60), (3, '61 to 90 days', 61, 90), (4, 'over 90 days', 91, null))
    as b(place, name, low, high)
  left join invoice i on i.state = 'OPEN'
    and ($1::date - i.due_on >= b.low or b.low is null) and ($1::date - i.due_on <= b.high or b.high is null)
  group by b.place, b.name order by b.place`;

const INVOICES = `
  with of as (select * from invoice where month = $1::date and state <> 'DRAFT')
  select of, count, cents from (
    select 1 as place, state as of, count(*)::text as count, sum(total_cents)::text as cents from of group by state
    union all select 2, 'subtotal', count(*)::text, coalesce(sum(subtotal_cents), 0)::text from of
    union all select 3, t.tax, count(*)::text, sum(t.cents)::text from invoice_tax t join of on of.id = t.invoice_id group by t.tax
    union all select 4, 'total', count(*)::text, coalesce(sum(total_cents), 0)::text from of
    union all select 5, 'credited', count(*)::text, coalesce(sum(c.total_cents), 0)::text from credit_note c join of on of.id = c.invoice_id
    union all select 6, 'paid by ' || lower(p.means), count(*)::text, sum(p.cents)::text from payment p join of on of.id = p.invoice_id where p.reversed_at is null group by p.means
    union all select 7, 'due', count(*)::text, coalesce(sum(due_cents), 0)::text from of where state = 'OPEN'
    union all select 8, 'written off', count(*)::text, coalesce(sum(due_cents), 0)::text from of where state = 'UNCOLLECTIBLE'
    union all select 9, 'void', count(*)::text, coalesce(sum(due_cents), 0)::text from of where state = 'VOID'
  ) lines order by place, of`;

const ATTEMPTS = `
  select case kind when 'BY_HAND' then state || ' by hand' else state end as of, count(*)::text, sum(cents)::text
  from charge_attempt where billing_month = $1::date group by of order by of`;

const KEPT = `
  select id::text, payment_id, state, invoice_id::text, cents::text from charge_attempt where payment_id = any($1::text[])`;

/** On record as taken in the month, and not among what the gateway lists. */
const RECORDED = `
  select id::text, payment_id, cents::text from charge_attempt
  where state = 'CAPTURED' and created_at >= $1::timestamptz and created_at < $2::timestamptz order by id`;

const UNDECIDED = `
  select id::text, payment_id, cents::text from charge_attempt
  where state in ('CHOSEN', 'CREATED', 'CONFIRMING') and created_at < $1::timestamptz order by id`;

/** What operators look at once a month: what is owed, how the month stands, and whether the gateway and we say the same. */
export async function moneyReport({ database, cards, now }: Reporting, month: BillingMonth): Promise<MoneyReport> {
  const sums = async (statement: string, value: string): Promise<Sum[]> =>
    (await database.query(statement, [value])).map(([of, count, cents]) => ({
      of: of ?? '',
      count: Number(count),
      cents: Number(cents),
    }));
  return {
    month,
    receivables: await sums(RECEIVABLES, now.toISOString().slice(0, 10)),
    invoices: await sums(INVOICES, firstDay(month)),
    attempts: await sums(ATTEMPTS, firstDay(month)),
    mismatches: await mismatchesIn({ database, cards, now }, month),
  };
}

/** Undefined where the gateway does not answer: then nothing can be said. */
async function mismatchesIn(reporting: Reporting, month: BillingMonth): Promise<readonly Mismatch[] | undefined> {
  try {
    return await compared(reporting, month);
  } catch (error) {
    if (error instanceof GatewayUncertain) return undefined;
    throw error;
  }
}

async function compared({ database, cards, now }: Reporting, month: BillingMonth): Promise<readonly Mismatch[]> {
  const begin = Date.parse(`${firstDay(month)}T00:00:00Z`);
  const end = Date.parse(`${firstDay(nextMonth(month))}T00:00:00Z`);
  const span = { from: new Date(begin - MARGIN_MS), until: new Date(end + MARGIN_MS) };
  const found: Mismatch[] = [];
  const seen = new Set<string>();
  for await (const page of pagesOf(cards.paymentsOf(span))) {
    const kept = await keptOf(database, page);
    for (const payment of page) {
      seen.add(payment.paymentId);
      const known = kept.get(payment.paymentId);
      if (!mismatchOf(payment, known)) continue;
      // Looked at once more: a charge between the two looks is none.
      const outcome = await cards.paymentOutcome(payment.paymentId);
      const again = (await keptOf(database, [payment])).get(payment.paymentId);
      const kind = mismatchOf({ ...payment, outcome }, again);
      if (kind) found.push({ ...of(payment.paymentId, again?.attempt), kind, cents: payment.cents });
    }
  }
  for (const [attempt, paymentId, cents] of await database.query(RECORDED, [
    span.from.toISOString(),
    span.until.toISOString(),
  ])) {
    if (!paymentId || seen.has(paymentId)) continue;
    // The gateway may have made it after the span had ended, or at the moment of the list.
    const { kind } = await cards.paymentOutcome(paymentId);
    if (kind !== 'CAPTURED') found.push({ ...of(paymentId, attempt), kind: 'NOT_TAKEN', cents: Number(cents) });
  }
  const undecided = await database.query(UNDECIDED, [new Date(now.getTime() - DAY_MS).toISOString()]);
  return [
    ...found,
    ...undecided.map(
      ([attempt, paymentId, cents]): Mismatch => ({
        ...of(paymentId, attempt),
        kind: 'UNDECIDED',
        cents: Number(cents),
      }),
    ),
  ];
}

const of = (paymentId?: string | null, attempt?: string | null) => ({
  paymentId: paymentId ?? null,
  attempt: attempt ?? null,
});

/** The attempts that are on record with these payments, by payment. */
async function keptOf(database: Database, page: readonly Listed[]): Promise<ReadonlyMap<string, Kept>> {
  const rows = await database.query(KEPT, [page.map(({ paymentId }) => paymentId)]);
  return new Map(
    rows.map(([attempt, paymentId, state, invoice, cents]) => [
      `${paymentId}`,
      {
        attempt: `${attempt}`,
        paymentId: `${paymentId}`,
        state: state as Kept['state'],
        invoice: `${invoice}`,
        cents: Number(cents),
      },
    ]),
  );
}

async function* pagesOf(payments: AsyncIterable<GatewayPayment>): AsyncIterable<readonly GatewayPayment[]> {
  let page: GatewayPayment[] = [];
  for await (const payment of payments) {
    page.push(payment);
    if (page.length === AT_ONCE) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}
