import { randomBytes } from 'node:crypto';
import { enter } from '../audit/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { newId, type PersonId, type StaffId } from '../kernel/ids.js';
import { plainLine } from '../kernel/text.js';
import { provisionKey } from '../privacy/vault/keys.js';
import type { StaffRole } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';
import { type Ground, openAccount } from './openAccount.js';
import { hashPassword } from './password.js';

/** Longest name at work, in characters. */
const NAME_MAX = 100;

/** By what somebody is known at work: one line. Throws `KlussterError` BAD_USER_INPUT, which does not repeat the text. */
export function workName(text: string): string {
  const name = plainLine(text, NAME_MAX);
  if (name === '') throw new KlussterError('BAD_USER_INPUT', 'It is empty.');
  return name;
}

/** Bytes of the first password: 24 characters that nobody chose. */
const PASSWORD_BYTES = 18;

/**
 * Makes an account for somebody who works here, and returns its first password, which is kept nowhere. Staff have accounts
 * of their own: an address that a customer signs in with is refused.
 * Throws `Fault` when the address has an account, `KlussterError` BAD_USER_INPUT for a name that is none.
 */
export async function addStaffMember(
  ground: Ground,
  { email, name, role }: { readonly email: EmailAddress; readonly name: string; readonly role: StaffRole },
): Promise<string> {
  const known = workName(name);
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const passwordHash = await hashPassword(password);
  const person = newId<PersonId>();
  const key = await provisionKey(ground.keyStore, ground.keyring, person);
  await ground.em.transactional(async (em) => {
    await openAccount({ ...ground, em }, { person, key, email, passwordHash });
    const id = newId<StaffId>();
    em.create(StaffMember, { id, person, name: known, role });
    await em.flush();
    await enter(em, { kind: 'STAFF', what: 'ADDED', objects: [`staff ${id}`, role] }, ground.now);
  });
  return password;
}
