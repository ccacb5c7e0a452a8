import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { endSubscriptions } from '../../src/mailing/index.js';
import { openStores, type Stores } from '../../src/stores.js';
import { type MailServer, startMailServer } from '../mail/mailServer.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { productionEnv } from '../support/productionEnv.js';
import { freshStorage } from '../support/town.js';
import { beginNewsletter, type List, settleList } from './support.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Enough that a newsletter outlives several kills, and few enough that many newsletters end. */
const READERS = 720;
/** People who unsubscribe between two kills, each waiting for her answer. */
const WITHDRAWING = 2;

export type KillFigures = {
  readonly kills: number;
  /** Kills while messages were on their way. */
  readonly amidMessages: number;
  readonly newsletters: number;
  readonly taken: number;
  readonly uncertain: number;
  /** Of these, the ones that the server has. */
  readonly uncertainTaken: number;
  readonly withdrawals: number;
  readonly wrong: readonly string[];
};

/**
 * Two dispatchers, built and each a process of its own, at work on newsletters to a real mail server; one after the other is killed with
 * SIGKILL at a random moment and started again, while people unsubscribe. Then what the server was given is compared with the records.
 */
export async function killDispatchers({
  seed,
  kills,
}: {
  readonly seed: number;
  readonly kills: number;
}): Promise<KillFigures> {
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  const server = await startMailServer(0, { recipient: () => undefined });
  const list = await settleList(stores, READERS + kills * WITHDRAWING, { at: new Date(Date.now() - 60_000) });
  const env = {
    ...productionEnv(storage),
    SMTP_URL: server.url,
    MAIL_FROM: 'post@klusster.test',
  };
  const dispatchers = [new Dispatcher(env), new Dispatcher(env)] as const;
  const run = new Run(stores, server, list);
  try {
    const starting = dispatchers.map((one) => one.start());
    for (const [turn, delay] of fc.sample(fc.integer({ min: 0, max: 250 }), { seed, numRuns: kills }).entries()) {
      const at = turn % 2;
      // The other one is at work meanwhile, or about to be.
      await starting[at];
      await run.keepAtWork();
      const leaving = run.withdraw(WITHDRAWING);
      await new Promise((over) => setTimeout(over, delay));
      await dispatchers[at]?.kill();
      await run.lookAtTheDead();
      starting[at] = (dispatchers[at] as Dispatcher).start();
      await leaving;
    }
    await Promise.all(starting);
    await run.finish();
    return { kills, ...(await run.figures()) };
  } finally {
    for (const one of dispatchers) await one.kill();
    await server.close();
    await stores.close();
    await storage.drop();
  }
}

/** A worker as a process of its own. */
class Dispatcher {
  #child: ChildProcess | undefined;
  readonly #env: Record<string, string>;

  constructor(env: Record<string, string>) {
    this.#env = env;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN, '--worker'], {
      env: { ...BARE_ENV, LOG_LEVEL: 'error', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let errors = '';
    child.stderr?.on('data', (part) => {
      errors += part;
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (part) => String(part).includes('At work') && resolve());
      child.once('close', () => reject(new Error(`It did not start: ${errors}`)));
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
  }
}

class Run {
  readonly #stores: Stores;
  readonly #server: MailServer;
  readonly #list: List;
  readonly #newsletters: string[] = [];
  readonly #answered: { readonly email: string; readonly taken: number }[] = [];
  readonly #wrong: string[] = [];
  #amid = 0;
  #withdrawn = 0;

  constructor(stores: Stores, server: MailServer, list: List) {
    this.#stores = stores;
    this.#server = server;
    this.#list = list;
  }

  #query(text: string, values: readonly unknown[] = []) {
    return this.#stores.main.reserve.query(text, values);
  }

  async #count(text: string): Promise<number> {
    return Number((await this.#query(text))[0]?.[0]);
  }

  /** Begins the next newsletter when the last is over, and waits until the server is given something of it. */
  async keepAtWork(): Promise<void> {
    const before = this.#server.taken.length;
    for (const end = Date.now() + 30_000; this.#server.taken.length === before; ) {
      if ((await this.#count("select count(*)::text from newsletter where state = 'SENDING'")) === 0)
        this.#newsletters.push(await beginNewsletter(this.#stores, this.#list));
      await this.#timePasses();
      await new Promise((next) => setTimeout(next, 50));
      if (Date.now() > end) throw new Error('Nothing was sent for 30 seconds.');
    }
  }

  /** Somebody unsubscribes; what the server has of hers when she is answered is all that it may ever have. */
  async withdraw(count: number): Promise<void> {
    const readers = this.#list.readers.slice(this.#withdrawn, this.#withdrawn + count);
    this.#withdrawn += count;
    await Promise.all(
      readers.map(async ({ recipient, email }) => {
        const em = this.#stores.main.fork();
        const ending = { recipient, klusster: this.#list.klusster, method: 'LINK', reason: 'UNSUBSCRIBED' } as const;
        await endSubscriptions(em, () => new Date(), ending);
        this.#answered.push({ email, taken: this.#takenBy(email) });
      }),
    );
  }

  #takenBy = (email: string): number => this.#server.taken.filter(({ to }) => to[0] === email).length;

  /** What the dead had begun is not waited for as long as it would be: a minute passes for it, and for what was its work. */
  async lookAtTheDead(): Promise<void> {
    if ((await this.#count("select count(*)::text from newsletter_message where state = 'SENDING'")) > 0)
      this.#amid += 1;
    // The other lives, and says within two seconds what became of what it has; until then it is its own.
    await this.#sooner('pgboss.job', "heartbeat_on = heartbeat_on - interval '15 seconds'", "state = 'active'");
  }

  /** Time passes for what waits, for what nobody has said anything of for two seconds, and for whoever shows no sign of life. */
  async #timePasses(): Promise<void> {
    await this.#sooner(
      'newsletter_message',
      "begun_at = begun_at - interval '1 minute'",
      "state = 'SENDING' and begun_at between now() - interval '1 minute' and now() - interval '3 seconds'",
    );
    await this.#sooner(
      'newsletter_message',
      'due_at = now()',
      "state = 'QUEUED' and due_at between now() and now() + interval '117 seconds'",
    );
    await this.#sooner('pgboss.job', 'start_after = now()', "state < 'active' and start_after > now()");
    await this.#sooner(
      'pgboss.job',
      "heartbeat_on = heartbeat_on - interval '1 minute'",
      "state = 'active' and heartbeat_on < now() - interval '12 seconds'",
    );
    await this.#query(
      'update pgboss.queue set monitor_on = null, monitor_claim_on = null where name in (select name from pgboss.queue for update skip locked)',
    );
  }

  /** Rows that somebody is at work on are left for the next time: whoever waits for two of them in another order waits for ever. */
  async #sooner(table: string, change: string, which: string): Promise<void> {
    await this.#query(
      `update ${table} set ${change} where id in (select id from ${table} where ${which} for update skip locked)`,
    );
  }

