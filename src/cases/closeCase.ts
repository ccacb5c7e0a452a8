import type { EntityManager } from '@mikro-orm/core';
import { sql, type Transaction } from 'kysely';
import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { CaseOutcome } from '../staff/index.js';
import { ownCase } from './ownCases.js';

/**
 * Closes a case; the database ends its grants with it (migration 0010). It is resolved once nothing waits in it for the person; what is left
 * in one that ends otherwise waits for somebody else to take it up (migrations 0035 and 0049). Throws `KlussterError` NOT_FOUND for one that is not hers.
 */
export async function closeCase(
  { em, viewer, now }: Ctx,
  { caseId, outcome }: { readonly caseId: string; readonly outcome: Exclude<CaseOutcome, 'MERGED'> },
): Promise<{ id: string } | Refused> {
  return em.transactional(async (em) => {
    const found = await ownCase({ em, viewer }, caseId);
    if (found.closedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    if (outcome === 'RESOLVED' && (await waits(em, found.id))) return refusedFor('STILL_WAITING', { field: 'outcome' });
    found.closedAt = now;
    found.outcome = outcome;
    return { id: found.id };
  });
}

async function waits(em: EntityManager, id: string): Promise<boolean> {
  const run = em.getTransactionContext() as Transaction<never>;
  const { rows } = await sql<{ waits: boolean }>`select case_waits(${id}::uuid) as waits`.execute(run);
  return rows[0]?.waits === true;
}
