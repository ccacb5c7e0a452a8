import type { GraphQLSchema } from 'graphql';
import type { PrivacyMap } from '../../../src/privacy/privacyMap.js';
import type { Answer, Service } from '../../support/service.js';
import { residents } from '../../support/town.js';
import { kindOf, type Word, wordFor } from '../audienceTable.js';
import { SOME_TEXT } from './castValues.js';
import { type Asker, type Facts, TOWN } from './expectation.js';
import { bareSchema, type Case, type Prediction, predict, type WithheldEntry } from './oracle.js';
import type { Route } from './routes.js';

/** Where an answer is not what the table says. */
export type Mismatch = {
  readonly asker: Asker;
  readonly route: string;
  /** Response path, with list positions; of a withheld entry, without. */
  readonly path: string;
  readonly coordinate: string;
  readonly word: Word;
  readonly expected: string;
  readonly got: string;
};

/** What was compared: each case is one field of one object for one viewer by one route, counted once. */
export type Comparison = {
  readonly cases: ReadonlySet<string>;
  readonly mismatches: readonly Mismatch[];
  /** Coordinates that were asked, by viewer. */
  readonly asked: ReadonlyMap<Asker, ReadonlySet<string>>;
};

/**
 * How strictly an answer is judged.
 * `exactly`: every value, null, reason and id. `closed`: every value that is due is there and none that is not; what is
 * withheld may also be a fault, and reasons are not looked at.
 */
export type Strictness = 'exactly' | 'closed';

export type Asked = {
  readonly askers: readonly Asker[];
  readonly routes: (asker: Asker) => readonly Route[];
  readonly facts?: Facts;
  readonly strictness?: Strictness;
};

const predictions = new Map<string, Promise<Prediction>>();
const bareSchemas = new WeakMap<PrivacyMap, GraphQLSchema>();

/** Asks the service by every route as every viewer, and compares each answer with the oracle's. */
export async function compare(
  service: Service,
  ask: (route: Route, asker: Asker) => Promise<Answer>,
  asked: Asked,
): Promise<Comparison> {
  const { facts = TOWN, strictness = 'exactly' } = asked;
  const cases = new Set<string>();
  const mismatches: Mismatch[] = [];
  const seen = new Map<Asker, Set<string>>();
  const { schema, map } = service.declared;
  const bare = bareSchemas.get(map) ?? bareSchema(schema);
  bareSchemas.set(map, bare);
  const asAsker = async (asker: Asker) => {
    const coordinates = new Set<string>();
    seen.set(asker, coordinates);
    for (const route of asked.routes(asker)) {
      const prediction = await predicted(bare, route, asker, facts);
      for (const one of prediction.cases) {
        coordinates.add(one.coordinate);
        cases.add([asker, route.name, one.coordinate, one.subject].join(' | '));
      }
      const answer = await ask(route, asker);
      mismatches.push(...differences(prediction, answer, { asker, route: route.name, strictness }));
    }
  };
  await Promise.all(asked.askers.map(asAsker));
  return { cases, mismatches, asked: seen };
}

function predicted(bare: GraphQLSchema, route: Route, asker: Asker, facts: Facts): Promise<Prediction> {
  const sharing = Object.keys(residents).filter(facts.isShared);
  const key = JSON.stringify([asker, route, facts.grants, facts.consumersAreHidden, sharing]);
  const known = predictions.get(key) ?? predict(bare, route.document, route.variables ?? {}, asker, facts);
  predictions.set(key, known);
  return known;
}

type Prepared = { readonly expected: ReadonlyMap<string, string>; readonly caseAt: ReadonlyMap<string, Case> };
const preparations = new WeakMap<Prediction, Prepared>();

function prepared(prediction: Prediction): Prepared {
  const known = preparations.get(prediction) ?? {
    expected: flat(prediction.data),
    caseAt: new Map(prediction.cases.map((one) => [one.path, one])),
  };
  preparations.set(prediction, known);
  return known;
}

type Place = { readonly asker: Asker; readonly route: string; readonly strictness: Strictness };

