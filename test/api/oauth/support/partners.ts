import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../../src/db/database.js';

export type Registered = { readonly id: string; readonly secret: string };

type How = {
  readonly name?: string;
  readonly redirectUris?: readonly string[];
  readonly scopes?: readonly string[];
  readonly jwks?: object;
};

export const CALLBACK = 'https://voisinage.test/callback';

/** Registers a partner in the database, as staff would. */
export async function register(database: Database, how: How = {}): Promise<Registered> {
  const { name = 'Voisinage', redirectUris = [CALLBACK], jwks } = how;
  const { scopes = ['profile', 'account', 'subscriptions', 'contacts'] } = how;
  const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')];
  await database.query(
    `insert into partner (id, name, redirect_uris, scopes, auth_method, jwks, secret_hash, created_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, now())`,
    [
      id,
      name,
      redirectUris,
      scopes,
      jwks ? 'private_key_jwt' : 'client_secret_basic',
      jwks ? JSON.stringify(jwks) : null,
      jwks ? null : createHash('sha256').update(secret).digest(),
    ],
  );
  return { id, secret };
}
