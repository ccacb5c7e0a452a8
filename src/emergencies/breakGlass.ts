import { LockMode } from '@mikro-orm/core';
import { BusinessOwner, KlussterOwner } from '../accounts/index.js';
import { caseText, type Found, fileCase, lookUp, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { privacyOfficers } from '../inquiries/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type CaseGrantId, type CaseId, newId, toGlobalId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { seal } from '../privacy/vault/seal.js';
import { CaseGrant, type GrantGroup, StaffMember } from '../staff/index.js';
import { EMERGENCY_HOURS, Emergency, type EmergencyGround } from './emergency.entity.js';

const HOUR_MS = 3_600_000;

export type Breaking = {
  readonly email?: string | null;
  readonly klussterOwnerId?: string | null;
  readonly businessOwnerId?: string | null;
  readonly ground: EmergencyGround;
  readonly groups: readonly GrantGroup[];
  readonly reason: string;
};

/**
 * Opens groups of fields of a person at once and for two hours, where nobody can be asked first (§10.3). The Privacy Officers are told by mail in the
 * same transaction, and review it within 72 hours; until then no other one is opened by the same member of staff, and after that she does no
 * work of staff at all (migration 0050). Throws `KlussterError` NOT_FOUND where nobody is named, BAD_USER_INPUT where not one is.
 */
export async function breakGlass(ctx: Ctx, input: Breaking): Promise<{ id: CaseId } | Refused> {
  const { now, keys } = ctx;
  const reason = caseText(input.reason);
  const { id: staff } = await staffWhoAsks(ctx);
  const found = await personNamed(ctx, staff, input);
  if (isRefused(found)) return found;
  const { person } = found;
  const key = person && (await keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  const officers = await privacyOfficers({ fork: () => ctx.em.fork(), keys });
  return once<{ id: CaseId }>(ctx, { verb: 'breakGlass', input }, async (em) => {
    // One after the other, of one member of staff: the second waits here, and finds the first.
    await em.findOneOrFail(StaffMember, { id: staff }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if ((await em.count(Emergency, { staff, reviewedAt: null })) > 0) return refusedFor('EMERGENCY_NOT_REVIEWED');
    const { id } = fileCase(em, now, { staff, person, key, kind: 'EMERGENCY', reason });
    await em.flush();
    const grant = newId<CaseGrantId>();
    em.create(CaseGrant, {
      id: grant,
      supportCase: id,
      staff,
      person,
      groups: [...new Set(input.groups)],
      purpose: 'LEGAL',
      case: seal(key, { table: 'case_grant', record: grant, person, group: 'case' }, { reason }),
      openedAt: now,
      expiresAt: new Date(now.getTime() + EMERGENCY_HOURS * HOUR_MS),
    });
    em.create(Emergency, { id, person, staff, ground: input.ground, openedAt: now });
    const values = { reference: toGlobalId('SupportCase', id) };
    for (const { person: holder, key: theirs, email: to, language } of officers)
      await postMessage({ em, now }, { holder, key: theirs, to, language, template: 'EMERGENCY_OPENED', values });
    return { id };
  });
}

async function personNamed(
  ctx: Ctx,
  staff: string,
  { email, klussterOwnerId, businessOwnerId }: Breaking,
): Promise<Found | Refused> {
  if ([email, klussterOwnerId, businessOwnerId].filter(Boolean).length !== 1)
    throw new KlussterError('BAD_USER_INPUT', 'The person is named in one way: by an address or by a profile.');
  if (email) return lookUp(ctx, staff, email as EmailAddress);
  const owner = klussterOwnerId
    ? await ctx.em.findOne(KlussterOwner, { id: idNamed('KlussterOwner', klussterOwnerId) })
    : await ctx.em.findOne(BusinessOwner, { id: idNamed('BusinessOwner', businessOwnerId as string) });
  return { person: owner?.person };
}
