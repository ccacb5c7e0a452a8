import type { IncomingHttpHeaders } from 'node:http';

/** Whether a page that may act for whoever is signed in its browser sent a request. */
export type IsOwnPage = (headers: IncomingHttpHeaders) => boolean;

/**
 * Our own pages are those of this very origin, which a browser states in `Sec-Fetch-Site`; older ones name the origin of the
 * page. Both headers are out of reach of scripts. A request that says neither is sent by no page: it has no cookie to use.
 * @param origins of our public address, and of the pages that `CORS_ORIGINS` names
 */
export const ownPages =
  (origins: ReadonlySet<string>): IsOwnPage =>
  ({ origin, 'sec-fetch-site': site }) =>
    site === 'same-origin' || (origin !== undefined && origins.has(origin));
