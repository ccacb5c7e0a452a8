import type { Zone } from '../billing/index.js';
import type { ChargeKind } from './chargeKind.js';
import { isWithin, monthOfCard } from './monthOfCard.js';

/** What an owner said is done within so long, in milliseconds, or not at all: nobody finds tomorrow that money was taken by her word of today. */
const WORD_MS = 60 * 60_000;

/** What is asked of an attempt: its kind, its month as its first day, and when it was begun. */
export type Timed = { readonly kind: ChargeKind; readonly month: string; readonly beganAt: Date };

/** Whether, at an instant on the clock of a zone, there still is time. */
type InTime = (attempt: Timed, now: Date, zone: Zone) => boolean;

const within =
  (most: number): InTime =>
  ({ beganAt }, now) =>
    now.getTime() - beganAt.getTime() < most;

const TO_RELEASE: Readonly<Record<ChargeKind, InTime>> = {
  MONTHLY: ({ month }, now, zone) => isWithin(month, now, zone),
  BY_HAND: within(WORD_MS),
};

const TO_CONFIRM: Readonly<Record<ChargeKind, InTime>> = {
  MONTHLY: ({ month }, now, zone) => monthOfCard(now, zone) === month,
  BY_HAND: within(2 * WORD_MS),
};

/** Whether an attempt may be gone on with, up to the moment from which money may be taken. */
export const isInTime: InTime = (attempt, now, zone) => TO_RELEASE[attempt.kind](attempt, now, zone);

/** Whether money may still be taken by an attempt that was released: whoever was held up for longer takes none. */
export const isInTimeToConfirm: InTime = (attempt, now, zone) => TO_CONFIRM[attempt.kind](attempt, now, zone);
