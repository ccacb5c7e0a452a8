import { Fault } from '../../kernel/errors.js';

/** What the key store holds of a person: her wrapped data key, or that it was destroyed. The way from one to the other has no return. */
export type StoredKey =
  | { readonly state: 'PROVISIONED'; readonly wrapped: Buffer; readonly keyId: string }
  | { readonly state: 'ERASED' };

/** A wrapped key that is to be stored. */
export type NewKey = { readonly personId: string; readonly wrapped: Buffer; readonly keyId: string };

/** That a key was wrapped under a master key whose epoch ended meanwhile: it was not stored, and is to be wrapped anew. */
export class EpochEnded extends Fault {
  constructor(record: string) {
    super('The epoch of this master key has ended.', record);
  }
}

/** The port of the key store, a database apart from the one that holds the sealed data (promise 4). */
export interface KeyStore {
  /** Stores the wrapped key of a new person. Throws `Fault` when she has, or had, one, and `EpochEnded`. */
  provision(personId: string, wrapped: Buffer, keyId: string): Promise<void>;
  /** Stores the wrapped keys of new persons, all or none. Throws `Fault` when one of them has, or had, a key, and `EpochEnded`. */
  provisionAll(keys: readonly NewKey[]): Promise<void>;
  /** The keys of these persons in one statement; persons unknown to the store are left out. */
  load(personIds: readonly string[]): Promise<ReadonlyMap<string, StoredKey>>;
  /** Destroys a person's key for good; doing it twice is no error. */
  erase(personId: string): Promise<void>;
}
