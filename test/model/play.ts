import { openStores } from '../../src/stores.js';
import { Random } from '../charging/support/random.js';
import { freshStorage } from '../support/town.js';
import { CLAUSES, INVOICES, type Shown } from './clauses.js';
import { PURPOSES, Rights, type Somebody } from './rights.js';
import { World } from './world.js';

const START = Date.parse('2026-11-24T15:00:00Z');
const DAY = 86_400_000;
const DOCUMENTS = ['PRIVACY_POLICY', 'ACCEPTABLE_USE', 'TERMS'] as const;
/** People who are here at a time: few enough to meet each other again and again. */
const READERS = 8;
const OWNERS = 3;
/** Steps between two looks at everything. */
const LOOK_AFTER = 50;

/** What is tried, and how often of all times. */
const EVENTS: readonly (readonly [string, number])[] = [
  ['register', 4],
  ['settle', 1],
  ['subscribe', 10],
  ['give', 12],
  ['withdraw', 12],
  ['unsubscribe', 6],
  ['send', 4],
  ['access', 6],
  ['correct', 7],
  ['accept', 8],
  ['inquire', 7],
  ['answer', 5],
  ['look', 8],
  ['ask erasure', 2],
  ['erase', 4],
  ['break off', 3],
  ['sweep', 1],
  ['invoice', 1],
  ['day', 5],
];
const DRAWN = EVENTS.flatMap(([event, times]) => Array.from({ length: times }, () => event));

export type Played = {
  readonly seed: number;
  readonly steps: number;
  readonly looks: number;
  readonly events: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly erased: number;
  readonly days: number;
};

/** A world, and what it must be by the rights of those in it. */
export class Play {
  readonly rights = new Rights(START);
  readonly invoices = new Map<string, string>();
  readonly events: Record<string, number> = {};
  looks = 0;
  refused = 0;
  #names = 0;

  private constructor(
    readonly world: World,
    readonly random: Random,
  ) {}

  static async begin(stores: World['stores'], seed: number): Promise<Play> {
    return new Play(await World.begin(stores, START), new Random(seed));
  }

  get shown(): Shown {
    const { world, rights, invoices } = this;
    return {
      sql: world.sql,
      rights,
      personOf: ({ name }) => world.of(name).person,
      emailOf: ({ name }) => world.emailOf(name),
      recipientOf: ({ name }) => world.of(name).recipient,
      left: world.left,
      invoices,
      keyOf: async (person) => (await world.stores.keyStore.load([person])).get(person)?.state,
    };
  }

  /** What is wrong now, by its clause. */
  async wrong(shown = this.shown): Promise<string[]> {
    this.looks += 1;
    const found: string[] = [];
    for (const [clause, look] of Object.entries(CLAUSES)) {
      for (const one of await look(shown)) found.push(`${clause}: ${one}`);
    }
    return found;
  }

  /** Goes on by one step; answers with what ended otherwise than it must. */
  async step(): Promise<readonly string[]> {
    const { random, rights } = this;
    // Everything has an instant of its own.
    rights.now += 1_000;
    this.world.now = rights.now;
    const event = random.one(DRAWN);
    this.events[event] = (this.events[event] ?? 0) + 1;
    const all = [...rights.people.values()].filter(({ state }) => state !== 'ERASED' || random.isSo(0.05));
    const readers = all.filter(({ kind }) => kind === 'READER');
    const someone = readers.length > 0 ? random.one(readers) : undefined;
    const anybody = all.length > 0 ? random.one(all) : undefined;
    const done = await this.#do(event, someone, anybody);
    return done ? [`${event} of ${done}`] : [];
  }

