import type { EntityManager } from '@mikro-orm/core';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { StaffId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { StaffMember } from '../staff/index.js';

type Member = { readonly id: string; readonly role: 'CUSTOMER_REPRESENTATIVE' | 'PRIVACY_OFFICER' };

/**
 * A Privacy Officer says something of a colleague, once. Refused where she names herself: nobody lets herself in. Throws `KlussterError`
 * NOT_FOUND for somebody who does not work here.
 */
export async function sayOf(
  ctx: Ctx,
  asked: { readonly verb: string; readonly input: { readonly staffMemberId: string } },
  say: (em: EntityManager, member: Member, by: string) => Refused | undefined,
): Promise<{ id: StaffId } | Refused> {
  const id = idNamed('StaffMember', asked.input.staffMemberId);
  const { id: by } = await staffWhoAsks(ctx);
  return once<{ id: StaffId }>(ctx, asked, async (em) => {
    const member = await em.findOne(StaffMember, { id, leftAt: null });
    if (!member) throw new KlussterError('NOT_FOUND');
    if (member.id === by) return refusedFor('OWN_CLEARANCE', { field: 'staffMemberId' });
    return say(em, member, by) ?? { id: id as StaffId };
  });
}
