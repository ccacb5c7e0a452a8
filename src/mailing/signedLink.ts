import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';

/** What a link is for, the first byte of it: one that was signed for one thing does nothing else. */
const KINDS = { unsubscribe: 1, again: 2 } as const;
export type LinkKind = keyof typeof KINDS;

const ID_BYTES = 16;
const MAC_BYTES = 16;
const SIGNED_BYTES = 1 + 2 * ID_BYTES;
const TEXT_LENGTH = Math.ceil(((SIGNED_BYTES + MAC_BYTES) * 8) / 6);

/**
 * The token of a link that is good without a record of it: its kind, two ids and 128 bits of HMAC-SHA-256, as base64url. The key does
 * not change with the master key, so a link stays good for as long as there is mail that bears it.
 */
export function signedLink(keyring: KeyDerivation, kind: LinkKind, first: string, second: string): string {
  const signed = Buffer.concat([Buffer.of(KINDS[kind]), bytesOf(first), bytesOf(second)]);
  return Buffer.concat([signed, macOf(keyring, signed)]).toString('base64url');
}

/** The two ids of a token of a kind; undefined for any text that we did not sign as one. Any text is safe. */
export function readSignedLink(keyring: KeyDerivation, kind: LinkKind, text: string): [string, string] | undefined {
  if (text.length !== TEXT_LENGTH) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Node's decoder skips what it does not know; only the text it would write itself is accepted.
  if (bytes.toString('base64url') !== text) return undefined;
  const signed = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), macOf(keyring, signed)) || signed[0] !== KINDS[kind])
    return undefined;
  return [idAt(signed, 1), idAt(signed, 1 + ID_BYTES)];
}

/** Who may be unsubscribed by a token, and from which list. */
export type UnsubscribeTarget = { readonly recipient: string; readonly klusster: string };

/** What stands in the place of a token in a test or a preview, which nobody is unsubscribed by. */
export const NOBODYS_TOKEN = 'test';

/** The token of the unsubscribe link of a message to one recipient of one list. */
export const unsubscribeToken = (keyring: KeyDerivation, { recipient, klusster }: UnsubscribeTarget): string =>
  signedLink(keyring, 'unsubscribe', recipient, klusster);

/** Where an unsubscribe link leads, by its token. */
export const unsubscribeAddress = (publicUrl: string, token: string): string => `${publicUrl}/unsubscribe/${token}`;

/** Whom and what an unsubscribe token names; undefined for one that is not ours. */
export function readUnsubscribeToken(keyring: KeyDerivation, text: string): UnsubscribeTarget | undefined {
  const [recipient, klusster] = readSignedLink(keyring, 'unsubscribe', text) ?? [];
  return recipient && klusster ? { recipient, klusster } : undefined;
}

const macOf = (keyring: KeyDerivation, signed: Uint8Array): Buffer =>
  createHmac('sha256', createSecretKey(keyring.derive('unsubscribe')))
    .update(signed)
    .digest()
    .subarray(0, MAC_BYTES);

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + ID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
