import fc from 'fast-check';
import { HarvestGuard, type OpenedToday } from '../../../src/privacy/ledger/harvestGuard.js';
import type { Rule } from '../../../src/privacy/privacyMap.js';
import { ACTING, type ActedAs } from '../../../src/privacy/viewer.js';
import { person, staff } from '../support/asking.js';

const RULE = { audience: ['KLUSSTER_OWNER'], coordinate: 'BusinessOwner.email' } as unknown as Rule;
const NOW = new Date('2026-11-02T15:00:00Z');
const everywhere = (most: number) => Object.fromEntries(ACTING.map((as) => [as, most])) as Record<ActedAs, number>;
const klussterOwner = person({ klussterOwner: 'ko' }, 'mine');

test('the guard counts as a slow model does, over random sequences', async () => {
  let asked = 0;
  const people = fc.constantFrom(...'abcdefgh', 'mine');
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(people), fc.nat(6), fc.array(people), async (before, most, sequence) => {
      const opened = new Set(before.filter((one) => one !== 'mine'));
      const looks: unknown[] = [];
      const counts: OpenedToday = {
        async of(viewer, now) {
          looks.push([viewer, now]);
          return new Map([['KLUSSTER_OWNER', opened]] as const);
        },
      };
      const guard = new HarvestGuard(counts, everywhere(most), NOW);
      const viewer = { ...klussterOwner, openedToday: { KLUSSTER_OWNER: opened.size } };
      const seen = new Set(opened);
      for (const one of sequence) {
        const may = one === 'mine' || seen.has(one) || seen.size < most;
        if (may && one !== 'mine') seen.add(one);
        expect(await guard.admits(viewer, one, RULE)).toBe(may);
        asked += 1;
      }
      const distinct = new Set(sequence.filter((one) => one !== 'mine')).size;
      // Who they were is asked once, and only where they and the people of this request could be too many.
      expect(looks).toEqual(opened.size + distinct > most && distinct > 0 ? [['mine', NOW]] : []);
    }),
    { numRuns: 300 },
  );
  process.stdout.write(`harvest guard: ${asked} people asked for\n`);
  expect(asked).toBeGreaterThan(500);
});

test('a viewer of whom nothing is counted yet has shown nobody, and each profile has a count of its own', async () => {
  const guard = new HarvestGuard({ of: async () => new Map() }, everywhere(1), NOW);
  expect(await guard.admits(klussterOwner, 'a', RULE)).toBe(true);
  expect(await guard.admits(klussterOwner, 'b', RULE)).toBe(false);
  const other = { ...RULE, audience: ['BUSINESS_OWNER'] } as Rule;
  const both = person({ klussterOwner: 'ko', businessOwner: 'bo' }, 'mine');
  expect(await guard.admits(both, 'b', other)).toBe(true);
  const served = new HarvestGuard(
    { of: async () => new Map([['CUSTOMER_REPRESENTATIVE', new Set(['z'])]]) },
    everywhere(1),
    NOW,
  );
  const employee = { ...staff([]), openedToday: { CUSTOMER_REPRESENTATIVE: 1 } };
  expect(await served.admits(employee, 'c', RULE)).toBe(false);
  expect(await served.admits(employee, 'z', RULE)).toBe(true);
});
