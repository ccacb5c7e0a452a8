import type { MaybePromise } from '../../kernel/maybePromise.js';
import type { Rule } from '../privacyMap.js';
import type { ActedAs, Identified } from '../viewer.js';
import { countsAs } from './disclosureNotes.js';

/** How many different people a viewer may be shown in one calendar day (UTC), by what it acts as. */
export type DailyPeople = Readonly<Record<ActedAs, number>>;

/** The people whom a viewer was shown on a day, by what it acted as. */
type Opened = ReadonlyMap<ActedAs, ReadonlySet<string>>;

/** The port of the count. */
export interface OpenedToday {
  /** Whom a viewer was shown on the day of this instant, in one statement. */
  of(viewer: string, now: Date): Promise<Opened>;
}

/**
 * Holds harvesting back (reading 1 of the policy): beyond the daily limit nobody new is shown, while whoever was shown
 * today stays shown. How many were when she was looked up is known with the viewer; who they were is asked only when that many
 * and the people of this request could be too many. The ledger counts once more, strictly, when it writes; what it refuses of a
 * viewer who was looked up before this request is answered anew.
 */
export class HarvestGuard {
  readonly #counts: OpenedToday;
  readonly #limits: DailyPeople;
  readonly #now: Date;
  readonly #shown = new Map<ActedAs, Set<string>>();
  readonly #opened = new Map<string, Promise<Opened>>();

  constructor(counts: OpenedToday, limits: DailyPeople, now: Date) {
    this.#counts = counts;
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether this person may be shown, and if so counts her; in the order of asking. One's own record is never counted. */
  admits(viewer: Identified, personId: string, rule: Rule): MaybePromise<boolean> {
    if (viewer.personId === personId) return true;
    const as = countsAs(viewer, rule);
    const shown = this.#shown.get(as) ?? new Set<string>();
    this.#shown.set(as, shown);
    if (shown.has(personId)) return true;
    if ((viewer.openedToday?.[as] ?? 0) + shown.size < this.#limits[as]) {
      shown.add(personId);
      return true;
    }
    return this.#admitsAtLimit(viewer, personId, as, shown);
  }

  async #admitsAtLimit(viewer: Identified, personId: string, as: ActedAs, shown: Set<string>): Promise<boolean> {
    const opened = (await this.#openedBy(viewer.personId)).get(as) ?? new Set<string>();
    if (!opened.has(personId) && new Set([...opened, ...shown]).size >= this.#limits[as]) return false;
    shown.add(personId);
    return true;
  }

  #openedBy(viewer: string): Promise<Opened> {
    const known = this.#opened.get(viewer) ?? this.#counts.of(viewer, this.#now);
    this.#opened.set(viewer, known);
    return known;
  }
}
