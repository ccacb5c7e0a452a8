import 'reflect-metadata';
import pg from 'pg';
import { openStores } from '../../src/stores.js';
import { freshStorage } from '../support/town.js';
import { CLAUSES, MUTANTS } from './clauses.js';
import { Play, type Played, play } from './play.js';

import.meta.jest.setTimeout(300_000);

/** The rights of a person, clause by clause, in worlds in which everything happens in any order; `MODEL_SEED` has one again. */

const SEED = Number(process.env.MODEL_SEED ?? Math.floor(Date.now() / 86_400_000));
const STEPS = 5_000;

function expectPlayed(played: Played): void {
  process.stdout.write(`model: ${JSON.stringify(played)}\n`);
  expect(played.erased).toBeGreaterThanOrEqual(20);
  expect(played.refused).toBeGreaterThanOrEqual(50);
  expect(played.looks).toBeGreaterThanOrEqual(played.steps / 50);
  expect(Math.min(...Object.values(played.events))).toBeGreaterThanOrEqual(10);
}

test('whatever happens in whatever order, every clause holds', async () => {
  expectPlayed(await play(SEED, STEPS));
});

test('each invariant finds the world that breaks its clause, and no other does', async () => {
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  const outside = new pg.Client({ connectionString: storage.url });
  await outside.connect();
  try {
    const played = await Play.begin(stores, SEED + 1);
    for (let step = 0; step < 900; step += 1) expect(await played.step()).toEqual([]);
    expect(await played.wrong()).toEqual([]);
    const people = [...played.rights.people.values()];
    const erased = people.findLast(({ state }) => state === 'ERASED');
    const sql = async (text: string, values: readonly unknown[] = []) =>
      (await outside.query({ text, values: [...values], rowMode: 'array' })).rows as (string | null)[][];
    for (const [clause, mutant] of Object.entries(MUTANTS)) {
      let changed = 0;
      // Of somebody to whom it happened.
      for (const here of people.filter(({ state, kind }) => state === 'HERE' && kind === 'READER')) {
        await outside.query('begin; set local session_replication_role = replica');
        const ids = [played.shown.personOf(here), erased && played.shown.personOf(erased)];
        changed = (await outside.query(mutant, ids)).rowCount ?? 0;
        const wrong = changed > 0 ? await played.wrong({ ...played.shown, sql }) : [];
        await outside.query('rollback');
        if (changed === 0) continue;
        expect([clause, [...new Set(wrong.map((one) => one.split(':')[0]))]]).toEqual([clause, [clause]]);
        break;
      }
      expect([clause, changed > 0]).toEqual([clause, true]);
    }
    expect(Object.keys(MUTANTS)).toEqual(Object.keys(CLAUSES));
  } finally {
    await outside.end();
    await stores.close();
    await storage.drop();
  }
});
