import { startService } from '../support/service.js';
import { provesInseparable } from '../support/timing.js';
import { accountOf, freshStorage, rowIdOf } from '../support/town.js';
import { TOLD } from './twoWorlds.js';

/**
 * One reader more or fewer changes no byte that owners are told (twoWorlds.test.ts); here, that it does not change the time either. Both
 * worlds are one town, in which that one reader comes and goes before each question: two databases differ by what their disks did.
 */

import.meta.jest.setTimeout(1_800_000);

/** Of each world. */
const EACH = 1_000;

const noors = rowIdOf('recipient', 'noor');

/** What one reader did or met: what is so in one world, and in the other. Both are written anew each time, and cost the same. */
const DIFFERENCES = {
  'one unsubscription': [
    'update subscription set ended_at = now() where recipient_id = $1',
    'update subscription set ended_at = null where recipient_id = $1',
  ],
  'one bounce': [
    'update suppression set lifted_at = null where recipient_id = $1',
    'update suppression set lifted_at = now() where recipient_id = $1',
  ],
} as const;

test.each(
  (['marguerite', 'luc', 'priya'] as const).flatMap((viewer) =>
    Object.keys(DIFFERENCES).map((difference) => [viewer, difference as keyof typeof DIFFERENCES] as const),
  ),
)('%s cannot tell by the time an answer takes that there is %s', async (viewer, difference) => {
  const storage = await freshStorage();
  const service = await startService(storage);
  try {
    const { query } = service.stores.main.database;
    await query(
      `insert into suppression (id, recipient_id, reason, at) values (gen_random_uuid(), $1, 'BOUNCED', now())`,
      [noors],
    );
    await query('update suppression set lifted_at = now() where recipient_id = $1', [noors]);
    await provesInseparable(`${viewer}, ${difference}`, EACH, async (isSo) => {
      await query(DIFFERENCES[difference][isSo ? 0 : 1], [noors]);
      const begun = performance.now();
      const { status, body } = await service.ask(TOLD, { account: accountOf(viewer) });
      const took = performance.now() - begun;
      expect([status, body.errors]).toEqual([200, undefined]);
      return took;
    });
  } finally {
    await service.close();
    await storage.drop();
  }
});
