import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { Fault } from '../../kernel/errors.js';
import type { KeyEncryption } from './keyEncryption.js';
import type { KeyStore, NewKey } from './keyStore.js';

const KEY_BYTES = 32;

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
  const dataKey = randomBytes(KEY_BYTES);
  await store.provision(personId, await keys.wrap(dataKey, personId), keys.currentId);
  return dataKey;
}

/**
 * The data keys of new people by person, made and stored in one statement; who has a key already keeps it, so that an
 * attempt that was cut off can be made again. Throws `Fault` for a person whose key was destroyed.
 */
export async function provisionMissingKeys(
  store: KeyStore,
  keys: KeyEncryption,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const stored = await store.load(personIds);
  const made: NewKey[] = [];
  const dataKeyOf = async (personId: string): Promise<Buffer> => {
    const known = stored.get(personId);
    if (known?.state === 'PROVISIONED') return keys.unwrap(known.wrapped, known.keyId, personId);
    if (known) throw new Fault('The key of this person was destroyed.', `person ${personId}`);
    const dataKey = randomBytes(KEY_BYTES);
    made.push({ personId, wrapped: await keys.wrap(dataKey, personId), keyId: keys.currentId });
    return dataKey;
  };
  const dataKeys = new Map(
    await Promise.all(personIds.map(async (personId) => [personId, await dataKeyOf(personId)] as const)),
  );
  await store.provisionAll(made);
  return dataKeys;
}
