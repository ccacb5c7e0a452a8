import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import type { GatewayEvent } from '../kernel/cardGateway.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { isOver } from './chargeState.js';
import { GO_ON } from './takeUp.js';

/**
 * Hears that something happened to a payment, and has it looked up. What the event says is not believed, nor in what order events come, nor
 * that one comes once. Answers whether anything is left to do for it.
 */
export async function hearOfPayment(em: EntityManager, { paymentId }: GatewayEvent): Promise<boolean> {
  const attempt = paymentId === undefined ? null : await em.findOne(ChargeAttempt, { paymentId });
  if (!attempt || isOver(attempt.state)) return false;
  await em.transactional((within) => sendJob(within, GO_ON, { id: attempt.id }));
  return true;
}
