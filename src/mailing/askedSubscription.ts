import { findRequest } from '../addresses/index.js';
import type { ConfirmingGround } from './confirmSubscription.js';
import type { Asked } from './subscribe.js';

/** What waits for a link to be followed: which list, and in which words it was consented to. */
export type AskedSubscription = {
  readonly klussterName: string;
  readonly text: string;
  readonly language: 'EN' | 'FR';
};

/** What the link of a subscription leads to, and no more: looking at it changes nothing. */
export async function askedSubscription(
  ground: ConfirmingGround,
  token: string,
): Promise<AskedSubscription | undefined> {
  const found = await findRequest(ground, 'SUBSCRIPTION', token);
  if (!found) return undefined;
  const { klussterName, text } = found.request as Asked;
  return { klussterName, text, language: found.language };
}
