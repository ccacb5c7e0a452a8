import { crash } from './crash.js';
import { embeddedGround, type Ground, postgresGround } from './grounds.js';

export const GROUNDS = [
  ['PGlite', embeddedGround],
  ['PostgreSQL', postgresGround],
] as const;

/**
 * Runs, prints the figures, and fails on what is wrong, and on a run in which too little was at stake to prove anything.
 * @param restartMs what the slowest restart may take; asked only where nothing else runs beside it, since a busy machine tells
 *   how busy it is
 */
export async function proveCrash(
  name: string,
  groundOf: () => Promise<Ground>,
  kills: number,
  restartMs = Number.POSITIVE_INFINITY,
): Promise<void> {
  // Another one each day; printed, so that a run can be had again.
  const seed = Math.floor(Date.now() / 86_400_000);
  const ground = await groundOf();
  try {
    const { wrong, ...figures } = await crash(ground, { seed, kills });
    process.stdout.write(`crash on ${name}, seed ${seed}: ${JSON.stringify(figures)}\n`);
    expect(wrong).toEqual([]);
    expect(figures.kills).toBe(kills);
    expect(figures.killsAmidWrites).toBeGreaterThanOrEqual(kills / 2);
    expect(figures.inFlight).toBeGreaterThanOrEqual(3 * kills);
    expect(figures.acknowledgedWrites).toBeGreaterThanOrEqual(kills);
    expect(figures.ledgerRows).toBeGreaterThanOrEqual(3 * kills);
    expect(figures.slowestRestartByItselfMs).toBeLessThan(restartMs);
  } finally {
    await ground.close();
  }
}
