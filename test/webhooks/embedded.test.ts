import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { LIMITS } from '../../src/api/limits.js';
import { noGateway } from '../../src/cards/gateway/noGateway.js';
import { readConfig } from '../../src/config.js';
import { systemClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { openStores, type Stores } from '../../src/stores.js';
import { newSecret, sealSecret } from '../../src/webhooks/secret.js';
import { WebhookEndpoint } from '../../src/webhooks/webhookEndpoint.entity.js';
import { startWork } from '../../src/work.js';
import { settledFolder } from '../support/dataFolder.js';
import { type Receiver, startReceiver, withStatus } from './receiver.js';
import { GRANT, newPartner, newPerson, post } from './support.js';

/** The same on PGlite, where whoever posts, the worker and the queue share one connection. */

const WAKE = "select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), 'deliver-event')::text";

let folder: string;
let stores: Stores;
let receiver: Receiver;

beforeAll(async () => {
  folder = await settledFolder();
  stores = await openStores({ kind: 'embedded', folder });
  receiver = await startReceiver();
}, 120_000);
afterAll(async () => {
  await receiver?.close();
  await stores?.close();
  await rm(folder, { recursive: true, force: true });
});

test('events are posted, delivered by a worker, and tried again', async () => {
  const partner = await newPartner(stores);
  const secret = newSecret();
  const endpoint = newId();
  const em = stores.main.fork();
  em.create(WebhookEndpoint, {
    id: endpoint,
    partner,
    url: `http://localhost:${receiver.port}/`,
    events: ['CONSENT_WITHDRAWN'],
    secret: sealSecret(stores.keyring, endpoint, secret),
    createdAt: new Date(),
  });
  await em.flush();
  receiver.answer((request, response) => withStatus(receiver.received.length === 1 ? 500 : 204)(request, response));
  const log = pino({ level: 'silent' });
  const worker = await startWork({
    cards: noGateway,
    config: readConfig({}),
    stores,
    limits: LIMITS,
    clock: systemClock,
    log,
  });
  const holder = await newPerson(stores);
  await post(stores, { event: 'CONSENT_WITHDRAWN', partner, grant: GRANT, holder, data: { purposes: ['MAILING'] } });
  for (let tries = 0; receiver.received.length < 2 && tries < 200; tries++) {
    await wait(100);
    // Time passes for what waits, and the worker is woken.
    await stores.main.reserve.query("update pgboss.job set start_after = now() where name = 'deliver-event'", []);
    await stores.main.reserve.query(WAKE, []);
  }
  await worker.stop(10_000);
  const { body, headers } = receiver.received[1] as Receiver['received'][number];
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
    data: { grant: GRANT, purposes: ['MAILING'] },
  });
  const stands = await stores.main.reserve.query(
    "select state::text, jsonb_path_query_array(attempts, '$[*].status')::text from webhook_delivery",
    [],
  );
  expect(stands).toEqual([['DELIVERED', '[500, 204]']]);
}, 60_000);
