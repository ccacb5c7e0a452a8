import type { EntityManager } from '@mikro-orm/core';
import { BusinessOwner, ConsumerUser, KlussterOwner, whose } from '../accounts/index.js';
import { Invoice } from '../billing/index.js';
import { hasCard } from '../cards/index.js';
import { Purpose } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { messageOf } from '../kernel/userErrors.js';
import { Subscription } from '../mailing/index.js';
import { Delegation } from '../partners/index.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { IMPLIED, type Told } from './implied.js';
import { limitOf } from './limit.js';

/** What a withdrawal would come to, in words. */
export type Implications = {
  readonly purpose: PurposeCode;
  readonly version: number;
  readonly text: string;
  /** Why it cannot be withdrawn now. */
  readonly limit: string | undefined;
  readonly ends: readonly string[];
  readonly continues: readonly string[];
};

/** Tells a person, before she withdraws a purpose, what would end and what goes on in spite of it, and why, of what she has. */
export async function implicationsFor(ctx: Ctx, purpose: PurposeCode, language: 'EN' | 'FR'): Promise<Implications> {
  const { em } = ctx;
  const { person } = whose(ctx);
  const { owner, ...has } = await whatSheHas(em, person, ctx.now);
  const { version, textEn, textFr } = await em.findOneOrFail(Purpose, { code: purpose });
  const code = await limitOf(em, purpose, { person, owner });
  const applies = (told: readonly Told[]) =>
    told
      .filter((one) => one.if?.({ ...has, owner: owner !== undefined }) ?? true)
      .map((one) => (language === 'FR' ? one.fr : one.en));
  const { ends, continues } = IMPLIED[purpose];
  return {
    purpose,
    version,
    text: language === 'FR' ? textFr : textEn,
    limit: code && messageOf({ code }, language),
    ends: applies(ends),
    continues: applies(continues),
  };
}

async function whatSheHas(em: EntityManager, person: string, now: Date) {
  const owner = (await em.findOne(KlussterOwner, { person }))?.id;
  const consumer = (await em.findOne(ConsumerUser, { person }))?.id;
  return {
    owner,
    business: (await em.count(BusinessOwner, { person })) > 0,
    subscription: consumer ? (await em.count(Subscription, { consumerUser: consumer, endedAt: null })) > 0 : false,
    invoice: (await em.count(Invoice, { person })) > 0,
    card: owner ? await hasCard(em, owner) : false,
    partner: (await em.count(Delegation, { person, endedAt: null, expiresAt: { $gt: now } })) > 0,
  };
}
