import { tally, told } from '../sweep/tally.mjs';

/**
 * Says what was swept, then stops the server and leaves nothing behind. A run of all tests must have swept as much as its
 * configuration says.
 */
export default async function teardown(globalConfig, { globals }) {
  try {
    const total = tally(process.env.TEST_SWEEP_FOLDER, isWhole(globalConfig) ? globals.sweptAtLeast : undefined);
    process.stdout.write(`${told(total)}\n`);
  } finally {
    await globalThis.testCluster?.stop();
    await globalThis.removeScratch?.();
  }
}

const isWhole = ({ testPathPatterns, testNamePattern, onlyChanged, onlyFailures, findRelatedTests, shard }) =>
  testPathPatterns.patterns.length === 0 &&
  !(testNamePattern || onlyChanged || onlyFailures || findRelatedTests || shard);
