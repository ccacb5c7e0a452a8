import { LockMode } from '@mikro-orm/core';
import { accountOf, whose } from '../accounts/index.js';
import { Purpose, recordConsents } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor, type UserErrorCode } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { postReceipt } from './receipt.js';

/** To what she consents, and what she was shown: the text of the purpose by its version, and the policy. */
export type Giving = {
  readonly purpose: PurposeCode;
  readonly version: number;
  readonly policyVersion: string;
  readonly language: 'EN' | 'FR';
};

export type Given = { readonly purpose: PurposeCode };

/** What is not consented to by itself. */
const NOT_GIVEN: Readonly<Partial<Record<PurposeCode, UserErrorCode>>> = {
  LEGAL: 'NOT_BY_CONSENT',
  MAILING: 'LIST_ASKS_ITSELF',
};

/** Gives a consent, for the first time or anew: express, to the text of now, and on record with it (§6, §8.2). */
export async function giveConsent(ctx: Ctx, { purpose, version, ...shown }: Giving): Promise<Given | Refused> {
  const { now, keys } = ctx;
  const refused = NOT_GIVEN[purpose];
  if (refused) return refusedFor(refused, { field: 'purpose' });
  if (shown.policyVersion !== ctx.documents.PRIVACY_POLICY[shown.language].version)
    return refusedFor('POLICY_CHANGED', { field: 'policyVersion' });
  const { person: id, session } = whose(ctx);
  const person = id as PersonId;
  return ctx.em.transactional(async (em): Promise<Given | Refused> => {
    await em.findOneOrFail(Person, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const current = await em.findOneOrFail(Purpose, { code: purpose });
    if (current.version !== version) return refusedFor('CONSENT_TEXT_CHANGED', { field: 'version' });
    const account = await accountOf(em, { keys }, person);
    if (!account) throw new KlussterError('NOT_FOUND');
    const evidence = { kind: 'SESSION', id: session } as const;
    await recordConsents(em, [{ purpose, given: true }], { ...shown, person, evidence, now });
    await postReceipt({ em, now }, { account, language: shown.language, purpose, template: 'CONSENT_GIVEN' });
    return { purpose };
  });
}
