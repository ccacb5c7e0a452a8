import { createCipheriv, createDecipheriv, createSecretKey, KeyObject, randomBytes } from 'node:crypto';
import { assert } from '../../kernel/assert.js';
import { Fault } from '../../kernel/errors.js';

/** Where a blob belongs. It opens nowhere else, so a blob copied to another row or person is worthless there. */
export type SealedAt = {
  readonly table: string;
  readonly record: string;
  readonly person: string;
  readonly group: string;
};

/** The 32 bytes of a person's key. Keep it as a `KeyObject`: it opens faster, and `inspect` shows no bytes of it. */
export type DataKey = KeyObject | Buffer;

/** A blob that did not open: wrong key, wrong place, or changed bytes. Names the place, never contents. */
export class SealBroken extends Fault {
  override readonly name = 'SealBroken';

  constructor(at: SealedAt) {
    const where = `${at.table}/${at.record}/${at.group}`;
    super(`A sealed value did not open: ${where}`, where);
  }
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG_LENGTH = { authTagLength: TAG_BYTES } as const;
const HEADER_BYTES = 1 + NONCE_BYTES;
const LENGTH_BYTES = 4;
const SMALL_BUCKETS = [128, 256, 512];
const LARGE_BUCKET = 1024;

/**
 * Seals a group of strings under a 32-byte data key:
 * version (1 byte) | random nonce (12) | AES-256-GCM ciphertext | tag (16).
 * The plaintext is its length (4 bytes, big-endian), JSON, and zeros up to a bucket, so that the size of a blob does
 * not tell a short name from a long one. Throws `Fault` for a key of another length or a value that is no string.
 */
export function seal(key: DataKey, at: SealedAt, values: Readonly<Record<string, string>>): Buffer {
  const secret = keyObject(key);
  assert(secret.symmetricKeySize === KEY_BYTES, 'A data key has 32 bytes.');
  assert(
    Object.values(values).every((value) => typeof value === 'string'),
    'Only strings are sealed.',
  );
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, nonce, TAG_LENGTH).setAAD(boundTo(at));
  const ciphertext = cipher.update(padded(JSON.stringify(values)));
  cipher.final();
  return Buffer.concat([Buffer.of(VERSION), nonce, ciphertext, cipher.getAuthTag()]);
}

/** Opens what `seal` made for the same place. Throws `SealBroken` for every failure, whatever its cause. */
export function unseal(key: DataKey, at: SealedAt, blob: Uint8Array): Readonly<Record<string, string>> {
  try {
    if (blob[0] !== VERSION) throw new SealBroken(at);
    const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
    const end = bytes.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, keyObject(key), bytes.subarray(1, HEADER_BYTES), TAG_LENGTH)
      .setAAD(boundTo(at))
      .setAuthTag(bytes.subarray(end));
    const plaintext = decipher.update(bytes.subarray(HEADER_BYTES, end));
    decipher.final();
    return Object.freeze(
      JSON.parse(plaintext.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + plaintext.readUInt32BE(0))),
    );
  } catch {
    // The errors of the cipher and of JSON.parse quote their input, so none of them leaves this function.
    throw new SealBroken(at);
  }
}

/** Node 24.21 takes 13 µs to make a cipher from raw bytes, 3 µs from a key object made for it, 1.5 µs from one at hand. */
function keyObject(key: DataKey): KeyObject {
  return key instanceof KeyObject ? key : createSecretKey(key);
}

/** A JSON array has one reading, whatever the names contain. */
function boundTo(at: SealedAt): Buffer {
  return Buffer.from(JSON.stringify([VERSION, at.table, at.record, at.person, at.group]));
}

function padded(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const plaintext = Buffer.alloc(bucketOf(LENGTH_BYTES + length));
  plaintext.writeUInt32BE(length);
  plaintext.write(json, LENGTH_BYTES);
  return plaintext;
}

function bucketOf(length: number): number {
  return SMALL_BUCKETS.find((size) => length <= size) ?? Math.ceil(length / LARGE_BUCKET) * LARGE_BUCKET;
}