  async finish(): Promise<void> {
    for (const end = Date.now() + 90_000; ; await new Promise((next) => setTimeout(next, 100))) {
      await this.#timePasses();
      if ((await this.#count("select count(*)::text from newsletter where state = 'SENDING'")) === 0) return;
      if (Date.now() > end) throw new Error('A newsletter is still being sent after 90 seconds.');
    }
  }

  async figures() {
    const taken = new Map<string, number>();
    for (const { bytes } of this.#server.taken) {
      const id = /^Message-ID: <([^@]+)@/im.exec(bytes.toString('latin1'))?.[1] ?? '';
      taken.set(id, (taken.get(id) ?? 0) + 1);
    }
    for (const [id, times] of taken) if (times > 1) this.#wrong.push(`message ${id} was sent ${times} times`);
    const pairs = new Set<string>();
    let [uncertain, uncertainTaken] = [0, 0];
    const messages = await this.#query(
      'select id::text, newsletter_id::text, recipient_id::text, state from newsletter_message',
    );
    for (const [id = '', newsletter, recipient, state] of messages) {
      const pair = `${newsletter} ${recipient}`;
      if (pairs.has(pair)) this.#wrong.push(`two messages of one newsletter to ${recipient}`);
      pairs.add(pair);
      const isTaken = taken.has(id ?? '');
      if (state === 'UNCERTAIN') {
        uncertain += 1;
        uncertainTaken += Number(isTaken);
      } else if (isTaken !== (state === 'SENT'))
        this.#wrong.push(`message ${id} is ${state}, and was ${isTaken ? '' : 'not '}sent`);
      taken.delete(id ?? '');
    }
    if (taken.size > 0) this.#wrong.push(`${taken.size} messages have no record`);
    const staying = this.#list.readers.slice(this.#withdrawn);
    for (const newsletter of this.#newsletters)
      for (const { recipient } of staying)
        if (!pairs.has(`${newsletter} ${recipient}`)) this.#wrong.push(`a reader has no message of ${newsletter}`);
    for (const { email, taken } of this.#answered)
      if (this.#takenBy(email) !== taken) this.#wrong.push('a message was sent after a withdrawal was answered');
    return {
      amidMessages: this.#amid,
      newsletters: this.#newsletters.length,
      taken: this.#server.taken.length,
      uncertain,
      uncertainTaken,
      withdrawals: this.#answered.length,
      wrong: this.#wrong,
    };
  }
}

/** Runs, prints the figures, and fails on what is wrong, and on a run in which too little was at stake to prove anything. */
export async function proveKills(kills: number): Promise<void> {
  // Another one each day; printed, so that a run can be had again.
  const seed = Math.floor(Date.now() / 86_400_000);
  const { wrong, ...figures } = await killDispatchers({ seed, kills });
  process.stdout.write(`dispatchers killed, seed ${seed}: ${JSON.stringify(figures)}\n`);
  expect(wrong).toEqual([]);
  expect(figures.kills).toBe(kills);
  expect(figures.amidMessages).toBeGreaterThanOrEqual(kills / 3);
  expect(figures.uncertain).toBeGreaterThanOrEqual(kills / 3);
  expect(figures.taken).toBeGreaterThanOrEqual(kills * 20);
  expect(figures.withdrawals).toBe(kills * WITHDRAWING);
}
