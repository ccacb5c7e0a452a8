/** One server per run (globalSetup), one database per test file; ES modules as in production. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  // Campaigns have a run of their own: jest.long.config.js.
  testMatch: ['**/*.test.ts', '!**/*.long.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        // Beside the code: within it they are two thirds of all that each file of tests reads.
        sourceMaps: true,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  // What the canary sweep of a run of all tests must have looked at (test/sweep).
  globals: {
    sweptAtLeast: { services: 80, answers: 9_000, texts: 100, bytes: 30_000_000, shown: 80_000, leaked: 1_000 },
  },
  testSequencer: '<rootDir>/test/support/longestFirst.mjs',
  maxWorkers: 2,
  // Modules are loaded anew for each file, and what the files before left behind would fill a worker at last.
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: 30_000,
};
