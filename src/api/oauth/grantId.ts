import type { KoaContextWithOIDC } from 'oidc-provider';
import { type DelegationId, toGlobalId } from '../../kernel/ids.js';

type Body = { readonly active?: boolean; grant_id?: string };

/** Routes whose answers speak of a token, and so say under which grant it stands. */
const ROUTES: ReadonlySet<string> = new Set(['token', 'introspection']);

/**
 * Tells a partner the id of the grant with the tokens that it gets under it, and with what it asks about them (Grant Management
 * for OAuth 2.0, `grant_id`): by this it knows later which one is over. The id is new with each consent, so that two partners
 * cannot tell by it that they know one person.
 */
export function tellGrantId({ oidc, body }: KoaContextWithOIDC): void {
  if (!ROUTES.has(oidc?.route ?? '') || typeof body !== 'object' || body === null) return;
  const { AccessToken, RefreshToken } = oidc.entities;
  const grant = (AccessToken ?? RefreshToken)?.grantId;
  const told = body as Body;
  if (grant && told.active !== false) told.grant_id = toGlobalId('PartnerGrant', grant as DelegationId);
}
