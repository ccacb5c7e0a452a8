import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountAt, ConsumerUser, openAccount, openProfile } from '../accounts/index.js';
import { endRequest, type FoundRequest, findRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import { orPast } from '../db/pastPurpose.js';
import { orTaken } from '../db/taken.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Klusster } from '../klussters/index.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { type Consenting, giveConsent, newConsent } from './giveConsent.js';
import { knownRecipient, recipientAt } from './recipientAt.js';
import type { Subscriber } from './sealed.js';
import type { Asked } from './subscribe.js';
import { Subscription } from './subscription.entity.js';

/** What a link of a subscription is followed with. */
export type ConfirmingGround = Pick<Ctx, 'em' | 'keys' | 'keyring' | 'keyStore' | 'now'>;

/** Which list she is on from now on. */
export type Confirmed = { readonly klusster: string; readonly klussterName: string };

/** The link was not good, or the list is not what was consented to any more. */
const OVER = refusedFor('LINK_NOT_VALID');

/**
 * Makes a subscription of what was asked, once the link in the letter was followed: her consent, as she was asked for it, and where
 * it is sent to. Whoever is not known here becomes a person without a password, who signs in by links. A klusster that is not
 * published any more, or is run by somebody else than she consented to, is not subscribed to.
 */
export async function confirmSubscription(
  ground: ConfirmingGround,
  { token }: { readonly token: string },
): Promise<Confirmed | Refused> {
  const found = await findRequest(ground, 'SUBSCRIPTION', token);
  if (!found) return OVER;
  // Of two lists that one new address confirms at once, the second finds the person whom the first has made.
  const first = await orTaken(orPast(confirmed(ground, found), OVER), undefined);
  return first ?? orPast(confirmed(ground, found), OVER);
}

async function confirmed(ground: ConfirmingGround, found: FoundRequest): Promise<Confirmed | Refused> {
  const { keyring, now } = ground;
  const asked = found.request as Asked;
  const { klusster, principal, klussterName } = asked;
  const subscriber: Subscriber = { ...asked, email: asked.email as EmailAddress };
  const known = await readerAt(ground, subscriber.email);
  const consent = await newConsent(ground);
  return ground.em.fork().transactional(async (em): Promise<Confirmed | Refused> => {
    // Locked, so that it is not handed over in between.
    const list = await em.findOne(
      Klusster,
      { id: klusster, owner: principal, state: 'PUBLISHED' },
      { lockMode: LockMode.PESSIMISTIC_READ },
    );
    if (!list || !(await endRequest(em, found, now))) return OVER;
    const reader = await consumerOf(em, ground, known ?? (await newPerson(em, ground, found, subscriber)), subscriber);
    const recipient = await recipientAt(em, { keyring, now }, subscriber.email);
    await giveConsent(
      em,
      { consent, reader, now },
      {
        ...subscriber,
        recipient,
        klusster,
        principal,
        principalName: asked.principalName,
        text: asked.text,
        textVersion: Number(asked.textVersion),
        language: found.language,
        method: asked.method as 'FORM' | 'API',
        requestedAt: new Date(asked.requestedAt),
      },
    );
    return { klusster, klussterName };
  });
}

type Reader = { readonly person: PersonId; readonly key: DataKey };

/** Who reads the mail of an address: whoever signs in with it, or else she who has shown before that she reads it, by a list. */
async function readerAt({ em, keys, keyring }: ConfirmingGround, email: EmailAddress): Promise<Reader | undefined> {
  const account = await accountAt(em, { keyring, keys }, email);
  if (account) return account;
  const recipient = await knownRecipient(em, keyring, email);
  const subscription =
    recipient &&
    (await em.findOne(Subscription, { recipient, consent: { $ne: null } }, { orderBy: { createdAt: 'desc' } }));
  const consumer = subscription && (await em.findOne(ConsumerUser, { id: subscription.consumerUser }));
  const key = consumer && (await keys.of(consumer.person));
  return consumer && key ? { person: consumer.person as PersonId, key } : undefined;
}

/** The request becomes the person: the key that sealed it is hers from here on. */
async function newPerson(
  em: EntityManager,
  { keyring, now }: ConfirmingGround,
  { id, key }: FoundRequest,
  { email }: Subscriber,
): Promise<Reader> {
  const person = id as PersonId;
  await openAccount({ em, keyring, now }, { person, key, email, passwordHash: null });
  return { person, key };
}

/** Her profile as Consumer User: the one she has, as it is, or one with what she gave now. */
async function consumerOf(
  em: EntityManager,
  { now }: ConfirmingGround,
  { person, key }: Reader,
  { firstName, lastName, email }: Subscriber,
): Promise<Consenting> {
  const known = await em.findOne(ConsumerUser, { person });
  const contact = { firstName, lastName, email };
  const consumerUser = known?.id ?? openProfile(em, { person, key, now }, { profile: 'CONSUMER_USER', contact });
  return { person, key, consumerUser };
}
