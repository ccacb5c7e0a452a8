import { decide } from '../../../src/privacy/decide.js';
import type { PrivacyMap } from '../../../src/privacy/privacyMap.js';
import type { Mismatch } from './compare.js';
import { compareDecisions, SOME_LOANS } from './decisions.js';
import { type Asker, type Facts, TOWN } from './expectation.js';
import { alsoTo, BROKEN_DECISIONS, HOLES, TAKES_MORE_ALONG, WRONG_DECLARATIONS } from './mutants.js';
import { shortRoutes } from './routes.js';
import { openTown, type TownService } from './townService.js';
import { declaredAs, rewritten, VAULT_ALONE, type Walls } from './walls.js';

/**
 * Who watches the watchmen: each wall, the decision and the declaration, broken on purpose, are caught by the comparison
 * with the table; and where nothing is broken, it finds nothing.
 */

/** One viewer of each kind, and the routes by which everybody is reached. */
const WATCHERS: readonly Asker[] = [
  'anonymous',
  'marguerite',
  'etienne',
  'priya',
  'wei',
  'aoife',
  'noor',
  'ravi',
  'gabrielle',
];
const ROUTES = new Set(['everybody, briefly', 'viewer']);

async function caught(
  town: TownService,
  walls: Walls,
  strictness: 'exactly' | 'closed' = 'exactly',
  consumersAreHidden = walls.consumersAreFound !== true,
): Promise<readonly Mismatch[]> {
  const routes = shortRoutes(town.product.declared).filter(({ name }) => ROUTES.has(name));
  const facts = { ...TOWN, consumersAreHidden };
  const { cases, mismatches } = await town.compare(
    { askers: WATCHERS, routes: () => routes, facts, strictness },
    walls,
  );
  expect(cases.size).toBeGreaterThan(1_700);
  return mismatches;
}

const coordinates = (mismatches: readonly Mismatch[]) => new Set(mismatches.map(({ coordinate }) => coordinate));

const withGrants: Facts = {
  ...TOWN,
  grants: [
    { staff: 'gabrielle', person: 'noor', groups: ['contact', 'account', 'subscription', 'consent', 'billing'] },
    { staff: 'gabrielle', person: 'luc', groups: ['contact'] },
    { staff: 'gabrielle', person: 'jeanne', groups: ['subscription'] },
  ],
};

/** Every decision is compared by itself; over HTTP one mutant in so many of each kind, since each asks the whole town again. */
export function proveMutants(oneIn: number): void {
  const some = <Of>(all: readonly Of[]) => all.filter((_, at) => at % oneIn === 0);
  let town: TownService;

  beforeAll(async () => {
    town = await openTown();
  });

  afterAll(() => town.close());

  describe('a broken decision', () => {
    const compared = (broken: typeof decide) =>
      compareDecisions(town.product.declared.map, broken, withGrants, SOME_LOANS).mismatches;

    test('is not found where nothing is broken', () => {
      expect(compared(decide)).toEqual([]);
    });

    test.each(Object.entries(BROKEN_DECISIONS))('that %s is not the table', (_, [broken]) => {
      expect(compared(broken)).not.toEqual([]);
    });

    const seen = Object.entries(BROKEN_DECISIONS).filter(([, [, where]]) => where === 'also over HTTP');

    test.each(some(seen))('in the vault alone, that %s, is caught over HTTP', async (_, [broken]) => {
      expect(
        await caught(town, { ...VAULT_ALONE, decide: broken, leaks: 'on purpose: its decision is broken' }),
      ).not.toEqual([]);
    });
  });

  describe('a wrong declaration', () => {
    test.each(some(WRONG_DECLARATIONS))('%s %s is not the table', async (coordinate, _, change) => {
      const wrong = (map: PrivacyMap) => rewritten(map, coordinate, change);
      const { mismatches } = compareDecisions(wrong(town.product.declared.map), decide, withGrants, SOME_LOANS);
      expect(mismatches).not.toEqual([]);
      const found = coordinates(
        await caught(town, { ...declaredAs(wrong), leaks: 'on purpose: it believes a wrong declaration' }),
      );
      if (TAKES_MORE_ALONG.has(coordinate)) expect(found).toContain(coordinate);
      else expect(found).toEqual(new Set([coordinate]));
    });

    test('of a consumer’s address for Klusster Owners is caught where consumers are found', async () => {
      const wrong = (map: PrivacyMap) => rewritten(map, 'ConsumerUser.email', alsoTo('KLUSSTER_OWNER'));
      const mismatches = await caught(town, {
        ...declaredAs(wrong),
        consumersAreFound: true,
        leaks: 'on purpose: it believes a wrong declaration',
      });
      expect(coordinates(mismatches)).toEqual(new Set(['ConsumerUser.email']));
    });
  });

  describe('a wall with a hole', () => {
    test('has nothing to be caught for where it is whole', async () => {
      const wholes = new Map(Object.values(HOLES).map(([whole, , strictness]) => [whole, strictness]));
      for (const [whole, strictness] of wholes) expect(await caught(town, whole, strictness)).toEqual([]);
      expect(await caught(town, {}, 'exactly', true)).toEqual([]);
    });

    test.each(some(Object.entries(HOLES)))('%s is caught', async (_, [, broken, strictness]) => {
      expect(await caught(town, { ...broken, leaks: 'on purpose: its wall has a hole' }, strictness)).not.toEqual([]);
    });

    test('no wall around the existence of consumers is caught', async () => {
      expect(await caught(town, { consumersAreFound: true }, 'exactly', true)).not.toEqual([]);
    });
  });
}
