import type { EntityManager } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import { forgetCard } from './forgetCard.js';

/** Forgets the card of whoever is erased, at the gateway too. */
export async function forgetCardOf(
  em: EntityManager,
  { keys, keyring, clock }: Disposing,
  person: string,
): Promise<void> {
  const owner = await em.findOne(KlussterOwner, { person });
  if (owner) await forgetCard({ em, keys, keyring, now: clock.now() }, owner.id);
}
