import { LockMode } from '@mikro-orm/core';
import { accountOf, endSessionsOf, giveAddress, tokenHash } from '../accounts/index.js';
import { AddressRequest, endRequest, openRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import { orTaken } from '../db/taken.js';
import { endDelegationsOf } from '../delegations/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';

/** Which address is still to be shown; none when both were and the account has its new one. */
export type Confirmed = { readonly missing: 'NEW' | 'OLD' | null };

const NOT_VALID = refusedFor('LINK_NOT_VALID');
/**
 * Takes the link that was sent to the new address or to the old one. When both were followed, the account has the new one, all
 * sessions and all grants to partners end, and the old address is told.
 */
export async function confirmAddress(ctx: Ctx, { token }: { readonly token: string }): Promise<Confirmed | Refused> {
  const hash = tokenHash(token);
  const { now, keyring, keys } = ctx;
  const work = ctx.em.transactional(async (em) => {
    const request = await em.findOne(
      AddressRequest,
      {
        kind: 'NEW_ADDRESS',
        endedAt: null,
        expiresAt: { $gt: now },
        $or: [{ tokenHash: hash }, { oldTokenHash: hash }],
      },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const opened = request && (await openRequest(keys, request));
    if (!opened) return NOT_VALID;
    if (request.tokenHash && Buffer.compare(request.tokenHash, hash) === 0) request.provedAt ??= now;
    else request.oldProvedAt ??= now;
    if (!request.provedAt) return { missing: 'NEW' as const };
    if (!request.oldProvedAt) return { missing: 'OLD' as const };
    const account = await accountOf(em, { keys }, request.holder as PersonId);
    if (!account || !(await endRequest(em, request, now))) return NOT_VALID;
    await giveAddress({ em, keyring }, account, opened.request.email as EmailAddress);
    await endSessionsOf(em, account.person, now);
    await endDelegationsOf({ em, now, keyring }, account);
    const { person: holder, key, email: to } = account;
    await postMessage(
      { em, now },
      { holder, key, to, template: 'ADDRESS_CHANGED', language: request.language, values: {} },
    );
    return { missing: null };
  });
  // Somebody else may have proven the address since.
  return orTaken<Confirmed | Refused, Refused>(work, NOT_VALID);
}
