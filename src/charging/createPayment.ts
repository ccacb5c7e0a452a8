import { holdAttempt, move, snapshotOf } from './chargeAttempts.js';
import type { Attempt, Charging } from './charging.js';
import type { TakenUp } from './takeUp.js';

/**
 * Has the gateway create the payment of an attempt, and puts on record by what the gateway knows it. No money moves. Asked again, also when the
 * gateway has forgotten the key, it may create another: one that nobody ever confirms takes nothing.
 * Throws `GatewayUncertain` and `GatewayRefused`; the attempt is gone on with later.
 */
export async function createPayment(tools: Charging, { attempt, token }: Required<TakenUp>): Promise<Attempt> {
  const { id, cents, invoice, zone } = attempt;
  const { paymentId } = await tools.cards.createPayment({ token, cents, invoice, key: id });
  return tools.fork().transactional(async (em) => {
    const held = await holdAttempt(em, attempt);
    // Whoever was faster has put hers on record, and hers alone is confirmed.
    if (held.state === 'CHOSEN') await move(em, held, 'CREATED', tools, { paymentId });
    return snapshotOf(held, zone);
  });
}
