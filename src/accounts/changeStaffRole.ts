import { enter } from '../audit/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import type { StaffRole } from '../privacy/viewer.js';
import type { Ground } from './openAccount.js';
import { keepingAnOfficer, staffMemberAt } from './staffMemberAt.js';

/**
 * Gives somebody who works here another role, from her next operation on. Throws `Fault` when nobody with the address works
 * here, or when she is the last Privacy Officer.
 */
export async function changeStaffRole(
  ground: Pick<Ground, 'em' | 'keyring' | 'now'>,
  { email, role }: { readonly email: EmailAddress; readonly role: StaffRole },
): Promise<void> {
  const { keyring, now } = ground;
  await ground.em
    .transactional(async (em) => {
      const member = await staffMemberAt({ em, keyring }, email);
      member.role = role;
      await em.flush();
      await enter(em, { kind: 'STAFF', what: 'ROLE_CHANGED', objects: [`staff ${member.id}`, role] }, now);
    })
    .catch(keepingAnOfficer);
}
