import base from './jest.config.js';

const { globalSetup: _server, globalTeardown: _sweep, testSequencer: _longestFirst, ...config } = base;
const [pattern] = Object.keys(config.transform);
const [compiler, options] = config.transform[pattern];

/**
 * The tests that hold one part of the privacy kernel (tools/mutate.mjs names them); they need no database. They run as
 * CommonJS, which loads in a third of the time that Node takes to link the same files as ES modules.
 */
export default {
  ...config,
  extensionsToTreatAsEsm: [],
  transform: { [pattern]: [compiler, { ...options, module: { type: 'commonjs' } }] },
  testMatch: (process.env.MUTATE_TESTS ?? '').split(',').map((name) => `**/test/privacy/${name}.test.ts`),
  maxWorkers: 1,
};
