import 'reflect-metadata';
import { play } from './play.js';

const SEED = Number(process.env.MODEL_SEED ?? Math.floor(Date.now() / 86_400_000) * 1_000);

/** Fewer where somebody has less time. */
const WORLDS = Number(process.env.MODEL_WORLDS ?? 20);

test('every clause holds over 100,000 steps in twenty worlds', async () => {
  for (let world = 0; world < WORLDS; world += 1)
    process.stdout.write(`model: ${JSON.stringify(await play(SEED + world, 5_000))}\n`);
});
