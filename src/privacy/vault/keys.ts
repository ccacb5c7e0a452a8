import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { Fault } from '../../kernel/errors.js';
import type { KeyEncryption } from './keyEncryption.js';
import type { KeyStore } from './keyStore.js';

/** Data keys of one request, by person: fetched in one statement, unwrapped once. `undefined` when the person was erased. */
export type DataKeys = DataLoader<string, KeyObject | undefined>;

/** A loader for one request; nothing of it outlives the request. A person without any key fails her own load with a `Fault`. */
export const dataKeys = (store: KeyStore, keys: KeyEncryption): DataKeys =>
  new DataLoader<string, KeyObject | undefined>(async (personIds) => {
    const stored = await store.load(personIds);
    return Promise.all(
      personIds.map(async (personId) => {
        const key = stored.get(personId);
        if (key === undefined) return new Fault('A person has no key.', `person ${personId}`);
        if (key.state === 'ERASED') return undefined;
        return keys.unwrap(key.wrapped, key.keyId, personId).then(createSecretKey, (fault: Error) => fault);
      }),
    );
  });

/** Makes and stores the random 256-bit data key of a new person, and returns it for the first sealing. */
export async function provisionKey(store: KeyStore, keys: KeyEncryption, personId: string): Promise<Buffer> {
  const dataKey = randomBytes(32);
  await store.provision(personId, await keys.wrap(dataKey, personId), keys.currentId);
  return dataKey;
}
