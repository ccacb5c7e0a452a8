import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../../src/db/database.js';
import { residents, rowIdOf } from '../../support/town.js';
import { LENT, PARTNER_NAME } from './castValues.js';
import { type Asker, type Lent, residentOf, type Somebody, scopesOf } from './expectation.js';

const HOUR = 60 * 60 * 1000;

/** What begins an access token, in the two forms that there are. */
const PARTNER_TOKEN = { AccessToken: 'klp_', ClientCredentials: 'klc_' } as const;

/** A partner, in its own name or in somebody's. */
export type PartnerAsker = 'a partner' | Lent;
export const isPartner = (asker: string): asker is PartnerAsker => asker === 'a partner' || asker.includes(' for ');

const modelOf = (asker: Asker) => (scopesOf(asker) ? 'AccessToken' : 'ClientCredentials');

/** The access token of a partner that asks, with a text of the test's own. */
export const partnerToken = (asker: PartnerAsker, text: string): string => `${PARTNER_TOKEN[modelOf(asker)]}${text}`;

/** The people of the town, each with the id of her person. */
const TOWNSPEOPLE = Object.keys(residents).map((name) => [name, rowIdOf('person', name)] as const);

/** What a partner may be let see: whom, and by which partner's name. */
type Lending = { readonly to: string; readonly by: readonly (readonly [name: string, personId: string])[] };

/** The one partner of the tests, and what everybody in town lets it see; or another, and what others let it. */
export async function putGrantsOnRecord(
  database: Database,
  { to, by }: Lending = { to: PARTNER_NAME, by: TOWNSPEOPLE },
): Promise<void> {
  const { scopes, grantedAt, expiresAt } = LENT;
  const partner = rowIdOf('partner', to);
  await database.query(
    `insert into partner (id, name, redirect_uris, scopes, auth_method, secret_hash, created_at)
     values ($1, $2, '{}', $3, 'client_secret_basic', $4, $5) on conflict do nothing`,
    [partner, to, scopes, randomBytes(32), grantedAt],
  );
  for (const [name, person] of by)
    await database.query(
      `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
       values ($1, $2, $3, $4, 1, 'EN', $5, $6) on conflict do nothing`,
      [
        rowIdOf('delegation', to === PARTNER_NAME ? name : `${name}/${to}`),
        person,
        partner,
        scopes,
        grantedAt,
        expiresAt,
      ],
    );
}

/** Puts an access token of that partner into the database as the authorization server would, good for an hour. */
export async function putTokenOnRecord(
  database: Database,
  asker: PartnerAsker,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<void> {
  const scopes = scopesOf(asker)?.filter((scope) => scope !== 'nothing');
  const model = modelOf(asker);
  await database.query(
    `insert into oauth_record (key, id, model, partner_id, delegation_id, scopes, payload, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'sealed', $7)`,
    [
      createHash('sha256').update(`${model}/${token}`).digest(),
      rowIdOf('oauth_record', token),
      model,
      rowIdOf('partner', PARTNER_NAME),
      scopes ? rowIdOf('delegation', residentOf(asker as Somebody)) : null,
      scopes ?? [],
      new Date(now.getTime() + HOUR).toISOString(),
    ],
  );
}

/**
 * Access tokens of that partner: by itself, and in the names of people with the scopes that the asker says. That the
 * authorization server makes them so is for the tests of OAuth to show.
 */
export function lender(database: Database, now: Date): (asker: PartnerAsker) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();

  async function lend(asker: PartnerAsker): Promise<string> {
    const token = partnerToken(asker, randomBytes(32).toString('base64url'));
    await putGrantsOnRecord(database);
    await putTokenOnRecord(database, asker, { token, now });
    return token;
  }

  return (asker) => {
    const known = tokens.get(asker) ?? lend(asker);
    tokens.set(asker, known);
    return known;
  };
}