  async #do(event: string, someone: Somebody | undefined, anybody: Somebody | undefined): Promise<string | undefined> {
    const { world, random, rights } = this;
    const here = (kind: Somebody['kind']) =>
      [...rights.people.values()].filter((one) => one.kind === kind && one.state !== 'ERASED').length;
    const list = random.one(['A', 'B']);
    const expecting = async (
      one: Somebody,
      outcome: Promise<string>,
      then: () => void,
    ): Promise<string | undefined> => {
      const [due, is] = [rights.ends(one.name), await outcome];
      if (due === 'DONE') then();
      else this.refused += 1;
      return due === is ? undefined : `${one.name} (${one.state}) was ${is}`;
    };
    switch (event) {
      case 'register':
      case 'settle': {
        const kind = event === 'register' ? 'READER' : 'OWNER';
        if (here(kind) >= (kind === 'READER' ? READERS : OWNERS)) return undefined;
        this.#names += 1;
        const name = `P${this.#names}`;
        await (kind === 'READER' ? world.register(name) : world.settle(name));
        rights.came(name, kind);
        return undefined;
      }
      case 'send':
        await world.send(list);
        rights.sent(list);
        return undefined;
      case 'answer': {
        const answered = await world.answer();
        if (!answered) return undefined;
        const one = rights.of(answered.name);
        const first = one.inquiries.find(({ answeredAt }) => answeredAt === undefined);
        if (!first) return `${one.name}, who asked nothing`;
        return expecting(one, Promise.resolve(answered.outcome), () => {
          first.answeredAt = rights.now;
        });
      }
      case 'sweep': {
        await world.sweep();
        const debt = await world.debt();
        return debt > 0 ? `the schedule: ${debt} rows are still there` : undefined;
      }
      case 'invoice':
        await world.invoice();
        await this.#noteInvoices();
        return undefined;
      case 'day':
        rights.now += (1 + random.below(3)) * DAY;
        return undefined;
      case 'ask erasure':
      case 'erase':
      case 'break off':
        return this.#erasing(event, anybody);
    }
    if (!someone) return undefined;
    const { name } = someone;
    switch (event) {
      case 'subscribe':
        if (someone.lists.has(list)) return undefined;
        return expecting(someone, world.subscribe(name, list), () => someone.lists.set(list, true));
      case 'unsubscribe':
        if (someone.lists.has(list)) {
          await world.unsubscribe(name, list);
          someone.lists.set(list, false);
        }
        return undefined;
      case 'give':
      case 'withdraw': {
        const purpose = random.one(PURPOSES);
        return expecting(someone, world.consent(name, purpose, event === 'give'), () =>
          someone.said.set(purpose, event === 'give'),
        );
      }
      case 'access':
        return expecting(someone, world.requestAccess(name), () => someone.requests.push(rights.now));
      case 'accept': {
        const kind = random.one(DOCUMENTS);
        return expecting(someone, world.accept(name, kind), () => someone.accepted.add(kind));
      }
      case 'inquire':
        if (someone.inquiries.filter(({ at }) => at > rights.now - DAY).length >= 10) return undefined;
        return expecting(someone, world.inquire(name), () =>
          someone.inquiries.push({ at: rights.now, answeredAt: undefined }),
        );
      case 'correct':
        return expecting(someone, world.correct(name, `is${this.random.below(1e9)}`), () => rights.corrected(someone));
      default:
        if (someone.state !== 'HERE') return undefined;
        await world.look(name, list);
        someone.shown.push({ to: list, at: rights.now });
        return undefined;
    }
  }

  async #erasing(event: string, one: Somebody | undefined): Promise<string | undefined> {
    if (!one || one.state === 'ERASED') return undefined;
    if (event === 'ask erasure') {
      if (one.state === 'HERE') await this.world.askErasure(one.name);
      one.state = 'ASKED';
      return undefined;
    }
    const asked = [...this.rights.people.values()].find(({ state }) => state === 'ASKED');
    if (!asked) return undefined;
    if (event === 'break off') {
      await this.world.erase(asked.name, 1 + this.random.below(6));
      // As far as it came, her subscriptions may have ended; no newsletter goes to whoever is being erased.
      for (const list of asked.lists.keys()) {
        await this.world.unsubscribe(asked.name, list);
        asked.lists.set(list, false);
      }
      return undefined;
    }
    await this.world.erase(asked.name);
    this.rights.erased(asked);
    await this.#noteInvoices();
    return undefined;
  }

  async #noteInvoices(): Promise<void> {
    for (const [id, ...rest] of await this.world.sql(INVOICES))
      if (!this.invoices.has(id as string)) this.invoices.set(id as string, rest.join(' '));
  }
}

/** Plays so many steps in a world of its own; fails at the first thing that is wrong, with how to have it again. */
export async function play(seed: number, steps: number): Promise<Played> {
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  try {
    const played = await Play.begin(stores, seed);
    for (let step = 1; step <= steps; step += 1) {
      const told = (error: Error): string[] => [`a fault: ${error.stack}`];
      const wrong = [...(await played.step().catch(told))];
      if (step % LOOK_AFTER === 0 || step === steps) wrong.push(...(await played.wrong()));
      if (wrong.length > 0)
        throw new Error(`Step ${step} (MODEL_SEED=${seed}, the same again): ${wrong.slice(0, 10).join('\n')}`);
    }
    const { looks, events, refused, rights } = played;
    const erased = [...rights.people.values()].filter(({ state }) => state === 'ERASED').length;
    return { seed, steps, looks, events, refused, erased, days: Math.round((rights.now - START) / DAY) };
  } finally {
    await stores.close();
    await storage.drop();
  }
}
