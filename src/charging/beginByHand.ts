import type { EntityManager } from '@mikro-orm/core';
import { dueOf, holdInvoice, localDay, monthOf, type Zone } from '../billing/index.js';
import { expiryOf } from '../cards/index.js';
import { type Evidence, recordConsents } from '../consent/index.js';
import { sendJob } from '../jobs/sendJob.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { holdOwner } from './chargeAttempts.js';
import { UNDER_WAY } from './chargeState.js';
import type { Charging } from './charging.js';
import { monthOfCard } from './monthOfCard.js';
import { GO_ON, LEAST_CENTS } from './takeUp.js';

/** What an owner pays, and in which words she was asked. */
export type Payment = {
  readonly owner: string;
  readonly invoice: string;
  /** What she was shown as due, in whole cents, CAD: no other amount is taken by her word. */
  readonly cents: number;
  readonly shown: { readonly policyVersion: string; readonly language: 'EN' | 'FR' };
  /** By what it is known that she said so. */
  readonly evidence: Evidence;
};

/** The attempt that was begun. */
export type Begun = { readonly attempt: string };

type Beginning = { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date } & Pick<Charging, 'zoneOf'>;

/**
 * Puts on record, in the transaction of `em`, that an owner pays an invoice of hers with her card: her consent to just this, the attempt, and the
 * job that charges the card as soon as all that is committed. It may be called by several at once: one begins.
 * Throws `KlussterError` STANDING_CHANGED when she is not active any more.
 */
export async function beginByHand(beginning: Beginning, payment: Payment): Promise<Begun | Refused> {
  const { em, now } = beginning;
  const { owner, invoice, cents, shown, evidence } = payment;
  const { person, state } = await holdOwner(em, owner);
  if (state !== 'ACTIVE') throw new KlussterError('STANDING_CHANGED');
  const zone = await beginning.zoneOf(em, owner);
  assert(zone, 'Whoever has an invoice had an open klusster.');
  const refused = await refusal(beginning, payment, zone);
  if (refused) return refused;
  const [consent] = await recordConsents(em, [{ purpose: 'BILLING', given: true }], {
    ...shown,
    person: person as PersonId,
    evidence,
    now,
  });
  await em.flush();
  const id = crypto.randomUUID();
  em.create(ChargeAttempt, {
    id,
    owner,
    person,
    kind: 'BY_HAND',
    consent: consent?.id ?? null,
    billingMonth: monthOfCard(now, zone),
    invoice,
    cents,
    paymentId: null,
    state: 'CHOSEN',
    reason: null,
    createdAt: now,
    takenAt: null,
    endedAt: null,
  });
  await em.flush();
  await sendJob(em, GO_ON, { id });
  return { attempt: id };
}

/** Why nothing is begun; the row of the owner is held, and so is that of the invoice from here on. */
async function refusal(
  { em, keys, now }: Beginning,
  { owner, invoice, cents }: Payment,
  zone: Zone,
): Promise<Refused | undefined> {
  if ((await em.count(ChargeAttempt, { owner, state: { $in: UNDER_WAY } })) > 0)
    return refusedFor('CARD_BEING_CHARGED');
  const held = await holdInvoice(em, invoice);
  if (held.state !== 'OPEN') return refusedFor('WRONG_STATE', { field: 'invoiceId' });
  if (dueOf(held) !== cents) return refusedFor('AMOUNT_CHANGED', { field: 'cents' });
  if (cents < LEAST_CENTS) return refusedFor('TOO_LITTLE_FOR_CARD', { field: 'cents' });
  const expiry = await expiryOf(em, keys, owner);
  if (expiry === undefined) return refusedFor('NO_CARD');
  return expiry < monthOf(localDay(now, zone)) ? refusedFor('CARD_EXPIRED') : undefined;
}
