import { Fault } from '../../kernel/errors.js';
import type { Rule } from '../privacyMap.js';
import { type ActedAs, countedAs, rolesOf, type Viewer } from '../viewer.js';

/** A viewer who is somebody. */
export type Identified = Exclude<Viewer, { kind: 'anonymous' }>;

/** As what a viewer is shown a field of another. Throws `Fault` for one in no audience of the rule. */
export function actsAs(viewer: Identified, rule: Rule): ActedAs {
  const as = viewer.kind === 'staff' ? viewer.role : rolesOf(viewer).find((role) => rule.audience.includes(role));
  if (as === undefined) throw new Fault('Something was shown to a viewer in no audience of it.', rule.coordinate);
  return as;
}

/**
 * As what the day's people of a viewer are counted when she is shown a field: what she would act as if she named no profiles.
 * Throws `Fault` as {@link actsAs} does.
 */
export function countsAs(viewer: Identified, rule: Rule): ActedAs {
  const as = actsAs(viewer, rule);
  return countedAs(viewer).find((role) => (rule.audience as readonly string[]).includes(role)) ?? as;
}

type Noted = { as: ActedAs; counted: ActedAs; clause: string; group: string; coordinate: string; persons: Set<string> };

/** People of whom the same fields were shown to a viewer acting as the same, in one request. */
export type Shown = {
  readonly as: ActedAs;
  /** As what they are counted today, where that is something else. */
  readonly counted?: ActedAs;
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
  /** Of whom each field was shown, by its rule: what stands in fifty rows is noted fifty times and written once. */
  readonly #noted = new Map<Rule, Noted>();
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
    const noted = this.#noted.get(rule) ?? begun(viewer, rule);
    this.#noted.set(rule, noted);
    noted.persons.add(personId);
  }

  /** The people noted, in order of their ids, so that concurrent writers meet the pages of the index in one order. */
  get persons(): string[] {
    return [...new Set([...this.#noted.values()].flatMap(({ persons }) => [...persons]))].sort();
  }

  /** The notes, people with the same fields together. */
  shown(): Shown[] {
    const shown = new Map<string, Shown & { readonly persons: string[] }>();
    const noted = [...this.#noted.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
    for (const [kind, rules] of Map.groupBy(noted, ({ as, counted, clause, group }) =>
      [as, counted, clause, group].join(),
    )) {
      const { as, counted, clause, group } = rules[0] as Noted;
      for (const [person, coordinates] of coordinatesOf(rules)) {
        const key = `${kind},${coordinates}`;
        const what = { as, ...(counted !== as && { counted }), clause, group, coordinates: coordinates.split(',') };
        const same = shown.get(key) ?? { ...what, persons: [] };
        shown.set(key, same);
        same.persons.push(person);
      }
    }
    for (const { persons } of shown.values()) persons.sort();
    return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same);
  }
}

function begun(viewer: Identified, rule: Rule): Noted {
  const { clause = '', group = '' } = rule.personal ?? {};
  return {
    as: actsAs(viewer, rule),
    counted: countsAs(viewer, rule),
    clause,
    group,
    coordinate: rule.coordinate,
    persons: new Set(),
  };
}

/** The coordinates shown of each person, in one text; no GraphQL name has a comma. */
function coordinatesOf(rules: readonly Noted[]): Map<string, string> {
  const of = new Map<string, string>();
  for (const { coordinate, persons } of rules) {
    for (const person of persons) of.set(person, of.has(person) ? `${of.get(person)},${coordinate}` : coordinate);
  }
  return of;
}
