import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeMonth } from '../../../src/billing/closeMonth.js';
import { simulatedGateway } from '../../../src/cards/index.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../../src/stores.js';
import { SELLER } from '../../billing/support/ledger.js';
import { BARE_ENV } from '../../support/bareEnv.js';
import { freshStorage } from '../../support/town.js';
import { giveCard, settleOwner } from './owners.js';
import { Random } from './random.js';

const RUNNER = fileURLToPath(new URL('./runner.mjs', import.meta.url));
const DECEMBER = Date.parse('2026-12-02T17:00:00Z');
const MINUTE = 60_000;
/** Owners who owe, for each kill. */
const OWNERS = 8;

export type KillFigures = {
  readonly kills: number;
  /** Attempts that money may have been taken by when their process was killed. */
  readonly amidMoney: number;
  readonly owners: number;
  readonly captured: number;
  readonly neverMade: number;
  readonly wrong: readonly string[];
};

/** Runners, built and each a process of its own, are killed with SIGKILL at a random moment, one after the other; the last goes on to the end. */
export async function killRunners({
  seed,
  kills,
}: {
  readonly seed: number;
  readonly kills: number;
}): Promise<KillFigures> {
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  const folder = await mkdtemp(join(tmpdir(), 'klusster-gateway-'));
  const file = join(folder, 'gateway.jsonl');
  const { drop, ...where } = storage;
  const runAt = (at: number, waitMs: number) => new Runner({ storage: where, file, at, seller: SELLER, waitMs });
  try {
    const owners = await settle(stores, file, kills * OWNERS);
    const random = new Random(seed);
    let amidMoney = 0;
    let at = DECEMBER;
    for (let kill = 0; kill < kills; kill += 1) {
      const runner = runAt(at, 10);
      await runner.says('At work');
      await new Promise((over) => setTimeout(over, random.below(120)));
      await runner.kill();
      amidMoney += Number(
        (
          await stores.main.reserve.query("select count(*)::text from charge_attempt where state = 'CONFIRMING'", [])
        )[0]?.[0],
      );
      at += 11 * MINUTE;
    }
    // A day and an hour later no key is known any more, and the day after that there is nothing to do.
    for (const days of [1, 2]) await runAt(at + days * 25 * 60 * MINUTE, 0).says('Done');
    return { kills, amidMoney, ...(await figures(stores, file, owners)) };
  } finally {
    await stores.close();
    await drop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function settle(stores: Stores, file: string, count: number): Promise<string[]> {
  await stores.main.reserve.query(
    "insert into plan_price (from_month, monthly_cents, set_at) values ('2026-11-01', 2900, now())",
    [],
  );
  const clock = { now: () => new Date(DECEMBER) };
  const gateway = simulatedGateway({ clock, file });
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  const owners: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const owner = await settleOwner(stores, 'QC', new Date(DECEMBER - (2 + (number % 28)) * 24 * 60 * MINUTE));
    await giveCard(stores, gateway, owner, 'pm_card_visa');
    await closeMonth({ fork: stores.main.fork, keys, now: clock.now(), seller: SELLER }, owner.id, '2026-11');
    owners.push(owner.id);
  }
  return owners;
}

/** What the gateway took of each owner is what her invoice says, and at most once. */
async function figures(stores: Stores, file: string, owners: readonly string[]) {
  const gateway = simulatedGateway({ clock: { now: () => new Date(DECEMBER) }, file });
  const taken = new Map<string, number[]>();
  for await (const { invoice = '', cents, outcome } of gateway.paymentsOf({ from: new Date(0), until: new Date(8e15) }))
    if (outcome.kind === 'CAPTURED') taken.set(invoice, [...(taken.get(invoice) ?? []), cents]);
  const rows = await stores.main.reserve.query(
    `select i.id::text, i.state, i.total_cents::text, i.paid_cents::text, coalesce(string_agg(a.state, ' '), '')
     from invoice i left join charge_attempt a on a.invoice_id = i.id where i.owner_id = any($1::uuid[]) group by i.id`,
    [owners],
  );
  const wrong: string[] = [];
  let [captured, neverMade] = [0, 0];
  for (const [id = '', state, total, paid, attempts] of rows) {
    const cents = taken.get(id ?? '') ?? [];
    taken.delete(id ?? '');
    const isPaid =
      cents.length === 1 && `${cents[0]}` === total && paid === total && state === 'PAID' && attempts === 'CAPTURED';
    const isOpen = cents.length === 0 && paid === '0' && state === 'OPEN' && attempts === 'NEVER_MADE';
    if (!isPaid && !isOpen)
      wrong.push(`an invoice is ${state}, ${paid} of ${total}, by ${attempts}, and ${cents} were taken`);
    captured += Number(isPaid);
    neverMade += Number(isOpen);
  }
  if (taken.size > 0) wrong.push(`${taken.size} payments are of nobody`);
  if (rows.length !== owners.length) wrong.push('an owner has another number of invoices than one');
  return { owners: owners.length, captured, neverMade, wrong };
}

/** A process that does the monthly run. */
class Runner {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #said = '';

  constructor(about: object) {
    this.#child = spawn(process.execPath, [RUNNER, JSON.stringify(about)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: BARE_ENV,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (part) => {
        this.#said += part;
      });
    this.#closed = new Promise((resolve) => this.#child.once('close', resolve));
  }

  /** Waits until it says something. Throws when it ends without. */
  async says(words: string): Promise<void> {
    const ended = this.#closed.then(() => true);
    while (!this.#said.includes(words))
      if (
        (await Promise.race([ended, new Promise((over) => setTimeout(over, 10))])) === true &&
        !this.#said.includes(words)
      )
        throw new Error(`It ended without a word: ${this.#said}`);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }
}

/** Runs, prints the figures, and fails on what is wrong, and on a run in which too little was at stake. */
export async function proveKills(kills: number): Promise<void> {
  const seed = Math.floor(Date.now() / 86_400_000);
  const { wrong, ...counted } = await killRunners({ seed, kills });
  process.stdout.write(`runners killed, seed ${seed}: ${JSON.stringify(counted)}\n`);
  expect(wrong).toEqual([]);
  expect(counted.amidMoney).toBeGreaterThanOrEqual(kills / 4);
  expect(counted.captured).toBeGreaterThanOrEqual(kills);
}
