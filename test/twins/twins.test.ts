import { VIEWER_KINDS } from '../privacy/audienceTable.js';
import type { Asker } from '../privacy/support/expectation.js';
import { campaign } from './support/campaign.js';
import { openPair } from './support/worlds.js';

import.meta.jest.setTimeout(120_000);

const EACH = 65;
test.each(Object.entries(VIEWER_KINDS).map(([kind, [name]]) => [kind, name as Asker] as const))(
  'to %s, two worlds that differ in what is hidden answer alike',
  async (kind, viewer) => {
    const pair = await openPair(viewer, 1);
    const { tally, leak } = await campaign(pair, { documents: EACH, seed: 7 });
    await pair.close();
    console.log(kind, tally, leak?.where, leak?.document);
    expect(leak).toBeUndefined();
  },
);
