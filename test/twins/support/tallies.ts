import type { Asker } from '../../privacy/support/expectation.js';
import type { Tally } from './asking.js';
import { ALL, sortOf } from './viewers.js';

const NOTHING: Tally = { documents: 0, answered: 0, withheld: 0, refused: 0, turned: 0, signedIn: 0 };

/** What the campaigns of a proof did, by the sort of viewer; each sort has its minimum. */
export class Tallies {
  readonly #bySort = new Map<string, Tally>(ALL.map((viewer) => [sortOf(viewer), NOTHING]));

  add(viewer: Asker, tally: Tally): void {
    this.#bySort.set(sortOf(viewer), sum([this.#bySort.get(sortOf(viewer)) ?? NOTHING, tally]));
  }

  get all(): Tally {
    return sum([...this.#bySort.values()]);
  }

  /** Sorts of viewers that were asked fewer documents than these, or of whose documents too many were refused. */
  short(documents: number): string[] {
    const isEnough = (tally: Tally) => tally.documents >= documents && tally.answered >= tally.documents / 4;
    return [...this.#bySort].filter(([, tally]) => !isEnough(tally)).map(([sort]) => sort);
  }

  /** For people to read, a line for each sort. */
  get lines(): string {
    const line = ([sort, tally]: [string, Tally]) =>
      `${sort}: ${Object.entries(tally)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}`;
    return [`twin worlds: ${this.all.documents} documents`, ...[...this.#bySort].map(line)].join('\n');
  }
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, tally) => {
    const added = Object.entries(tally).map(([what, count]) => [what, all[what as keyof Tally] + count]);
    return Object.fromEntries(added) as Tally;
  });
