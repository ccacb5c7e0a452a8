import { defineEntity, type EntityManager, p } from '@mikro-orm/core';
import type { KeyEpochs } from '../privacy/vault/keyEpochs.js';
import { internal } from './columns.js';
import type { Database } from './database.js';

/** Data keys that are wrapped anew in one statement. */
const AT_ONCE = 1_000;

/** The master keys under which nothing is wrapped any more: a trigger sees to it. */
export const EndedEpoch = defineEntity({
  name: 'EndedEpoch',
  tableName: 'ended_epoch',
  properties: {
    keyId: p.text().primary().comment(internal),
    endedAt: p.datetime().defaultRaw('now()').comment(internal),
  },
});

const HOLD = "select pg_advisory_xact_lock(hashtext('key_epoch'))";
/** Whoever is adding a key at this moment is waited for, and whoever comes after finds that the epoch has ended. */
const SHUT = 'lock table person_key in share row exclusive mode';
const END = 'insert into ended_epoch (key_id) values (?) on conflict do nothing';
const COUNT = 'select count(*)::text from person_key where key_id = any($1::text[])';
const NEXT = `select person::text, encode(wrapped, 'hex'), key_id::text from person_key
  where key_id = any($1::text[]) and person > $2::uuid order by person limit $3::int`;
const PUT = `update person_key k set wrapped = decode(n.wrapped, 'hex'), key_id = n.key_id
  from unnest($1::uuid[], $2::text[], $3::text[]) n(person, wrapped, key_id)
  where k.person = n.person and k.state = 'PROVISIONED' and k.key_id = any($4::text[])`;

/**
 * Epochs of the key store on a database of its own.
 * @param atOnce how many keys one step is
 */
export function keyEpochsOn(database: Database, fork: () => EntityManager, atOnce = AT_ONCE): KeyEpochs {
  const within = <Result>(statements: readonly string[], work: (em: EntityManager) => Promise<Result>) =>
    fork().transactional(async (em) => {
      for (const text of statements) await em.getConnection().execute(text, [], 'all', em.getTransactionContext());
      return work(em);
    });
  return {
    alone: (work) => within([HOLD], work),
    end: (keyId) =>
      within([SHUT], async (em) => {
        await em.getConnection().execute(END, [keyId], 'all', em.getTransactionContext());
      }),
    count: async (keyIds) => Number((await database.query(COUNT, [keyIds]))[0]?.[0]),
    async next(keyIds, after) {
      const rows = await database.query(NEXT, [keyIds, after, atOnce]);
      return rows.map(([personId, wrapped, keyId]) => ({
        personId: personId as string,
        wrapped: Buffer.from(wrapped as string, 'hex'),
        keyId: keyId as string,
      }));
    },
    async put(keys, were) {
      const columns = [
        keys.map(({ personId }) => personId),
        keys.map(({ wrapped }) => wrapped.toString('hex')),
        keys.map(({ keyId }) => keyId),
      ];
      await database.query(PUT, [...columns, were]);
    },
  };
}
