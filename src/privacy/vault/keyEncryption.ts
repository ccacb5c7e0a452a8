/**
 * The key-encryption port: wraps the data key of one person under a master key that this process may not even hold
 * (keyring file, AWS KMS, Vault transit). `currentId` is stored beside the wrapped key and handed back to `unwrap`.
 */
export interface KeyEncryption {
  /** The master key that `wrap` uses at this moment. Older ones stay readable until their epoch is over. */
  readonly currentId: string;
  /** Learns which master keys there are now: an epoch may have begun in another process. */
  refresh(): Promise<void>;
  /** Wraps a 32-byte data key so that it opens for this person only. Throws `Fault` for a key of another length. */
  wrap(dataKey: Buffer, personId: string): Promise<Buffer>;
  /** The data key. Throws `Fault` when the master key is unknown, or the bytes belong to another person or were changed. */
  unwrap(wrapped: Buffer, keyId: string, personId: string): Promise<Buffer>;
}

/** What a sub-key is for. One purpose, one key: what is learned about one tells nothing about another. */
export type KeyPurpose =
  | 'blind-index'
  | 'cursor'
  | 'throttle'
  | 'letters'
  | 'oauth-records'
  | 'oauth-cookies'
  | 'oauth-signing'
  | 'webhook'
  | 'unsubscribe'
  | 'card'
  | 'erasure-receipt'
  | 'audit-checkpoint';

/**
 * Sub-keys of the service, apart from `KeyEncryption`: a KMS never hands its key out, so nothing can be derived from it.
 * The root behind it does not change with the master key, or every blind index would have to be built anew.
 */
export interface KeyDerivation {
  /** The 32 bytes of a purpose, the same each time. */
  derive(purpose: KeyPurpose): Buffer;
}

/** All keys that the service needs, from one place. */
export interface Keyring extends KeyEncryption, KeyDerivation {}
