import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { newId } from '../kernel/ids.js';
import { provisionKey } from '../privacy/vault/keys.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { hashOf, type Language } from './consentText.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { type Subscriber, sealStatement, sealSubscriber } from './sealed.js';
import { Subscription } from './subscription.entity.js';
import { Suppression } from './suppression.entity.js';

/** A consent that is to be, with the key that seals it. */
export type NewConsent = { readonly id: string; readonly key: DataKey };

/** Makes the key of a consent, before the transaction that gives it: a key without a consent opens nothing. */
export async function newConsent({ keyStore, keyring }: Pick<Ctx, 'keyStore' | 'keyring'>): Promise<NewConsent> {
  const id = newId();
  return { id, key: await provisionKey(keyStore, keyring, id) };
}

/** Who consented, to what, in which words. */
export type Agreed = Subscriber & {
  readonly recipient: string;
  readonly klusster: string;
  readonly principal: string;
  readonly principalName: string;
  readonly text: string;
  readonly textVersion: number;
  readonly language: Language;
  readonly method: 'FORM' | 'API' | 'TOWN';
  readonly requestedAt: Date;
};

/** Whose the subscription is. */
export type Consenting = { readonly person: string; readonly key: DataKey; readonly consumerUser: string };

/**
 * Puts a consent into the transaction of `em`, and the subscription that stands on it: a new one, or the one she had. What was said
 * against writing to the address is lifted: she has just shown that she reads its mail and wants this list.
 */
export async function giveConsent(
  em: EntityManager,
  { consent, reader, now }: { readonly consent: NewConsent; readonly reader: Consenting; readonly now: Date },
  agreed: Agreed,
): Promise<void> {
  const { recipient, klusster, language } = agreed;
  em.create(MailingConsent, consentRow(consent, agreed, now));
  const of = { consumerUser: reader.consumerUser, klusster };
  const known = await em.findOne(Subscription, of, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const id = known?.id ?? newId<never>();
  const standing = {
    recipient,
    consent: consent.id,
    language,
    contact: sealSubscriber(reader.key, { id, person: reader.person }, agreed),
    endedAt: null,
    askedFor: null,
    askedAt: null,
  };
  if (known) Object.assign(known, standing, known.endedAt ? { createdAt: now } : {});
  else em.create(Subscription, { id, ...of, ...standing, createdAt: now });
  const against = { recipient, liftedAt: null, $or: [{ klusster }, { klusster: null }] };
  await em.nativeUpdate(Suppression, against, { liftedAt: now });
}

/** The row of a consent that is given now. */
export function consentRow({ id, key }: NewConsent, agreed: Agreed, now: Date) {
  const { email, firstName, lastName, text, principalName } = agreed;
  const { recipient, klusster, principal, textVersion, language, method, requestedAt } = agreed;
  const statement = { email, firstName, lastName, text, textHash: hashOf(text), principalName };
  return {
    id,
    recipient,
    klusster,
    principal,
    statement: sealStatement(key, id, statement),
    textVersion,
    language,
    method,
    requestedAt,
    givenAt: now,
    withdrawnAt: null,
    withdrawalMethod: null,
    lastMessageAt: null,
  };
}
