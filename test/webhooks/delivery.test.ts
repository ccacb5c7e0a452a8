import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { LIMITS } from '../../src/api/limits.js';
import { metrics } from '../../src/api/observe/metrics.js';
import { noGateway } from '../../src/cards/gateway/noGateway.js';
import { readConfig } from '../../src/config.js';
import { newId, type PartnerId, type PersonId } from '../../src/kernel/ids.js';
import type { WebhookPort } from '../../src/kernel/webhookPort.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { postEvent } from '../../src/webhooks/index.js';
import { startWork } from '../../src/work.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf } from '../support/town.js';
import { type Receiver, startReceiver, withStatus } from './receiver.js';
import { add, attempting, deliveries, GRANT, HELENE, newPartner, newPerson, post, SUBJECT } from './support.js';

/** Events on their way to a real receiver, which verifies them with the library that partners use. */

const log = pino({ level: 'silent' });
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let receiver: Receiver;
let partner: PartnerId;
/** The time at which attempts are made; what is posted is posted now. */
let now: Date;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
beforeEach(async () => {
  receiver = await startReceiver();
  partner = await newPartner(service.stores);
  now = new Date(Date.now() + SECOND);
});
afterEach(async () => {
  // What a test leaves on its way is not the next one's.
  await service.stores.main.reserve.query(
    "update webhook_delivery set state = 'DROPPED', body = null where state = 'PENDING'",
    [],
  );
  await receiver.close();
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const url = () => `http://127.0.0.1:${receiver.port}/hook`;
const attempts = (webhooks?: WebhookPort) => attempting(service.stores, { now: () => now }, webhooks);
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const erased = () => ({ event: 'DATA_ERASED', partner, subject: SUBJECT }) as const;
const query = (text: string, ...values: unknown[]) => service.stores.main.reserve.query(text, values);
const act = async (name: string, id: string) => {
  const payload = name === 'rotateWebhookSecret' ? 'secret formerSecretUntil' : 'userErrors { code }';
  const text = `mutation($id: ID!) { ${name}(input: { id: $id }) { ${payload} } }`;
  return (await service.ask(text, { account: HELENE, variables: { id } })).body;
};

describe('an event', () => {
  test('arrives signed, with the id that the partner knows and nothing else of anybody', async () => {
    const { webhookId, secret } = await add(service, partner, url(), ['CONSENT_WITHDRAWN']);
    const holder = await newPerson(service.stores);
    const data = { purposes: ['CONTACT_SHARING', 'MAILING'] };
    expect(await post(service.stores, { event: 'CONSENT_WITHDRAWN', partner, grant: GRANT, holder, data })).toBe(1);
    now = new Date();
    await attempts().attempt();
    const [one] = receiver.received;
    expect(one?.headers['content-type']).toBe('application/json; charset=utf-8');
    const read = new Webhook(secret).verify(one?.body ?? '', one?.headers as Record<string, string>);
    expect(read).toEqual({
      type: 'consent.withdrawn',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: { grant: GRANT, purposes: ['CONTACT_SHARING', 'MAILING'] },
    });
    expect(await deliveries(service, webhookId)).toEqual([
      {
        eventId: one?.headers['webhook-id'],
        event: 'CONSENT_WITHDRAWN',
        state: 'DELIVERED',
        queuedAt: expect.any(String),
        nextAt: null,
        attempts: [{ at: now.toISOString(), outcome: 'DELIVERED', status: 204 }],
      },
    ]);
  });

  test('is verified by nobody who changed a byte of it, or has another secret', async () => {
    const { secret } = await add(service, partner, url());
    const other = await add(service, await newPartner(service.stores), url());
    await post(service.stores, erased());
    now = new Date();
    await attempts().attempt();
    const [{ body, headers } = { body: '', headers: {} }] = receiver.received;
    const given = headers as Record<string, string>;
    expect(() => new Webhook(secret).verify(body, given)).not.toThrow();
    expect(() => new Webhook(other.secret).verify(body, given)).toThrow();
    expect(() => new Webhook(secret).verify(body.replace('data', 'Data'), given)).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...given, 'webhook-id': newId() })).toThrow();
    const later = String(Number(given['webhook-timestamp']) + 1);
    expect(() => new Webhook(secret).verify(body, { ...given, 'webhook-timestamp': later })).toThrow();
  });

  test('goes to each endpoint of its partner that listens to it, under one id, and to no other', async () => {
    const second = await startReceiver();
    const there = `http://127.0.0.1:${second.port}/`;
    await add(service, partner, url(), ['DATA_ERASED', 'DATA_CORRECTED']);
    await add(service, partner, there, ['DATA_ERASED']);
    await add(service, partner, there, ['CONSENT_WITHDRAWN']);
    await add(service, await newPartner(service.stores), there, ['DATA_ERASED']);
    expect(await post(service.stores, erased())).toBe(2);
    await attempts().attempt();
    expect([receiver.received.length, second.received.length]).toEqual([1, 1]);
    expect(receiver.received[0]?.headers['webhook-id']).toBe(second.received[0]?.headers['webhook-id']);
    await second.close();
  });

  test('of a partner without an endpoint that listens is told to nobody, and the caller knows', async () => {
    await add(service, partner, url(), ['DATA_CORRECTED']);
    expect(await post(service.stores, erased())).toBe(0);
  });

  test('of a transaction that does not commit leaves nothing', async () => {
    const { webhookId } = await add(service, partner, url());
    const { main, keyring } = service.stores;
    const jobs = async () => (await query("select count(*)::text from pgboss.job where name = 'deliver-event'"))[0];
    const before = await jobs();
    await expect(
      main.fork().transactional(async (em) => {
        expect(await postEvent({ em, now, keyring }, erased())).toBe(1);
        await em.flush();
        throw new Error('on purpose');
      }),
    ).rejects.toThrow('on purpose');
    await attempts().attempt();
    expect([await deliveries(service, webhookId), receiver.received, await jobs()]).toEqual([[], [], before]);
  });

  test('outside a transaction is a fault', async () => {
    await add(service, partner, url());
    const { main, keyring } = service.stores;
    await expect(postEvent({ em: main.fork(), now, keyring }, erased())).rejects.toThrow('within a transaction');
  });

  test('holds no address, no name and no word that is not of its list', async () => {
    await add(service, partner, url(), ['CONSENT_WITHDRAWN', 'DATA_CORRECTED', 'DATA_ERASED', 'GRANT_ENDED']);
    const holder = await newPerson(service.stores);
    const about = { partner, subject: SUBJECT, holder };
    const refused = [
      { ...erased(), subject: 'desmond.kakfwi@home.test' },
      { ...erased(), subject: '+14165550123' },
      { ...erased(), subject: 'desmond-kakfwi-of-yellowknife' },
      { ...erased(), subject: idOf('Klusster', 'plateauPost') },
      { event: 'GRANT_ENDED', partner, holder, grant: SUBJECT },
      { event: 'GRANT_ENDED', partner, holder, grant: idOf('SupportCase', 'noor') },
      { event: 'GRANT_ENDED', partner, holder },
      { ...erased(), data: { email: ['x'] } },
      { event: 'CONSENT_WITHDRAWN', partner, holder, grant: GRANT, data: { purposes: ['desmond'] } },
      { event: 'DATA_CORRECTED', ...about, data: { fields: ['desmond.kakfwi@home.test'] } },
      { event: 'DATA_CORRECTED', ...about, data: { fields: [], values: ['Desmond'] } },
    ];
    for (const one of refused)
      await expect(post(service.stores, one as never)).rejects.toThrow(/id of a profile or of a grant|ids and words/);
    const data = { fields: ['ConsumerUser.email'] };
    expect(await post(service.stores, { event: 'DATA_CORRECTED', ...about, data })).toBe(1);
  });
});

