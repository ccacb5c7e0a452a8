import base from './jest.config.js';

/** Campaigns that take minutes or hours, `*.long.test.ts`: `npm run test:long`. */
export default {
  ...base,
  testMatch: ['**/*.long.test.ts'],
  maxWorkers: 1,
  testTimeout: 6 * 60 * 60 * 1000,
  globals: { sweptAtLeast: { answers: 20_000 } },
};
