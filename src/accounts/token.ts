import { hash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits, recognisable in a leak by its prefix: `kls` signs in, `kla` leads to the answer to a request for access. Only its hash is stored. */
export const newToken = (prefix: 'kls' | 'kla' = 'kls'): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** What is stored of a token. A plain hash suffices: 256 random bits cannot be guessed from it. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');