describe('an attempt that fails', () => {
  test('is followed by others, farther and farther apart, each signed at its own time, until it is given up', async () => {
    const { webhookId, secret } = await add(service, partner, url());
    receiver.answer(withStatus(503));
    await post(service.stores, erased());
    const { attempt } = attempts();
    await attempt();
    const waits = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
    for (const [at, ms] of waits.entries()) {
      pass(ms - 1);
      await attempt();
      expect(receiver.received.length).toBe(at + 1);
      pass(1);
      await attempt();
      expect(receiver.received.length).toBe(at + 2);
    }
    pass(1_000 * HOUR);
    await attempt();
    expect(receiver.received.length).toBe(10);
    const [log] = await deliveries(service, webhookId);
    expect(log).toMatchObject({ state: 'FAILED', nextAt: null });
    expect(log.attempts.map(({ outcome, status }: any) => `${outcome} ${status}`)).toEqual(
      Array(10).fill('REJECTED 503'),
    );
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  });

  test('is tried again by a job at its time, and one that is told again before does nothing', async () => {
    const { webhookId } = await add(service, partner, url());
    receiver.answer(withStatus(500));
    await post(service.stores, erased());
    const { attempt, handle } = attempts();
    await attempt();
    pass(5 * SECOND);
    await attempt();
    const [[id = ''] = []] = await query("select id::text from webhook_delivery where state = 'PENDING'");
    const [log] = await deliveries(service, webhookId);
    const [[waits] = []] = await query(
      "select max(extract(epoch from start_after - created_on))::int::text from pgboss.job where name = 'deliver-event' and data->>'id' = $1",
      id,
    );
    expect(waits).toBe('300');
    expect(Date.parse(log.nextAt) - now.getTime()).toBe(300_000);
    await handle(id ?? '');
    expect(receiver.received.length).toBe(2);
  });

  test('ends once something arrives, and what was in it is forgotten', async () => {
    const { webhookId } = await add(service, partner, url());
    receiver.answer(withStatus(500));
    await post(service.stores, erased());
    const bodies = () =>
      query('select (body is null)::text, state::text from webhook_delivery where event_id = $1', log.eventId);
    const { attempt, handle } = attempts();
    await attempt();
    const [log] = await deliveries(service, webhookId);
    expect(await bodies()).toEqual([['false', 'PENDING']]);
    receiver.answer(withStatus(200));
    pass(5 * SECOND);
    await attempt();
    expect(await bodies()).toEqual([['true', 'DELIVERED']]);
    const [[id = ''] = []] = await query('select id::text from webhook_delivery where event_id = $1', log.eventId);
    await handle(id ?? '');
    expect(receiver.received.length).toBe(2);
  });

  test('says in the log what became of it, and never what the other side said', async () => {
    const { webhookId } = await add(service, partner, url());
    const { webhookId: closed } = await add(service, partner, 'http://127.0.0.1:1/');
    receiver.answer((_request, response) => void response.writeHead(418, { 'x-said': 'Zq7mark' }).end('Zq7mark'));
    await post(service.stores, erased());
    await attempts().attempt();
    expect((await deliveries(service, webhookId))[0].attempts).toEqual([
      { at: now.toISOString(), outcome: 'REJECTED', status: 418 },
    ]);
    expect((await deliveries(service, closed))[0].attempts).toEqual([
      { at: now.toISOString(), outcome: 'UNREACHABLE', status: null },
    ]);
    expect(JSON.stringify(await query('select to_jsonb(d)::text from webhook_delivery d'))).not.toContain('Zq7mark');
  });
});

