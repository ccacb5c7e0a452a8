import { createPrivateKey } from 'node:crypto';
import type { KeyDerivation } from '../../privacy/vault/keyEncryption.js';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key of the authorization server, worked out from the keyring: the same on every replica, stored nowhere. */
export function signingKey(keyring: KeyDerivation): object {
  const der = Buffer.concat([PKCS8, keyring.derive('oauth-signing')]);
  return {
    ...createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' }),
    alg: 'EdDSA',
    use: 'sig',
  };
}
