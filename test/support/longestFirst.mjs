import Sequencer from '@jest/test-sequencer';

/**
 * Tests that take longer than half a minute, the longest first. Where jest has never run, it takes the largest files for the longest
 * tests, and those that start processes or ask thousands of questions stand in small ones: one would begin when all others are over.
 */
const LONG = [
  'privacy/matrixOfMutants',
  'api/badInputFuzz',
  'twins/twinMutants',
  'dispatch/kills',
  'crash/crash.test',
  'staff/command',
  'privacy/matrixOfWalls',
  'twins/twins',
  'privacy/matrix.test',
  'crash/firstStart',
  'crash/crash.mutants',
  'api/assumedViewer',
  'mailing/twoWorlds',
  'partners/command',
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
  'dispatch/lawful',
];

/** Where a test stands among the long ones; after them for any other. */
function rank({ path }) {
  const at = LONG.findIndex((name) => path.includes(`/test/${name}`));
  return at < 0 ? LONG.length : at;
}

/** Both workers have something to do until nearly the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
