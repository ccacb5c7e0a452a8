import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterOwner, whose } from '../accounts/index.js';
import { recordConsents } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { GatewayUncertain, type SetupOutcome } from '../kernel/cardGateway.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId, type PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks } from '../klussters/index.js';
import { Card } from './card.entity.js';
import { CardSetup } from './cardSetup.entity.js';
import { SETUP_MS } from './discardSetup.job.js';
import { forgetCard } from './forgetCard.js';
import { sealDetails, sealNotices, sealToken } from './sealed.js';

/** Which setup, and that she consents to what the policy says about her card (§4.2, §6). */
export type Keeping = {
  readonly setupId: string;
  readonly consent: boolean;
  readonly policyVersion: string;
  readonly language: 'EN' | 'FR';
};

/** Whose card is kept. */
export type CardKept = { readonly owner: string };

type Collected = Extract<SetupOutcome, { readonly kind: 'COLLECTED' }>;

const NOT_COLLECTED = { PENDING: 'CARD_MISSING', REFUSED: 'CARD_NOT_ACCEPTED', UNKNOWN: 'CARD_MISSING' } as const;

/**
 * Keeps the card that was given to a setup, in the place of the one before. Whether one was is asked of the gateway; the client is not believed.
 * Asked once more, it keeps it no second time. Throws `KlussterError` NOT_FOUND for a setup that is not hers, or is over.
 */
export async function keepCard(ctx: Ctx, { setupId, ...shown }: Keeping): Promise<CardKept | Refused> {
  const owner = ownerWhoAsks(ctx.viewer);
  const ref = fromGlobalId(setupId);
  const id = ref?.kind === 'CardSetup' ? ref.id : undefined;
  if (!id) throw new KlussterError('NOT_FOUND');
  // The setup is looked for first: it goes in the same transaction in which the card comes, so one of the two is there.
  const setup = await ctx.em.findOne(CardSetup, { id, owner });
  if (!setup && (await ctx.em.count(Card, { id, owner })) > 0) return { owner };
  if (!setup || ctx.now.getTime() - setup.createdAt.getTime() >= SETUP_MS) throw new KlussterError('NOT_FOUND');
  if (shown.policyVersion !== ctx.documents.PRIVACY_POLICY[shown.language].version)
    return refusedFor('POLICY_CHANGED', { field: 'policyVersion' });
  if (!shown.consent) return refusedFor('CONSENT_NEEDED', { field: 'consent' });
  const outcome = setup.gatewayId ? await outcomeOf(ctx, setup.gatewayId) : 'AWAY';
  if (outcome === 'AWAY') return refusedFor('CARD_GATEWAY_AWAY');
  if (outcome.kind !== 'COLLECTED') return refusedFor(NOT_COLLECTED[outcome.kind]);
  if (outcome.owner !== owner) throw new KlussterError('NOT_FOUND');
  return ctx.em.transactional((em) => keep(ctx, em, { id, owner, outcome, shown }));
}

const outcomeOf = ({ cards }: Ctx, gatewayId: string): Promise<SetupOutcome | 'AWAY'> =>
  cards.setupOutcome(gatewayId).catch((error: unknown) => {
    if (error instanceof GatewayUncertain) return 'AWAY' as const;
    throw error;
  });

type Given = {
  readonly id: string;
  readonly owner: string;
  readonly outcome: Collected;
  readonly shown: Omit<Keeping, 'setupId'>;
};

async function keep(ctx: Ctx, em: EntityManager, { id, owner, outcome, shown }: Given): Promise<CardKept> {
  const { keys, keyring, now } = ctx;
  // Of one owner one at a time: who keeps, replaces, removes or charges holds her row.
  const active = await em.findOne(
    KlussterOwner,
    { id: owner, state: 'ACTIVE' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!active) throw new KlussterError('STANDING_CHANGED');
  const { person } = active;
  const key = await keys.of(person);
  if (!key) throw new KlussterError('NOT_FOUND');
  // Of two who keep the same setup at once the second finds the card of the first.
  if ((await em.nativeDelete(CardSetup, { id, owner })) === 0) {
    if ((await em.count(Card, { id, owner })) === 0) throw new KlussterError('NOT_FOUND');
    return { owner };
  }
  await forgetCard({ em, keys, keyring, now }, owner);
  const of = { id, person };
  em.create(Card, {
    ...of,
    owner,
    card: sealDetails(key, of, outcome.card),
    token: sealToken(key, of, outcome.token),
    notices: sealNotices(key, of, []),
    createdAt: now,
  });
  const evidence = { kind: 'SESSION', id: whose(ctx).session } as const;
  await recordConsents(em, [{ purpose: 'BILLING', given: true }], {
    ...shown,
    person: person as PersonId,
    evidence,
    now,
  });
  return { owner };
}
