import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { endDelegationsOf } from '../../src/delegations/index.js';
import type { PersonId } from '../../src/kernel/ids.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { type Flow, flowOf } from '../api/oauth/support/flow.js';
import { type Registered, register } from '../api/oauth/support/partners.js';
import { tokenFor } from '../registration/support/registering.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { type Receiver, startReceiver } from '../webhooks/receiver.js';
import { add, attempting } from '../webhooks/support.js';

/**
 * A grant to a partner ends when its person says so, and with whatever makes doubtful that it was she who gave it. Two services
 * on one pair of databases; tokens from the authorization server; a receiver that the partner would have.
 */

import.meta.jest.setTimeout(60_000);

const NEW_PASSWORD = 'the ferry left without a sound';
const ME = '{ viewer { roles } }';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let here: Service;
let there: Service;
let flow: Flow;
let partner: Registered;
let receiver: Receiver;
let secret: string;
const seen = new Set<string>();

beforeAll(async () => {
  storage = await freshStorage();
  here = await startService(storage, { withOauth: true });
  there = await startService(storage);
  flow = await flowOf(here);
  partner = await register(here.stores.main.database);
  receiver = await startReceiver();
  ({ secret } = await add(here, partner.id, `http://127.0.0.1:${receiver.port}/hook`, ['GRANT_ENDED']));
});

afterAll(async () => {
  await receiver.close();
  await there.close();
  await here.close();
  await storage.drop();
});

type Tokens = Awaited<ReturnType<Flow['exchanged']>>;

/** Sends somebody through the pages as far as the consent page. */
async function atConsent(name: ResidentName) {
  const { url, verifier } = await flow.authorizationUrl(partner);
  const browser = await flow.signedIn(name, url);
  expect(browser.html).toContain('type="checkbox"');
  return { browser, verifier };
}

async function tokensFor(name: ResidentName): Promise<Tokens> {
  const { browser, verifier } = await atConsent(name);
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] });
  return flow.exchanged(partner, browser.at, verifier);
}

async function act(name: string, input: object, fields: string, token?: string): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  // What one service is told, the other knows.
  const { body } = await there.ask(text, { variables: { input }, ...(token && { token }) });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data[name];
}

const statuses = (token: string) =>
  Promise.all([here, there].map(async (service) => (await service.ask(ME, { token })).status));
const query = (text: string, ...values: unknown[]) => here.stores.main.reserve.query(text, values);
const liveGrantsOf = (name: ResidentName) =>
  query('select id::text from delegation where person_id = $1::uuid and ended_at is null', rowIdOf('person', name));
const newSession = (name: ResidentName) => here.tokenOf(accountOf(name));

/** What the partner was told since the last time, verified as it would. */
async function told(): Promise<unknown[]> {
  await attempting(here.stores, { now: () => new Date(Date.now() + 1_000) }).attempt();
  // The worker that mails letters may have been first.
  while ((await query("select from webhook_delivery where state = 'PENDING'")).length > 0) await wait(10);
  // What is sent twice is one event, by its id.
  const events = new Map(receiver.received.map((one) => [String(one.headers['webhook-id']), one]));
  const fresh = [...events].filter(([id]) => !seen.has(id));
  for (const [id] of fresh) seen.add(id);
  return fresh.map(([, { body, headers }]) => new Webhook(secret).verify(body, headers as Record<string, string>));
}

const WAYS: readonly [string, ResidentName, (name: ResidentName, grant: string) => Promise<unknown>][] = [
  [
    'she ends it herself',
    'desmond',
    async (name, id) => act('revokeGrant', { id }, 'userErrors { code }', await newSession(name)),
  ],
  [
    'she resets her password',
    'luc',
    async (name) => {
      await act('requestPasswordReset', { email: accountOf(name) }, 'validUntil');
      const token = await tokenFor(there, accountOf(name));
      return act('resetPassword', { token, password: NEW_PASSWORD }, 'changed');
    },
  ],
  [
    'she changes her password',
    'wei',
    async (name) =>
      act('changePassword', { current: TOWN_PASSWORD, password: NEW_PASSWORD }, 'changed', await newSession(name)),
  ],
  [
    'her address is changed',
    'fatima',
    async (name) => {
      const [old, next] = [accountOf(name), 'moved@elsewhere.test'];
      await act('changeAddress', { email: next }, 'validUntil', await newSession(name));
      const tokens = [await tokenFor(there, old), await tokenFor(there, next)];
      for (const token of tokens) await act('confirmAddress', { token }, 'changed');
    },
  ],
];

