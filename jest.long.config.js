import config from './jest.config.js';

/** The same proofs, longer: what takes hours runs by `npm run test:long` alone. */
export default {
  ...config,
  testMatch: ['**/*.long.test.ts'],
  maxWorkers: 1,
  globals: { sweptAtLeast: { answers: 20_000 } },
};
