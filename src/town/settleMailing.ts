import { addressIndexOf, type Ground } from '../accounts/index.js';
import { emailAddress } from '../kernel/emailAddress.js';
import {
  consentRow,
  consentText,
  MailingConsent,
  Recipient,
  type Sender,
  SenderIdentity,
  Subscription,
  Suppression,
  sealSubscriber,
  TEXT_VERSION,
} from '../mailing/index.js';
import { provisionMissingKeys } from '../privacy/vault/keys.js';
import type { Resident, Town, TownKlusster } from './cast.js';

/** Who sends the lists, and who is on them by which consent, sealed like real ones; of those who left, that they are not written to. */
export async function settleMailing(ground: Ground, town: Town, keys: ReadonlyMap<string, Buffer>): Promise<void> {
  const { klussters, subscriptions, residents, idOf } = town;
  for (const [name, { owner, sender }] of Object.entries(klussters)) {
    if (!sender) continue;
    const of = { klusster: idOf('klusster', name), owner: idOf('klusster_owner', owner) };
    ground.em.create(SenderIdentity, { ...of, ...sender, statedAt: ground.now });
  }
  for (const name of new Set(subscriptions.map(([consumer]) => consumer))) {
    ground.em.create(Recipient, {
      id: idOf('recipient', name),
      addressIndex: addressIndexOf(ground.keyring, emailOf(residents[name])),
      createdAt: ground.now,
    });
  }
  const consents = subscriptions.map(([consumer, klusster]) => idOf('mailing_consent', `${consumer}/${klusster}`));
  const consentKeys = await provisionMissingKeys(ground.keyStore, ground.keyring, consents);
  for (const [at, subscription] of subscriptions.entries()) {
    const id = consents[at] as string;
    const consent = { id, key: consentKeys.get(id) as Buffer };
    settleSubscription(ground, town, { subscription, consent, key: keys.get(subscription[0]) as Buffer });
  }
}

type Settling = {
  readonly subscription: Town['subscriptions'][number];
  readonly consent: { readonly id: string; readonly key: Buffer };
  readonly key: Buffer;
};

function settleSubscription(
  { em, now }: Ground,
  { residents, klussters, idOf }: Town,
  { subscription: [consumer, list, ended], consent, key }: Settling,
): void {
  const { firstName = '', lastName = '' } = residents[consumer]?.consumerUser?.contact ?? {};
  const subscriber = { firstName, lastName, email: emailOf(residents[consumer]) };
  const place = klussters[list] as TownKlusster;
  const [recipient, klusster, language] = [
    idOf('recipient', consumer),
    idOf('klusster', list),
    residents[consumer]?.language ?? 'EN',
  ];
  const sender = place.sender ?? unstated(place);
  const agreed = {
    ...subscriber,
    recipient,
    klusster,
    principal: idOf('klusster_owner', place.owner),
    principalName: sender.businessName,
    text: consentText(language, { klusster: place.name, sender }).text,
    textVersion: TEXT_VERSION,
    language,
    method: 'TOWN' as const,
    requestedAt: now,
  };
  const withdrawn = ended && { withdrawnAt: now, withdrawalMethod: 'LINK' as const };
  em.create(MailingConsent, { ...consentRow(consent, agreed, now), ...withdrawn });
  const id = idOf('subscription', `${consumer}/${list}`);
  em.create(Subscription, {
    id,
    consumerUser: idOf('consumer_user', consumer),
    klusster,
    recipient,
    consent: consent.id,
    contact: sealSubscriber(key, { id, person: idOf('person', consumer) }, subscriber),
    language,
    createdAt: now,
    ...(ended && { endedAt: now }),
  });
  if (!ended) return;
  const suppression = idOf('suppression', `${consumer}/${list}`);
  em.create(Suppression, { id: suppression, recipient, klusster, reason: 'UNSUBSCRIBED', at: now });
}

const emailOf = (resident: Resident | undefined) => emailAddress(resident?.consumerUser?.contact.email ?? '');

/** Klussters that have lost their sender keep their readers, who had consented before. */
export const unstated = ({ name, city, province }: TownKlusster): Sender => ({
  businessName: name,
  mailingAddress: `${city} ${province}`,
  phone: null,
  email: null,
  website: null,
});
