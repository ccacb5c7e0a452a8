/**
 * Says whether what happened was right, from what the gateway took and what stands in the database. It shares nothing with the product: neither how
 * months are counted nor how anything is read.
 */

export type Query = (text: string, values: readonly unknown[]) => Promise<readonly (readonly (string | null)[])[]>;

/** Money that the gateway took, as it saw it. */
export type Capture = {
  readonly paymentId: string;
  readonly invoice: string;
  readonly cents: number;
  readonly at: Date;
  /** The state of the invoice at that moment, and what was due of it. */
  readonly state: string;
  readonly due: number;
  /** How many attempts with the card of its owner were under way at that moment. */
  readonly underWay: number;
};

/** That an owner said, at an instant, that so much of an invoice is paid with her card; and the attempt that she was told of. */
export type Word = {
  readonly attempt: string;
  readonly owner: string;
  readonly invoice: string;
  readonly cents: number;
  readonly at: Date;
};

/** Whoever was held up takes no money by a word that is older, in milliseconds. */
const WORD_MS = 2 * 3_600_000;

export type Tried = {
  readonly query: Query;
  readonly owners: readonly { readonly id: string; readonly timeZone: string }[];
  readonly captures: readonly Capture[];
  /** How often each payment was confirmed. */
  readonly confirmed: ReadonlyMap<string, number>;
  readonly words: readonly Word[];
};

export type Judged = {
  readonly captures: number;
  readonly capturedCents: number;
  /** What is wrong, by the invariant that it breaks. */
  readonly wrong: readonly string[];
};

const PAYMENTS = `
  select p.invoice_id::text, p.attempt::text, p.cents::text from payment p join invoice i on i.id = p.invoice_id
  where i.owner_id = any($1::uuid[]) and p.means = 'CARD'`;
const INVOICES = `
  select i.id::text, i.owner_id::text, i.total_cents::text, i.credited_cents::text, i.paid_cents::text, i.state,
    (select coalesce(sum(p.cents), 0)::text from payment p where p.invoice_id = i.id and p.reversed_at is null)
  from invoice i where i.owner_id = any($1::uuid[])`;
const ATTEMPTS = `
  select a.id::text, a.owner_id::text, a.billing_month::text, a.state, a.payment_id, a.cents::text, a.kind, a.invoice_id::text, a.consent::text,
    (select count(*)::text from card_opening o where o.owner_id = a.owner_id and o.at <= coalesce(a.taken_at, a.created_at)),
    (select count(*)::text from consent_event e where e.person_id = a.person_id and e.purpose_code = 'BILLING' and e.kind = 'GIVEN' and e.id = a.consent and e.at = a.created_at)
  from charge_attempt a where a.owner_id = any($1::uuid[]) order by a.created_at`;
const NUMBERS = 'select coalesce(max(number), 0)::text, count(number)::text from invoice';

