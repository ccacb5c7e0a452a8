import { type DelegationId, type PartnerId, toGlobalId } from '../kernel/ids.js';
import { Delegation } from '../partners/index.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { scopesOfHersUnder } from '../privacy/scopes.js';
import { type Ground, type Holder, postEvent } from '../webhooks/index.js';

/**
 * Tells the partners whom a withdrawal concerns, by the grant that each of them knows and no other name of hers. Returns how many
 * grants they hold.
 */
export async function tellPartners(ground: Ground, holder: Holder, purpose: PurposeCode): Promise<number> {
  const about = scopesOfHersUnder(purpose);
  const { em, now } = ground;
  const live = await em.find(Delegation, { person: holder.person, endedAt: null, expiresAt: { $gt: now } });
  const concerned = live.filter(({ scopes }) => scopes.some((scope) => about.includes(scope)));
  for (const { id, partner } of concerned) {
    const grant = toGlobalId('PartnerGrant', id as DelegationId);
    const told = { event: 'CONSENT_WITHDRAWN', partner: partner as PartnerId, grant, holder } as const;
    await postEvent(ground, { ...told, data: { purposes: [purpose] } });
  }
  return concerned.length;
}
