import { enter } from '../audit/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { SupportCase } from '../staff/index.js';
import { endSessionsOf } from './endSessionsOf.js';
import type { Ground } from './openAccount.js';
import { keepingAnOfficer, staffMemberAt } from './staffMemberAt.js';

/**
 * Lets somebody who worked here go: her sessions, and her cases with their grants, end with it, and the record of what she was
 * shown stays.
 * Throws `Fault` when nobody with the address works here, or when she is the last Privacy Officer.
 */
export async function endStaffMember(
  { em, keyring, now }: Pick<Ground, 'em' | 'keyring' | 'now'>,
  email: EmailAddress,
): Promise<void> {
  await em
    .transactional(async (em) => {
      const member = await staffMemberAt({ em, keyring }, email);
      member.leftAt = now;
      await endSessionsOf(em, member.person, now);
      const open = { staff: member.id, closedAt: null };
      await em.nativeUpdate(SupportCase, open, { closedAt: now, outcome: 'UNRESOLVED' });
      await em.flush();
      await enter(em, { kind: 'STAFF', what: 'ENDED', objects: [`staff ${member.id}`] }, now);
    })
    .catch(keepingAnOfficer);
}
