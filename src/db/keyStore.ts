import { defineEntity, type EntityManager, p, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import { EpochEnded, type KeyStore, type NewKey, type StoredKey } from '../privacy/vault/keyStore.js';
import { internal } from './columns.js';
import { type Database, statementName } from './database.js';

/** The one table of the key store, in a database of its own. The way from PROVISIONED to ERASED has no return: a trigger sees to it. */
export const PersonKey = defineEntity({
  name: 'PersonKey',
  tableName: 'person_key',
  properties: {
    person: p.uuid().primary().comment(internal),
    state: p.enum(['PROVISIONED', 'ERASED'] as const).comment(internal),
    wrapped: p.blob().nullable().comment(internal),
    keyId: p.text().nullable().comment(internal),
    provisionedAt: p.datetime().defaultRaw('now()').comment(internal),
    erasedAt: p.datetime().nullable().comment(internal),
  },
});

/** What the trigger of the key store says (migration 0002). */
const EPOCH_ENDED = 'KE001';

const LOAD =
  "select person::text, state::text, encode(wrapped, 'hex'), key_id::text from person_key where person = any($1::uuid[])";

/** The key store on a database of its own. */
export function keyStoreOn(database: Database, fork: () => EntityManager): KeyStore {
  return {
    provision: (personId, wrapped, keyId) => insert(fork(), [{ personId, wrapped, keyId }]),
    provisionAll: (keys) => insert(fork(), keys),
    async load(personIds) {
      const rows = await database.query(LOAD, [personIds], statementName(LOAD));
      return new Map(rows.map(([person, state, wrapped, keyId]) => [person ?? '', storedKey(state, wrapped, keyId)]));
    },
    async erase(personId) {
      await fork().nativeUpdate(
        PersonKey,
        { person: personId, state: 'PROVISIONED' },
        { state: 'ERASED', wrapped: null, keyId: null, erasedAt: new Date() },
      );
    },
  };
}

async function insert(em: EntityManager, keys: readonly NewKey[]): Promise<void> {
  const record = keys.length === 1 ? `person ${keys[0]?.personId}` : 'person_key';
  try {
    await em.insertMany(
      PersonKey,
      keys.map(({ personId, wrapped, keyId }) => ({ person: personId, state: 'PROVISIONED', wrapped, keyId })),
    );
  } catch (error) {
    // The driver's message prints the row, wrapped key included.
    if (error instanceof UniqueConstraintViolationException) throw new Fault('This person has, or had, a key.', record);
    if ((error as { readonly code?: string }).code === EPOCH_ENDED) throw new EpochEnded(record);
    throw new Fault('The key store did not take a key.', record);
  }
}

function storedKey(
  state: string | null | undefined,
  wrapped: string | null | undefined,
  keyId: string | null | undefined,
): StoredKey {
  if (state === 'ERASED') return { state };
  if (state !== 'PROVISIONED' || !wrapped || !keyId) throw new Fault('The key store holds half a key.', 'person_key');
  return { state, wrapped: Buffer.from(wrapped, 'hex'), keyId };
}
