import { VIEWER_KINDS, type ViewerKind } from '../privacy/audienceTable.js';
import type { Asker } from '../privacy/support/expectation.js';
import type { Tally } from './support/asking.js';
import { campaign } from './support/campaign.js';
import { askedByOthers } from './support/control.js';
import { openPair, type Pair } from './support/worlds.js';

/**
 * TWIN WORLDS. Two databases that differ in nothing but what one viewer may not see; the same random documents, asked of
 * the same build over both. What she is answered is the same to the last byte: status, headers, data, what is withheld and
 * why, errors, cursors, counts. So no answer depends on a hidden value, in whatever way.
 *
 * Only the request id, what is made anew (tokens, challenges, secrets) and the time are masked. How long an answer takes is no part of an answer, and is not
 * compared here.
 */

import.meta.jest.setTimeout(120_000);

const DOCUMENTS_EACH = 60;
const SEED = 20261124;

// Whoever acts with fewer profiles by a header is one of these: what is hidden from her as a whole is hidden from her then.
// Whoever has yet to prove a second factor is one of these, too, without her role. A partner by itself is to all of this nobody, and in a person's name it is shown nothing that is hidden from her.
const kinds = (Object.keys(VIEWER_KINDS) as ViewerKind[]).filter(
  (kind) => kind !== 'no profile' && kind !== 'unproven staff' && kind !== 'partner',
);
const tallies = new Map<ViewerKind, Tally>();

describe.each(kinds.map((kind, at) => [kind, VIEWER_KINDS[kind][0] as Asker, at] as const))(
  'to %s (%s)',
  (kind, viewer, at) => {
    let pair: Pair;

    beforeAll(async () => {
      pair = await openPair(viewer, SEED);
    });

    afterAll(() => pair.close());

    test('worlds that differ in what is hidden from her answer alike', async () => {
      const { tally, leak } = await campaign(pair, { documents: DOCUMENTS_EACH, seed: SEED + at });
      tallies.set(kind, tally);
      expect(leak).toBeUndefined();
      expect(tally.documents).toBeGreaterThanOrEqual(DOCUMENTS_EACH);
      expect(tally.answered).toBeGreaterThanOrEqual(tally.documents / 2);
    });

    test('to everybody else, who may see some of it, they do not', async () => {
      const { alike, otherwise } = await askedByOthers(pair);
      expect(alike).toEqual([]);
      expect(otherwise.length).toBeGreaterThanOrEqual(11);
    });
  },
);

test('at least 500 documents were asked in both worlds', () => {
  const sum = (what: keyof Tally) => [...tallies.values()].reduce((all, tally) => all + tally[what], 0);
  const lines = [...tallies].map(([kind, tally]) => `${kind}: ${JSON.stringify(tally)}`);
  console.info(`twin worlds: ${sum('documents')} documents\n${lines.join('\n')}`);
  expect(sum('documents')).toBeGreaterThanOrEqual(500);
  for (const kind of ['withheld', 'turned', 'signedIn'] as const) expect(sum(kind)).toBeGreaterThan(0);
});
