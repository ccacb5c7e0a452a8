import {
  type Client,
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import type { Logger } from 'pino';
import { partnerSecretFits, partnerWith, TOKEN_PREFIX } from '../../partners/index.js';
import { SCOPE_NAMES } from '../../privacy/scopes.js';
import { logFault } from '../faultLog.js';
import { type AdapterPorts, adapterOn } from './adapter.js';
import { clientAssertion } from './clientAssertion.js';
import { errorPage } from './errorPage.js';
import { tellGrantId } from './grantId.js';
import { signingKey } from './signingKey.js';

/** Under this path of our own address the authorization server lives; with it, it is the issuer. */
export const OAUTH_PATH = '/oauth';

/** Lives of what is issued, in seconds. An access token is looked up each time, and still does not live long. */
const TTL = {
  AccessToken: 10 * 60,
  ClientCredentials: 10 * 60,
  AuthorizationCode: 60,
  RefreshToken: 30 * 24 * 60 * 60,
  /** A link to her address may have to come first, which is good for a quarter of an hour from when it was asked for. */
  Interaction: 30 * 60,
  /** A person is known to the consent page for as long as it takes to answer, and signs in again the next time. */
  Session: 15 * 60,
  /** Grants are kept by us, with an end of their own; the library makes none. */
  Grant: 365 * 24 * 60 * 60,
} as const;

/** Who we are as an authorization server. */
const issuerAt = (publicUrl: string): string => `${publicUrl}${OAUTH_PATH}`;

/** The resource that all tokens are for: our API. */
export const resourceAt = (publicUrl: string): string => `${publicUrl}/graphql`;

/**
 * The authorization server (OAuth 2.1): authorization code with PKCE, refresh tokens that rotate, client credentials. All
 * tokens are opaque and are looked up each time, so that what is revoked is over at once.
 */
export function oauthProvider(ports: AdapterPorts & { readonly publicUrl: string; readonly log: Logger }): Provider {
  const { publicUrl, database, clock, log } = ports;
  const resource = resourceAt(publicUrl);
  const provider = new Provider(issuerAt(publicUrl), configuration(ports, resource));
  // Addresses are those of the configuration, which the handler puts into these headers, and never those of a request.
  provider.proxy = true;
  const ofClient = provider.Client.prototype as unknown as {
    compareClientSecret(this: Client, secret: string): Promise<boolean>;
  };
  ofClient.compareClientSecret = function compareClientSecret(secret) {
    return partnerSecretFits(database, secret, { partner: this.clientId, now: clock.now() });
  };
  for (const [model, prefix] of Object.entries(TOKEN_PREFIX) as [keyof typeof TOKEN_PREFIX, string][]) {
    const token = provider[model].prototype as unknown as { generateTokenId(): string };
    const random = token.generateTokenId;
    token.generateTokenId = function generateTokenId() {
      return `${prefix}${random.call(this)}`;
    };
  }
  provider.use(async (ctx, next) => {
    await next();
    tellGrantId(ctx as unknown as KoaContextWithOIDC);
    const { body, oidc } = ctx as unknown as { body?: Record<string, unknown>; oidc?: { route?: string } };
    // Who a person is to us says nothing to a partner, and two partners could compare it.
    if (oidc?.route === 'introspection' && body) delete body.sub;
    if (oidc?.route === 'discovery' && body) body.scopes_supported = [...SCOPE_NAMES, 'offline_access'];
  });
  provider.on('server_error', (_ctx, error) => logFault(log, error));
  return provider;
}

function configuration(ports: AdapterPorts & { readonly publicUrl: string }, resource: string): Configuration {
  const { keyring, database, clock, publicUrl } = ports;
  const { base } = interactionPolicy;
  const policy = base();
  // Who sits there now need not be who signed in a moment ago: somebody else would agree in her name, and never see it.
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('each_time', 'signing in is asked for each time', (ctx) => !ctx.oidc.result?.login),
    );
  // Each authorization is agreed to on its own, whatever was agreed to before.
  policy
    .get('consent')
    ?.checks.add(
      new interactionPolicy.Check('each_time', 'consent is asked for each time', (ctx) => !ctx.oidc.result?.consent),
    );
  return {
    adapter: adapterOn(ports, resource),
    jwks: { keys: [signingKey(keyring) as never] },
    cookies: {
      keys: [keyring.derive('oauth-cookies').toString('base64url')],
      names: { session: 'klusster_oauth', interaction: 'klusster_interaction', resume: 'klusster_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: ['offline_access'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: clientAssertion(issuerAt(publicUrl), clock),
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256', 'EdDSA', 'PS256', 'RS256'],
      idTokenSigningAlgValues: ['EdDSA'],
    },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        async getResourceServerInfo(_ctx, indicator, client) {
          if (indicator !== resource) throw new errors.InvalidTarget();
          const partner = await partnerWith(database, { id: client.clientId, now: clock.now() });
          const scopes = SCOPE_NAMES.filter((scope) => partner?.scopes.includes(scope));
          return { scope: scopes.join(' '), audience: resource, accessTokenFormat: 'opaque' };
        },
      },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    interactions: { policy, url: (_ctx, interaction) => `${OAUTH_PATH}/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx: KoaContextWithOIDC) => {
      const grant = ctx.oidc.result?.consent?.grantId;
      return grant ? ctx.oidc.provider.Grant.find(grant) : undefined;
    },
    findAccount: async (_ctx, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: async () => false,
    ttl: { ...TTL, IdToken: TTL.AccessToken },
    renderError: (ctx, out) => errorPage(ctx, out.error),
  };
}
