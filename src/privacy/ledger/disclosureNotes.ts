import { Fault } from '../../kernel/errors.js';
import type { Rule } from '../privacyMap.js';
import {
  type ActedAs,
  countedAs,
  delegationOf,
  type Identified,
  isIdentified,
  rolesOf,
  type ShownAs,
  type Viewer,
} from '../viewer.js';

/** Of her audiences the one by which a viewer is shown a field. Throws `Fault` for one in no audience of the rule. */
function roleUnder(viewer: Identified, rule: Rule): ActedAs {
  const as = viewer.kind === 'staff' ? viewer.role : rolesOf(viewer).find((role) => rule.audience.includes(role));
  if (as === undefined) throw new Fault('Something was shown to a viewer in no audience of it.', rule.coordinate);
  return as;
}

/** As what a viewer is shown a field of another. Throws `Fault` for one in no audience of the rule. */
export function actsAs(viewer: Identified, rule: Rule): ShownAs {
  const role = roleUnder(viewer, rule);
  return delegationOf(viewer) ? 'PARTNER' : role;
}

/**
 * As what the day's people of a viewer are counted when she is shown a field: what she would act as if she named no profiles
 * and asked by herself. Throws `Fault` as {@link actsAs} does.
 */
export function countsAs(viewer: Identified, rule: Rule): ActedAs {
  const as = roleUnder(viewer, rule);
  return countedAs(viewer).find((role) => (rule.audience as readonly string[]).includes(role)) ?? as;
}

type Noted = {
  as: ShownAs;
  counted: ActedAs | undefined;
  clause: string;
  group: string;
  coordinate: string;
  persons: Set<string>;
};

/** People of whom the same fields were shown to a viewer acting as the same, in one request. */
export type Shown = {
  readonly as: ShownAs;
  /** As what they are counted today, where that is something else; nobody is counted where a partner was shown the viewer's own. */
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
  /** What a partner was shown of the person in whose name it asked, by rule. */
  readonly #own = new Map<Rule, Noted>();
  #viewer: Identified | undefined;

  /** To whom it was shown: one viewer, however the operation goes on. */
  get viewer(): Identified | undefined {
    return this.#viewer;
  }

  /**
   * Notes that a field of a person is shown. What one sees of oneself is no disclosure and is not noted; what a partner sees
   * in one's name is one.
   * Throws `Fault` when it is shown to nobody, to a second viewer, or to one in no audience of the rule.
   */
  note(viewer: Viewer, personId: string, rule: Rule): void {
    if (!isIdentified(viewer)) throw new Fault('Something personal was shown to nobody known.', rule.coordinate);
    const isOwn = viewer.personId === personId;
    if (isOwn && !delegationOf(viewer)) return;
    this.#viewer ??= viewer;
    if (this.#viewer.sessionId !== viewer.sessionId)
      throw new Fault('One request showed people to two viewers.', rule.coordinate);
    const notes = isOwn ? this.#own : this.#noted;
    const noted = notes.get(rule) ?? begun(viewer, rule, isOwn);
    notes.set(rule, noted);
    noted.persons.add(personId);
  }

  /** The people noted, in order of their ids, so that concurrent writers meet the pages of the index in one order. */
  get persons(): string[] {
    return [...new Set(this.#all.flatMap(({ persons }) => [...persons]))].sort();
  }

  get #all(): Noted[] {
    return [...this.#noted.values(), ...this.#own.values()];
  }

  /** The notes, people with the same fields together. */
  shown(): Shown[] {
    const shown = new Map<string, Shown & { readonly persons: string[] }>();
    const noted = this.#all.sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
    for (const [kind, rules] of Map.groupBy(noted, ({ as, counted, clause, group }) =>
      [as, counted, clause, group].join(),
    )) {
      const { as, counted, clause, group } = rules[0] as Noted;
      for (const [person, coordinates] of coordinatesOf(rules)) {
        const key = `${kind},${coordinates}`;
        const what = {
          as,
          ...(counted !== undefined && counted !== as && { counted }),
          clause,
          group,
          coordinates: coordinates.split(','),
        };
        const same = shown.get(key) ?? { ...what, persons: [] };
        shown.set(key, same);
        same.persons.push(person);
      }
    }
    for (const { persons } of shown.values()) persons.sort();
    return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same);
  }
}

function begun(viewer: Identified, rule: Rule, isOwn: boolean): Noted {
  const { clause = '', group = '' } = rule.personal ?? {};
  return {
    as: isOwn ? 'PARTNER' : actsAs(viewer, rule),
    counted: isOwn ? undefined : countsAs(viewer, rule),
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
