import { sql } from 'kysely';
import type { Ctx } from '../ctx.js';
import { statementName } from '../db/database.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Bound, compileSql } from '../read/sql.js';
import { credentialOf, type Shown } from './credential.js';
import { addressIndexOf } from './openAccount.js';
import { passwordFits } from './password.js';

const accountAt = compileSql<Buffer>(sql`
  select a.person_id::text, a.password_hash::text from account_address x join account a on a.person_id = x.person_id
  where x.address_index = ${new Bound<Buffer>((index) => index)}::bytea`);

/** Where a password is looked at. */
export type PasswordGround = Pick<Ctx, 'source' | 'signInThrottle' | 'reserve' | 'keyring'>;

/**
 * Whose address and password these are. When they do not fit it is refused after the same work for an address that is known
 * and one that is not; when there were too many such attempts, before any work.
 */
export async function provePassword(
  { source, signInThrottle, reserve, keyring }: PasswordGround,
  { email, password }: { email: string; password: string },
): Promise<Shown | Refused> {
  const canonical = canonicalEmail(email as EmailAddress);
  const attempt = { source, email: canonical };
  const seconds = await signInThrottle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  // Not the pool of reading: people can sign in while everybody reads.
  const index = addressIndexOf(keyring, email as EmailAddress);
  const [person, stored] =
    (await reserve.query(accountAt.text, accountAt.values(index), statementName(accountAt.text)))[0] ?? [];
  const fits = await passwordFits(stored ?? undefined, password);
  if (!fits || !person) return refusedFor('INVALID_CREDENTIALS');
  await signInThrottle.forget(attempt);
  return { person, credential: credentialOf(stored) };
}
