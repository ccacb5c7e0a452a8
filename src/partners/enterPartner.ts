import { createPublicKey } from 'node:crypto';
import type { Ctx } from '../ctx.js';
import { type Asking, once } from '../idempotency/index.js';
import { newId, type PartnerId } from '../kernel/ids.js';
import { plainLine } from '../kernel/text.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Scope } from '../privacy/scopes.js';
import { type AuthMethod, Partner } from './partner.entity.js';
import { newPartnerSecret, secretHash } from './partnerSecret.js';

/** Longest name of a partner, in characters. */
const NAME_MAX = 80;

/** A partner with the secret that is kept nowhere; null when it proves itself by a key, or the request is answered again. */
export type RegisteredPartner = { readonly clientId: string; readonly clientSecret: string | null };

/** What a partner is registered with. */
export type NewPartner = {
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
  readonly authMethod: AuthMethod;
  readonly jwks?: string | null;
};

/**
 * Enters a partner, for whoever has shown that she may: by a recent proof, or by being at the command line. Its name is that of an
 * organisation; whoever works here has looked at it.
 */
export async function enterPartner(
  ctx: Pick<Ctx, 'publicUrl'> & Asking,
  input: NewPartner,
): Promise<RegisteredPartner | Refused> {
  const { name, redirectUris, scopes, authMethod, jwks } = input;
  const known = plainLine(name, NAME_MAX);
  if (known === '') return refusedFor('NAME_MISSING', { field: 'name' });
  // On a developer's machine partners are developed beside us.
  const isLocal = new URL(ctx.publicUrl).protocol === 'http:';
  if (!redirectUris.every((uri) => isRedirectUri(uri, isLocal)))
    return refusedFor('REDIRECT_URI_REFUSED', { field: 'redirectUris' });
  const keys = authMethod === 'private_key_jwt' ? publicKeysIn(jwks) : undefined;
  if (authMethod === 'private_key_jwt' && !keys) return refusedFor('KEYS_REFUSED', { field: 'jwks' });
  const remembered = ({ clientId }: RegisteredPartner) => ({ clientId, clientSecret: null });
  return once<RegisteredPartner>(ctx, { verb: 'registerPartner', input, remembered }, async (em) => {
    const id = newId<PartnerId>();
    const secret = keys ? null : newPartnerSecret();
    em.create(Partner, {
      id,
      name: known,
      redirectUris: [...redirectUris],
      scopes: [...new Set(scopes)],
      authMethod,
      jwks: keys ? { keys } : null,
      secretHash: secret === null ? null : secretHash(secret),
      secretSince: secret === null ? null : ctx.now,
      createdAt: ctx.now,
    });
    return { clientId: id, clientSecret: secret };
  });
}

function isRedirectUri(uri: string, isLocal: boolean): boolean {
  const url = URL.parse(uri);
  if (url === null || uri.includes('#') || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (isLocal && url.protocol === 'http:' && url.hostname === 'localhost');
}

/** Members that only a private or a shared key has. */
const SECRET_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];

/** The public keys of a JWK set; undefined when it is none, holds none, or holds anything that is not public. */
function publicKeysIn(text: string | null | undefined): object[] | undefined {
  try {
    const { keys } = JSON.parse(text ?? '') as { keys: Record<string, unknown>[] };
    if (!Array.isArray(keys) || keys.length === 0 || keys.length > 10) return undefined;
    for (const key of keys) {
      if (SECRET_MEMBERS.some((member) => member in key)) return undefined;
      createPublicKey({ key: key as never, format: 'jwk' });
    }
    return keys;
  } catch {
    return undefined;
  }
}
