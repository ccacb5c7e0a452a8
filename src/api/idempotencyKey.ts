import { refusal } from './refusal.js';

/** Visible ASCII, so that it can stand in a header; with or without the quotes of a structured field. */
const KEY = /^"?([!#-~]{8,200})"?$/;

/**
 * Reads the header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): 8 to 200 visible characters without quotes,
 * which stand for one thing to be created. Throws `GraphQLError` BAD_USER_INPUT for anything else.
 */
export function idempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = KEY.exec(header)?.[1];
  if (key === undefined) throw refusal('BAD_USER_INPUT', 'Idempotency-Key has 8 to 200 visible characters.');
  return key;
}
