import type { IncomingHttpHeaders } from 'node:http';
import type { Transport } from '../kernel/transport.js';
import { refusal } from './refusal.js';
import { NO_COOKIE, tokensIn } from './sessionCookie.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;
const TOKEN = /^[A-Za-z0-9_-]{1,200}$/;

/** The token that a request came with, and how. */
export type Credential = { readonly token: string; readonly transport: Transport };

/**
 * Reads the token of a request; undefined when there is none. A bearer token is meant, a cookie comes by itself: where there
 * are both, the cookie is not looked at. A cookie that another page sends is refused, and never answered as a stranger's
 * request. Throws `GraphQLError` UNAUTHENTICATED for what is no token, FORBIDDEN for a cookie from elsewhere.
 */
export function credentialOf(headers: IncomingHttpHeaders, isOwnPage: boolean): Credential | undefined {
  if (headers.authorization !== undefined) {
    const token = BEARER.exec(headers.authorization)?.[1];
    if (token === undefined) throw refusedCredential('BEARER');
    return { token, transport: 'BEARER' };
  }
  const [token, another] = tokensIn(headers.cookie);
  if (token === undefined) return undefined;
  if (!isOwnPage)
    throw refusal('FORBIDDEN', 'A cookie counts only in requests of our own pages and of those that are allowed to.');
  if (another !== undefined || !TOKEN.test(token)) throw refusedCredential('COOKIE');
  return { token, transport: 'COOKIE' };
}

/** A token that is not good. A cookie is taken away with it: no script could, and the page could never sign in again. */
export const refusedCredential = (transport: Transport) =>
  refusal('UNAUTHENTICATED', undefined, {}, transport === 'COOKIE' ? [['set-cookie', NO_COOKIE]] : []);
