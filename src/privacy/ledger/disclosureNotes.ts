import { Fault } from '../../kernel/errors.js';
import type { Rule } from '../privacyMap.js';
import { type ActedAs, rolesOf, type Viewer } from '../viewer.js';

/** A viewer who is somebody. */
export type Identified = Exclude<Viewer, { kind: 'anonymous' }>;

/** As what a viewer is shown a field of another. Throws `Fault` for one in no audience of the rule. */
export function actsAs(viewer: Identified, rule: Rule): ActedAs {
  const as = viewer.kind === 'staff' ? viewer.role : rolesOf(viewer).find((role) => rule.audience.includes(role));
  if (as === undefined) throw new Fault('Something was shown to a viewer in no audience of it.', rule.coordinate);
  return as;
}

type Noted = { as: ActedAs; clause: string; group: string; coordinates: Set<string> };

/** People of whom the same fields were shown to a viewer acting as the same, in one request. */
export type Shown = {
  readonly as: ActedAs;
  /** Clause of the policy that the fields stand under. */
  readonly clause: string;
  /** The group of fields: what a case grant must cover. */
  readonly group: string;
  readonly coordinates: readonly string[];
  readonly persons: readonly string[];
};

/**
 * What one request shows of other people, noted as values leave the vault and written before the answer leaves (promise 3).
 * Notes are a set: a field of a person that stands ten times in an answer was disclosed once. Coordinates and ids, never a value.
 */
export class DisclosureNotes {
  /** By person, then by what the viewer acted as, clause and group: what was shown. */
  readonly #people = new Map<string, Map<string, Noted>>();
  #viewer: Identified | undefined;

  /** To whom it was shown: one viewer, however the operation goes on. */
  get viewer(): Identified | undefined {
    return this.#viewer;
  }

  /**
   * Notes that a field of a person is shown. What one sees of oneself is no disclosure and is not noted.
   * Throws `Fault` when it is shown to nobody, to a second viewer, or to one in no audience of the rule.
   */
  note(viewer: Viewer, personId: string, rule: Rule): void {
    if (viewer.kind === 'anonymous') throw new Fault('Something personal was shown to nobody known.', rule.coordinate);
    if (viewer.personId === personId) return;
    this.#viewer ??= viewer;
    if (this.#viewer.sessionId !== viewer.sessionId)
      throw new Fault('One request showed people to two viewers.', rule.coordinate);
    const as = actsAs(viewer, rule);
    const { clause = '', group = '' } = rule.personal ?? {};
    const noted = this.#people.get(personId) ?? new Map<string, Noted>();
    this.#people.set(personId, noted);
    const key = `${as} ${clause} ${group}`;
    const entry = noted.get(key) ?? { as, clause, group, coordinates: new Set<string>() };
    noted.set(key, entry);
    entry.coordinates.add(rule.coordinate);
  }

  /** The people noted, in order of their ids, so that concurrent writers meet the pages of the index in one order. */
  get persons(): string[] {
    return [...this.#people.keys()].sort();
  }

  /** The notes, people with the same fields together. */
  shown(): Shown[] {
    const groups = new Map<string, Shown & { readonly persons: string[] }>();
    for (const person of this.persons) {
      for (const { as, clause, group, ...noted } of this.#people.get(person)?.values() ?? []) {
        const coordinates = [...noted.coordinates].sort();
        const key = [as, clause, group, ...coordinates].join();
        const shown = groups.get(key) ?? { as, clause, group, coordinates, persons: [] };
        groups.set(key, shown);
        shown.persons.push(person);
      }
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shown]) => shown);
  }
}
