import { DEPENDS_ON_THE_PERSON } from './audienceTable.js';
import type { Comparison, Mismatch, Strictness } from './support/compare.js';
import { ASKERS, type Asker, scopesOf, TOWN } from './support/expectation.js';
import { CONSUMERS, readingRoutes, shortRoutes } from './support/routes.js';
import { openTown, PATIENCE, type TownService } from './support/townService.js';
import {
  alwaysShown,
  openGate,
  PLAN_ALONE,
  PLAN_WALL_ALONE,
  SHIELD_ALONE,
  STATEMENT_ALONE,
  VAULT_ALONE,
  type Walls,
} from './support/walls.js';

/**
 * Each wall by itself against the whole matrix, the others taken down (`support/walls.ts` says how). Where a wall alone
 * cannot hold a case by its nature, the test says which cases these are, and that it holds all others.
 */

import.meta.jest.setTimeout(PATIENCE);

let town: TownService;

beforeAll(async () => {
  town = await openTown();
});

afterAll(() => town.close());

/** A partner by itself, and in the names of two who each have two profiles: each way to see something, open and closed. */
const LENT: readonly Asker[] = ['a partner', 'priya for profile', 'priya for contacts', 'noor for subscriptions'];

/** By every route, or by those that are quick to compare; `routes` says so. */
type How = {
  readonly strictness?: Strictness;
  readonly routes?: typeof shortRoutes;
  /**
   * Set for the walls that are about sealed values alone. Which account and profiles are hers is none, and nobody but a partner
   * in her name can find that closed: plan and shield close it. So partners do not come by `viewer` here.
   */
  readonly isAboutValues?: boolean;
};
const BRIEFLY: How = { routes: shortRoutes };

async function matrixBehind(walls: Walls, how: How = {}): Promise<Comparison> {
  const routes = (how.routes ?? readingRoutes)(town.product.declared);
  const facts = { ...TOWN, consumersAreHidden: walls.consumersAreFound !== true };
  const strictness = how.strictness ?? 'exactly';
  const elsewhere = routes.filter(({ document }) => !/\bviewer\b/.test(document));
  const routesOf = (asker: Asker) => (how.isAboutValues && scopesOf(asker) ? elsewhere : routes);
  const comparison = await town.compare({ askers: [...ASKERS, ...LENT], routes: routesOf, facts, strictness }, walls);
  expect(comparison.cases.size).toBeGreaterThan(how.routes ? 12_000 : 17_000);
  return comparison;
}

const some = (mismatches: readonly Mismatch[]) => mismatches.slice(0, 10);

describe('the plan alone', () => {
  test('holds the whole matrix, with reasons and ids: its wall, and what it compiles into the statement', async () => {
    expect(some((await matrixBehind(PLAN_ALONE)).mismatches)).toEqual([]);
  });

  test('shows nothing even to a vault that opens all it is given', async () => {
    const { mismatches } = await matrixBehind(
      { ...PLAN_ALONE, decide: alwaysShown },
      { ...BRIEFLY, strictness: 'closed' },
    );
    expect(some(mismatches)).toEqual([]);
  });

  test('before execution holds each case that does not depend on the person, and claims no other', async () => {
    const leaks = 'on purpose: this wall cannot hold what depends on the person';
    const { mismatches } = await matrixBehind({ ...PLAN_WALL_ALONE, consumersAreFound: true, leaks }, BRIEFLY);
    expect(some(mismatches.filter(({ word }) => !DEPENDS_ON_THE_PERSON.has(word)))).toEqual([]);
    expect(new Set(mismatches.map(({ word }) => word))).toEqual(DEPENDS_ON_THE_PERSON);
  });
});

describe('the shield alone', () => {
  test('holds the whole matrix, with reasons and ids', async () => {
    expect(some((await matrixBehind(SHIELD_ALONE)).mismatches)).toEqual([]);
  });

  test('holds it also where consumers are found by everyone', async () => {
    const { mismatches } = await matrixBehind({ ...SHIELD_ALONE, consumersAreFound: true }, BRIEFLY);
    expect(some(mismatches)).toEqual([]);
  });
});

describe('the vault alone', () => {
  test('holds the whole matrix, with reasons and ids, together with the existence of consumers', async () => {
    expect(some((await matrixBehind(VAULT_ALONE, { ...BRIEFLY, isAboutValues: true })).mismatches)).toEqual([]);
  });

  test('holds all of it, subscriptions included, where consumers are found by everyone', async () => {
    const asked = {
      askers: [...ASKERS, ...LENT],
      routes: () => [CONSUMERS],
      facts: { ...TOWN, consumersAreHidden: false },
    };
    const { mismatches } = await town.compare(asked, { ...VAULT_ALONE, consumersAreFound: true });
    expect(some(mismatches)).toEqual([]);
  });
});

describe('the statement alone', () => {
  test('brings nothing that the viewer may not see: whatever the resolvers ask and the vault opens, there is no value', async () => {
    const asked = { ...BRIEFLY, strictness: 'closed', isAboutValues: true } as const;
    const { mismatches } = await matrixBehind(STATEMENT_ALONE, asked);
    // A list that came empty holds nothing; whatever it held would be a mismatch of its own.
    expect(some(mismatches.filter(({ got }) => got !== '{}' && got !== '[0]'))).toEqual([]);
  });
});

describe('any one wall may fall, and the answer is the same to the last id', () => {
  test.each([
    ['the plan', { guard: SHIELD_ALONE.guard, ports: STATEMENT_ALONE.ports }],
    ['the shield', { guard: PLAN_ALONE.guard }],
    ['the vault’s decision', { decide: alwaysShown }],
    ['the gate of the statement', { gate: openGate }],
  ] as readonly [string, Walls][])('%s', async (_, walls) => {
    expect(some((await matrixBehind(walls, BRIEFLY)).mismatches)).toEqual([]);
  });
});
