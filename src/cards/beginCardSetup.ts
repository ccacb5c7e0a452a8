import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import { GatewayUncertain } from '../kernel/cardGateway.js';
import { type CardSetupId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks } from '../klussters/index.js';
import { CardSetup } from './cardSetup.entity.js';
import { DISCARD_SETUP, DISCARDED_MS, SETUP_MS } from './discardSetup.job.js';

/** Setups that an owner may have begun and not kept: enough for every slip, too few to try cards of others by. */
const SETUPS_AT_MOST = 10;

/** What the browser needs to give a card. */
export type SetupBegun = { readonly id: CardSetupId; readonly clientSecret: string };

/**
 * Begins to collect a card from the browser of whoever asks; nothing of it comes past here. What is not kept within the day is forgotten, at the
 * gateway too.
 */
export async function beginCardSetup(ctx: Ctx): Promise<SetupBegun | Refused> {
  const owner = ownerWhoAsks(ctx.viewer);
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { em, now } = ctx;
  if ((await em.count(CardSetup, { owner })) >= SETUPS_AT_MOST)
    return refusedFor('TOO_MANY_ATTEMPTS', { seconds: SETUP_MS / 1000 });
  const id = newId<CardSetupId>();
  // On record first: whatever breaks off after this leaves nothing at the gateway that nobody knows of.
  await em.transactional(async (within) => {
    within.create(CardSetup, { id, owner, gatewayId: null, createdAt: now });
    await sendJob(within, DISCARD_SETUP, { id }, DISCARDED_MS);
  });
  try {
    const { setupId, clientSecret } = await ctx.cards.beginSetup({ owner, key: id });
    await em.nativeUpdate(CardSetup, { id }, { gatewayId: setupId });
    return { id, clientSecret };
  } catch (error) {
    if (error instanceof GatewayUncertain) return refusedFor('CARD_GATEWAY_AWAY');
    throw error;
  }
}
