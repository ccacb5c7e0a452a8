import { kindOf } from '../privacy/audienceTable.js';
import { campaign } from './support/campaign.js';
import { askedByOthers } from './support/control.js';
import { Tallies } from './support/tallies.js';
import { SOME } from './support/viewers.js';
import { openPair, type Pair } from './support/worlds.js';

/**
 * TWIN WORLDS. Two databases that differ in nothing but what is hidden from one viewer; the same random documents, asked of
 * the same build over both. What she is answered is the same to the last byte: status, headers, data, what is withheld and
 * why, errors, cursors, counts. So no answer depends on a hidden value, in whatever way. To a partner in somebody's name her
 * own values are hidden, too, where no scope opens them.
 *
 * Only the request id, what is made anew (tokens, challenges, secrets) and the time are masked. How long an answer takes is no part of an answer, and is not
 * compared here.
 */

import.meta.jest.setTimeout(120_000);

const DOCUMENTS_EACH = 28;
const SEED = 20261124;

const tallies = new Tallies();

describe.each(SOME.map((viewer, at) => [viewer, kindOf(viewer), at] as const))('to %s (%s)', (viewer, _, at) => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await openPair(viewer, SEED);
  });

  afterAll(() => pair.close());

  test('worlds that differ in what is hidden from the viewer answer alike', async () => {
    const { tally, leak } = await campaign(pair, { documents: DOCUMENTS_EACH, seed: SEED + at });
    tallies.add(viewer, tally);
    expect(leak).toBeUndefined();
    expect(tally.documents).toBeGreaterThanOrEqual(DOCUMENTS_EACH);
  });

  test('to everybody else, who may see some of it, they do not', async () => {
    const { alike, otherwise } = await askedByOthers(pair);
    expect(alike).toEqual([]);
    expect(otherwise.length).toBeGreaterThanOrEqual(11);
  });
});

test('at least 500 documents were asked in both worlds, and enough for each sort of viewer', () => {
  console.info(tallies.lines);
  const { documents, answered, withheld, turned, signedIn } = tallies.all;
  expect(documents).toBeGreaterThanOrEqual(500);
  expect(answered).toBeGreaterThanOrEqual(documents / 2);
  for (const count of [withheld, turned, signedIn]) expect(count).toBeGreaterThan(0);
  expect(tallies.short(DOCUMENTS_EACH)).toEqual([]);
});
