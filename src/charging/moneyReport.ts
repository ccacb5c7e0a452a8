import type { BillingMonth } from '../billing/index.js';
import { firstDay } from '../billing/index.js';
import type { Database } from '../db/database.js';
import type { CardGateway, GatewayPayment } from '../kernel/cardGateway.js';
import { type Kept, type Mismatch, mismatchOf } from './mismatches.js';

const DAY_MS = 86_400_000;

/** A month ends at other hours in other provinces, and a payment may be made by a run that came late: in days. */
const MARGIN_DAYS = 3;

/** Payments that are looked at together. */
const AT_ONCE = 500;

/** A line of a report: what it is about, how many, and how much in whole cents, CAD. */
export type Sum = { readonly of: string; readonly count: number; readonly cents: number };

/** What stands in no relation to a person: sums, numbers and ids. */
export type MoneyReport = {
  readonly month: BillingMonth;
  /** What is due of open invoices, by how long it has been. */
  readonly receivables: readonly Sum[];
  /** The invoices of the month by state, then what they come to, what came for them by each means, and what is due. */
  readonly invoices: readonly Sum[];
  /** What became of the attempts with cards in the month. */
  readonly attempts: readonly Sum[];
  readonly mismatches: readonly Mismatch[];
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
    union all select 7, 'due', count(*) filter (where due_cents > 0)::text, coalesce(sum(due_cents), 0)::text from of where state = 'OPEN'
  ) lines order by place, of`;

const ATTEMPTS = `
  select state, count(*)::text, sum(cents)::text from charge_attempt where billing_month = $1::date group by state order by state`;

const KEPT = `select id::text, payment_id, state, cents::text from charge_attempt where payment_id = any($1::text[])`;

/** On record as taken in the month, and not among what the gateway lists. */
const RECORDED = `
  select id::text, payment_id, cents::text from charge_attempt
  where state = 'CAPTURED' and created_at >= $1::timestamptz and created_at < $2::timestamptz order by id`;

const UNDECIDED = `
  select id::text, payment_id, cents::text from charge_attempt
  where state in ('CHOSEN', 'CREATED', 'CONFIRMING') and created_at < $1::timestamptz order by id`;

/** What operators look at once a month: what is owed, how the month stands, and whether the gateway and we say the same. Throws `GatewayUncertain`. */
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

async function mismatchesIn({ database, cards, now }: Reporting, month: BillingMonth): Promise<readonly Mismatch[]> {
  const begin = Date.parse(`${firstDay(month)}T00:00:00Z`);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const span = {
    from: new Date(begin - MARGIN_DAYS * DAY_MS),
    until: new Date(Date.UTC(year, number, 1) + MARGIN_DAYS * DAY_MS),
  };
  const found: Mismatch[] = [];
  const seen = new Set<string>();
  for await (const page of pagesOf(cards.paymentsOf(span))) {
    const rows = await database.query(KEPT, [page.map(({ paymentId }) => paymentId)]);
    const kept = new Map(
      rows.map(([attempt, paymentId, state, cents]) => [paymentId, keptOf(attempt, paymentId, state, cents)]),
    );
    for (const payment of page) {
      seen.add(payment.paymentId);
      const mismatch = mismatchOf(payment, kept.get(payment.paymentId));
      if (mismatch) found.push(mismatch);
    }
  }
  const recorded = await database.query(RECORDED, [span.from.toISOString(), span.until.toISOString()]);
  const undecided = await database.query(UNDECIDED, [new Date(now.getTime() - DAY_MS).toISOString()]);
  const missing = recorded.filter(([, paymentId]) => !seen.has(paymentId ?? ''));
  return [...found, ...missing.map((row) => here('NOT_TAKEN', row)), ...undecided.map((row) => here('UNDECIDED', row))];
}

const keptOf = (
  attempt?: string | null,
  paymentId?: string | null,
  state?: string | null,
  cents?: string | null,
): Kept => ({
  attempt: `${attempt}`,
  paymentId: `${paymentId}`,
  state: state as Kept['state'],
  cents: Number(cents),
});

const here = (kind: Mismatch['kind'], [attempt, paymentId, cents]: readonly (string | null)[]): Mismatch => ({
  kind,
  paymentId: paymentId ?? null,
  attempt: attempt ?? null,
  cents: Number(cents),
});

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
