import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../src/db/database.js';
import { type ResidentName, residents, rowIdOf } from '../../support/town.js';
import { LENT, PARTNER_NAME } from './castValues.js';
import { type Asker, residentOf, type Somebody, scopesOf } from './expectation.js';

const HOUR = 60 * 60 * 1000;

/** What begins an access token, in the two forms that there are. */
const PARTNER_TOKEN = { AccessToken: 'klp_', ClientCredentials: 'klc_' } as const;

const PARTNER = rowIdOf('partner', PARTNER_NAME);

/** The one partner of the tests, and what everybody in town lets it see. */
export async function putGrantsOnRecord(database: Database): Promise<void> {
  const { scopes, grantedAt, expiresAt } = LENT;
  await database.query(
    `insert into partner (id, name, redirect_uris, scopes, auth_method, secret_hash, created_at)
     values ($1, $2, '{}', $3, 'client_secret_basic', $4, $5) on conflict do nothing`,
    [PARTNER, PARTNER_NAME, scopes, randomBytes(32), grantedAt],
  );
  for (const name of Object.keys(residents) as ResidentName[])
    await database.query(
      `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
       values ($1, $2, $3, $4, 1, 'EN', $5, $6) on conflict do nothing`,
      [rowIdOf('delegation', name), rowIdOf('person', name), PARTNER, scopes, grantedAt, expiresAt],
    );
}

/**
 * Access tokens of that partner, put into the database as the authorization server would: by itself, and in the names of
 * people with the scopes that the asker says. That it makes them so is for the tests of OAuth to show.
 */
export function lender(database: Database, now: Date): (asker: Exclude<Asker, 'anonymous'>) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();

  async function lend(asker: Exclude<Asker, 'anonymous'>): Promise<string> {
    await putGrantsOnRecord(database);
    const scopes = scopesOf(asker)?.filter((scope) => scope !== 'nothing');
    const model = scopes ? 'AccessToken' : 'ClientCredentials';
    const token = `${PARTNER_TOKEN[model]}${randomBytes(32).toString('base64url')}`;
    await database.query(
      `insert into oauth_record (key, id, model, partner_id, delegation_id, scopes, payload, expires_at)
       values ($1, $2, $3, $4, $5, $6, 'sealed', $7)`,
      [
        createHash('sha256').update(`${model}/${token}`).digest(),
        randomUUID(),
        model,
        PARTNER,
        scopes ? rowIdOf('delegation', residentOf(asker as Somebody)) : null,
        scopes ?? [],
        new Date(now.getTime() + HOUR).toISOString(),
      ],
    );
    return token;
  }

  return (asker) => {
    const known = tokens.get(asker) ?? lend(asker);
    tokens.set(asker, known);
    return known;
  };
}
