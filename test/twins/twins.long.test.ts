import { campaign } from './support/campaign.js';
import { Tallies } from './support/tallies.js';
import { ALL } from './support/viewers.js';
import { openPair } from './support/worlds.js';

/**
 * The twin worlds of `twins.test.ts` at length: everybody in town, in every way in which she can ask, and partners in the name
 * of each kind of person for each scope; several twins of the town for each, other documents each time.
 */

/** `TWINS_SEED` repeats a run, `TWINS_DOCUMENTS` makes it longer. */
const SEED = Number(process.env.TWINS_SEED ?? Date.now() % 2 ** 31);
const DOCUMENTS = Number(process.env.TWINS_DOCUMENTS ?? 10_000);
/** A run that is made short looks at one twin: to settle a town takes as long as to ask it fifty documents. */
const TWINS_EACH = DOCUMENTS < 10_000 ? 1 : 2;

const each = Math.ceil(DOCUMENTS / ALL.length / TWINS_EACH);
// Each pair is asked documents of its own.
const pairs = ALL.flatMap((viewer) => Array<typeof viewer>(TWINS_EACH).fill(viewer)).map(
  (viewer, at) => [viewer, SEED + at] as const,
);
const tallies = new Tallies();

test.each(pairs)('to %s, the worlds of seed %d answer alike', async (viewer, seed) => {
  const pair = await openPair(viewer, seed);
  const { tally, leak } = await campaign(pair, { documents: each, seed });
  await pair.close();
  tallies.add(viewer, tally);
  expect(leak).toBeUndefined();
});

test(`at least ${DOCUMENTS} documents were asked in both worlds, and enough for each sort of viewer`, () => {
  console.info(`${tallies.lines}\nTWINS_SEED=${SEED}`);
  const { documents, answered } = tallies.all;
  expect(documents).toBeGreaterThanOrEqual(DOCUMENTS);
  expect(answered).toBeGreaterThanOrEqual(documents / 2);
  expect(tallies.short(each * TWINS_EACH)).toEqual([]);
});
