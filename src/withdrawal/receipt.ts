import type { EntityManager } from '@mikro-orm/core';
import type { FoundAccount } from '../accounts/index.js';
import { postMessage } from '../mail/index.js';
import { PURPOSES, type PurposeCode } from '../privacy/purposes.js';

type Receipt = {
  readonly account: FoundAccount;
  readonly language: 'EN' | 'FR';
  readonly purpose: PurposeCode;
  readonly template: 'CONSENT_GIVEN' | 'CONSENT_WITHDRAWN';
};

/** Writes to a person what was put on record of her consent, in the transaction that does. */
export async function postReceipt(
  on: { readonly em: EntityManager; readonly now: Date },
  { account, language, purpose, template }: Receipt,
): Promise<void> {
  const { person: holder, key, email: to } = account;
  const { en, fr } = PURPOSES[purpose];
  const values = { purpose: language === 'FR' ? fr : en, at: on.now.toISOString() };
  await postMessage(on, { holder, key, to, language, template, values });
}
