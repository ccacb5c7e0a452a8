import { dueOf, holdInvoice, recordPayment, tellOwner } from '../billing/index.js';
import { assert } from '../kernel/assert.js';
import type { PaymentOutcome } from '../kernel/cardGateway.js';
import { holdAttempt, move } from './chargeAttempts.js';
import type { ChargeKind } from './chargeKind.js';
import { type ChargeState, isOver, stateOf } from './chargeState.js';
import type { Attempt, Charging } from './charging.js';

/** How an owner is told that her card was declined. */
const DECLINED = { MONTHLY: 'CARD_DECLINED', BY_HAND: 'CARD_DECLINED_BY_HAND' } as const satisfies Record<
  ChargeKind,
  string
>;

/**
 * Puts on record what became of an attempt, once, with the payment of its invoice and the message that its owner gets. Answers the state in
 * which it is then. Throws `Fault` for money that was taken by an attempt that had ended without.
 */
export function recordOutcome(tools: Charging, attempt: Attempt, outcome: PaymentOutcome): Promise<ChargeState> {
  return tools.fork().transactional(async (em) => {
    const held = await holdAttempt(em, attempt);
    const state = stateOf(outcome);
    if (isOver(held.state)) {
      const wasTaken = held.state === 'CAPTURED';
      assert(state !== 'CAPTURED' || wasTaken, 'Money was taken by an attempt that had ended without.');
      return held.state;
    }
    if (!state) return held.state;
    await move(em, held, state, tools, outcome.kind === 'DECLINED' ? { reason: outcome.reason } : {});
    const invoice = await holdInvoice(em, held.invoice);
    const telling = { em, keys: tools.keys, now: tools.clock.now() };
    const cents = `${held.cents}`;
    if (state === 'CAPTURED') {
      recordPayment(em, invoice, { cents: held.cents, means: 'CARD', attempt: held.id, at: telling.now });
      await tellOwner(telling, invoice, 'PAYMENT_RECEIVED', { cents, dueCents: `${dueOf(invoice)}`, card: 'yes' });
    }
    const because = outcome.kind === 'DECLINED' ? outcome.reason : outcome.kind;
    if (because !== 'CAPTURED' && because !== 'NEVER_MADE' && because !== 'PENDING')
      await tellOwner(telling, invoice, DECLINED[held.kind], { cents, because });
    return state;
  });
}
