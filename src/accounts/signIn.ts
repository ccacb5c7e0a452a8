import { sql } from 'kysely';
import type { Ctx } from '../ctx.js';
import { statementName } from '../db/database.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Bound, compileSql } from '../read/sql.js';
import { mayBecomeSomebody } from './beginSession.js';
import { type FirstProof, goOnFrom } from './goOnFrom.js';
import { addressIndexOf } from './openAccount.js';
import { passwordFits } from './password.js';

const accountAt = compileSql<Buffer>(sql`
  select a.person_id::text, a.password_hash::text from account_address x join account a on a.person_id = x.person_id
  where x.address_index = ${new Bound<Buffer>((index) => index)}::bytea`);

/**
 * Signs in by address and password; from here the request goes on as that person. When they do not fit it is refused
 * after the same work for an address that is known and one that is not; when there were too many such attempts, before
 * any work. Whether she has a second factor is asked, and told, once the password was right.
 */
export async function signIn(
  ctx: Ctx,
  { email, password }: { email: string; password: string },
): Promise<FirstProof | Refused> {
  mayBecomeSomebody(ctx);
  const canonical = canonicalEmail(email as EmailAddress);
  const attempt = { source: ctx.source, email: canonical };
  const seconds = await ctx.signInThrottle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  // Not the pool of reading: people can sign in while everybody reads.
  const { reserve } = ctx;
  const index = addressIndexOf(ctx.keyring, email as EmailAddress);
  const [person, stored] =
    (await reserve.query(accountAt.text, accountAt.values(index), statementName(accountAt.text)))[0] ?? [];
  const fits = await passwordFits(stored ?? undefined, password);
  if (!fits || !person) return refusedFor('INVALID_CREDENTIALS');
  await ctx.signInThrottle.forget(attempt);
  return goOnFrom(ctx, person, 'BEARER');
}
