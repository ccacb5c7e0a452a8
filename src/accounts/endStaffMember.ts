import type { EmailAddress } from '../kernel/emailAddress.js';
import { CaseGrant } from '../staff/index.js';
import type { Ground } from './openAccount.js';
import { Session } from './session.entity.js';
import { keepingAnOfficer, staffMemberAt } from './staffMemberAt.js';

/**
 * Lets somebody who worked here go: her sessions and case grants end with it, and the record of what she was shown stays.
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
      await em.nativeUpdate(Session, { person: member.person, endedAt: null }, { endedAt: now });
      await em.nativeUpdate(CaseGrant, { staff: member.id, closedAt: null }, { closedAt: now });
    })
    .catch(keepingAnOfficer);
}
