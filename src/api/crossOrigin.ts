import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from 'cors';

/** Says in the headers whether a page of another origin may read the answer. True when that was the whole answer: a preflight. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Seconds for which a browser remembers a preflight: what Chromium allows at most. */
const PREFLIGHT_SECONDS = 7_200;

/** Lets pages of these origins ask, by exact match, and with the cookie of whoever is signed in there. */
export function crossOrigin(origins: readonly string[]): CrossOrigin {
  const answer = cors({
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'Content-Type',
      'Authorization',
      'Accept-Language',
      'Apollo-Require-Preflight',
      'Idempotency-Key',
      'X-Klusster-Withheld',
      'X-Klusster-Act-As',
    ],
    exposedHeaders: ['X-Request-Id', 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
    credentials: true,
    maxAge: PREFLIGHT_SECONDS,
  });
  return (request, response) => {
    // `Vary: origin` is always there; the rest is for browsers, which name theirs.
    if (request.headers.origin === undefined) return false;
    let isPreflight = true;
    answer(request, response, () => {
      isPreflight = false;
    });
    return isPreflight;
  };
}
