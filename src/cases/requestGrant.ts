import { LockMode } from '@mikro-orm/core';
import { saidNo } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type CaseGrantId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { seal } from '../privacy/vault/seal.js';
import { CaseGrant, type GrantGroup } from '../staff/index.js';
import { caseText } from './caseText.js';
import { ownCase, personOfOwnCase } from './ownCases.js';

const HOUR = 3_600_000;

export type Request = {
  readonly caseId: string;
  readonly groups: readonly GrantGroup[];
  readonly purpose: PurposeCode;
  readonly reason: string;
  /** 1 to 24, which the input says and the database holds. */
  readonly hours: number;
};

/**
 * Gives the member of staff whose case it is leave to see groups of its person's fields, from her next request on. The
 * person reads of it, and of all that she was shown by it. Throws `KlussterError` NOT_FOUND for a case that is not hers.
 */
export async function requestGrant(ctx: Ctx, request: Request): Promise<{ id: CaseGrantId } | Refused> {
  const reason = caseText(request.reason);
  const { person, key } = await personOfOwnCase(ctx, request.caseId);
  return once<{ id: CaseGrantId }>(ctx, { verb: 'requestGrant', input: request }, async (em) => {
    const { id: supportCase, staff, closedAt, kind } = await ownCase({ em, viewer: ctx.viewer }, request.caseId);
    // All that an emergency opens it opened at once; the database holds it too (migration 0050).
    if (closedAt || kind === 'EMERGENCY') return refusedFor('WRONG_STATE', { field: 'caseId' });
    // Until this commits: whoever withdraws waits, and then finds the grant.
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_READ });
    if (await saidNo(em, person, request.purpose)) return refusedFor('PURPOSE_WITHDRAWN', { field: 'purpose' });
    const id = newId<CaseGrantId>();
    em.create(CaseGrant, {
      id,
      supportCase,
      staff,
      person,
      groups: [...new Set(request.groups)],
      purpose: request.purpose,
      case: seal(key, { table: 'case_grant', record: id, person, group: 'case' }, { reason }),
      openedAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + request.hours * HOUR),
    });
    return { id };
  });
}
