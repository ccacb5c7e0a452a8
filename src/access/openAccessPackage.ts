import { newToken, requireRecentProof, stillHere, tokenHash, whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { disclosuresOf, type Who } from '../disclosures/index.js';
import { proofOf } from '../kernel/accessProof.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type AccessRequestId, type Id, newId, toGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { receiptKeyOf } from '../privacy/vault/receiptKey.js';
import { seal } from '../privacy/vault/seal.js';
import { AccessPackage } from './accessPackage.entity.js';
import { type AccessFormat, AccessRequest } from './accessRequest.entity.js';
import { compose } from './compose.js';
import { gather } from './gather.js';
import { render } from './render.js';
import { ANSWER_PATH } from './takeAnswer.js';

export type OpeningAccess = {
  readonly id: string;
  readonly format?: AccessFormat | null | undefined;
  readonly language?: 'EN' | 'FR' | null | undefined;
};

/** Where the answer is fetched, once, and until when. */
export type OpenedAccess = {
  readonly id: AccessRequestId;
  readonly url: string;
  readonly expiresAt: Date;
  readonly sha256: string;
};

/** How long the link of an answer is good, in milliseconds. */
const LINK_MS = 10 * 60_000;

/**
 * Makes the answer to a request of whoever is signed in, of what is held at this moment, and gives a link to it that is good once. Throws
 * `KlussterError` NOT_FOUND for a request that is not hers; refuses without a recent proof that it is she, and one that is not answered.
 * @param named the name of who was shown something, where she may see it
 */
export async function openAccessPackage(
  ctx: Ctx,
  input: OpeningAccess,
  named: (who: Who) => Promise<string | null>,
): Promise<OpenedAccess | Refused> {
  const { em, now } = ctx;
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { person, session } = whose(ctx);
  const id = idNamed('AccessRequest', input.id) as AccessRequestId;
  const request = await em.findOne(AccessRequest, { id, person });
  if (!request) throw new KlussterError('NOT_FOUND');
  if (!request.answeredAt) return refusedFor('WRONG_STATE', { field: 'id' });
  const format = input.format ?? request.format;
  const language = (input.language ?? request.language) === 'FR' ? 'fr' : 'en';
  const disclosures = await disclosuresOf(ctx, named);
  const gathered = await gather(ctx, person);
  const content = compose({
    reference: toGlobalId('AccessRequest', id),
    madeAt: now,
    language,
    officer: ctx.privacyOfficer,
    gathered,
    disclosures,
  });
  const proof = proofOf(content, receiptKeyOf(ctx.keyring));
  const key = stillHere(await ctx.keys.of(person));
  const token = newToken('kla');
  const expiresAt = new Date(now.getTime() + LINK_MS);
  await em.transactional(async (within) => {
    await within.nativeDelete(AccessPackage, { request: id });
    const its = newId<Id<'AccessPackage'>>();
    const place = { table: 'access_package', record: its, person, group: 'answer' };
    within.create(AccessPackage, {
      id: its,
      request: id,
      person,
      session,
      tokenHash: tokenHash(token),
      format,
      answer: seal(key, place, { file: render(content, proof, format) }),
      createdAt: now,
      expiresAt,
    });
    await within.nativeUpdate(AccessRequest, { id }, { openedAt: now, packageHash: Buffer.from(proof.sha256, 'hex') });
  });
  return { id, url: `${ctx.publicUrl}${ANSWER_PATH}/${token}`, expiresAt, sha256: proof.sha256 };
}
