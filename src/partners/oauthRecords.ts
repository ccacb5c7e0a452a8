import { randomUUID } from 'node:crypto';
import { type Database, statementName } from '../db/database.js';
import type { Clock } from '../kernel/clock.js';
import { KlussterError } from '../kernel/errors.js';
import { SCOPE_NAMES } from '../privacy/scopes.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { seal, unseal } from '../privacy/vault/seal.js';
import { recordKey } from './partnerToken.js';

/** What the authorization server wants kept, in its own words. */
type Payload = Record<string, unknown>;

/** Where records of one model are kept. */
export type OauthRecords = {
  put(id: string, payload: Payload, expiresIn: number): Promise<void>;
  find(id: string): Promise<Payload | undefined>;
  findByUid(uid: string): Promise<Payload | undefined>;
  /** Uses a record up. Throws `KlussterError` NOT_FOUND when another was first. */
  consume(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  removeOf(delegation: string): Promise<void>;
};

type Ports = { readonly database: Database; readonly keyring: KeyDerivation; readonly clock: Clock };

const FOUND = `select encode(key, 'hex'), encode(payload, 'hex'), extract(epoch from consumed_at)::bigint::text from oauth_record`;

/** Ids, scopes and instants alone are in the clear; what else there is of an interaction or a token is sealed. */
export function oauthRecords({ database, keyring, clock }: Ports, model: string): OauthRecords {
  const key = keyring.derive('oauth-records');
  const at = (record: string) => ({ table: 'oauth_record', record, person: '', group: model });
  const run = (text: string, values: readonly unknown[]) => database.query(text, values, statementName(text));
  const found = async (where: string, value: Buffer): Promise<Payload | undefined> => {
    const [row] = await run(`${FOUND} where ${where} = $1 and model = $2 and expires_at > $3`, [
      value,
      model,
      clock.now().toISOString(),
    ]);
    const [record, blob, consumed] = row ?? [];
    if (!record || !blob) return undefined;
    const { payload = '{}' } = unseal(key, at(record), Buffer.from(blob, 'hex'));
    return { ...JSON.parse(payload), ...(consumed && { consumed: Number(consumed) }) };
  };
  return {
    async put(id, payload, expiresIn) {
      const record = recordKey(model, id);
      const now = clock.now();
      const { clientId, grantId, scope, uid } = payload as Record<string, string | undefined>;
      await run(
        `with put as (
          insert into oauth_record (key, id, model, uid_hash, partner_id, delegation_id, scopes, payload, expires_at, person_id)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $11)
          on conflict (key) do update set uid_hash = excluded.uid_hash, payload = excluded.payload, expires_at = excluded.expires_at, person_id = excluded.person_id)
        update delegation set last_used_at = $10 where id = $6 and $3 = 'AccessToken'`,
        [
          record,
          randomUUID(),
          model,
          model === 'Session' && uid ? recordKey('uid', uid) : null,
          clientId ?? null,
          grantId ?? null,
          scopesIn(scope),
          seal(key, at(record.toString('hex')), { payload: JSON.stringify(payload) }),
          new Date(now.getTime() + expiresIn * 1000).toISOString(),
          now.toISOString(),
          personIn(payload),
        ],
      );
      // What is over leaves with what comes: a few at a time, so that nobody waits for it.
      await run(
        'delete from oauth_record where key in (select key from oauth_record where expires_at < $1 order by expires_at limit 10)',
        [now.toISOString()],
      );
    },
    find: (id) => found('key', recordKey(model, id)),
    findByUid: (uid) => found('uid_hash', recordKey('uid', uid)),
    async consume(id) {
      const text =
        'update oauth_record set consumed_at = $2 where key = $1 and consumed_at is null returning model::text';
      const used = await run(text, [recordKey(model, id), clock.now().toISOString()]);
      if (used.length === 0) throw new KlussterError('NOT_FOUND');
    },
    async remove(id) {
      await run('delete from oauth_record where key = $1', [recordKey(model, id)]);
    },
    async removeOf(delegation) {
      await run('delete from oauth_record where delegation_id = $1 and model = $2', [delegation, model]);
    },
  };
}

/** Whom a record stands for, or who is signed in by it; an interaction has its answer in `result` until it is read. */
function personIn(payload: Payload): string | null {
  const { accountId, session, result } = payload as {
    accountId?: string;
    session?: { accountId?: string };
    result?: { login?: { accountId?: string } };
  };
  return accountId ?? result?.login?.accountId ?? session?.accountId ?? null;
}

const scopesIn = (scope: string | undefined): string[] | null =>
  scope === undefined ? null : SCOPE_NAMES.filter((name) => scope.split(' ').includes(name));
