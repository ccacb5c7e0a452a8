import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Job } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import type { WebhookAnswer } from '../kernel/webhookPort.js';
import { disable } from './disable.js';
import { nextAttempt } from './schedule.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';

/** What an attempt came to. */
type Made = {
  readonly id: string;
  readonly endpoint: string;
  readonly at: Date;
  readonly answer: WebhookAnswer;
  /** The job of the next attempt. */
  readonly next: Pick<Job, 'name'>;
};

/** Writes an attempt into the log, with what follows: the end of the delivery, the next attempt, or the end of the endpoint. */
export async function recordAttempt(
  em: EntityManager,
  { id, endpoint: endpointId, at, answer, next }: Made,
): Promise<void> {
  await em.transactional(async (tx) => {
    // Of one endpoint one at a time, and its row before those of its deliveries: whoever disables it takes them in this order.
    const endpoint = await tx.findOneOrFail(
      WebhookEndpoint,
      { id: endpointId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const delivery = await tx.findOne(WebhookDelivery, { id, state: 'PENDING' });
    if (!delivery) return;
    const { outcome, status = null } = answer;
    const attempts = [...delivery.attempts, { at: at.toISOString(), outcome, status }];
    const nextAt = outcome === 'DELIVERED' || outcome === 'GONE' ? undefined : nextAttempt(attempts.length, at);
    if (nextAt) {
      await tx.nativeUpdate(WebhookDelivery, { id }, { attempts, nextAt });
      await sendJob(tx, next, { id }, nextAt.getTime() - at.getTime());
      return;
    }
    const state = outcome === 'DELIVERED' ? 'DELIVERED' : 'FAILED';
    await tx.nativeUpdate(WebhookDelivery, { id }, { attempts, state, body: null, nextAt: null });
    if (outcome === 'DELIVERED') await tx.nativeUpdate(WebhookEndpoint, { id: endpointId }, { deliveredAt: at });
    else if (outcome === 'GONE') await disable(tx, endpointId, 'GONE', at);
    // Three days of attempts, and nothing arrived there since they began.
    else if ((endpoint.deliveredAt ?? endpoint.createdAt) <= delivery.queuedAt)
      await disable(tx, endpointId, 'FAILING', at);
  });
}
