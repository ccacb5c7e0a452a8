import type { EntityManager } from '@mikro-orm/core';
import { accountAt, KlussterOwner } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { postMessage } from '../mail/index.js';
import { unseal } from '../privacy/vault/seal.js';
import { KlussterOffer } from './klussterOffer.entity.js';
import { placeOf } from './place.js';

/**
 * Delivers an offer, once: the one place where it makes a difference whose the address is. An active Klusster Owner finds it in
 * her account and is told by mail; nobody else is told of anything. The address is forgotten. Of her who is not active any more
 * nothing is delivered: what staff suspended her for may be what she would write, and nothing of hers is taken over meanwhile.
 */
export const delivering: Job = {
  name: 'deliver-klusster-offer',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle(tools, { id }) {
    const em = tools.fork();
    const now = tools.clock.now();
    const offer = await em.findOne(KlussterOffer, {
      id,
      state: 'OPEN',
      address: { $ne: null },
      expiresAt: { $gt: now },
    });
    const key = offer?.address && (await tools.keys.of(offer.person));
    if (!offer?.address || !key) return;
    const email = unseal(key, placeOf(id, offer.person), offer.address).email as EmailAddress;
    const isActive = (await em.count(KlussterOwner, { id: offer.from, state: 'ACTIVE' })) > 0;
    const recipient = isActive ? await recipientAt(em, tools, email, offer.from) : undefined;
    // Counted before the transaction: the embedded database has one connection, and the count is made on it.
    const isWritten = recipient !== undefined && (await tools.letterThrottle.admits(canonicalEmail(email)));
    await em.transactional(async (em) => {
      const still = { id, state: 'OPEN', address: { $ne: null } } as const;
      const isFirst =
        (await em.nativeUpdate(KlussterOffer, still, { address: null, to: recipient?.owner ?? null })) === 1;
      if (!isFirst || !recipient || !isWritten) return;
      const { person: holder, key, email: to, language } = recipient;
      const values = { klusster: offer.klussterName };
      await postMessage({ em, now }, { holder, key, to, language, template: 'KLUSSTER_OFFERED', values });
    });
  },
};

/** The active Klusster Owner who signs in with an address; nobody where that is she who offers. */
async function recipientAt(em: EntityManager, tools: JobTools, email: EmailAddress, from: string) {
  const account = await accountAt(em, tools, email);
  const owner = account && (await em.findOne(KlussterOwner, { person: account.person, state: 'ACTIVE' }));
  if (!owner || owner.id === from) return undefined;
  return { ...account, owner: owner.id, language: await languageOf(em, account.person) };
}
