import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../../src/stores.js';
import { freshStorage } from '../../support/town.js';
import { threeYears } from './threeYears.js';
import { type Happened, verify } from './verifier.js';

/** Runs three years, has every message judged, and has it judged again with a journal that says otherwise: the judge must notice. */
export async function proveLawful(messages: number): Promise<void> {
  // Another one each day; printed, so that a run can be had again.
  const seed = Math.floor(Date.now() / 86_400_000);
  const storage = await freshStorage('town');
  const stores = await openStores(storage);
  const outbox = await mkdtemp(join(tmpdir(), 'klusster-lawful-'));
  try {
    const { journal, figures } = await threeYears(stores, outbox, { seed, messages });
    const world = { ...storage, outbox, journal };
    const verdict = await verify(world);
    const { unlawful, unproven } = verdict;
    const said = { messages: verdict.messages, unlawful: unlawful.length, unproven: unproven.length, ...figures };
    process.stdout.write(`three years, seed ${seed}: ${JSON.stringify(said)}\n`);
    expect([unlawful.slice(0, 5), unproven.slice(0, 5)]).toEqual([[], []]);
    expect(verdict.messages).toBeGreaterThanOrEqual(messages);
    for (const event of ['withdraw', 'subscribeAgain', 'changeHands', 'expire', 'renew', 'suspend', 'withdrawFromAll'])
      expect([event, (figures[event] ?? 0) >= 5]).toEqual([event, true]);
    const from = journal[0]?.at ?? 0;
    const otherwise = journal.map((one): Happened => (one.what === 'identity' ? { ...one, validUntil: from } : one));
    expect((await verify({ ...world, journal: otherwise })).unlawful).toHaveLength(verdict.messages);
    const unasked = journal.filter(({ what }) => what !== 'consent');
    expect((await verify({ ...world, journal: unasked })).unlawful).toHaveLength(verdict.messages);
  } finally {
    await stores.close();
    await storage.drop();
    await rm(outbox, { recursive: true, force: true });
  }
}
