import type { EntityManager } from '@mikro-orm/core';
import { newId, type PersonId } from '../kernel/ids.js';
import type { KeyEncryption } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { provisionKey } from '../privacy/vault/keys.js';
import { Person } from './person.entity.js';

/** What it takes to seal a new person's data. */
export type Sealing = {
  readonly em: EntityManager;
  readonly keyStore: KeyStore;
  readonly keys: KeyEncryption;
  readonly now: Date;
};

/**
 * A new person with a key of her own. The key is stored first: a key without a person is waste, a person without a key is lost.
 * The caller flushes.
 */
export async function createPerson({ em, keyStore, keys, now }: Sealing): Promise<{ id: PersonId; dataKey: Buffer }> {
  const id = newId<PersonId>();
  const dataKey = await provisionKey(keyStore, keys, id);
  em.create(Person, { id, createdAt: now });
  return { id, dataKey };
}
