import { createSecretKey, KeyObject, randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { entriesAtMost } from '../../kernel/entriesAtMost.js';
import { Fault } from '../../kernel/errors.js';
import type { MaybePromise } from '../../kernel/maybePromise.js';
import type { KeyEncryption } from './keyEncryption.js';
import { EpochEnded, type KeyStore, type NewKey, type StoredKey } from './keyStore.js';

const KEY_BYTES = 32;

/** How long an unwrapped key is kept, in milliseconds: what another process destroys opens nothing here after that. */
export const KEY_LIFE_MS = 5_000;

/** How exactly a life is kept, in milliseconds: the clock is not read for each value. */
const CLOCK_MS = 100;

/** Keys that are kept; each takes about a hundred bytes. */
const KEPT_AT_MOST = entriesAtMost(50_000);

/**
 * The data keys of people, in one process. A key that was unwrapped is kept for seconds, in memory only and as a key object,
 * so that a page that many look at costs one look into the key store and not one for each of them.
 */
export class DataKeys {
  readonly #store: KeyStore;
  readonly #encryption: KeyEncryption;
  readonly #kept: LRUCache<string, KeyObject> | undefined;
  readonly #loader: DataLoader<string, KeyObject | undefined>;
  #destroyed = 0;

  /** @param lifeMs how long a key is kept; 0 keeps none */
  constructor(store: KeyStore, encryption: KeyEncryption, lifeMs = KEY_LIFE_MS) {
    this.#store = store;
    this.#encryption = encryption;
    this.#kept =
      lifeMs > 0
        ? new LRUCache({ ...KEPT_AT_MOST, ttl: lifeMs, ttlResolution: CLOCK_MS, ttlAutopurge: true })
        : undefined;
    // Of all requests that wait, in one statement; what is kept is kept above, for its time.
    this.#loader = new DataLoader<string, KeyObject | undefined>((personIds) => this.#unwrapped(personIds), {
      cache: false,
    });
  }

  /**
   * The key of a person, at once when it is kept; `undefined` when she was erased.
   * Rejects with a `Fault` for a person without any key, or whose key does not unwrap: hers alone.
   */
  of(personId: string): MaybePromise<KeyObject | undefined> {
    return this.#kept?.get(personId) ?? this.#loader.load(personId);
  }

  /** How many keys are kept at this moment. */
  get kept(): number {
    return this.#kept?.size ?? 0;
  }

  /** Destroys a person's key for good. In this process it opens nothing from here on. */
  async destroy(personId: string): Promise<void> {
    await this.#store.erase(personId);
    // A key that is on its way in this moment was read before, and must not be kept.
    this.#destroyed += 1;
    this.#kept?.delete(personId);
  }

  async #unwrapped(personIds: readonly string[]): Promise<(KeyObject | undefined | Fault)[]> {
    const destroyed = this.#destroyed;
    const distinct = [...new Set(personIds)];
    const stored = await this.#store.load(distinct);
    const found = new Map(
      await Promise.all(distinct.map(async (id) => [id, await this.#unwrap(id, stored.get(id))] as const)),
    );
    for (const [id, key] of found) {
      if (key instanceof KeyObject && destroyed === this.#destroyed) this.#kept?.set(id, key);
    }
    return personIds.map((id) => found.get(id));
  }

  async #unwrap(personId: string, key: StoredKey | undefined): Promise<KeyObject | undefined | Fault> {
    if (key === undefined) return new Fault('A person has no key.', `person ${personId}`);
    if (key.state === 'ERASED') return undefined;
    return this.#encryption
      .unwrap(key.wrapped, key.keyId, personId)
      .then(createSecretKey, (fault: Fault) => this.#rewrapped(personId, key.keyId, fault));
  }

  /** A key that was wrapped anew since it was read, in an epoch that has ended by now. */
  async #rewrapped(personId: string, keyId: string, fault: Fault): Promise<KeyObject | undefined | Fault> {
    const key = (await this.#store.load([personId])).get(personId);
    if (key?.state === 'ERASED') return undefined;
    if (key === undefined || key.keyId === keyId) return fault;
    return this.#encryption.unwrap(key.wrapped, key.keyId, personId).then(createSecretKey, (again: Fault) => again);
  }
}

/** Makes and stores the random 256-bit data key of a new person, and returns it for the first sealing. */
export async function provisionKey(store: KeyStore, keys: KeyEncryption, personId: string): Promise<Buffer> {
  const dataKey = randomBytes(KEY_BYTES);
  await storeWrapped(keys, new Map([[personId, dataKey]]), ([key]) =>
    store.provision(personId, (key as NewKey).wrapped, (key as NewKey).keyId),
  );
  return dataKey;
}

/** Wraps data keys under the master key of now and stores them; once more where an epoch ended between the two. */
async function storeWrapped(
  keys: KeyEncryption,
  dataKeys: ReadonlyMap<string, Buffer>,
  store: (made: readonly NewKey[]) => Promise<void>,
): Promise<void> {
  const wrapped = async (): Promise<readonly NewKey[]> => {
    await keys.refresh();
    // Read with the beginning of each wrapping: nothing comes between.
    const { currentId: keyId } = keys;
    return Promise.all(
      [...dataKeys].map(async ([personId, key]) => ({ personId, wrapped: await keys.wrap(key, personId), keyId })),
    );
  };
  try {
    await store(await wrapped());
  } catch (error) {
    if (!(error instanceof EpochEnded)) throw error;
    await store(await wrapped());
  }
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
  const made = new Map<string, Buffer>();
  const dataKeyOf = async (personId: string): Promise<Buffer> => {
    const known = stored.get(personId);
    if (known?.state === 'PROVISIONED') return keys.unwrap(known.wrapped, known.keyId, personId);
    if (known) throw new Fault('The key of this person was destroyed.', `person ${personId}`);
    const dataKey = randomBytes(KEY_BYTES);
    made.set(personId, dataKey);
    return dataKey;
  };
  const dataKeys = new Map(
    await Promise.all(personIds.map(async (personId) => [personId, await dataKeyOf(personId)] as const)),
  );
  if (made.size > 0) await storeWrapped(keys, made, (wrapped) => store.provisionAll(wrapped));
  return dataKeys;
}
