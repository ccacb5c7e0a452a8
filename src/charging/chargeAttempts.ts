import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { dueOf, holdInvoice, type Zone } from '../billing/index.js';
import { assert } from '../kernel/assert.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { type ChargeState, isOver } from './chargeState.js';
import type { Attempt, Charging } from './charging.js';
import { isInTime } from './inTime.js';

/** An attempt that is held, with the row of its owner. */
export type HeldAttempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>;

const findAttempt = (em: EntityManager, id: string) => em.findOne(ChargeAttempt, { id }, { refresh: true });

/** Holds the row of an owner until the transaction of `em` ends: who keeps, removes or charges her card, or closes her month, is one at a time. */
export const holdOwner = (em: EntityManager, owner: string) =>
  em.findOneOrFail(KlussterOwner, { id: owner }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** An attempt as it is now, held with the row of its owner until the transaction of `em` ends. */
export async function holdAttempt(
  em: EntityManager,
  { id, owner }: Pick<Attempt, 'id' | 'owner'>,
): Promise<HeldAttempt> {
  await holdOwner(em, owner);
  const held = await findAttempt(em, id);
  assert(held, 'An attempt is never removed.');
  return held;
}

/** Whether what an attempt was begun for is still so: there is time for it, and its invoice, which is held, is open with the same amount due. */
export async function stands(
  em: EntityManager,
  attempt: HeldAttempt,
  { now, zone }: { readonly now: Date; readonly zone: Zone },
): Promise<boolean> {
  if (!isInTime(snapshotOf(attempt, zone), now, zone)) return false;
  const held = await holdInvoice(em, attempt.invoice);
  return held.state === 'OPEN' && dueOf(held) === attempt.cents;
}

/** Moves an attempt that is held. It is written at once: what follows in the transaction may rest on it. */
export async function move(
  em: EntityManager,
  held: HeldAttempt,
  state: ChargeState,
  { clock }: Pick<Charging, 'clock'>,
  more: { readonly paymentId?: string; readonly reason?: HeldAttempt['reason'] } = {},
): Promise<void> {
  const now = clock.now();
  Object.assign(held, { state, takenAt: now, ...(isOver(state) && { endedAt: now }), ...more });
  await em.flush();
}

export const snapshotOf = (held: HeldAttempt, zone: Zone): Attempt => {
  const { id, owner, kind, createdAt: beganAt, billingMonth: month, invoice, cents, state, paymentId = null } = held;
  return { id, owner, kind, beganAt, month, invoice, cents, state, paymentId, zone };
};
