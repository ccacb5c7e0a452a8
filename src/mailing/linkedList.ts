import type { EntityManager } from '@mikro-orm/core';
import { Klusster } from '../klussters/index.js';
import type { UnsubscribeTarget } from './signedLink.js';
import { Subscription } from './subscription.entity.js';

/** What the link of a message leads to: a list by its name, and in which language it is written to her; none when she is not on it. */
export type LinkedList = { readonly klussterName: string; readonly language: 'EN' | 'FR' | undefined };

/** The list that an unsubscribe link names, whatever has become of its klusster; undefined where there never was one. */
export async function linkedList(
  em: EntityManager,
  { recipient, klusster }: UnsubscribeTarget,
): Promise<LinkedList | undefined> {
  const list = await em.findOne(Klusster, { id: klusster });
  const standing = await em.findOne(Subscription, { recipient, klusster, endedAt: null });
  return list ? { klussterName: list.name, language: standing?.language } : undefined;
}

/** Has a list written to an address in another language from now on. */
export async function changeLanguageAt(
  em: EntityManager,
  { recipient, klusster }: UnsubscribeTarget,
  language: 'EN' | 'FR',
): Promise<void> {
  await em.nativeUpdate(Subscription, { recipient, klusster, endedAt: null }, { language });
}
