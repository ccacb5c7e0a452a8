import { sql } from 'kysely';
import type { Ctx } from '../ctx.js';
import { statementName } from '../db/database.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { newId, type SessionId } from '../kernel/ids.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import { Bound, compileSql } from '../read/sql.js';
import { passwordFits } from './password.js';
import { Session } from './session.entity.js';
import { newToken, tokenHash } from './token.js';
import { viewerOf } from './viewerOf.js';

/** A session ends by itself after this many milliseconds. */
const SESSION_MS = 12 * 60 * 60 * 1000;

export type SignedIn = { readonly accessToken: string; readonly expiresAt: Date };

const accountAt = compileSql<Buffer>(sql`
  select a.person_id::text, a.password_hash::text from account_address x join account a on a.person_id = x.person_id
  where x.address_index = ${new Bound<Buffer>((index) => index)}::bytea`);

/**
 * Signs in by address and password; from here the request goes on as that person. `undefined` when they do not fit,
 * after the same work for an address that is known and one that is not.
 */
export async function signIn(
  ctx: Ctx,
  { email, password }: { email: string; password: string },
): Promise<SignedIn | undefined> {
  // What was shown so far was shown to somebody else; one request has one viewer in the ledger.
  if (ctx.disclosures.viewer) throw new KlussterError('BAD_USER_INPUT', 'Sign in in an operation of its own.');
  // Not the pool of reading: people can sign in while everybody reads.
  const { reserve } = ctx;
  const index = blindIndex(ctx.keyring.derive('blind-index'), 'email', canonicalEmail(email as EmailAddress));
  const [personId, stored] =
    (await reserve.query(accountAt.text, accountAt.values(index), statementName(accountAt.text)))[0] ?? [];
  const fits = await passwordFits(stored ?? undefined, password);
  if (!fits || !personId) return undefined;
  const accessToken = newToken();
  const expiresAt = new Date(ctx.now.getTime() + SESSION_MS);
  ctx.em.create(Session, {
    id: newId<SessionId>(),
    tokenHash: tokenHash(accessToken),
    person: personId,
    createdAt: ctx.now,
    expiresAt,
  });
  await ctx.em.flush();
  const viewer = await viewerOf(reserve, accessToken, ctx.now);
  if (viewer) ctx.become(viewer);
  return { accessToken, expiresAt };
}
