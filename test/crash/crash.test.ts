import { crash } from './crash.js';
import { embeddedGround, type Ground, postgresGround } from './grounds.js';

const KILLS = 10;
/** Another one each day, printed, so that a failure can be run again. */
const seed = Math.floor(Date.now() / 86_400_000);

let ground: Ground | undefined;
afterEach(async () => {
  await ground?.close();
  ground = undefined;
});

test.each([
  ['PGlite', embeddedGround],
  ['PostgreSQL', postgresGround],
] as const)(
  'killed under load on %s, nothing that was acknowledged is lost',
  async (name, groundOf) => {
    ground = await groundOf();
    const { wrong, ...figures } = await crash(ground, { seed, kills: KILLS });
    process.stdout.write(`crash on ${name}, seed ${seed}: ${JSON.stringify(figures)}\n`);
    expect(wrong).toEqual([]);
    expect(figures.kills).toBe(KILLS);
    expect(figures.killsAmidWrites).toBeGreaterThanOrEqual(KILLS / 2);
    expect(figures.inFlight).toBeGreaterThanOrEqual(3 * KILLS);
    expect(figures.acknowledgedWrites).toBeGreaterThanOrEqual(2 * KILLS);
    expect(figures.ledgerRows).toBeGreaterThanOrEqual(10 * KILLS);
    expect(figures.slowestRestartMs).toBeLessThan(5000);
  },
  300_000,
);
