import type { EmailAddress } from '../kernel/emailAddress.js';
import type { StaffRole } from '../privacy/viewer.js';
import type { Ground } from './openAccount.js';
import { keepingAnOfficer, staffMemberAt } from './staffMemberAt.js';

/**
 * Gives somebody who works here another role, from her next operation on. Throws `Fault` when nobody with the address works
 * here, or when she is the last Privacy Officer.
 */
export async function changeStaffRole(
  ground: Pick<Ground, 'em' | 'keyring'>,
  { email, role }: { readonly email: EmailAddress; readonly role: StaffRole },
): Promise<void> {
  const member = await staffMemberAt(ground, email);
  member.role = role;
  await ground.em.flush().catch(keepingAnOfficer);
}
