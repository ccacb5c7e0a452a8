import type { GatewayPayment } from '../kernel/cardGateway.js';
import type { ChargeState } from './chargeState.js';

/** An attempt that is on record with a payment of the gateway. */
export type Kept = {
  readonly attempt: string;
  readonly paymentId: string;
  readonly state: ChargeState;
  /** Whole cents, CAD. */
  readonly cents: number;
};

/**
 * What does not fit together. `NOT_RECORDED`: money was taken there and is not on record here. `NOT_TAKEN`: it is on record here, and was not
 * taken there. `OTHER_CENTS`: both, of other sums. `NOT_OURS`: money was taken there by a payment that we did not make. `UNDECIDED`: an attempt
 * has been under way for more than a day.
 */
export const MISMATCHES = ['NOT_RECORDED', 'NOT_TAKEN', 'OTHER_CENTS', 'NOT_OURS', 'UNDECIDED'] as const;
export type MismatchKind = (typeof MISMATCHES)[number];

/** It names a payment and an attempt by their ids, and nobody. */
export type Mismatch = {
  readonly kind: MismatchKind;
  readonly paymentId: string | null;
  readonly attempt: string | null;
  /** Whole cents, CAD: as taken there; where nothing was, as it is on record here. */
  readonly cents: number;
};

/** What does not fit between a payment of the gateway and the attempt that is on record with it, if there is one; undefined when all does. */
export function mismatchOf(payment: GatewayPayment, kept: Kept | undefined): Mismatch | undefined {
  const wasTaken = payment.outcome.kind === 'CAPTURED';
  const of = (kind: MismatchKind, cents: number): Mismatch => ({
    kind,
    paymentId: payment.paymentId,
    attempt: kept?.attempt ?? null,
    cents,
  });
  if (!kept) return wasTaken ? of('NOT_OURS', payment.cents) : undefined;
  const isRecorded = kept.state === 'CAPTURED';
  if (wasTaken && !isRecorded) return of('NOT_RECORDED', payment.cents);
  if (!wasTaken && isRecorded) return of('NOT_TAKEN', kept.cents);
  return wasTaken && payment.cents !== kept.cents ? of('OTHER_CENTS', payment.cents) : undefined;
}