describe('an endpoint', () => {
  test('that answers 410 is disabled, and what was on its way there is dropped', async () => {
    const { webhookId } = await add(service, partner, url());
    await post(service.stores, erased());
    await post(service.stores, erased());
    receiver.answer(withStatus(410));
    await attempts().attempt();
    expect(receiver.received.length).toBe(1);
    const states = (await deliveries(service, webhookId)).map(({ state }) => state).sort();
    expect(states).toEqual(['DROPPED', 'FAILED']);
    expect(await post(service.stores, erased())).toBe(0);
    expect(await webhook(webhookId)).toMatchObject({ disabledBecause: 'GONE', disabledAt: expect.any(String) });
  });

  const wholeSchedule = async (id: string) => {
    const { attempt } = attempts();
    for (let made = 0; made < 10; made++) {
      await attempt();
      const [[next] = []] = await query(
        'select next_at::text from webhook_delivery where event_id = $1 and next_at > $2',
        id,
        now,
      );
      if (next) now = new Date(next);
    }
  };

  test('where nothing arrived for days is disabled, and its secrets are forgotten', async () => {
    const { webhookId } = await add(service, partner, url());
    receiver.answer(withStatus(500));
    await post(service.stores, erased());
    const [{ eventId }] = await deliveries(service, webhookId);
    await wholeSchedule(eventId);
    expect(await webhook(webhookId)).toMatchObject({ disabledBecause: 'FAILING', deliveredAt: null });
    expect(await query('select (secret is null)::text from webhook_endpoint where partner_id = $1', partner)).toEqual([
      ['true'],
    ]);
  });

  test('where something else arrived meanwhile stays', async () => {
    const { webhookId } = await add(service, partner, url());
    const stubborn = await post(service.stores, erased());
    expect(stubborn).toBe(1);
    const [{ eventId }] = await deliveries(service, webhookId);
    receiver.answer(
      (request, response) => void response.writeHead(request.headers['webhook-id'] === eventId ? 500 : 204).end(),
    );
    await attempts().attempt();
    await post(service.stores, erased());
    await wholeSchedule(eventId);
    expect((await deliveries(service, webhookId)).map(({ state }) => state).sort()).toEqual(['DELIVERED', 'FAILED']);
    expect(await webhook(webhookId)).toMatchObject({ disabledBecause: null, disabledAt: null });
  });

  test('whose name leads home one day is not called, and the log says why', async () => {
    const { webhookId } = await add(service, partner, url());
    await post(service.stores, erased());
    const { httpWebhooks } = await import('../../src/webhooks/httpWebhooks.js');
    await attempts(httpWebhooks({ loopback: false })).attempt();
    expect((await deliveries(service, webhookId))[0].attempts).toMatchObject([
      { outcome: 'FORBIDDEN_ADDRESS', status: null },
    ]);
    expect(receiver.connections()).toBe(0);
  });

  test('that is removed is told nothing more; its log stays', async () => {
    const { webhookId } = await add(service, partner, url());
    await post(service.stores, erased());
    expect(await act('removeWebhook', webhookId)).toMatchObject({ data: { removeWebhook: { userErrors: [] } } });
    await attempts().attempt();
    expect(receiver.received).toEqual([]);
    expect(await deliveries(service, webhookId)).toMatchObject([{ state: 'DROPPED', attempts: [] }]);
    for (const name of ['removeWebhook', 'pingWebhook', 'rotateWebhookSecret'])
      expect((await act(name, webhookId)).errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  test('is signed for with two secrets for a day after the change, and then with the new one alone', async () => {
    const { webhookId, secret: former } = await add(service, partner, url());
    const { data } = await act('rotateWebhookSecret', webhookId);
    const { secret, formerSecretUntil } = data.rotateWebhookSecret;
    expect(Date.parse(formerSecretUntil) - Date.now()).toBeGreaterThan(23.9 * HOUR);
    const received = async () => {
      await post(service.stores, erased(), now);
      await attempts().attempt();
      const { body, headers } = receiver.received.at(-1) as Receiver['received'][number];
      return { body, headers: headers as Record<string, string> };
    };
    now = new Date();
    const during = await received();
    expect(during.headers['webhook-signature']?.split(' ').length).toBe(2);
    for (const one of [former, secret])
      expect(() => new Webhook(one).verify(during.body, during.headers)).not.toThrow();
    pass(24 * HOUR + MINUTE);
    const after = await received();
    expect(after.headers['webhook-signature']?.split(' ').length).toBe(1);
    expect(during.headers['webhook-signature']).not.toContain(after.headers['webhook-signature'] ?? '');
    const signedBy = (one: string) =>
      new Webhook(one).sign(after.headers['webhook-id'] ?? '', now, after.body) === after.headers['webhook-signature'];
    expect([signedBy(secret), signedBy(former)]).toEqual([true, false]);
  });

  test('is one of five at most', async () => {
    const ids = [];
    for (let made = 0; made < 5; made++) ids.push((await add(service, partner, url())).webhookId);
    expect(await add(service, partner, url())).toMatchObject({
      webhookId: null,
      userErrors: [{ code: 'TOO_MANY_WEBHOOKS' }],
    });
    await act('removeWebhook', ids[0] ?? '');
    const both = await Promise.all([add(service, partner, url()), add(service, partner, url())]);
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
  });

  test('has a secret that the database does not tell', async () => {
    const { secret } = await add(service, partner, url());
    const stored = JSON.stringify(await query('select to_jsonb(e)::text from webhook_endpoint e'));
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    for (const coding of ['base64', 'hex', 'latin1'] as const) expect(stored).not.toContain(key.toString(coding));
  });

  const webhook = async (id: string) => {
    const text =
      'query($clientId: String!) { webhooks(clientId: $clientId, first: 10) { nodes { id clientId url events createdAt deliveredAt disabledAt disabledBecause } } }';
    const { body } = await service.ask(text, { account: HELENE, variables: { clientId: partner } });
    return body.data.webhooks.nodes.find((one: { id: string }) => one.id === id);
  };
});

describe('a person who withdraws', () => {
  test('is told of no more but that she did, also where it was queued before or is tried again', async () => {
    const { webhookId } = await add(service, partner, url(), ['CONSENT_WITHDRAWN', 'DATA_CORRECTED']);
    const holder = await newPerson(service.stores);
    await query('insert into person (id, created_at) values ($1, now())', holder.person);
    const corrected = () =>
      post(service.stores, {
        ...{ event: 'DATA_CORRECTED', partner, subject: SUBJECT, holder },
        data: { fields: ['BusinessOwner.email'] },
      } as const);
    await corrected();
    receiver.answer(withStatus(500));
    await attempts().attempt();
    await corrected();
    await query(
      `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at)
       values ($1, 'CONTACT_SHARING', 'WITHDRAWN', 'EXPRESS', 'API', 'EN', 1, now())`,
      holder.person,
    );
    const data = { purposes: ['CONTACT_SHARING'] };
    await post(service.stores, { event: 'CONSENT_WITHDRAWN', partner, grant: GRANT, holder, data });
    receiver.answer(withStatus(204));
    pass(60 * 60 * SECOND);
    await attempts().attempt();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['data.corrected', 'consent.withdrawn']);
    const log = await deliveries(service, webhookId);
    expect(log.map(({ event, state }) => `${event} ${state}`).sort()).toEqual([
      'CONSENT_WITHDRAWN DELIVERED',
      'DATA_CORRECTED DROPPED',
      'DATA_CORRECTED DROPPED',
    ]);
  });
});

describe('a person who is erased', () => {
  test('is told of no more, but for that she was erased', async () => {
    const { webhookId } = await add(service, partner, url(), ['CONSENT_WITHDRAWN', 'DATA_ERASED']);
    const { keyStore, keyring } = service.stores;
    const holder = await newPerson(service.stores);
    const data = { purposes: ['MAILING'] };
    await post(service.stores, { event: 'CONSENT_WITHDRAWN', partner, grant: GRANT, holder, data });
    await new DataKeys(keyStore, keyring, 0).destroy(holder.person);
    await post(service.stores, erased());
    await attempts().attempt();
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'data.erased', data: { subject: SUBJECT } },
    ]);
    const log = await deliveries(service, webhookId);
    expect(log.map(({ event, state }) => `${event} ${state}`).sort()).toEqual([
      'CONSENT_WITHDRAWN DROPPED',
      'DATA_ERASED DELIVERED',
    ]);
    // Nothing leads from the record of the erasure to her.
    expect(
      await query("select holder::text from webhook_delivery where event = 'DATA_ERASED' and holder is not null"),
    ).toEqual([]);
  });

  test('cannot be read from what was still on its way: neither by our own key nor by hers, which is gone', async () => {
    await add(service, partner, url(), ['DATA_CORRECTED']);
    const holder = await newPerson(service.stores);
    const data = { fields: ['ConsumerUser.email'] };
    await post(service.stores, { event: 'DATA_CORRECTED', partner, subject: SUBJECT, holder, data });
    const [[id = '', hex = ''] = []] = await query(
      "select id::text, encode(body, 'hex') from webhook_delivery where state = 'PENDING'",
    );
    const { openBody, keyOfNobody } = await import('../../src/webhooks/body.js');
    const open = (key: never, person: PersonId | null) => () =>
      openBody(key, { id: id ?? '', holder: person }, Buffer.from(hex ?? '', 'hex'));
    expect(open(holder.key as never, holder.person)().toString()).toContain(SUBJECT);
    for (const person of [holder.person, null])
      expect(open(keyOfNobody(service.stores.keyring) as never, person)).toThrow('did not open');
  });
});

