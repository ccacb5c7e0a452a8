import { existsSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/**
 * Tests that take longer than some twenty seconds, the longest first. Where jest has never run, it takes the largest files for the longest
 * tests, and those that start processes or ask thousands of questions stand in small ones: one would begin when all others are over.
 */
const LONG = [
  'privacy/matrixOfWalls',
  'model/model',
  'disposal/rawFiles',
  'privacy/matrix',
  'staff/command',
  'crash/firstStart',
  'dispatch/kills',
  'crash/crash',
  'twins/twins',
  'api/badInputFuzz',
  'read/statements',
  'bench/sameAnswers',
  'api/start',
  'api/protocol/stop',
  'charging/seeds',
  'privacy/matrixOfMutants',
  'charging/mutants',
  'contract/pglite',
  'town/command',
  'partners/command',
  'charging/kills',
  'dispatch/lawful/lawful',
  'mailing/twoWorlds',
  'api/protocol/overload',
  'api/assumedViewer',
  'sweep/fuzz',
  'twins/twinMutants',
  'db/canaries',
];

/** Where a test stands among the long ones; after them for any other. */
function rank({ path }) {
  const at = LONG.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
}

/** Both workers have something to do until nearly the end. */
export default class LongestFirst extends Sequencer {
  constructor(options) {
    super(options);
    const gone = LONG.filter((name) => !existsSync(new URL(`../${name}.test.ts`, import.meta.url)));
    if (gone.length > 0) throw new Error(`No test is called ${gone.join(', ')}.`);
  }

  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
