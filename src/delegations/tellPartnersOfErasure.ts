import type { EntityManager } from '@mikro-orm/core';
import { BusinessOwner, ConsumerUser, KlussterOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import {
  type BusinessOwnerId,
  type ConsumerUserId,
  type KlussterOwnerId,
  type PartnerId,
  toGlobalId,
} from '../kernel/ids.js';
import { Delegation } from '../partners/index.js';
import { postEvent } from '../webhooks/index.js';

/** Tells every partner that a person ever let see something of hers to erase its copies: of each of her profiles by itself. */
export async function tellPartnersOfErasure(
  em: EntityManager,
  { clock, keyring }: Disposing,
  person: string,
): Promise<void> {
  const now = clock.now();
  await em.nativeUpdate(Delegation, { person, endedAt: null }, { endedAt: now });
  const grants = await em.find(Delegation, { person });
  const subjects = [
    ...(await em.find(KlussterOwner, { person })).map(({ id }) => toGlobalId('KlussterOwner', id as KlussterOwnerId)),
    ...(await em.find(BusinessOwner, { person })).map(({ id }) => toGlobalId('BusinessOwner', id as BusinessOwnerId)),
    ...(await em.find(ConsumerUser, { person })).map(({ id }) => toGlobalId('ConsumerUser', id as ConsumerUserId)),
  ];
  for (const partner of new Set(grants.map((grant) => grant.partner as PartnerId)))
    for (const subject of subjects) await postEvent({ em, now, keyring }, { event: 'DATA_ERASED', partner, subject });
}
