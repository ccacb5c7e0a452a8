import type { RoleAudience } from '../audience.js';
import type { Rule } from '../privacyMap.js';
import { rolesOf, type StaffRole, type Viewer } from '../viewer.js';

/** As what a viewer was shown something: the profile whose audience it belongs to, or the staff role. */
export type ActedAs = RoleAudience | StaffRole;

/** People of whom the same fields were shown to a viewer acting as the same, in one request. */
export type Shown = {
  readonly as: ActedAs;
  readonly coordinates: readonly string[];
  readonly persons: readonly string[];
};

/**
 * What one request shows of other people, noted as values leave the vault and written before the answer leaves (promise 3).
 * Notes are a set: a field of a person that stands ten times in an answer was disclosed once. Coordinates and ids, never a value.
 */
export class DisclosureNotes {
  /** By person, then by what the viewer acted as: the coordinates shown. */
  readonly #people = new Map<string, Map<ActedAs, Set<string>>>();

  /** Notes that a field of a person is shown. What one sees of oneself is no disclosure and is not noted. */
  note(viewer: Viewer, personId: string, rule: Rule): void {
    const as = actedAs(viewer, personId, rule);
    if (as === undefined) return;
    const roles = this.#people.get(personId) ?? new Map<ActedAs, Set<string>>();
    const coordinates = roles.get(as) ?? new Set<string>();
    this.#people.set(personId, roles.set(as, coordinates.add(rule.coordinate)));
  }

  /** The people noted, in order of their ids, so that concurrent writers meet the pages of the index in one order. */
  get persons(): string[] {
    return [...this.#people.keys()].sort();
  }

  /** The notes, people with the same fields together. */
  shown(): Shown[] {
    const groups = new Map<string, { as: ActedAs; coordinates: string[]; persons: string[] }>();
    for (const person of this.persons) {
      for (const [as, noted] of this.#people.get(person) ?? []) {
        const coordinates = [...noted].sort();
        const key = [as, ...coordinates].join();
        const group = groups.get(key) ?? { as, coordinates, persons: [] };
        groups.set(key, group);
        group.persons.push(person);
      }
    }
    return [...groups.values()];
  }
}

function actedAs(viewer: Viewer, personId: string, rule: Rule): ActedAs | undefined {
  if (viewer.kind === 'anonymous' || viewer.personId === personId) return undefined;
  return viewer.kind === 'staff' ? viewer.role : rolesOf(viewer).find((role) => rule.audience.includes(role));
}
