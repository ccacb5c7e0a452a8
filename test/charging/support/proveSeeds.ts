import { openStores } from '../../../src/stores.js';
import { freshStorage } from '../../support/town.js';
import type { Ground } from './owners.js';
import { type Composed, NOTHING, playSeed, type Tally } from './tried.js';

/** A town in which klussters cost something, for as long as some work takes. */
export async function inTown<Result>(work: (ground: Ground) => Promise<Result>): Promise<Result> {
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  try {
    await stores.main.reserve.query(
      "insert into plan_price (from_month, monthly_cents, set_at) values ('2025-01-01', 2900, now()) on conflict do nothing",
      [],
    );
    return await work(stores);
  } finally {
    await stores.close();
    await storage.drop();
  }
}

/** Seeds that are played at a time: most of the time of each is the database's. */
const AT_A_TIME = 3;

/** Plays so many seeds, prints what happened, and fails on what is wrong, and on a play in which too little was at stake. */
export async function proveSeeds(seeds: number): Promise<void> {
  // Others each day; printed, so that they can be had again.
  const first = Number(process.env.CHARGING_SEED ?? Math.floor(Date.now() / 86_400_000) * 10_000);
  const total = { ...NOTHING, captures: 0, cents: 0 };
  const wrong: string[] = [];
  await inTown(async (ground) => {
    const left = Array.from({ length: seeds }, (_, at) => first + at)[Symbol.iterator]();
    const lane = async () => {
      for (const seed of left) {
        const played = await playSeed(ground, seed);
        wrong.push(...played.wrong.map((one) => `seed ${seed}: ${one}`));
        for (const [what, count] of Object.entries(played.tally)) total[what as keyof Tally] += count;
        total.captures += played.captures;
        total.cents += played.capturedCents;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  });
  process.stdout.write(
    `charging, seeds ${first} to ${first + seeds - 1}: ${JSON.stringify(total)}, ${wrong.length} wrong\n`,
  );
  expect(wrong).toEqual([]);
  expect(total.captures).toBeGreaterThanOrEqual(seeds * 1.2);
  expect(total.kills).toBeGreaterThanOrEqual(seeds);
  expect(total.breaks).toBeGreaterThanOrEqual(seeds * 0.7);
  expect(total.voided).toBeGreaterThanOrEqual(seeds * 0.6);
  expect(total.byHand).toBeGreaterThanOrEqual(seeds / 2);
  expect(total.takenByHand).toBeGreaterThanOrEqual(seeds / 15);
  expect(total.waited).toBeGreaterThanOrEqual(seeds / 20);
  expect(total.declined).toBeGreaterThanOrEqual(seeds / 5);
  expect(total.neverMade).toBeGreaterThanOrEqual(seeds / 5);
}

/**
 * What is wrong with a product that is put together otherwise, as the first seed shows in which anything is; undefined when none of so many does.
 * @param from the first seed, such as one of which it is known that it shows it soon
 */
export async function firstWrong(
  seeds: number,
  composed: Composed,
  { also = [], from = 1 }: { readonly also?: readonly string[]; readonly from?: number } = {},
): Promise<readonly string[] | undefined> {
  return inTown(async (ground) => {
    for (const statement of also) await ground.main.reserve.query(statement, []);
    for (let seed = from; seed < from + seeds; seed += 1) {
      const { wrong } = await playSeed(ground, seed, composed);
      if (wrong.length === 0) continue;
      process.stdout.write(`found out by seed ${seed}: ${wrong[0]}\n`);
      return wrong;
    }
    return undefined;
  });
}
