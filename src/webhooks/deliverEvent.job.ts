import type { EntityManager } from '@mikro-orm/core';
import { saidNo } from '../consent/index.js';
import type { Job, JobData, JobTools } from '../jobs/job.js';
import { keyOfNobody, openBody } from './body.js';
import { recordAttempt } from './recordAttempt.js';
import { goodSecrets } from './secret.js';
import { signedHeaders } from './signedHeaders.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';
import { WEBHOOK_EVENTS, type WebhookEventCode } from './webhookEvents.js';

/** A job that comes so much before its attempt was done before and is told again, in milliseconds: clocks are not that far apart. */
const EARLY_MS = 60_000;

/**
 * Makes one attempt to deliver an event; what follows it is a job of its own. Told twice, it may be sent twice: a receiver
 * knows it again by its id.
 */
export const DELIVER_EVENT: Job = {
  name: 'deliver-event',
  purpose: 'LEGAL',
  // Tried again only for faults of ours: an attempt that fails is recorded, and the next one sent at its time.
  options: { retryLimit: 1_000, retryDelay: 5, retryDelayMax: 15 * 60, heartbeatSeconds: 20, expireInSeconds: 60 },
  handle: deliverEvent,
};

/** What an attempt needs of a worker. */
export type Tools = Pick<JobTools, 'fork' | 'keys' | 'keyring' | 'clock' | 'webhooks'>;

export async function deliverEvent(tools: Tools, { id }: JobData): Promise<void> {
  const em = tools.fork();
  const delivery = await em.findOne(WebhookDelivery, { id });
  const now = tools.clock.now();
  if (delivery?.state !== 'PENDING' || (delivery.nextAt?.getTime() ?? 0) > now.getTime() + EARLY_MS) return;
  const endpoint = await em.findOneOrFail(WebhookEndpoint, { id: delivery.endpoint });
  const body = await bodyToSend(tools, delivery);
  if (endpoint.disabledAt || !body || (await isRefused(em, delivery))) return drop(em, id);
  const secrets = goodSecrets(tools.keyring, endpoint, now);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Klusster-Webhooks/1',
    ...signedHeaders({ id: delivery.eventId, at: now, body }, secrets),
  };
  const answer = await tools.webhooks.post({ url: endpoint.url, headers, body });
  await recordAttempt(tools.fork(), { id, endpoint: endpoint.id, at: now, answer, next: DELIVER_EVENT });
}

type Sealed = {
  readonly id: string;
  readonly holder?: string | null | undefined;
  readonly body?: Uint8Array | null | undefined;
};

/** The body, or nothing once the key of whom it is about was destroyed: nobody is told of her any more. */
async function bodyToSend({ keys, keyring }: Tools, { id, holder, body }: Sealed): Promise<Buffer | undefined> {
  const key = holder ? await keys.of(holder) : keyOfNobody(keyring);
  return key && body ? openBody(key, { id, holder: holder ?? null }, body) : undefined;
}

/** Whether whom it is about said no, since it was queued, to what it rests on (§7.2): asked at each attempt. */
async function isRefused(
  em: EntityManager,
  { event, holder }: Pick<Sealed, 'holder'> & { readonly event: WebhookEventCode },
): Promise<boolean> {
  const told = WEBHOOK_EVENTS[event];
  return 'restsOn' in told && holder ? saidNo(em, holder, told.restsOn) : false;
}

const drop = (em: EntityManager, id: string) =>
  em
    .nativeUpdate(WebhookDelivery, { id, state: 'PENDING' }, { state: 'DROPPED', body: null, nextAt: null })
    .then(() => {});
