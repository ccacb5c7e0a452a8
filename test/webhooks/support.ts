import type { Clock } from '../../src/kernel/clock.js';
import { newId, type PartnerId, type PersonId } from '../../src/kernel/ids.js';
import type { WebhookPort } from '../../src/kernel/webhookPort.js';
import { Partner } from '../../src/partners/index.js';
import { DataKeys, provisionKey } from '../../src/privacy/vault/keys.js';
import type { DataKey } from '../../src/privacy/vault/seal.js';
import type { Stores } from '../../src/stores.js';
import { deliverEvent, type Tools } from '../../src/webhooks/deliverEvent.job.js';
import { httpWebhooks } from '../../src/webhooks/httpWebhooks.js';
import { postEvent } from '../../src/webhooks/index.js';
import type { Posting } from '../../src/webhooks/postEvent.js';
import type { Service } from '../support/service.js';
import { accountOf, idOf } from '../support/town.js';

/** A profile, as a partner was shown it. */
export const SUBJECT = idOf('ConsumerUser', 'somebody');
export const GRANT = idOf('PartnerGrant', 'somebody');

/** A partner that staff registered. */
export async function newPartner({ main }: Pick<Stores, 'main'>): Promise<PartnerId> {
  const id = newId<PartnerId>();
  const em = main.fork();
  em.create(Partner, {
    id,
    name: 'Boreal Ledger',
    redirectUris: [],
    scopes: [],
    authMethod: 'client_secret_basic',
    jwks: null,
    createdAt: new Date(),
  });
  await em.flush();
  return id;
}

/** Somebody with a key of her own. */
export async function newPerson({ keyStore, keyring }: Pick<Stores, 'keyStore' | 'keyring'>) {
  const person = newId<PersonId>();
  const key: DataKey = await provisionKey(keyStore, keyring, person);
  return { person, key };
}

const ADD = `mutation($input: AddWebhookInput!) { addWebhook(input: $input) { webhookId secret userErrors { code field } } }`;

/** Adds an endpoint as Hélène, who works here. */
export async function add(
  service: Service,
  clientId: string,
  url: string,
  events: readonly string[] = ['DATA_ERASED'],
) {
  const { body } = await service.ask(ADD, { account: HELENE, variables: { input: { clientId, url, events } } });
  return body.data?.addWebhook as { webhookId: string; secret: string; userErrors: { code: string }[] };
}

/** Who works here. */
export const HELENE = accountOf('helene');

const DELIVERIES = `query($id: ID!) { webhookDeliveries(webhookId: $id, first: 50) {
  nodes { eventId event state queuedAt nextAt attempts { at outcome status } } } }`;

/** The log of an endpoint, as staff read it. */
export async function deliveries(service: Service, id: string): Promise<any[]> {
  const { body } = await service.ask(DELIVERIES, { account: HELENE, variables: { id } });
  return body.data?.webhookDeliveries?.nodes;
}

/** Posts an event in a transaction of its own. */
export const post = ({ main, keyring }: Pick<Stores, 'main' | 'keyring'>, posting: Posting, now = new Date()) =>
  main.fork().transactional((em) => postEvent({ em, now, keyring }, posting));

/** What a worker hands to its jobs, for a test that says when each of them is done. */
export function attempting(stores: Stores, clock: Clock, webhooks: WebhookPort = httpWebhooks({ loopback: true })) {
  const tools: Tools = {
    fork: stores.main.fork,
    keys: new DataKeys(stores.keyStore, stores.keyring, 0),
    keyring: stores.keyring,
    clock,
    webhooks,
  };
  return {
    /** Makes the next attempt at everything that is due. */
    async attempt(): Promise<void> {
      const due = await stores.main.reserve.query(
        "select id::text from webhook_delivery where state = 'PENDING' and next_at <= $1 order by queued_at",
        [clock.now()],
      );
      for (const [id] of due) await deliverEvent(tools, { id: id ?? '' });
    },
    handle: (id: string) => deliverEvent(tools, { id }),
  };
}
