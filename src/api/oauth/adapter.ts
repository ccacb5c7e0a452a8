import type { AdapterPayload, Adapter as OidcAdapter } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Database } from '../../db/database.js';
import type { Clock } from '../../kernel/clock.js';
import { Fault, KlussterError } from '../../kernel/errors.js';
import { delegationWith, endDelegation, oauthRecords, partnerWith } from '../../partners/index.js';
import { SCOPE_NAMES } from '../../privacy/scopes.js';
import type { KeyDerivation } from '../../privacy/vault/keyEncryption.js';
import { clientMetadata } from './clientMetadata.js';

/** What the authorization server keeps its records with. */
export type AdapterPorts = { readonly database: Database; readonly keyring: KeyDerivation; readonly clock: Clock };

/**
 * Where the authorization server finds and keeps what it needs: partners as they are registered, grants as people gave them,
 * and everything else as a record of its own.
 * @param resource the API that all scopes are of
 */
export const adapterOn =
  (ports: AdapterPorts, resource: string) =>
  (model: string): OidcAdapter => {
    if (model === 'Client') return reading((id) => clientAt(ports, id));
    if (model === 'Grant')
      return {
        ...reading((id) => grantAt(ports, resource, id)),
        destroy: (id) => endDelegation(ports.database, { id, now: ports.clock.now() }),
      };
    const records = oauthRecords(ports, model);
    return {
      upsert: (id, payload, expiresIn) => records.put(id, payload as Record<string, unknown>, expiresIn ?? 0),
      find: (id) => records.find(id) as Promise<AdapterPayload | undefined>,
      findByUid: (uid) => records.findByUid(uid) as Promise<AdapterPayload | undefined>,
      findByUserCode: async () => undefined,
      // Of two who use one code or refresh token at the same moment, the second is refused as if it came later.
      consume: (id) => records.consume(id).catch(usedAlready),
      destroy: (id) => records.remove(id),
      revokeByGrantId: (grant) => records.removeOf(grant),
    };
  };

function usedAlready(error: unknown): never {
  throw error instanceof KlussterError ? new errors.InvalidGrant('it was used already') : error;
}

const closed = async (): Promise<never> => {
  throw new Fault('The authorization server makes no partners and no grants.');
};

const reading = (find: (id: string) => Promise<AdapterPayload | undefined>): OidcAdapter => ({
  find,
  upsert: closed,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  consume: closed,
  destroy: closed,
  revokeByGrantId: closed,
});

async function clientAt({ database, clock }: AdapterPorts, id: string): Promise<AdapterPayload | undefined> {
  const partner = await partnerWith(database, { id, now: clock.now() });
  return partner && (clientMetadata(partner) as AdapterPayload);
}

/** A grant as its person gave it. What she did not give was refused, so that nothing is asked again by itself. */
async function grantAt(
  { database, clock }: AdapterPorts,
  resource: string,
  id: string,
): Promise<AdapterPayload | undefined> {
  const delegation = await delegationWith(database, { id, now: clock.now() });
  if (!delegation) return undefined;
  const { person, partner, scopes, expiresAt } = delegation;
  const refused = SCOPE_NAMES.filter((scope) => !scopes.includes(scope));
  return {
    jti: id,
    kind: 'Grant',
    accountId: person,
    clientId: partner,
    exp: Math.floor(expiresAt.getTime() / 1000),
    resources: { [resource]: scopes.join(' ') },
    rejected: { resources: { [resource]: refused.join(' ') } },
    openid: { scope: 'offline_access' },
  } as unknown as AdapterPayload;
}
