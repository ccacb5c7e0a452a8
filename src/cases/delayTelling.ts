import type { EntityManager } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type CaseId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { SupportCase } from '../staff/index.js';
import { CaseDelay, DELAY_DAYS_MAX, type DelayGround } from './caseDelay.entity.js';
import { staffWhoAsks } from './ownCases.js';

const DAY_MS = 86_400_000;

export type Delaying = { readonly caseId: string; readonly ground: DelayGround; readonly until: Date };

/**
 * Keeps a case, and what a colleague was shown in it, from its person for a time, as PIPEDA, s. 9 lets us; afterwards she reads of all of it, and that it was
 * delayed. Nobody delays what she herself was shown. Throws `KlussterError` NOT_FOUND for a case that is not there.
 */
export const delayTelling = (ctx: Ctx, { caseId, ground, until }: Delaying): Promise<{ id: CaseId } | Refused> =>
  say(ctx, caseId, { verb: 'delayTelling', input: { caseId, ground, until: until.toISOString() } }, async () => {
    const isPossible = until > ctx.now && until.getTime() <= ctx.now.getTime() + DELAY_DAYS_MAX * DAY_MS;
    return isPossible ? { ground, untilAt: until } : refusedFor('TIME_REFUSED', { field: 'until' });
  });

/** Lets the person of a case read of it again. Refused where nothing is delayed. Throws as {@link delayTelling} does. */
export const endDelay = (ctx: Ctx, caseId: string): Promise<{ id: CaseId } | Refused> =>
  say(ctx, caseId, { verb: 'endDelay', input: { caseId } }, async (em, supportCase) => {
    const newest = await em.findOne(CaseDelay, { supportCase }, { orderBy: { at: 'desc', id: 'desc' } });
    return newest && newest.untilAt > ctx.now
      ? { ground: 'ENDED', untilAt: ctx.now }
      : refusedFor('WRONG_STATE', { field: 'caseId' });
  });

type Word = { readonly ground: DelayGround; readonly untilAt: Date };

async function say(
  ctx: Ctx,
  caseId: string,
  asked: { readonly verb: string; readonly input: object },
  word: (em: EntityManager, supportCase: string) => Promise<Word | Refused>,
): Promise<{ id: CaseId } | Refused> {
  const id = idNamed('SupportCase', caseId);
  const { id: by } = await staffWhoAsks(ctx);
  return once<{ id: CaseId }>(ctx, asked, async (em) => {
    const found = await em.findOne(SupportCase, { id });
    if (!found) throw new KlussterError('NOT_FOUND');
    if (found.staff === by || found.openedBy === by) return refusedFor('OWN_CASE', { field: 'caseId' });
    const said = await word(em, id);
    if ('userErrors' in said) return said;
    em.create(CaseDelay, { id: newId<never>(), supportCase: id, person: found.person, by, at: ctx.now, ...said });
    return { id: id as CaseId };
  });
}
