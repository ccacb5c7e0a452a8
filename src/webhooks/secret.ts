import { randomBytes } from 'node:crypto';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { seal, unseal } from '../privacy/vault/seal.js';

/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** `whsec_` and base64, as libraries of receivers take it. */
const PREFIX = 'whsec_';

export const newSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

/** The key for HMAC that a secret stands for. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/** A secret belongs to its endpoint and to no person. */
const placeOf = (endpoint: string) => ({ table: 'webhook_endpoint', record: endpoint, person: '', group: 'secret' });

/** Seals a secret: it must be at hand to sign with, so it cannot be stored as a hash. */
export const sealSecret = (keyring: KeyDerivation, endpoint: string, secret: string): Buffer =>
  seal(keyring.derive('webhook'), placeOf(endpoint), { secret });

const openSecret = (keyring: KeyDerivation, endpoint: string, sealed: Uint8Array): string =>
  unseal(keyring.derive('webhook'), placeOf(endpoint), sealed).secret as string;

/** What is stored of the secrets of an endpoint. */
type Stored = {
  readonly id: string;
  readonly secret?: Uint8Array | null | undefined;
  readonly formerSecret?: Uint8Array | null | undefined;
  readonly formerUntil?: Date | null | undefined;
};

/** The secrets that are good at an instant, the newer one first: two of them for a while after one replaced the other. */
export function goodSecrets(
  keyring: KeyDerivation,
  { id, secret, formerSecret, formerUntil }: Stored,
  now: Date,
): string[] {
  const former = formerUntil && formerUntil > now ? formerSecret : undefined;
  return [secret, former].flatMap((sealed) => (sealed ? [openSecret(keyring, id, sealed)] : []));
}
