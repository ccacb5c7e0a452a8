import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { type Id, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { provisionKey } from '../privacy/vault/keys.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { AddressRequest, type AddressRequestKind } from './addressRequest.entity.js';
import { forgetting } from './forgetting.js';
import { LINK_MS } from './letters.js';
import { placeOf } from './place.js';
import { writing } from './writing.js';

export type RequestId = Id<'AddressRequest'>;

export type Ask = {
  readonly kind: AddressRequestKind;
  readonly email: string;
  readonly language: 'EN' | 'FR';
  /** Who asks, when she is signed in; what she asks is sealed under her key. */
  readonly holder?: { readonly person: string; readonly key: DataKey };
};

/** Where it is asked. */
export type AskingGround = Pick<Ctx, 'source' | 'letterThrottle' | 'keyStore' | 'keyring' | 'now' | 'em'>;

/** Until when the link that was asked for is good, if there is to be one. */
export type AskedFor = { readonly validUntil: Date };

/**
 * Takes something that is asked for in the name of an address. The same is done and answered for any address: whether it is
 * known is looked up when the letter is written. Throttled by source, and by address from there, so that nobody can keep the
 * letters of another away from her.
 * @param more what else is kept with it, worked out when there is an attempt left
 */
export async function askForProof(
  ctx: AskingGround,
  { kind, email, language, holder }: Ask,
  more: () => Promise<Readonly<Record<string, string>>> = async () => ({}),
): Promise<AskedFor | Refused> {
  const attempt = { source: ctx.source, email: canonicalEmail(email as EmailAddress) };
  const seconds = await ctx.letterThrottle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  const request = { email, ...(await more()) };
  const id = newId<RequestId>();
  const sealedBy = holder ?? { person: id, key: await provisionKey(ctx.keyStore, ctx.keyring, id) };
  const validUntil = new Date(ctx.now.getTime() + LINK_MS[kind]);
  await ctx.em.transactional(async (em) => {
    em.create(AddressRequest, {
      id,
      kind,
      holder: sealedBy.person,
      request: seal(sealedBy.key, placeOf(id, sealedBy.person), request),
      language,
      createdAt: ctx.now,
      expiresAt: validUntil,
    });
    await em.flush();
    await sendJob(em, writing, { id });
    await sendJob(em, forgetting, { id }, LINK_MS[kind]);
  });
  return { validUntil };
}
