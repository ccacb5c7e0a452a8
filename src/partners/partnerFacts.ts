import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import type { Scope } from '../privacy/scopes.js';
import { Bound, compileSql } from '../read/sql.js';
import type { AuthMethod } from './partner.entity.js';

/** What the authorization server has to know of a partner. */
export type PartnerFacts = {
  readonly id: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
  readonly authMethod: AuthMethod;
  readonly jwks: { readonly keys: readonly object[] } | undefined;
};

/** What a person let a partner see, while that stands. */
export type DelegationFacts = {
  readonly person: string;
  readonly partner: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
};

type Asked = { readonly id: string; readonly now: Date };
const ID = new Bound<Asked>(({ id }) => id);
const NOW = new Bound<Asked>(({ now }) => now.toISOString());
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const partner = compileSql<Asked>(sql`
  select name, to_json(redirect_uris)::text, to_json(scopes)::text, auth_method::text, jwks::text from partner
  where id = ${ID}::uuid and suspended_at is null`);

const delegation = compileSql<Asked>(sql`
  select d.person_id::text, d.partner_id::text, to_json(d.scopes)::text, extract(epoch from d.expires_at)::text
  from delegation d join partner a on a.id = d.partner_id
  where d.id = ${ID}::uuid and d.ended_at is null and d.expires_at > ${NOW}::timestamptz and a.suspended_at is null`);

const ended = compileSql<Asked>(sql`
  update delegation set ended_at = ${NOW}::timestamptz where id = ${ID}::uuid and ended_at is null returning id::text`);

const staff = compileSql<Asked>(sql`
  select m.id::text from staff_member m where m.person_id = ${ID}::uuid and m.left_at is null`);

/** A partner that staff registered and nobody suspended. */
export async function partnerWith(database: Database, asked: Asked): Promise<PartnerFacts | undefined> {
  if (!UUID.test(asked.id)) return undefined;
  const [row] = await database.query(partner.text, partner.values(asked), statementName(partner.text));
  const [name, redirectUris, scopes, authMethod, jwks] = row ?? [];
  if (!name || !redirectUris || !scopes || !authMethod) return undefined;
  return {
    id: asked.id,
    name,
    redirectUris: JSON.parse(redirectUris),
    scopes: JSON.parse(scopes),
    authMethod: authMethod as AuthMethod,
    jwks: jwks ? JSON.parse(jwks) : undefined,
  };
}

/** What a person let a partner see under a grant; undefined once it is over. */
export async function delegationWith(database: Database, asked: Asked): Promise<DelegationFacts | undefined> {
  if (!UUID.test(asked.id)) return undefined;
  const [row] = await database.query(delegation.text, delegation.values(asked), statementName(delegation.text));
  const [person, by, scopes, until] = row ?? [];
  if (!person || !by || !scopes || !until) return undefined;
  return { person, partner: by, scopes: JSON.parse(scopes), expiresAt: new Date(Number(until) * 1000) };
}

/** Ends a grant, and with it all tokens under it. */
export async function endDelegation(database: Database, asked: Asked): Promise<void> {
  if (UUID.test(asked.id)) await database.query(ended.text, ended.values(asked), statementName(ended.text));
}

/** Whether somebody works here: nobody else asks in the name of staff. */
export const isOfStaff = async (database: Database, asked: Asked): Promise<boolean> =>
  (await database.query(staff.text, staff.values(asked), statementName(staff.text))).length > 0;
