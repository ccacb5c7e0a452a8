import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf, KlussterOwner } from '../accounts/index.js';
import { forgetCard } from '../cards/index.js';
import { ConsentEvent, type Evidence, languageOf, lastWord, Purpose } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { CaseGrant } from '../staff/index.js';
import { endMailing } from './endMailing.js';
import { limitOf } from './limit.js';
import { postReceipt } from './receipt.js';
import { tellPartners } from './tellPartners.js';
import { transactionOf, untilSeen } from './untilSeen.js';

/** A withdrawal: by whom, of what, and by what it is known. */
export type Withdrawing = {
  readonly person: PersonId;
  readonly purpose: PurposeCode;
  readonly method: 'API' | 'MAIL';
  readonly evidence: Evidence;
  /** When a letter came in. */
  readonly receivedAt?: Date;
};

export type Withdrawn = { readonly purpose: PurposeCode };

/**
 * Takes a consent back, at once (§7.2): what rests on it ends in the same transaction as the event, and whatever runs or waits looks
 * again before it uses anything. Answered when nothing is on its way any more. Withdrawn before, it is no error and no second event.
 * @param checked what is asked once more within the transaction, and held to its end
 */
export async function withdraw(
  ctx: Ctx,
  asked: Withdrawing,
  checked: (em: EntityManager) => Promise<unknown> = async () => {},
): Promise<Withdrawn | Refused> {
  const { person, purpose, method } = asked;
  if (purpose === 'MAILING') {
    await ctx.em.transactional(checked);
    await endMailing(ctx, person, method === 'MAIL' ? 'STAFF' : 'API');
  }
  let transaction: string | undefined;
  const outcome = await ctx.em.transactional(async (em): Promise<Withdrawn | Refused> => {
    await checked(em);
    const owner = await em.findOne(KlussterOwner, { person }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const limit = await limitOf(em, purpose, { person, owner: owner?.id });
    if (limit) return refusedFor(limit, { field: 'purpose' });
    if ((await lastWord(em, person, purpose)) !== 'WITHDRAWN') await take(ctx, em, asked, owner?.id);
    transaction = await transactionOf(em);
    return { purpose };
  });
  if (transaction) await untilSeen(ctx.reserve, transaction);
  return outcome;
}

async function take(ctx: Ctx, em: EntityManager, asked: Withdrawing, owner: string | undefined): Promise<void> {
  const { now, keys, keyring } = ctx;
  const { person, purpose, method, evidence, receivedAt = null } = asked;
  const account = await accountOf(em, { keys }, person);
  if (!account) throw new KlussterError('NOT_FOUND');
  const { version } = await em.findOneOrFail(Purpose, { code: purpose });
  const language = await languageOf(em, person);
  em.create(ConsentEvent, {
    person,
    purpose,
    kind: 'WITHDRAWN',
    basis: 'EXPRESS',
    method,
    language,
    purposeVersion: version,
    policyVersion: null,
    evidenceKind: evidence.kind,
    evidence: evidence.id,
    receivedAt,
    at: now,
  });
  await em.flush();
  // Staff see nothing more for a purpose that she said no to: the statement of the ledger asks for the grant once more.
  await em.nativeUpdate(CaseGrant, { person, purpose, closedAt: null, expiresAt: { $gt: now } }, { closedAt: now });
  await tellPartners({ em, now, keyring }, { person, key: account.key }, purpose);
  await postReceipt({ em, now }, { account, language, purpose, template: 'CONSENT_WITHDRAWN' });
  if (purpose === 'BILLING' && owner) await forgetCard({ em, keys, keyring, now }, owner);
}
