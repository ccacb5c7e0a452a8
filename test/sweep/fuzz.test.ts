import { fuzzProcess, fuzzService } from './fuzz.js';

/** Whatever anybody sends, no personal value goes to whom it may not, nor into what is written. Longer: `fuzz.long.test.ts`. */

const said = (what: string, ...figures: unknown[]) =>
  process.stdout.write(`    fuzz of ${what}: ${figures.map((one) => JSON.stringify(one)).join(' ')}\n`);

test('by the service of the tests', async () => {
  const { told, swept, spans } = await fuzzService({ seed: 20_261_124, requests: 2_100 });
  said('the service', Object.fromEntries(told), swept, { spans });
  expect(spans).toBeGreaterThan(1_000);
  expect(swept.answers).toBeGreaterThanOrEqual(2_114);
  // It reaches what is behind the walls, by people who may see it: what others do not get is withheld.
  expect(swept.shown).toBeGreaterThan(150);
  for (const status of [200, 400, 401, 405]) expect([status, told.get(status)]).toEqual([status, expect.any(Number)]);
}, 120_000);

test('by the built service as a process, on standard output and error too', async () => {
  const { told, output, code } = await fuzzProcess({ seed: 20_261_125, requests: 150 });
  said('the process', Object.fromEntries(told), `${output.length} characters written`);
  expect(code).toBe(0);
  expect([...told.values()].reduce((sum, one) => sum + one)).toBe(150);
  expect(told.get(200)).toBeGreaterThan(50);
}, 120_000);
