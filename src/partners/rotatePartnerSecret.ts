import { LockMode } from '@mikro-orm/core';
import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import type { RegisteredPartner } from './enterPartner.js';
import { Partner } from './partner.entity.js';
import { newPartnerSecret, secretHash } from './partnerSecret.js';

/** How long the secret before is good beside the new one, in milliseconds. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

/**
 * Gives a partner another secret; the one before is good for another day. Throws `KlussterError` NOT_FOUND for a partner that
 * is not there, is suspended, or proves itself by a key.
 */
export async function rotatePartnerSecret(
  ctx: Pick<Ctx, 'em' | 'now' | 'viewer'>,
  { clientId }: { readonly clientId: string },
): Promise<RegisteredPartner | Refused> {
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  const { now } = ctx;
  const clientSecret = newPartnerSecret();
  return ctx.em.transactional(async (em) => {
    const which = { id: clientId, suspendedAt: null, authMethod: 'client_secret_basic' } as const;
    const partner = isId(clientId)
      ? await em.findOne(Partner, which, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : undefined;
    if (!partner) throw new KlussterError('NOT_FOUND');
    partner.formerSecretHash = partner.secretHash ?? null;
    partner.formerSecretUntil = new Date(now.getTime() + OVERLAP_MS);
    partner.secretHash = secretHash(clientSecret);
    partner.secretSince = now;
    return { clientId, clientSecret };
  });
}
