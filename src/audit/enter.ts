import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import type { Database } from '../db/database.js';
import { canonical } from '../kernel/auditChain.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { type Named, sealAbout } from './about.js';
import type { AuditEntryBody } from './kinds.js';

/** An entry that is still to be appended. */
type Written = { readonly body: string; readonly about: Buffer | null };

/** Whom it is about, and with what that is sealed. */
export type About = { readonly keys: DataKeys; readonly named: readonly Named[] };

async function written(said: AuditEntryBody, at: Date, about?: About): Promise<Written> {
  const id = crypto.randomUUID();
  const sealed = about && (await sealAbout(about.keys, id, about.named));
  const digest = sealed && createHash('sha256').update(sealed).digest('hex');
  const body = canonical({ ...said, id, at: at.toISOString(), about: digest });
  return { body, about: sealed ?? null };
}

/**
 * Appends an entry in the transaction of `em`, so that there is no act without its entry, and no entry of what did not come to be. The
 * last thing that is done in it: whoever appends next waits for its end.
 */
export async function enter(em: EntityManager, said: AuditEntryBody, at: Date, about?: About): Promise<void> {
  const { body, about: sealed } = await written(said, at, about);
  const values = [body, sealed];
  const statement = 'insert into audit_entry (body, about) values (?, ?)';
  await em.getConnection().execute(statement, values, 'run', em.getTransactionContext());
}

/** Appends an entry by itself, of what was refused or is done elsewhere. It is committed before this answers. */
export async function enterAlone(database: Database, said: AuditEntryBody, at: Date, about?: About): Promise<void> {
  const { body, about: sealed } = await written(said, at, about);
  await database.query('insert into audit_entry (body, about) values ($1, $2)', [body, sealed]);
}
