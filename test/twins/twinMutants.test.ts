import { campaign } from './support/campaign.js';
import { LEAKS } from './support/mutants.js';
import { openPair, type Pair } from './support/worlds.js';

/** Who watches the watchmen: a leak that is planted, of whatever kind, is found by the comparison of the twin worlds. */

import.meta.jest.setTimeout(120_000);

/** A leak that is not found within so many documents is not found. */
const DOCUMENTS_AT_MOST = 600;

let pair: Pair;

beforeAll(async () => {
  pair = await openPair('aoife', 1);
});

afterAll(() => pair.close());

test.each(Object.entries(LEAKS))('%s is found', async (_, composition) => {
  const [first, twin] = pair.worlds;
  const services = [await first.other(composition()), await twin.other(composition())] as const;
  const { leak, tally } = await campaign(pair, { documents: DOCUMENTS_AT_MOST, seed: 1, services });
  for (const service of services) await service.close();
  expect(leak).toBeDefined();
  console.info(`found after ${tally.documents} documents, in ${leak?.where}:\n${leak?.document}`);
});
