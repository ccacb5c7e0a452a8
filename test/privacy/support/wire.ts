import type { Answer } from '../../support/service.js';

/** What differs between any two answers: the date, and what is left to spend, which counts the requests before this one. */
const DIFFERS: ReadonlySet<string> = new Set(['date', 'ratelimit']);

/** Everything of an answer that is seen on the wire, to the last byte, but its date and the id of its request. */
export function seenOnTheWire({ status, headers, text }: Answer): string {
  const told = [...headers].filter(([name]) => !DIFFERS.has(name)).map((header) => header.join(': '));
  const seen = [status, ...told, text].join('\n');
  const requestId = headers.get('x-request-id');
  return requestId ? seen.replaceAll(requestId, '…') : seen;
}
