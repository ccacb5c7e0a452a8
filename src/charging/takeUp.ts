import type { EntityManager } from '@mikro-orm/core';
import { oldestDue, type Zone } from '../billing/index.js';
import { cardTokenFor } from '../cards/index.js';
import { sendJob } from '../jobs/sendJob.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { type HeldAttempt, holdOwner, move, snapshotOf, stands } from './chargeAttempts.js';
import { UNDER_WAY } from './chargeState.js';
import type { Attempt, Charging } from './charging.js';
import { isWithin, monthOfCard } from './monthOfCard.js';

/** The job that goes on with an attempt which nobody has ended. */
export const GO_ON = { name: 'go-on-with-charge' } as const;

/** An attempt that somebody took in hand is left alone for so long, in milliseconds: longer than all calls to the gateway together. */
export const IN_HAND_MS = 10 * 60_000;

/** The least that a gateway takes, in whole cents, CAD (Stripe, "Minimum charge amounts"). */
export const LEAST_CENTS = 50;

/** An attempt that is in hand now; with the token of the card as long as the gateway was not told of it. */
export type TakenUp = { readonly attempt: Attempt; readonly token?: string };

/** What is done for an owner of whom nothing is under way. */
type Otherwise = (em: EntityManager, tools: Charging, whose: Whose, zone: Zone) => Promise<TakenUp | undefined>;

/**
 * Takes in hand the attempt of an owner that is under way and that nobody is at work on, or begins the one of this month: for her oldest open
 * invoice, and what is due of it. Undefined when there is nothing to do now. That her token was opened is on record with it.
 */
export const takeUp = (tools: Charging, owner: string) => takeUpOr(tools, owner, begin);

/** The same of what is under way alone: nothing is begun. */
export const takeUpAgain = (tools: Charging, owner: string) => takeUpOr(tools, owner, async () => undefined);

function takeUpOr(tools: Charging, owner: string, otherwise: Otherwise): Promise<TakenUp | undefined> {
  return tools.fork().transactional(async (em) => {
    const { person } = await holdOwner(em, owner);
    const zone = await tools.zoneOf(em, owner);
    if (!zone) return undefined;
    const found = await em.findOne(ChargeAttempt, { owner, state: { $in: UNDER_WAY } }, { refresh: true });
    if (found?.takenAt && tools.clock.now().getTime() - found.takenAt.getTime() < IN_HAND_MS) return undefined;
    return (found && (await goOn(em, tools, found, zone))) || otherwise(em, tools, { owner, person }, zone);
  });
}

/** Goes on with an attempt that somebody left. One that the gateway knows nothing of, and that is for nothing any more, ends here. */
async function goOn(em: EntityManager, tools: Charging, found: HeldAttempt, zone: Zone): Promise<TakenUp | undefined> {
  const now = tools.clock.now();
  await move(em, found, found.state, tools);
  if (found.state !== 'CHOSEN') return { attempt: snapshotOf(found, zone) };
  const token = (await stands(em, found, { now, zone }))
    ? await cardTokenFor({ ...tools, em, now }, found.owner)
    : undefined;
  if (token !== undefined) return { attempt: snapshotOf(found, zone), token };
  await move(em, found, 'NEVER_MADE', tools);
  return undefined;
}

type Whose = { readonly owner: string; readonly person: string };

async function begin(
  em: EntityManager,
  tools: Charging,
  { owner, person }: Whose,
  zone: Zone,
): Promise<TakenUp | undefined> {
  const now = tools.clock.now();
  const due = await chargeable(em, owner, { now, zone });
  const token = due && (await cardTokenFor({ ...tools, em, now }, owner));
  if (!due || token === undefined) return undefined;
  const id = crypto.randomUUID();
  const attempt = em.create(ChargeAttempt, {
    id,
    owner,
    person,
    kind: 'MONTHLY',
    consent: null,
    billingMonth: monthOfCard(now, zone),
    invoice: due.id,
    cents: due.cents,
    paymentId: null,
    state: 'CHOSEN',
    reason: null,
    createdAt: now,
    takenAt: now,
    endedAt: null,
  });
  await sendJob(em, GO_ON, { id }, IN_HAND_MS);
  return { attempt: snapshotOf(attempt as HeldAttempt, zone), token };
}

/**
 * What the monthly run may charge the card of an owner now, held until the transaction of `em` ends: her oldest open invoice, when it did not process
 * her card in this month. Undefined when there is nothing.
 */
export async function chargeable(
  em: EntityManager,
  owner: string,
  { now, zone }: { readonly now: Date; readonly zone: Zone },
): Promise<{ readonly id: string; readonly cents: number } | undefined> {
  const billingMonth = monthOfCard(now, zone);
  if (!isWithin(billingMonth, now, zone)) return undefined;
  if ((await em.count(ChargeAttempt, { owner, kind: 'MONTHLY', billingMonth })) > 0) return undefined;
  const due = await oldestDue(em, owner);
  return due && due.cents >= LEAST_CENTS ? due : undefined;
}