describe('a trial', () => {
  test('is delivered by a worker, whatever the endpoint listens to, and counted', async () => {
    const { webhookId, secret } = await add(service, partner, url(), ['DATA_CORRECTED']);
    const { stores } = service;
    const numbers = metrics(stores);
    const worker = await startWork({
      cards: noGateway,
      config: readConfig({}),
      stores,
      limits: LIMITS,
      clock: { now: () => new Date() },
      log,
      watchedWebhooks: numbers.webhooks,
    });
    await act('pingWebhook', webhookId);
    for (let tries = 0; receiver.received.length === 0 && tries < 1_000; tries++) await wait(10);
    await worker.stop(5_000);
    const told = await numbers.registry.metrics();
    expect(told).toContain('klusster_webhook_attempts_total{outcome="delivered"} 1\n');
    expect(told).toMatch(/klusster_webhook_endpoints\{state="live"\} [1-9]\d*\n/);
    // What the tests above left.
    for (const state of ['gone', 'failing', 'removed'])
      expect(told).toMatch(new RegExp(`klusster_webhook_endpoints\\{state="${state}"\\} [1-9]\\d*\\n`));
    for (const state of ['failed', 'dropped'])
      expect(told).toMatch(new RegExp(`klusster_webhook_deliveries\\{state="${state}"\\} [1-9]\\d*\\n`));
    const [{ body, headers } = { body: '', headers: {} }] = receiver.received;
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'webhook.ping',
      data: {},
    });
    expect(await deliveries(service, webhookId)).toMatchObject([{ event: 'PING', state: 'DELIVERED' }]);
  });
});
