import type { GatewayPayment } from '../kernel/cardGateway.js';
import { type ChargeState, isOver } from './chargeState.js';

/** An attempt that is on record with a payment of the gateway. */
export type Kept = {
  readonly attempt: string;
  readonly paymentId: string;
  readonly state: ChargeState;
  readonly invoice: string;
  /** Whole cents, CAD. */
  readonly cents: number;
};

/**
 * What does not fit together. `NOT_RECORDED`: money was taken there for an invoice of ours and is not on record here. `NOT_TAKEN`: it is on
 * record here, and was not taken there. `OTHER_CENTS`, `OTHER_INVOICE`: both, and they differ in how much or what for. `NOT_OURS`: money was
 * taken there by a payment that we did not make. `UNDECIDED`: an attempt has been under way for more than a day.
 */
export type MismatchKind = 'NOT_RECORDED' | 'NOT_TAKEN' | 'OTHER_CENTS' | 'OTHER_INVOICE' | 'NOT_OURS' | 'UNDECIDED';

/** It names a payment and an attempt by their ids, and nobody. */
export type Mismatch = {
  readonly kind: MismatchKind;
  readonly paymentId: string | null;
  readonly attempt: string | null;
  /** Whole cents, CAD: as taken there; where nothing was, as it is on record here. */
  readonly cents: number;
};

/** What the gateway says of a payment, as far as it is compared. */
export type Listed = Pick<GatewayPayment, 'paymentId' | 'invoice' | 'cents' | 'outcome'>;

/** How a payment of the gateway and the attempt on record with it, if there is one, do not fit; undefined where they do. */
export function mismatchOf(payment: Listed, kept: Kept | undefined): MismatchKind | undefined {
  const wasTaken = payment.outcome.kind === 'CAPTURED';
  if (!kept) {
    if (!wasTaken) return undefined;
    return payment.invoice === undefined ? 'NOT_OURS' : 'NOT_RECORDED';
  }
  // What is under way is put on record in a moment; what stays so is undecided.
  if (!isOver(kept.state)) return undefined;
  const isRecorded = kept.state === 'CAPTURED';
  if (wasTaken !== isRecorded) return wasTaken ? 'NOT_RECORDED' : 'NOT_TAKEN';
  if (!wasTaken) return undefined;
  if (payment.cents !== kept.cents) return 'OTHER_CENTS';
  return payment.invoice === kept.invoice ? undefined : 'OTHER_INVOICE';
}
