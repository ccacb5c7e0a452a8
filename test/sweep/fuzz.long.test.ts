import { fuzzProcess, fuzzService } from './fuzz.js';

/** The fuzz of `fuzz.test.ts`, for as long as it takes; the seed of each part is printed. */

const PARTS = Array.from({ length: 10 }, (_, part) => Date.now() + part);

test.each(PARTS)(
  'by the service of the tests, with seed %s',
  async (seed) => {
    const { told, swept } = await fuzzService({ seed, requests: 2_000 });
    process.stdout.write(`    fuzz ${seed}: ${JSON.stringify([Object.fromEntries(told), swept])}\n`);
    expect(swept.answers).toBeGreaterThanOrEqual(2_000);
    expect(swept.shown).toBeGreaterThan(600);
  },
  1_800_000,
);

test('by the built service as a process', async () => {
  const seed = Date.now();
  const { told, output, code } = await fuzzProcess({ seed, requests: 4_000 });
  process.stdout.write(
    `    fuzz ${seed}: ${JSON.stringify(Object.fromEntries(told))}, ${output.length} characters written\n`,
  );
  expect(code).toBe(0);
}, 1_800_000);