test.each(WAYS)(
  'when %s, the tokens of the partner are refused everywhere at once, and it is told which grant is over',
  async (_, name, end) => {
    const [hers, others] = [await tokensFor(name), await tokensFor('marguerite')];
    expect([await statuses(hers.access_token), await statuses(others.access_token)]).toEqual([
      [200, 200],
      [200, 200],
    ]);
    expect(hers.grant_id).toMatch(/^grant_[\w-]{22}$/);
    expect(await told()).toEqual([]);
    await end(name, hers.grant_id as string);
    expect([await statuses(hers.access_token), await statuses(others.access_token)]).toEqual([
      [401, 401],
      [200, 200],
    ]);
    await expect(refreshed(hers.refresh_token as string)).resolves.toEqual({ error: 'invalid_grant' });
    await expect(refreshed(others.refresh_token as string)).resolves.toMatchObject({ grant_id: others.grant_id });
    expect(await liveGrantsOf(name)).toEqual([]);
    expect(await told()).toEqual([
      { type: 'grant.ended', timestamp: expect.any(String), data: { grant: hers.grant_id } },
    ]);
  },
);

async function refreshed(token: string): Promise<{ error?: string; grant_id?: string }> {
  const response = await fetch(`${here.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${partner.id}:${partner.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
  });
  const { error, grant_id } = (await response.json()) as { error?: string; grant_id?: string };
  return { ...(error && { error }), ...(grant_id && { grant_id }) };
}

test('what is not done ends nothing, and tells nobody', async () => {
  const tokens = await tokensFor('priya');
  await act('requestPasswordReset', { email: accountOf('priya') }, 'validUntil');
  const token = await tokenFor(there, accountOf('priya'));
  expect(await act('resetPassword', { token, password: 'short' }, 'changed')).toEqual({ changed: false });
  expect(
    await act(
      'changePassword',
      { current: 'not it, for certain', password: NEW_PASSWORD },
      'changed',
      await newSession('priya'),
    ),
  ).toEqual({ changed: false });
  expect(await statuses(tokens.access_token)).toEqual([200, 200]);
  expect(await told()).toEqual([]);
});

test('whoever sat at the consent page before a password was reset agrees to nothing more', async () => {
  const { browser } = await atConsent('noor');
  await act('requestPasswordReset', { email: accountOf('noor') }, 'validUntil');
  await act('resetPassword', { token: await tokenFor(there, accountOf('noor')), password: NEW_PASSWORD }, 'changed');
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] });
  expect(browser.status).toBe(400);
  expect(browser.html).toContain('This page is over');
  expect(await liveGrantsOf('noor')).toEqual([]);
});

test('nobody who agrees at the very moment slips through', async () => {
  const { keyStore, keyring, main } = here.stores;
  const person = rowIdOf('person', 'etienne') as PersonId;
  const key = await new DataKeys(keyStore, keyring, 0).of(person);
  const outcomes = new Set<number>();
  for (let round = 0; round < 12; round++) {
    const { browser } = await atConsent('etienne');
    const pause = new Promise((go) => setTimeout(go, round * 2));
    await Promise.all([
      browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] }),
      pause.then(() =>
        main
          .fork()
          .transactional((em) => endDelegationsOf({ em, now: new Date(), keyring }, { person, key: key as never })),
      ),
    ]);
    outcomes.add(browser.status);
    expect(await liveGrantsOf('etienne')).toEqual([]);
  }
  console.info(`A consent and its ending at one moment: 12 rounds, answers ${[...outcomes].join(' and ')}.`);
});

test('of what was told, nothing says who she is', async () => {
  expect(receiver.received.length).toBeGreaterThanOrEqual(WAYS.length);
  const text = receiver.received.map(({ body }) => body).join();
  for (const [, name] of WAYS)
    for (const value of [rowIdOf('person', name), accountOf(name)]) expect(text).not.toContain(value);
});
