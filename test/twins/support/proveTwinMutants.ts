import type { Composition } from '../../support/service.js';
import { type Campaign, campaign } from './campaign.js';
import { LEAKS } from './mutants.js';
import { openPair, type Pair } from './worlds.js';

/** Who watches the watchmen: a leak that is planted, of whatever kind, is found by the comparison of the twin worlds. */

/** A leak that is not found within so many documents is not found. */
const DOCUMENTS_AT_MOST = 600;
const SEED = 20261103;

/** One leak in so many of those that are planted for each viewer; `atLeast` of them in all. */
export function proveTwinMutants(oneIn: number, atLeast: number): void {
  const counts = new Map<string, string>();

  const some = LEAKS.map(
    ([viewer, planted]) =>
      [viewer, Object.fromEntries(Object.entries(planted).filter((_, at) => at % oneIn === 0))] as const,
  );

  describe.each(some)('to %s', (viewer, planted) => {
    let pair: Pair;

    beforeAll(async () => {
      pair = await openPair(viewer, 1);
    });

    afterAll(() => pair.close());

    async function found(composition: () => Composition, shrink: boolean): Promise<Campaign> {
      const [first, twin] = pair.worlds;
      const services = [await first.other(composition()), await twin.other(composition())] as const;
      const result = await campaign(pair, { documents: DOCUMENTS_AT_MOST, seed: SEED, services, shrink });
      for (const service of services) await service.close();
      return result;
    }

    test.each(Object.entries(planted))('%s is found', async (name, composition) => {
      const { leak, tally } = await found(composition, false);
      counts.set(name, `after ${tally.documents} documents, in ${leak?.where}`);
      expect(leak).toBeDefined();
    });

    const told = planted['an error that tells that an address is known'];
    if (told)
      test('a leak is told by a small document, without personal values', async () => {
        const { leak } = await found(told, true);
        console.info(leak?.document);
        expect(leak?.document.length).toBeLessThan(500);
        expect(leak?.document).not.toMatch(/@(?:demo|home|maison|twin)\.test/);
      });
  });

  test(`${atLeast} leaks at least were planted, and all were found`, () => {
    console.info(`planted leaks found:\n${[...counts].map((pair) => pair.join(': ')).join('\n')}`);
    expect(counts.size).toBe(some.flatMap(([, planted]) => Object.keys(planted)).length);
    expect(counts.size).toBeGreaterThanOrEqual(atLeast);
  });
}
