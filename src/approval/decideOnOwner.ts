import { accountOf, DECISIONS, type Decision, KlussterOwner } from '../accounts/index.js';
import { caseText, ownCase, personOfOwnCase } from '../cases/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { newId, type PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { seal } from '../privacy/vault/seal.js';
import { CaseDecision } from './caseDecision.entity.js';

/** In which case, and why. */
export type Deciding = { readonly caseId: string; readonly reason: string };

const TEMPLATES = {
  APPROVED: 'KLUSSTER_OWNER_APPROVED',
  REFUSED: 'KLUSSTER_OWNER_REFUSED',
  SUSPENDED: 'KLUSSTER_OWNER_SUSPENDED',
  REINSTATED: 'KLUSSTER_OWNER_REINSTATED',
} as const satisfies Record<Decision, string>;

/**
 * Decides about the Klusster Owner of a case, who is told by mail. It counts for her next operation, and for what is being
 * answered to her at this moment: the ledger looks once more. Of two who decide at once the second is refused, because the
 * state is changed only from the one that the decision leads from.
 * Throws `KlussterError` NOT_FOUND for a case that is not of the member of staff who asks.
 */
export async function decideOnOwner(
  ctx: Ctx,
  decision: Decision,
  { caseId, reason: text }: Deciding,
): Promise<{ id: string } | Refused> {
  const reason = caseText(text);
  const { person } = await personOfOwnCase(ctx, caseId);
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  if (!account) throw new KlussterError('NOT_FOUND');
  const { key, email } = account;
  const language = await languageOf(ctx.em, person);
  const { now, viewer } = ctx;
  return ctx.em.transactional(async (em) => {
    const { id: supportCase, kind, closedAt } = await ownCase({ em, viewer }, caseId);
    if (kind !== 'APPROVAL' || closedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    const { from, to } = DECISIONS[decision];
    const changed = await em.nativeUpdate(KlussterOwner, { person, state: from }, { state: to, stateSince: now });
    if (changed === 0) return refusedFor('WRONG_STATE');
    const id = newId<never>();
    const place = { table: 'case_decision', record: id, person, group: 'case' };
    em.create(CaseDecision, { id, supportCase, person, decision, case: seal(key, place, { reason }), decidedAt: now });
    await postMessage(
      { em, now },
      { holder: person, key, to: email, language, template: TEMPLATES[decision], values: { reason } },
    );
    return { id: supportCase };
  });
}
