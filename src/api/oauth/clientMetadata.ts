import type { ClientMetadata } from 'oidc-provider';
import type { PartnerFacts } from '../../partners/index.js';

/** Stands where the library wants a secret. It opens nothing: secrets are compared with their hashes, by us. */
const NO_SECRET = 'kept as a hash, and compared elsewhere';

/** A partner in the words of RFC 7591. One without a redirect URI asks for itself alone. */
export function clientMetadata({ id, name, redirectUris, authMethod, jwks }: PartnerFacts): ClientMetadata {
  const asksPeople = redirectUris.length > 0;
  return {
    client_id: id,
    client_name: name,
    redirect_uris: [...redirectUris],
    response_types: asksPeople ? ['code'] : [],
    grant_types: asksPeople ? ['authorization_code', 'refresh_token', 'client_credentials'] : ['client_credentials'],
    token_endpoint_auth_method: authMethod,
    id_token_signed_response_alg: 'EdDSA',
    ...(authMethod === 'client_secret_basic' && { client_secret: NO_SECRET }),
    ...(authMethod === 'private_key_jwt' && jwks && { jwks: jwks as never }),
  };
}
