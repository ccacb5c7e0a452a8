import { holdAttempt, move, stands } from './chargeAttempts.js';
import type { Attempt, Charging } from './charging.js';

/**
 * What became of releasing an attempt. `RELEASED`: from now on money may be taken, and nothing else is done with its invoice; whoever is told so
 * confirms it, and nobody else. `FALLEN`: what it was begun for is not so any more. `GONE`: somebody else went on with it.
 */
export type Released = 'RELEASED' | 'FALLEN' | 'GONE';

/** Looks once more, with owner and invoice held, whether an attempt that the gateway knows is to take money, and says so on record. */
export function release(tools: Charging, attempt: Attempt): Promise<Released> {
  return tools.fork().transactional(async (em) => {
    const held = await holdAttempt(em, attempt);
    if (held.state !== 'CREATED') return 'GONE';
    if (!(await stands(em, held, { now: tools.clock.now(), zone: attempt.zone }))) return 'FALLEN';
    await move(em, held, 'CONFIRMING', tools);
    return 'RELEASED';
  });
}
