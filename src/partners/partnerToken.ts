import { createHash } from 'node:crypto';

/** What begins an access token of a partner: in a person's name, or its own. The sessions of people begin otherwise. */
export const TOKEN_PREFIX = { AccessToken: 'klp_', ClientCredentials: 'klc_', RefreshToken: 'klr_' } as const;

/** By what a record of the authorization server is found: the value itself is kept nowhere. */
export const recordKey = (model: string, value: string): Buffer =>
  createHash('sha256').update(`${model}/${value}`).digest();

/** Which kind of access token a bearer token is, if it is one of a partner. */
export const partnerTokenKind = (token: string): 'AccessToken' | 'ClientCredentials' | undefined =>
  (['AccessToken', 'ClientCredentials'] as const).find((kind) => token.startsWith(TOKEN_PREFIX[kind]));
