import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { assert } from '../../kernel/assert.js';
import { Fault } from '../../kernel/errors.js';
import { createWhole } from './createWhole.js';
import type { KeyPurpose, Keyring } from './keyEncryption.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';
const TAG_LENGTH = { authTagLength: TAG_BYTES } as const;
const WRAP_VERSION = 1;
const WRAPPED_BYTES = 1 + NONCE_BYTES + KEY_BYTES + TAG_BYTES;
const READABLE_BY_OTHERS = 0o077;

const key = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES)
  .transform((text) => createSecretKey(text, 'base64'));

const keyringSchema = z
  .strictObject({
    version: z.literal(1),
    current: z.string().min(1),
    keys: z.record(z.string().min(1), key),
    root: key,
  })
  .refine(({ current, keys }) => Object.hasOwn(keys, current))
  // A root that is also a master key, or one key under two ids, is a copying slip that would undo the separation.
  .refine(({ keys, root }) => areDistinct([root, ...Object.values(keys)]));

/**
 * Writes a new keyring with random keys, mode 0600, flushed to disk before it returns.
 * Throws `Fault` when the file exists: a keyring that is overwritten takes every person's data with it.
 */
export async function createKeyringFile(path: string): Promise<void> {
  const id = randomUUID();
  const keyring = { version: 1, current: id, keys: { [id]: randomKey() }, root: randomKey() };
  await createWhole(path, `${JSON.stringify(keyring, null, 2)}\n`, keyringFault);
}

/**
 * Opens a keyring: `{ version: 1, current: "<id>", keys: { "<id>": base64 of 32 bytes }, root: base64 of 32 bytes }`.
 * Throws `Fault` when it is missing, readable by others or malformed; the message says how to mend it and quotes nothing.
 */
export async function openKeyringFile(path: string): Promise<Keyring> {
  return new FileKeyring(path, await readRing(path));
}

/** What stands in a keyring file. */
export type KeyringText = {
  readonly version: 1;
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly root: string;
};

/** A keyring as text, looked at as when it is opened: for whoever writes it anew, and nobody else. */
export async function readKeyringText(path: string): Promise<KeyringText> {
  const { text } = await readPrivately(path);
  parseKeyring(text);
  return JSON.parse(text);
}

/** What was read of a keyring, and by which it is known whether it was changed since. */
type Ring = {
  readonly current: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly root: KeyObject;
  readonly stamp: string;
};

async function readRing(path: string): Promise<Ring> {
  const { text, stamp } = await readPrivately(path);
  const { current, keys, root } = parseKeyring(text);
  return { current, keys: new Map(Object.entries(keys)), root, stamp };
}

const stampOf = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }) => `${ino} ${size} ${mtimeMs}`;

/** The keys are `#private` key objects: `inspect`, `JSON.stringify` and logs see the current id and nothing else. */
class FileKeyring implements Keyring {
  currentId: string;
  readonly #path: string;
  #ring: Ring;
  /** There are a dozen purposes, and each message to a reader asks for two of them, at 20 µs each. */
  readonly #derived = new Map<KeyPurpose, Buffer>();

  constructor(path: string, ring: Ring) {
    this.currentId = ring.current;
    this.#path = path;
    this.#ring = ring;
  }

  /** What cannot be read any more, or is the keyring of others, changes nothing: what was read at the start holds. */
  async refresh(): Promise<void> {
    try {
      if (stampOf(await stat(this.#path)) === this.#ring.stamp) return;
      const ring = await readRing(this.#path);
      if (!ring.root.equals(this.#ring.root)) return;
      this.#ring = ring;
      this.currentId = ring.current;
    } catch {}
  }

  async wrap(dataKey: Buffer, personId: string): Promise<Buffer> {
    assert(dataKey.length === KEY_BYTES, 'A data key has 32 bytes.');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key(this.currentId), nonce, TAG_LENGTH);
    cipher.setAAD(boundTo(this.currentId, personId));
    const ciphertext = cipher.update(dataKey);
    cipher.final();
    return Buffer.concat([Buffer.of(WRAP_VERSION), nonce, ciphertext, cipher.getAuthTag()]);
  }

  async unwrap(wrapped: Buffer, keyId: string, personId: string): Promise<Buffer> {
    if (!this.#ring.keys.has(keyId)) await this.refresh();
    const master = this.#key(keyId);
    if (wrapped.length !== WRAPPED_BYTES || wrapped[0] !== WRAP_VERSION) throw notUnwrapped(keyId, personId);
    try {
      const decipher = createDecipheriv(ALGORITHM, master, wrapped.subarray(1, 1 + NONCE_BYTES), TAG_LENGTH)
        .setAAD(boundTo(keyId, personId))
        .setAuthTag(wrapped.subarray(-TAG_BYTES));
      const dataKey = decipher.update(wrapped.subarray(1 + NONCE_BYTES, -TAG_BYTES));
      decipher.final();
      return dataKey;
    } catch {
      throw notUnwrapped(keyId, personId);
    }
  }

  derive(purpose: KeyPurpose): Buffer {
    const known = this.#derived.get(purpose) ?? this.#hkdf(purpose);
    this.#derived.set(purpose, known);
    // A copy: whoever wipes or changes hers changes nobody else's.
    return Buffer.from(known);
  }

  #hkdf(purpose: KeyPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#ring.root, Buffer.alloc(0), `klusster ${purpose} v1`, KEY_BYTES));
  }

  #key(id: string): KeyObject {
    const found = this.#ring.keys.get(id);
    if (found === undefined)
      throw keyringFault('lacks a master key that is in use', 'restore the file that holds it', id);
    return found;
  }
}

function boundTo(keyId: string, personId: string): Buffer {
  return Buffer.from(JSON.stringify([WRAP_VERSION, keyId, personId]));
}

function notUnwrapped(keyId: string, personId: string): Fault {
  return new Fault('A data key did not unwrap.', `master key ${keyId}, person ${personId}`);
}

function parseKeyring(text: string): z.infer<typeof keyringSchema> {
  try {
    return keyringSchema.parse(JSON.parse(text));
  } catch {
    // Both parsers quote what they were given, so the reason stays here.
    throw keyringFault('is malformed', 'restore it from its copy');
  }
}

/** Mode and contents come from one handle, so that the file cannot be swapped between the check and the reading. */
async function readPrivately(path: string): Promise<{ readonly text: string; readonly stamp: string }> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw keyringFault('does not exist', 'create it once and keep a copy apart from the database');
    throw keyringFault('cannot be opened', 'let the service read it');
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw keyringFault('is not a regular file', 'name the file itself');
    if (process.platform !== 'win32' && (found.mode & READABLE_BY_OTHERS) !== 0) {
      throw keyringFault('is open to other users of the machine', 'set its mode to 0600');
    }
    return { text: await file.readFile('utf8'), stamp: stampOf(found) };
  } finally {
    await file.close();
  }
}

function areDistinct(keys: readonly KeyObject[]): boolean {
  return keys.every((key, i) => keys.slice(i + 1).every((other) => !key.equals(other)));
}

export function randomKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

export function keyringFault(what: string, mend: string, record = 'keyring file'): Fault {
  return new Fault(`The keyring file ${what}: ${mend}.`, record);
}
