import type { IncomingMessage } from 'node:http';

/** Bytes of a form: an address, a password of 1,024 characters in UTF-8 and percent signs. */
const FORM_BYTES = 32 * 1024;

/** The fields of a form that was sent; undefined when it is none, or too long. */
export async function formBody(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > FORM_BYTES) return undefined;
    parts.push(part as Buffer);
  }
  const text = Buffer.concat(parts).toString();
  return text.isWellFormed() ? new URLSearchParams(text) : undefined;
}
