import { Random } from '../charging/support/random.js';
import type { Turnstile } from './turnstile.js';

/** Two do something at once, again and again, each time with the one of them at another point as the other comes in. */

/** What came of so many meetings. */
export type Met = {
  readonly seed: number;
  readonly meetings: number;
  /** In how many the other side came in while the first was at work. */
  readonly amid: number;
  /** At how many different points of either side. */
  readonly points: number;
  readonly came: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
};

/** Who meets whom: whoever ends something, and whatever it meets. */
export type Sides = {
  readonly begin: () => Promise<{
    readonly end: () => Promise<unknown>;
    readonly other: () => Promise<unknown>;
    /** What is wrong afterwards. */
    readonly judge: () => Promise<readonly string[]>;
  }>;
  readonly turnstiles: { readonly end: Turnstile; readonly other: Turnstile };
  readonly came: Record<string, number>;
};

/** Has both sides meet so often: each in turn is stopped before a statement of its own, drawn by lot, at which the other is let in. */
export async function meet(seed: number, meetings: number, { begin, turnstiles, came }: Sides): Promise<Met> {
  const random = new Random(seed);
  const wrong: string[] = [];
  const points = new Set<string>();
  const lengths = { end: 12, other: 12 };
  let amid = 0;
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const first = meeting % 3 === 0 ? 'other' : 'end';
    const second = first === 'end' ? 'other' : 'end';
    const at = 1 + random.below(lengths[first]);
    const sides = await begin();
    const turnstile = turnstiles[first];
    turnstile.set(at, sides[second]);
    const told = (error: unknown) => void wrong.push(`meeting ${meeting} (${first} before ${at}): ${error}`);
    await sides[first]().catch(told);
    // Longer ones are met further on, too.
    lengths[first] = Math.max(lengths[first], turnstile.passed);
    if (await turnstile.end().catch(told)) {
      amid += 1;
      points.add(`${first} ${at}`);
    }
    for (const one of await sides.judge()) wrong.push(`meeting ${meeting} (${first} before ${at}): ${one}`);
  }
  return { seed, meetings, amid, points: points.size, came, wrong };
}

/** One more of it. */
export const count = (came: Record<string, number>, what: string): void => {
  came[what] = (came[what] ?? 0) + 1;
};

/** Prints what came of it, and fails on what is wrong, and where the two hardly met. */
export function expectMet(what: string, { wrong, ...met }: Met): void {
  process.stdout.write(`${what}: ${JSON.stringify(met)}, ${wrong.length} wrong\n`);
  expect(wrong).toEqual([]);
  expect(met.amid).toBeGreaterThanOrEqual(met.meetings * 0.5);
  expect(met.points).toBeGreaterThanOrEqual(Math.min(20, met.meetings / 3));
}

/** Others each day; printed, so that they can be had again. */
export const seedOfDay = (): number => Number(process.env.MEETING_SEED ?? Math.floor(Date.now() / 86_400_000));
