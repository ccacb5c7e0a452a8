import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../src/db/database.js';
import { rowIdOf } from '../../support/town.js';
import { type Asker, residentOf, type Somebody, scopesOf } from './expectation.js';

const HOUR = 60 * 60 * 1000;

/** Whose access token it is, in the two forms that there are. */
const PARTNER_TOKEN = { AccessToken: 'klp_', ClientCredentials: 'klc_' } as const;

/**
 * Tokens of one partner, put into the database as the authorization server would: by itself, and in the names of people with
 * the scopes that the asker says. That it makes them so is for the tests of OAuth to show.
 */
export function lender(database: Database, now: Date): (asker: Exclude<Asker, 'anonymous'>) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);

  async function registered(): Promise<string> {
    const id = randomUUID();
    await database.query(
      `insert into partner (id, name, redirect_uris, scopes, auth_method, secret_hash, created_at)
       values ($1, 'Voisinage', '{}', $2, 'client_secret_basic', $3, $4)`,
      [id, ['profile', 'account', 'subscriptions', 'contacts'], randomBytes(32), at(-1)],
    );
    return id;
  }

  async function lend(asker: Exclude<Asker, 'anonymous'>): Promise<string> {
    // Of one partner only the last word of a person would stand, and there are several of hers.
    const by = await registered();
    const scopes = scopesOf(asker)?.filter((scope) => scope !== 'nothing');
    const model = scopes ? 'AccessToken' : 'ClientCredentials';
    const token = `${PARTNER_TOKEN[model]}${randomBytes(32).toString('base64url')}`;
    const delegation = scopes ? await delegated(by, residentOf(asker as Somebody), scopes) : null;
    await database.query(
      `insert into oauth_record (key, id, model, partner_id, delegation_id, scopes, payload, expires_at)
       values ($1, $2, $3, $4, $5, $6, 'sealed', $7)`,
      [
        createHash('sha256').update(`${model}/${token}`).digest(),
        randomUUID(),
        model,
        by,
        delegation,
        scopes ?? [],
        at(1),
      ],
    );
    return token;
  }

  async function delegated(by: string, name: string, scopes: readonly string[]): Promise<string> {
    const id = randomUUID();
    await database.query(
      `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
       values ($1, $2, $3, $4, 1, 'EN', $5, $6)`,
      [id, rowIdOf('person', name), by, scopes, at(-1), at(1)],
    );
    return id;
  }

  return (asker) => {
    const known = tokens.get(asker) ?? lend(asker);
    tokens.set(asker, known);
    return known;
  };
}
