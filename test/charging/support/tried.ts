import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { closeMonth } from '../../../src/billing/closeMonth.js';
import { zoneOfOwner } from '../../../src/billing/index.js';
import type { TestCardName } from '../../../src/cards/gateway/testCards.js';
import { simulatedGateway } from '../../../src/cards/index.js';
import { beginByHand } from '../../../src/charging/beginByHand.js';
import { ChargeAttempt } from '../../../src/charging/chargeAttempt.entity.js';
import { chargeOwner, endCharge, STEPS, type Steps } from '../../../src/charging/chargeOwner.js';
import type { Charging } from '../../../src/charging/charging.js';
import { GO_ON_WITH_CHARGE } from '../../../src/charging/goOnWithCharge.job.js';
import { TryLater } from '../../../src/jobs/job.js';
import { GatewayRefused, GatewayUncertain } from '../../../src/kernel/cardGateway.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import { SELLER } from '../../billing/support/ledger.js';
import { CALM, type Chances, Killed, metBy, mortal, Watched } from './faults.js';
import { type Judged, judge, type Query, type Word } from './oracle.js';
import { type Ground, giveCard, type Owner, PROVINCES, type ProvinceOf, removeCard, settleOwner } from './owners.js';
import { Random } from './random.js';

/** A product that is put together otherwise, so that a test can see that the oracle notices. */
export type Composed = {
  readonly steps?: Partial<Steps>;
  readonly zoneOf?: Charging['zoneOf'];
  readonly beginByHand?: typeof beginByHand;
};

/** Around what a seed plays: ends of months, of February in a leap year, of daylight saving time and its beginning, and of a year. */
const BEGINNINGS = [
  '2026-01-30T12:00:00Z',
  '2026-02-27T12:00:00Z',
  '2028-02-27T12:00:00Z',
  '2026-03-06T12:00:00Z',
  '2026-03-30T12:00:00Z',
  '2026-10-30T12:00:00Z',
  '2026-12-30T12:00:00Z',
  '2027-04-29T12:00:00Z',
].map((text) => Date.parse(text));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TURNS = 5;
const OWNERS = 2;
const ROUGH: Chances = { killed: 6, broken: 8, between: 8, pending: 10 };

const CARDS: readonly TestCardName[] = [
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_amex',
  'pm_card_chargeCustomerFail',
  'pm_card_authenticationRequired',
];

/** What happened in a seed, beside what is wrong. */
export type Tally = {
  kills: number;
  breaks: number;
  refusals: number;
  voided: number;
  runs: number;
  declined: number;
  neverMade: number;
  byHand: number;
  takenByHand: number;
  waited: number;
};

export const NOTHING: Tally = {
  kills: 0,
  breaks: 0,
  refusals: 0,
  voided: 0,
  runs: 0,
  declined: 0,
  neverMade: 0,
  byHand: 0,
  takenByHand: 0,
  waited: 0,
};

/** Plays one seed to its end, and says what came of it. */
export async function playSeed(
  ground: Ground,
  seed: number,
  composed: Composed = {},
): Promise<Judged & { readonly tally: Tally }> {
  const played = new Played(ground, seed, composed);
  await played.settle();
  await played.play();
  return { ...(await played.judged()), tally: played.tally };
}

class Played {
  readonly tally: Tally = { ...NOTHING };
  readonly #ground: Ground;
  readonly #random: Random;
  readonly #composed: Composed;
  #now: number;
  readonly #clock = { now: () => new Date(this.#now) };
  readonly #query: Query;
  readonly #world: Watched;
  readonly #owners: Owner[] = [];
  readonly #wrong: string[] = [];
  readonly #words: Word[] = [];
  /** The month up to which the invoices of an owner were issued. */
  readonly #issued = new Map<string, string>();
  #depth = 0;

  constructor(ground: Ground, seed: number, composed: Composed) {
    this.#ground = ground;
    this.#random = new Random(seed);
    this.#composed = composed;
    this.#now = this.#random.one(BEGINNINGS) + this.#random.below(3 * DAY);
    this.#query = (text, values) => ground.main.reserve.query(text, values);
    this.#world = new Watched(simulatedGateway({ clock: this.#clock }), this.#clock, this.#query);
  }

