import type { IncomingMessage } from 'node:http';
import { boundedBody } from '../uploads/boundedBody.js';

/** Bytes of a form: two names and an address in UTF-8 and percent signs, with room. */
const FORM_BYTES = 16 * 1024;

const TAKEN = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * The fields of a form that was sent in either of the two encodings (RFC 8058, 3.2); of one name the first counts, and files do not.
 * Undefined when it is no form, is too long or is broken.
 */
export async function formFields(request: IncomingMessage): Promise<ReadonlyMap<string, string> | undefined> {
  const type = request.headers['content-type'] ?? '';
  if (!TAKEN.test(type)) return undefined;
  const body = await boundedBody(request, FORM_BYTES);
  if (!body) return undefined;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const fields = new Map<string, string>();
    for (const [name, value] of form)
      if (typeof value === 'string' && value.isWellFormed() && !fields.has(name)) fields.set(name, value);
    return fields;
  } catch {
    return undefined;
  }
}
