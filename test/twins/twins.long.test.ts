import { ASKERS } from '../privacy/support/expectation.js';
import { campaign } from './support/campaign.js';
import { openPair } from './support/worlds.js';

/** The twin worlds of `twins.test.ts` at length: everybody in town, several twins of the town for each, other documents each time. */

/** `TWINS_SEED` repeats a run, `TWINS_DOCUMENTS` makes it longer. */
const SEED = Number(process.env.TWINS_SEED ?? Date.now() % 2 ** 31);
const DOCUMENTS = Number(process.env.TWINS_DOCUMENTS ?? 10_000);
const TWINS_EACH = 2;

const each = Math.ceil(DOCUMENTS / ASKERS.length / TWINS_EACH);
const pairs = ASKERS.flatMap((viewer) => Array.from({ length: TWINS_EACH }, (_, at) => [viewer, SEED + at] as const));
let documents = 0;

test.each(pairs)('to %s, the worlds of seed %d answer alike', async (viewer, seed) => {
  const pair = await openPair(viewer, seed);
  const { tally, leak } = await campaign(pair, { documents: each, seed });
  await pair.close();
  documents += tally.documents;
  expect(leak).toBeUndefined();
  expect(tally.answered).toBeGreaterThanOrEqual(tally.documents / 2);
});

test(`at least ${DOCUMENTS} documents were asked in both worlds`, () => {
  console.info(`twin worlds: ${documents} documents, TWINS_SEED=${SEED}`);
  expect(documents).toBeGreaterThanOrEqual(DOCUMENTS);
});
