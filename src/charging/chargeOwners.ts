import type { EntityManager } from '@mikro-orm/core';
import { GatewayUncertain } from '../kernel/cardGateway.js';
import { type Charged, chargeOwner } from './chargeOwner.js';
import type { ChargeState } from './chargeState.js';
import type { Charging } from './charging.js';
import { chargeable } from './takeUp.js';

/** Owners who are looked at together, and those of them who are charged at a time: most of the time of each is the gateway's. */
const AT_ONCE = 500;
const AT_A_TIME = 4;

/** A gateway that did not answer so many times in a row is not asked for the others. */
const AWAY_AFTER = 5;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Owners with a card of whom anything is due, and those with an attempt under way. */
const OWNERS = `
  from klusster_owner o where o.id > ? and (
    exists (select from charge_attempt a where a.owner_id = o.id and a.state in ('CHOSEN', 'CREATED', 'CONFIRMING'))
    or exists (select from card c where c.owner_id = o.id)
      and exists (select from invoice i where i.owner_id = o.id and i.state = 'OPEN'))`;
const PAGE = `select o.id::text as id ${OWNERS} order by o.id limit ${AT_ONCE}`;
const COUNT = `select count(*)::int as owners ${OWNERS}`;

/** How charging goes on. */
export type ChargingAll = Charging & {
  /** Aborted when it is to end: no other owner is begun. */
  readonly stopping?: AbortSignal;
  /** Set to look and not to charge. */
  readonly dryRun?: boolean;
  /** Told of each owner who was looked at, and how many there are. */
  readonly onOwner?: (done: number, owners: number) => void;
  /** Told what went wrong with one owner; the others are gone on with. */
  readonly onFailure: (error: unknown, owner: string) => void;
};

/** What came of it: how many attempts ended how, and the whole cents (CAD) of those that were captured. */
export type ChargedAll = {
  owners: number;
  cents: number;
  failures: number;
  /** Owners of whom the gateway did not say what it did; they are gone on with later. */
  uncertain: number;
  /** True when the gateway was away, and not all owners were looked at. */
  isAway: boolean;
  readonly ended: Partial<Record<ChargeState, number>>;
};

/**
 * Charges every owner of whom anything is due and who has a card, once a month each. It may be broken off anywhere, begun again, and be done by
 * several at once.
 */
export async function chargeOwners(tools: ChargingAll): Promise<ChargedAll> {
  const all: ChargedAll = { owners: 0, cents: 0, failures: 0, uncertain: 0, isAway: false, ended: {} };
  const run = new Run(tools, all);
  const [counted] = await ask<{ readonly owners: number }>(tools.fork(), COUNT, FIRST);
  for (let after = FIRST; ; ) {
    const page = (await ask<{ readonly id: string }>(tools.fork(), PAGE, after)).map(({ id }) => id);
    await run.look(page, counted?.owners ?? 0);
    const last = page.at(-1);
    if (page.length < AT_ONCE || !last || run.isToEnd) return all;
    after = last;
  }
}

const ask = <Row extends object>(em: EntityManager, statement: string, after: string): Promise<Row[]> =>
  em.getConnection().execute<Row[]>(statement, [after]);

class Run {
  readonly #tools: ChargingAll;
  readonly #all: ChargedAll;
  #unanswered = 0;

  constructor(tools: ChargingAll, all: ChargedAll) {
    this.#tools = tools;
    this.#all = all;
  }

  get isToEnd(): boolean {
    return this.#all.isAway || (this.#tools.stopping?.aborted ?? false);
  }

  async look(page: readonly string[], owners: number): Promise<void> {
    const left = page[Symbol.iterator]();
    const lane = async () => {
      for (const owner of left) {
        if (this.isToEnd) return;
        await this.#one(owner);
        this.#all.owners += 1;
        this.#tools.onOwner?.(this.#all.owners, owners);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  }

  async #one(owner: string): Promise<void> {
    try {
      const came = await (this.#tools.dryRun ? wouldCharge(this.#tools, owner) : chargeOwner(this.#tools, owner));
      this.#count(came);
      // Of whom nothing was to be done, the gateway was not asked.
      if (came.length > 0) this.#unanswered = 0;
    } catch (error) {
      if (error instanceof GatewayUncertain) return this.#missed();
      this.#all.failures += 1;
      this.#tools.onFailure(error, owner);
    }
  }

  #missed(): void {
    this.#all.uncertain += 1;
    this.#unanswered += 1;
    this.#all.isAway = this.#unanswered >= AWAY_AFTER;
  }

  #count(came: readonly Charged[]): void {
    for (const { state, cents } of came) {
      this.#all.ended[state] = (this.#all.ended[state] ?? 0) + 1;
      if (state === 'CAPTURED' || this.#tools.dryRun) this.#all.cents += cents;
    }
  }
}

/** What would be charged: an attempt that would be begun, and nothing of what is under way. */
async function wouldCharge({ fork, clock, zoneOf }: Charging, owner: string): Promise<readonly Charged[]> {
  return fork().transactional(async (em) => {
    const zone = await zoneOf(em, owner);
    const due = zone && (await chargeable(em, owner, { now: clock.now(), zone }));
    return due ? [{ state: 'CHOSEN', cents: due.cents }] : [];
  });
}