function differences(prediction: Prediction, { body, status }: Answer, place: Place): Mismatch[] {
  const found: Mismatch[] = [];
  const { expected, caseAt } = prepared(prediction);
  const differs = (path: string, coordinate: string, expected: string, got: string) =>
    void found.push({ ...about(place, coordinate), path, expected, got });
  const atPath = (path: string, expected: string, got: string) =>
    differs(path, nearest(caseAt, path)?.coordinate ?? '', expected, got);

  if (status !== 200 || !body.data) atPath('', 'an answer', `${status} ${JSON.stringify(body)}`);
  const got = flat(body.data ?? null);
  for (const [path, value] of expected) {
    const given = got.get(path) ?? 'nothing';
    if (value !== given && !(value === JSON.stringify(SOME_TEXT) && /^".+"$/s.test(given))) atPath(path, value, given);
  }
  for (const [path, given] of got) if (!expected.has(path)) atPath(path, 'nothing', given);
  for (const { path = [], message, extensions } of body.errors ?? []) {
    const withheld = caseAt.get(path.join('.'))?.shown === false;
    const isClosed = place.strictness === 'closed' && withheld && extensions?.code === 'INTERNAL';
    if (!isClosed) atPath(path.join('.'), 'no error', message);
  }
  if (place.strictness === 'closed') return found;
  const [due, told] = [prediction.withheld, (body.extensions?.withheld ?? []) as WithheldEntry[]].map(lines);
  for (const [line, entry] of due ?? [])
    if (!told?.has(line)) differs(entry.path.join('.'), entry.coordinate, line, 'no such entry');
  for (const [line, entry] of told ?? [])
    if (!due?.has(line)) differs(entry.path.join('.'), entry.coordinate, 'no such entry', line);
  if (told && told.size !== (body.extensions?.withheld ?? []).length)
    differs('', '', 'one entry each', 'an entry twice');
  return found;
}

const about = ({ asker, route }: Place, coordinate: string) => ({
  asker,
  route,
  coordinate,
  word: coordinate ? wordFor(coordinate, kindOf(asker)) : ('value' as const),
});

/** The case at a path, or the closest one above it. */
function nearest(caseAt: ReadonlyMap<string, Case>, path: string): Case | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const found = caseAt.get(at);
    if (found) return found;
  }
  return undefined;
}

/** A withheld entry as one line, its ids in any order. */
const lines = (entries: readonly WithheldEntry[]): Map<string, WithheldEntry> =>
  new Map(
    entries.map((entry) => [
      `${entry.coordinate} at ${entry.path.join('.')}: ${entry.reason}${entry.ids ? ` for ${[...entry.ids].sort().join()}` : ''}`,
      entry,
    ]),
  );

/** Every value of an answer by its path; objects and lists are values too. */
function flat(value: any, path = '', key = '', into = new Map<string, string>()): Map<string, string> {
  const under = path === '' ? '' : `${path}.`;
  if (Array.isArray(value)) {
    const items = itemsOf(value, key, path);
    into.set(path, `[${items.length}]`);
    for (let at = 0; at < items.length; at++) flat(items[at], `${under}${at}`, '', into);
  } else if (typeof value === 'object' && value !== null) {
    into.set(path, '{}');
    for (const name of Object.keys(value)) flat(value[name], under + name, name, into);
  } else into.set(path, JSON.stringify(value) ?? 'nothing');
  return into;
}

/** Lists of which the first stands for all. */
const FIRST_ONLY: ReadonlySet<string> = new Set(['clauses', 'klussterCategories', 'erasureImplications']);

/**
 * The data map has no order of its own; of the policy's clauses the first stands for all, and of somebody's sessions, of
 * which the tests begin many, the one that asks.
 */
function itemsOf(list: any[], key: string, path: string): any[] {
  if (/\bsessions\.(nodes|edges)$/.test(path))
    return [list.find(({ node, ...one }) => (node ?? one).isCurrent) ?? list[0]].filter((one) => one !== undefined);
  if (key === 'dataMap') return [...list].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
  return FIRST_ONLY.has(key) ? list.slice(0, 1) : list;
}
