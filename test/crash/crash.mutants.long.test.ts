import { fileURLToPath } from 'node:url';
import { crash } from './crash.js';
import { type Broken, embeddedGround, type Ground, postgresGround } from './grounds.js';

/** Kills within which each mutant must be caught. */
const KILLS = 4;

const breakLedger = ['--import', fileURLToPath(new URL('./breakLedger.mjs', import.meta.url))];

let ground: Ground | undefined;
afterEach(async () => {
  await ground?.close();
  ground = undefined;
});

test.each<[string, (broken: Broken) => Promise<Ground>, Broken, RegExp]>([
  ['a ledger that answers before it has written', embeddedGround, { flags: breakLedger }, /ledger row of \w+ is lost/],
  [
    'PGlite that commits when it pleases',
    embeddedGround,
    { settings: ['synchronous_commit = off'] },
    /is lost|says something else/,
  ],
  ['PostgreSQL that commits when it pleases', postgresGround, { settings: ['synchronous_commit=off'] }, /is lost/],
])(
  '%s is caught',
  async (name, groundOf, broken, caught) => {
    ground = await groundOf(broken);
    const { wrong, kills } = await crash(ground, { seed: 1, kills: KILLS });
    process.stdout.write(`crash mutant: ${name}: ${wrong.length} wrong after ${kills} kills, first: ${wrong[0]}\n`);
    expect(wrong.join('\n')).toMatch(caught);
  },
  300_000,
);
