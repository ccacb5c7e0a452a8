import { existsSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/**
 * Tests that take longer than half a minute, the longest first. Where jest has never run, it takes the largest files for the longest
 * tests, and those that start processes or ask thousands of questions stand in small ones: one would begin when all others are over.
 */
const LONG = [
  'dispatch/kills',
  'crash/crash',
  'privacy/matrixOfWalls',
  'crash/firstStart',
  'twins/twins',
  'privacy/matrix',
  'staff/command',
  'api/badInputFuzz',
  'charging/seeds',
  'privacy/matrixOfMutants',
  'charging/kills',
  'charging/mutants',
  'mailing/twoWorlds',
  'partners/command',
  'api/assumedViewer',
  'twins/twinMutants',
  'api/start',
  'architecture/floors',
  'town/command',
  'read/statements',
  'factors/passkeys',
  'bench/sameAnswers',
  'cases/approval',
  'factors/totp',
  'api/protocol/stop',
  'db/canaries',
  'dispatch/lawful/lawful',
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