export async function judge({ query, owners, captures, confirmed, words }: Tried): Promise<Judged> {
  const ids = [owners.map(({ id }) => id)];
  const [payments, invoices, attempts, numbers] = await Promise.all([
    query(PAYMENTS, ids),
    query(INVOICES, ids),
    query(ATTEMPTS, ids),
    query(NUMBERS, []),
  ]);
  const wrong: string[] = [];
  const ownerOf = new Map(invoices.map(([id, owner]) => [id, owner]));
  const zones = new Map(owners.map(({ id, timeZone }) => [id, timeZone]));

  const byHand = new Map(
    attempts.flatMap((row) => (row[6] === 'BY_HAND' ? [[row[4] ?? '', row[0] ?? ''] as const] : [])),
  );
  const months = captures
    .filter(({ paymentId }) => !byHand.has(paymentId))
    .map(({ invoice, at }) => {
      const owner = ownerOf.get(invoice) ?? '';
      return `${owner} ${localMonth(at, zones.get(owner) ?? 'UTC')}`;
    });
  for (const [month, times] of counted(months)) if (times > 1) wrong.push(`month: ${times} captures in ${month}`);

  for (const [id, , total, credited, paid, state, sum] of invoices) {
    const taken = captures.filter(({ invoice }) => invoice === id).reduce((cents, one) => cents + one.cents, 0);
    const owed = Number(total) - Number(credited);
    if (taken > owed) wrong.push(`double: ${taken - owed} cents too many were taken for ${id}`);
    if (Number(sum) > owed || Number(paid) > owed) wrong.push(`twice: ${sum} cents are paid of ${owed} for ${id}`);
    if (Number(sum) !== Number(paid)) wrong.push(`twice: ${id} says ${paid} and its payments ${sum}`);
    if ((state === 'PAID') !== (owed === Number(paid))) wrong.push(`twice: ${id} is ${state} with ${paid} of ${owed}`);
  }
  for (const [attempt, times] of counted(payments.map(([, attempt]) => attempt ?? '')))
    if (times > 1) wrong.push(`twice: ${times} payments of attempt ${attempt}`);

  for (const { invoice, underWay } of captures)
    if (underWay !== 1) wrong.push(`together: ${underWay} attempts as money was taken for ${invoice}`);

  for (const { invoice, cents, state, due } of captures)
    if (state !== 'OPEN' || due !== cents)
      wrong.push(`open: ${cents} cents were taken for ${invoice}, ${state} with ${due} due`);

  const capturedCents = captures.reduce((cents, one) => cents + one.cents, 0);
  const paidCents = payments.reduce((cents, [, , one]) => cents + Number(one), 0);
  if (capturedCents !== paidCents) wrong.push(`money: ${capturedCents} cents were taken and ${paidCents} are paid`);
  const takenBy = new Set(captures.map(({ paymentId }) => paymentId));
  wrong.push(...wrongByHand(attempts, captures, words, byHand));
  for (const [id, owner, month, state, payment, , , , , openings] of attempts) {
    if (['CHOSEN', 'CREATED', 'CONFIRMING'].includes(state ?? '')) wrong.push(`ends: attempt ${id} is ${state}`);
    if ((state === 'CAPTURED') !== takenBy.has(payment ?? '')) wrong.push(`money: attempt ${id} is ${state}`);
    if (payment && !((openings ?? '0') > '0'))
      wrong.push(`ledger: the token of ${owner} was opened for ${month} without a record`);
  }
  for (const [payment, times] of confirmed) if (times > 1) wrong.push(`confirmed: ${payment} ${times} times`);
  for (const [month, times] of counted(
    attempts.filter((row) => row[6] === 'MONTHLY').map(([, owner, month]) => `${owner} ${month}`),
  ))
    if (times > 1) wrong.push(`month: ${times} attempts in ${month}`);
  const [[last, count] = []] = numbers;
  if (last !== count) wrong.push(`numbers: ${count} invoices up to number ${last}`);
  return { captures: captures.length, capturedCents, wrong };
}

type Row = readonly (string | null)[];

/** Money is taken by hand for what she said, soon after she said it, and once for each time; her consent to it is on record, and is for nothing else. */
function wrongByHand(
  attempts: readonly Row[],
  captures: readonly Capture[],
  words: readonly Word[],
  byHand: ReadonlyMap<string, string>,
): string[] {
  const wrong: string[] = [];
  const said = new Map(words.map((word) => [word.attempt, word]));
  for (const [id, owner, , , , cents, kind, invoice, , , consents] of attempts) {
    if (kind !== 'BY_HAND') continue;
    const word = said.get(id ?? '');
    if (word?.owner !== owner || word?.invoice !== invoice || `${word?.cents}` !== cents)
      wrong.push(`word: attempt ${id} is of ${cents} cents for ${invoice}, and nobody said so`);
    if (consents !== '1') wrong.push(`word: ${consents} consents to attempt ${id}`);
  }
  for (const { paymentId, at } of captures) {
    const word = said.get(byHand.get(paymentId) ?? '');
    if (word && at.getTime() - word.at.getTime() >= WORD_MS)
      wrong.push(`word: ${paymentId} was taken ${at.getTime() - word.at.getTime()} ms after she said so`);
  }
  for (const [consent, times] of counted(attempts.flatMap((row) => row[8] ?? [])))
    if (times > 1) wrong.push(`word: ${times} attempts by consent ${consent}`);
  return wrong;
}

function counted(of: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of of) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The month on the clock of a place, worked out from the digits that the clock shows. */
const localMonth = (at: Date, timeZone: string): string =>
  at.toLocaleDateString('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
