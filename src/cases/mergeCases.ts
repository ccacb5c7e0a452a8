import type { EntityManager } from '@mikro-orm/core';
import { sql, type Transaction } from 'kysely';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { CaseGrant } from '../staff/index.js';
import { ownCase } from './ownCases.js';

export type Merging = { readonly caseId: string; readonly intoCaseId: string };

/**
 * Closes a case and lets what was taken up in it go on in another of the same member of staff about the same person (migration 0049). That two are
 * about one person is as personal as her address, so a grant of `ACCOUNT` is needed for both, by which it could be read. Throws
 * `KlussterError` NOT_FOUND for a case that is not hers; BAD_USER_INPUT for one that is to go on in itself.
 */
export async function mergeCases(
  { em, viewer, now }: Ctx,
  { caseId, intoCaseId }: Merging,
): Promise<{ id: CaseId } | Refused> {
  if (caseId === intoCaseId) throw new KlussterError('BAD_USER_INPUT', 'A case goes on in another one.');
  return em.transactional(async (em) => {
    // Locked in one order, whichever goes on in which.
    const isFirst = caseId < intoCaseId;
    const first = await ownCase({ em, viewer }, isFirst ? caseId : intoCaseId);
    const second = await ownCase({ em, viewer }, isFirst ? intoCaseId : caseId);
    const [one, other] = isFirst ? [first, second] : [second, first];
    for (const [field, { closedAt, kind }] of [['caseId', one] as const, ['intoCaseId', other] as const])
      if (closedAt || kind === 'EMERGENCY') return refusedFor('WRONG_STATE', { field });
    const granted = await personsGranted(em, one.staff, now);
    for (const [field, { person }] of [['caseId', one] as const, ['intoCaseId', other] as const])
      if (!granted.has(person)) return refusedFor('GRANT_NEEDED', { field });
    if (one.person !== other.person) return refusedFor('OTHER_PERSON', { field: 'intoCaseId' });
    if (!(await hasRoom(em, one.id, other.id))) return refusedFor('WRONG_STATE', { field: 'intoCaseId' });
    Object.assign(one, { closedAt: now, outcome: 'MERGED', mergedInto: other.id });
    return { id: other.id as CaseId };
  });
}

/** Whose way of signing in a member of staff may see now. */
async function personsGranted(em: EntityManager, staff: string, now: Date): Promise<ReadonlySet<string>> {
  const grants = await em.find(CaseGrant, {
    staff,
    closedAt: null,
    openedAt: { $lte: now },
    expiresAt: { $gt: now },
    groups: { $contains: ['account'] },
  });
  return new Set(grants.map(({ person }) => person));
}

async function hasRoom(em: EntityManager, one: string, other: string): Promise<boolean> {
  const run = em.getTransactionContext() as Transaction<never>;
  const { rows } = await sql<{ has: boolean }>`select case_has_room(${one}::uuid, ${other}::uuid) as has`.execute(run);
  return rows[0]?.has === true;
}
