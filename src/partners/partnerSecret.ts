import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import { Bound, compileSql } from '../read/sql.js';

/** 256 random bits: nobody chose them, so a fast hash keeps them. */
export const newPartnerSecret = (): string => `kps_${randomBytes(32).toString('base64url')}`;

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

type Asked = { readonly partner: string; readonly now: Date };

const good = compileSql<Asked>(sql`
  select encode(secret_hash, 'hex'), case when former_secret_until > ${new Bound<Asked>(({ now }) => now.toISOString())}::timestamptz then encode(former_secret_hash, 'hex') end
  from partner where id = ${new Bound<Asked>(({ partner }) => partner)}::uuid and suspended_at is null`);

/** Whether a secret is the one of a partner, or the one before while that is still good. */
export async function partnerSecretFits(database: Database, secret: string, asked: Asked): Promise<boolean> {
  const [row = []] = await database.query(good.text, good.values(asked), statementName(good.text));
  const given = secretHash(secret);
  return row.some((hash) => hash != null && timingSafeEqual(Buffer.from(hash, 'hex'), given));
}
