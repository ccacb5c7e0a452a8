import { KlussterOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import { Klusster } from './klusster.entity.js';
import { KLUSSTER_STATES, stateAfter } from './klussterState.js';

const CLOSABLE = KLUSSTER_STATES.filter((state) => stateAfter(state, 'close'));

/** Closes the klussters of whoever is erased: nobody runs them any more. */
export async function closeKlusstersOf({ fork, clock }: Disposing, person: string): Promise<void> {
  const em = fork();
  const owner = await em.findOne(KlussterOwner, { person });
  if (owner)
    await em.nativeUpdate(
      Klusster,
      { owner: owner.id, state: { $in: CLOSABLE } },
      { state: 'CLOSED', standsSince: clock.now() },
    );
}
