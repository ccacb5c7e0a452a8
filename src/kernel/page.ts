import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { assert } from './assert.js';
import { KlussterError } from './errors.js';

/** The paging arguments of a connection field, as GraphQL hands them over. */
export type PageArgs = {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly after?: string | null | undefined;
};

/** At most `limit` rows after `cursor`, or before it when `backwards`; no cursor: from that end of the list. */
export type PageRequest = { readonly limit: number; readonly backwards: boolean; readonly cursor?: string };

/** How many items a page has: at most, and when nothing is said. */
export const PAGE = { max: 100, default: 20 } as const;

/**
 * Checks paging arguments. `first` goes with `after`, `last` with `before`; without either, the first `default` rows.
 * Throws `KlussterError` BAD_USER_INPUT for any other mix, for numbers below 0 and above `max`.
 */
export function pageRequest(args: PageArgs, limits: { max: number; default: number } = PAGE): PageRequest {
  const first = args.first ?? undefined;
  const last = args.last ?? undefined;
  if (first !== undefined && last !== undefined) throw badPage('Give `first` or `last`, not both.');
  if (args.before != null && last === undefined) throw badPage('`before` needs `last`.');
  if (args.after != null && last !== undefined) throw badPage('`after` needs `first`.');
  const limit = first ?? last ?? limits.default;
  if (!Number.isInteger(limit) || limit < 0 || limit > limits.max) {
    throw badPage(`A page has 0 to ${limits.max} items.`);
  }
  const backwards = last !== undefined;
  const cursor = backwards ? args.before : args.after;
  return { limit, backwards, ...(cursor != null && { cursor }) };
}

function badPage(message: string): KlussterError {
  return new KlussterError('BAD_USER_INPUT', message);
}

/** Makes and reads cursors that only this key could have made. */
export type CursorCodec = {
  /** A cursor for `position`, valid under the same `binding` only. The client can read the position: put no withheld value in it. */
  sign(binding: string, position: readonly string[]): string;
  /** The position. Throws `KlussterError` CURSOR_INVALID when malformed, forged, or signed under another binding. */
  read(binding: string, cursor: string): string[];
};

const MAC_BYTES = 32;
const MAX_CURSOR_LENGTH = 4096;

/**
 * Cursors signed with HMAC-SHA-256 under a 32-byte key: base64url of MAC, then the position as JSON.
 * `binding` is the canonical text of viewer, coordinate, filter and order, so that a cursor is no way around any of them.
 */
export function cursorCodec(key: Buffer): CursorCodec {
  assert(key.length === 32, 'A cursor key has 32 bytes.');
  const secret = createSecretKey(key);

  // A JSON string ends itself, so binding and position cannot flow into each other; it also keeps lone surrogates apart.
  const mac = (binding: string, position: Buffer) =>
    createHmac('sha256', secret).update(JSON.stringify(binding)).update(position).digest();

  return Object.freeze({
    sign(binding: string, position: readonly string[]): string {
      const payload = Buffer.from(JSON.stringify(position));
      const cursor = Buffer.concat([mac(binding, payload), payload]).toString('base64url');
      assert(cursor.length <= MAX_CURSOR_LENGTH, 'A cursor position is too long to be read back.');
      return cursor;
    },
    read(binding: string, cursor: string): string[] {
      if (cursor.length > MAX_CURSOR_LENGTH) throw new KlussterError('CURSOR_INVALID');
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== cursor)
        throw new KlussterError('CURSOR_INVALID');
      const payload = bytes.subarray(MAC_BYTES);
      if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), mac(binding, payload))) {
        throw new KlussterError('CURSOR_INVALID');
      }
      return JSON.parse(payload.toString()) as string[];
    },
  });
}
