import type { EmailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import { StaffMember } from '../staff/index.js';
import { AccountAddress } from './account.entity.js';
import { addressIndexOf, type Ground } from './openAccount.js';

/** PostgreSQL's code of what a rule of ours refuses (migration 0006). */
const RESTRICT_VIOLATION = '23001';

/** Somebody who works here, by her exact address. Throws `Fault` when nobody with it does. */
export async function staffMemberAt({ em, keyring }: Pick<Ground, 'em' | 'keyring'>, email: EmailAddress) {
  const at = await em.findOne(AccountAddress, { addressIndex: addressIndexOf(keyring, email) });
  const member = at && (await em.findOne(StaffMember, { person: at.person, leftAt: null }));
  if (!member) throw new Fault('Nobody who works here has this address.');
  return member;
}

/** Says in our words that the last Privacy Officer has to stay. */
export function keepingAnOfficer(error: unknown): never {
  if ((error as { code?: unknown }).code !== RESTRICT_VIOLATION) throw error;
  throw new Fault('Somebody has to be the Privacy Officer (policy 13.2). Add another one first.');
}
