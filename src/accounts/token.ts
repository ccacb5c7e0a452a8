import { hash, randomBytes } from 'node:crypto';

/** A new access token: 256 random bits, recognisable in a leak by its prefix. Only its hash is stored. */
export const newToken = (): string => `kls_${randomBytes(32).toString('base64url')}`;

/** What is stored of a token. A plain hash suffices: 256 random bits cannot be guessed from it. */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');
