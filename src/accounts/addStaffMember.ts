import { randomBytes } from 'node:crypto';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { newId, type StaffId } from '../kernel/ids.js';
import type { StaffRole } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';
import { type Ground, openAccount } from './openAccount.js';
import { hashPassword } from './password.js';

/** Bytes of the first password: 24 characters that nobody chose. */
const PASSWORD_BYTES = 18;

/**
 * Makes an account for somebody who works here, and returns its first password, which is kept nowhere. Staff have accounts
 * of their own: an address that a customer signs in with is refused.
 * Throws `Fault` when the address has an account.
 * @param name one line, checked by the caller
 */
export async function addStaffMember(
  ground: Ground,
  { email, name, role }: { readonly email: EmailAddress; readonly name: string; readonly role: StaffRole },
): Promise<string> {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const passwordHash = await hashPassword(password);
  await ground.em.transactional(async (em) => {
    const person = await openAccount({ ...ground, em }, { email, passwordHash });
    em.create(StaffMember, { id: newId<StaffId>(), person, name, role });
  });
  return password;
}
