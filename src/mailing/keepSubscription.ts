import { LockMode } from '@mikro-orm/core';
import { ConsumerUser } from '../accounts/index.js';
import { orPast } from '../db/pastPurpose.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Confirmed, ConfirmingGround } from './confirmSubscription.js';
import { type ConsentText, consentText, TEXT_VERSION } from './consentText.js';
import { giveConsent, newConsent } from './giveConsent.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { GOING_ON, type MailingList, mailingListOf } from './mailingList.js';
import { openSubscriber } from './sealed.js';
import { readSignedLink } from './signedLink.js';
import { Subscription } from './subscription.entity.js';

/** What whoever is asked again is shown: for whom she would consent, in which words, and whether she has answered already. */
export type AskedAgain = {
  readonly list: MailingList;
  readonly shown: ConsentText;
  readonly language: 'EN' | 'FR';
  readonly isKept: boolean;
};

const OVER = refusedFor('LINK_NOT_VALID');

type Found = AskedAgain & { readonly subscription: string };

/** What the link of somebody who is asked again leads to; undefined when it is over: unknown, ended, or asked for somebody else since. */
export async function askedAgain(ground: ConfirmingGround, token: string): Promise<Found | undefined> {
  const { em, keyring } = ground;
  const [id, principal] = readSignedLink(keyring, 'again', token) ?? [];
  const subscription = id && (await em.findOne(Subscription, { id, endedAt: null, contact: { $ne: null } }));
  if (!subscription) return undefined;
  const list = await mailingListOf(em, { id: subscription.klusster }, GOING_ON);
  if (!list?.sender || list.owner !== principal) return undefined;
  const { language } = subscription;
  const shown = consentText(language, { klusster: list.name, sender: list.sender });
  const consent = { id: subscription.consent as string, principal };
  return { subscription: id, list, shown, language, isKept: (await em.count(MailingConsent, consent)) > 0 };
}

/** Goes on with a subscription for whoever runs its klusster now. Doing it twice is no error. */
export async function keepSubscription(
  ground: ConfirmingGround,
  { token, consentVersion }: { readonly token: string; readonly consentVersion: string },
): Promise<Confirmed | Refused> {
  const { now, keys } = ground;
  const found = await askedAgain(ground, token);
  if (!found) return OVER;
  const { subscription: id, list, shown, language, isKept } = found;
  const confirmed = { klusster: list.klusster, klussterName: list.name };
  if (isKept) return confirmed;
  if (shown.version !== consentVersion) return refusedFor('CONSENT_TEXT_CHANGED', { field: 'consentVersion' });
  const consent = await newConsent(ground);
  const work = ground.em.fork().transactional(async (em): Promise<Confirmed | Refused> => {
    const at = { id, endedAt: null };
    const known = await em.findOne(Subscription, at, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const consumer = known && (await em.findOne(ConsumerUser, { id: known.consumerUser }));
    const key = consumer && (await keys.of(consumer.person));
    if (!known?.contact || !key || !list.sender) return OVER;
    const subscriber = openSubscriber(key, { id, person: consumer.person }, known.contact);
    await giveConsent(
      em,
      { consent, reader: { person: consumer.person, key, consumerUser: consumer.id }, now },
      {
        ...subscriber,
        recipient: known.recipient,
        klusster: list.klusster,
        principal: list.owner,
        principalName: list.sender.businessName,
        text: shown.text,
        textVersion: TEXT_VERSION,
        language,
        method: 'FORM',
        requestedAt: now,
      },
    );
    return confirmed;
  });
  return orPast(work, OVER);
}
