import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { newId, type PartnerId, type PersonId } from '../kernel/ids.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { bodyOf, keyOfNobody, sealBody } from './body.js';
import { DELIVER_EVENT } from './deliverEvent.job.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';
import type { WebhookData, WebhookEventCode } from './webhookEvents.js';

/** What posting needs: the transaction it belongs to, the instant, and the keys of the service. */
export type Ground = { readonly em: EntityManager; readonly now: Date; readonly keyring: KeyDerivation };

/** A person who is here: her key seals the body, so that it is unreadable once she is erased. */
export type Holder = { readonly person: PersonId; readonly key: DataKey };

type Told<Code extends WebhookEventCode> = {
  readonly event: Code;
  readonly partner: PartnerId;
  /** What the partner knows it by, where whoever posts keeps it too; a new one otherwise. */
  readonly eventId?: string;
};

/** Whom it is about, by what the partner knows her by: the global id of a profile. Of several profiles, an event for each. */
type Subject = { readonly subject: string };

/** Words about a person who is here. */
type Held<Code extends WebhookEventCode> = Told<Code> & { readonly holder: Holder; readonly data: WebhookData<Code> };

/** Of which grant it is told, by its global id: which profiles she has is not told by it. */
type OfGrant = { readonly grant: string };

/** That a grant is over. */
type GrantEnded = Told<'GRANT_ENDED'> & OfGrant & { readonly holder: Holder };

/** That a person was erased: she has no key any more, so the service's own seals it, until it has arrived. */
type Erased = Told<'DATA_ERASED'> & Subject;

/** One event for one partner. */
export type Posting = (Held<'CONSENT_WITHDRAWN'> & OfGrant) | (Held<'DATA_CORRECTED'> & Subject) | GrantEnded | Erased;

/**
 * Puts an event into the transaction of `em`, one delivery for each endpoint of the partner that listens to it: they leave once
 * that commits, and never when it does not. Answers with how many there are; none says that nobody will be told.
 * Throws `Fault` outside a transaction, and for data that an event may not hold.
 */
export async function postEvent(ground: Ground, posting: Posting): Promise<number> {
  const { partner, event } = posting;
  const endpoints = await ground.em.find(WebhookEndpoint, { partner, disabledAt: null });
  const listening = endpoints.filter(({ events }) => events.includes(event));
  const eventId = posting.eventId ?? newId();
  for (const { id } of listening) await postTo(ground, id, { ...posting, eventId });
  return listening.length;
}

/** A trial for one endpoint, whatever it listens to. Answers with the id of its delivery. */
export const postPing = (ground: Ground, endpoint: string): Promise<string> =>
  postTo(ground, endpoint, { eventId: newId(), event: 'PING' });

type Sent = {
  readonly eventId: string;
  readonly event: WebhookEventCode;
  readonly subject?: string;
  readonly grant?: string;
  readonly holder?: Holder;
  readonly data?: object;
};

async function postTo({ em, now, keyring }: Ground, endpoint: string, sent: Sent): Promise<string> {
  const { eventId, event, subject, grant, data = {}, holder } = sent;
  const which = { id: newId<never>() as string, holder: holder?.person ?? null };
  const body = bodyOf({ event, about: subject ?? grant, data: data as WebhookData<WebhookEventCode>, at: now });
  em.create(WebhookDelivery, {
    ...which,
    eventId,
    endpoint,
    event,
    body: sealBody(holder?.key ?? keyOfNobody(keyring), which, body),
    state: 'PENDING',
    attempts: [],
    queuedAt: now,
    nextAt: now,
  });
  await sendJob(em, DELIVER_EVENT, which);
  return which.id;
}