  async settle(): Promise<void> {
    for (let count = 0; count < OWNERS; count += 1) {
      const province = this.#random.one(Object.keys(PROVINCES) as ProvinceOf[]);
      const since = new Date(this.#now - (20 + this.#random.below(100)) * DAY);
      const owner = await settleOwner(this.#ground, province, since);
      this.#owners.push(owner);
      await giveCard(this.#ground, this.#world.gateway, owner, this.#random.one(CARDS));
    }
  }

  async play(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await this.#issue();
      if (this.#random.isSo(0.4)) await this.#act(this.#random);
      const runners = this.#random.isSo(0.5) ? 2 : 1;
      await Promise.all(Array.from({ length: runners }, () => this.#run(this.#random.branch(), ROUGH)));
      if (this.#random.isSo(0.4)) await this.#payByHand(this.#random.branch());
      if (this.#random.isSo(0.3)) await this.#hear(this.#random.branch());
      this.#pass();
    }
    // Whoever has died is followed by somebody who has no bad luck; a day and an hour later no gateway knows a key any more.
    for (let round = 0; round < 2; round += 1) {
      this.#now += 25 * HOUR;
      await this.#run(this.#random.branch(), CALM);
    }
  }

  async judged(): Promise<Judged> {
    const { captures, confirmed } = this.#world;
    const rows = await this.#query(
      'select state, count(*)::text from charge_attempt where owner_id = any($1::uuid[]) group by state',
      [this.#owners.map(({ id }) => id)],
    );
    const counts = Object.fromEntries(rows);
    this.tally.declined += Number(counts.DECLINED ?? 0) + Number(counts.AUTHENTICATION_NEEDED ?? 0);
    this.tally.neverMade += Number(counts.NEVER_MADE ?? 0);
    const [[taken] = []] = await this.#query(
      "select count(*)::text from charge_attempt where owner_id = any($1::uuid[]) and kind = 'BY_HAND' and state = 'CAPTURED'",
      [this.#owners.map(({ id }) => id)],
    );
    this.tally.takenByHand += Number(taken);
    await this.#provesTried();
    const judged = await judge({ query: this.#query, owners: this.#owners, captures, confirmed, words: this.#words });
    return { ...judged, wrong: [...judged.wrong, ...this.#wrong] };
  }

  /** Time passes: a little, a while, a day and an hour, or until about when a month ends on somebody's clock. */
  #pass(): void {
    const how = this.#random.below(5);
    if (how === 0) this.#now += this.#random.below(20) * MINUTE;
    else if (how === 1) this.#now += this.#random.below(6) * HOUR;
    else if (how === 2) this.#now += 25 * HOUR;
    else this.#now = this.#aboutMonthEnd();
  }

  #aboutMonthEnd(): number {
    const { timeZone } = this.#random.one(this.#owners);
    const month = (at: number) => monthAt(at, timeZone);
    let [before, after] = [this.#now, this.#now + 32 * DAY];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (month(middle) === month(this.#now)) before = middle;
      else after = middle;
    }
    const about = after + this.#random.one([-3 * HOUR, -61 * MINUTE, -59 * MINUTE, -1, 0, 1, MINUTE, 5 * HOUR]);
    return Math.max(about, this.#now);
  }

  async #issue(): Promise<void> {
    const { keyStore, keyring, main } = this.#ground;
    const closing = {
      fork: main.fork,
      keys: new DataKeys(keyStore, keyring, 0),
      now: this.#clock.now(),
      seller: SELLER,
    };
    for (const owner of this.#owners) {
      const thisMonth = monthAt(this.#now, owner.timeZone);
      if (this.#issued.get(owner.id) === thisMonth) continue;
      this.#issued.set(owner.id, thisMonth);
      for (const back of [3, 2, 1]) await closeMonth(closing, owner.id, monthBefore(thisMonth, back) as never);
    }
  }

  #tools(random: Random, chances: Chances): Charging {
    const { keyStore, keyring, main } = this.#ground;
    const between = async () => {
      // What happens between two steps of somebody is not itself interrupted by more of the same.
      if (this.#depth > 0) return;
      this.#depth += 1;
      try {
        await this.#between(random);
      } finally {
        this.#depth -= 1;
      }
    };
    return {
      fork: mortal(main.fork, random, chances),
      keys: new DataKeys(keyStore, keyring, 0),
      cards: metBy(this.#world, random, chances, between),
      clock: this.#clock,
      zoneOf: this.#composed.zoneOf ?? zoneOfOwner,
    };
  }

  async #between(random: Random): Promise<void> {
    const what = random.below(4);
    if (what === 0) {
      this.#now += random.one([11 * MINUTE, 25 * HOUR, 40 * DAY]);
      // The job of an attempt comes again every few minutes until somebody lives through it, whoever has just died with it in hand: after so
      // long somebody has. What was on its way all that time comes too late; were it not, nobody but the gateway could keep it from taking money.
      await this.#run(random.branch(), CALM);
      this.#now += 11 * MINUTE;
      return this.#run(random.branch(), CALM);
    }
    if (what === 1) return this.#run(random.branch(), { ...ROUGH, between: 0 });
    return this.#act(random);
  }

  async #run(random: Random, chances: Chances): Promise<void> {
    this.tally.runs += 1;
    const steps = { ...STEPS, ...this.#composed.steps };
    for (const owner of this.#owners)
      try {
        await chargeOwner(this.#tools(random, chances), owner.id, steps);
      } catch (error) {
        if (this.#isDeadly(error)) return;
      }
  }

  /** Events come twice and in any order, about payments that are long over too. */
  async #hear(random: Random): Promise<void> {
    const attempts = await this.#ground.main
      .fork()
      .find(ChargeAttempt, { owner: { $in: this.#owners.map(({ id }) => id) } });
    if (attempts.length === 0) return;
    for (const { id } of [random.one(attempts), random.one(attempts)])
      for (let times = 0; times < 2; times += 1)
        try {
          const tools = { ...this.#tools(random, ROUGH), log: pino({ level: 'silent' }) };
          await GO_ON_WITH_CHARGE.handle(tools as never, { id });
        } catch (error) {
          if (!(error instanceof TryLater) && this.#isDeadly(error)) return;
        }
  }

  /** An owner pays an open invoice of hers, not always the oldest; she may be told that her card is being charged. Most often the job comes at once. */
  async #payByHand(random: Random): Promise<void> {
    const owner = random.one(this.#owners);
    const open = await this.#query(
      "select id::text, due_cents::text from invoice where owner_id = $1 and state = 'OPEN' order by month",
      [owner.id],
    );
    if (open.length === 0) return;
    const [invoice = '', cents] = random.one(open) as readonly (string | null)[];
    const at = this.#clock.now();
    const payment = { owner: owner.id, invoice: invoice ?? '', cents: Number(cents) };
    const shown = { policyVersion: 'of the play', language: 'EN' } as const;
    const evidence = { kind: 'SESSION', id: owner.id } as const;
    const { fork, keys } = this.#tools(random, CALM);
    const begin = this.#composed.beginByHand ?? beginByHand;
    const begun = await fork()
      .transactional((em) => begin({ em, keys, now: at, zoneOf: zoneOfOwner }, { ...payment, shown, evidence }))
      .catch((error: unknown) => {
        // Only a product that is put together otherwise comes up against the database.
        if (this.#composed.beginByHand) return undefined;
        throw error;
      });
    if (begun && 'attempt' in begun) {
      this.tally.byHand += 1;
      this.#words.push({ ...payment, attempt: begun.attempt, at });
    } else if (begun?.userErrors[0]?.code === 'CARD_BEING_CHARGED') {
      this.tally.waited += 1;
      await this.#provesUnderWay(owner.id, at);
    }
    if (random.isSo(0.7)) await this.#end(owner.id, random.branch());
  }

  /** Whoever is told to wait waits for something: the month that was charged is no reason. */
  async #provesUnderWay(owner: string, at: Date): Promise<void> {
    const [row] = await this.#query(
      'select 1 from charge_attempt where owner_id = $1 and created_at <= $2 and (ended_at is null or ended_at >= $2)',
      [owner, at],
    );
    if (!row) this.#wrong.push(`waits: ${owner} is to wait for nothing`);
  }

  /** Whoever owes at the end and has a card was tried by the monthly run in this month, whatever she paid by hand. */
  async #provesTried(): Promise<void> {
    for (const { id, timeZone } of this.#owners) {
      const month = monthAt(this.#now, timeZone);
      if (monthAt(this.#now + HOUR, timeZone) !== month) continue;
      const [row] = await this.#query(
        `select 1 from card c where c.owner_id = $1
           and (select i.due_cents from invoice i where i.owner_id = $1 and i.state = 'OPEN' order by i.month limit 1) >= 50
           and not exists (select from charge_attempt a where a.owner_id = $1 and a.kind = 'MONTHLY' and a.billing_month = $2)`,
        [id, `${month}-01`],
      );
      if (row) this.#wrong.push(`skips: ${id} owes, and was not tried in ${month}`);
    }
  }

  async #end(owner: string, random: Random): Promise<void> {
    try {
      await endCharge(this.#tools(random, ROUGH), owner, { ...STEPS, ...this.#composed.steps });
    } catch (error) {
      this.#isDeadly(error);
    }
  }

  #isDeadly(error: unknown): boolean {
    if (error instanceof Killed) this.tally.kills += 1;
    else if (error instanceof GatewayUncertain) this.tally.breaks += 1;
    else if (error instanceof GatewayRefused) this.tally.refusals += 1;
    else if (Object.keys(this.#composed).length === 0)
      this.#wrong.push(`fails: ${(error as Error).name} ${(error as Error).message}`);
    return error instanceof Killed;
  }

  /** Staff and owners do what they do, whatever a runner is at. */
  async #act(random: Random): Promise<void> {
    const owner = random.one(this.#owners);
    const act = random.below(7);
    if (act === 6) await this.#payByHand(random);
    else if (act === 4) await giveCard(this.#ground, this.#world.gateway, owner, random.one(CARDS));
    else if (act === 5) await removeCard(this.#ground, owner.id);
    else await this.#settleOtherwise(owner.id, act < 2 ? 'VOID' : act === 2 ? 'CREDIT' : 'CASH', random);
  }

  /** Voids an open invoice, credits a part of it, or records cash for it, as staff do; refused while a card is being charged for it. */
  async #settleOtherwise(owner: string, how: 'VOID' | 'CREDIT' | 'CASH', random: Random): Promise<void> {
    const now = this.#clock.now();
    await this.#ground.main
      .fork()
      .transactional(async (em) => {
        const run = (text: string, values: unknown[]) =>
          em.getConnection().execute(text, values, 'all', em.getTransactionContext()) as Promise<any[]>;
        const [invoice] = await run(
          "select id, due_cents from invoice where owner_id = ? and state = 'OPEN' order by month limit 1 for update",
          [owner],
        );
        if (!invoice) return;
        const { id, due_cents: due } = invoice;
        const cents = random.isSo(0.5) ? due : 1 + random.below(due);
        if (how === 'VOID')
          await run(
            "update invoice set state = 'VOID', ended_at = ? where id = ? and paid_cents + credited_cents = 0",
            [now, id],
          );
        else if (how === 'CREDIT') {
          const [{ last }] = await run(
            "update number_series set last = last + 1 where series = 'CREDIT_NOTE' returning last",
            [],
          );
          await run(
            `insert into credit_note (id, invoice_id, number, subtotal_cents, tax_cents, total_cents, reason, staff_id, issued_at)
             values (?, ?, ?, ?, 0, ?, 'GOODWILL', (select id from staff_member limit 1), ?)`,
            [randomUUID(), id, last, cents, cents, now],
          );
          await run(settled('credited_cents'), [cents, cents, cents, now, id]);
        } else {
          await run(
            `insert into payment (id, invoice_id, means, cents, received_at, staff_id) values (?, ?, 'CASH', ?, ?, (select id from staff_member limit 1))`,
            [randomUUID(), id, cents, now],
          );
          await run(settled('paid_cents'), [cents, cents, cents, now, id]);
        }
        this.tally.voided += 1;
      })
      .catch((error: unknown) => {
        if (!/A card is being charged/.test(String((error as Error).message))) throw error;
      });
  }
}

const settled = (column: 'credited_cents' | 'paid_cents') =>
  `update invoice set ${column} = ${column} + ?, state = case when due_cents = ? then 'PAID' else state end,
     ended_at = case when due_cents = ? then ?::timestamptz end where id = ?`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The month on the clock of a zone, `YYYY-MM`. */
function monthAt(at: number, timeZone: string): string {
  const known =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
  formats.set(timeZone, known);
  return known.format(at);
}

function monthBefore(month: string, back: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7);
}
