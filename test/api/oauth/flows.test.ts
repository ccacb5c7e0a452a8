import * as oauth from 'oauth4webapi';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, residents, TOWN_PASSWORD } from '../../support/town.js';
import { Browser } from './support/browser.js';
import { type Flow, flowOf, HTTP } from './support/flow.js';
import { CALLBACK, type Registered, register } from './support/partners.js';

/** A partner, written with a client library of its own, against the running authorization server. */

import.meta.jest.setTimeout(60_000);

const ME = '{ viewer { account { email } klussterOwner { email } consumerUser { email } roles } }';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let flow: Flow;
let server: oauth.AuthorizationServer;
let partner: Registered;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true });
  flow = await flowOf(service);
  ({ server } = flow);
  partner = await register(service.stores.main.database);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.database.query(text, values);
const clientOf = ({ id }: Registered = partner): oauth.Client => ({ client_id: id });
const basic = ({ secret }: Registered = partner) => oauth.ClientSecretBasic(secret);

const authorizationUrl = (change: Record<string, string | undefined> = {}, by: Registered = partner) =>
  flow.authorizationUrl(by, change);
const signedIn = (name: ResidentName, url: string, headers = {}) => flow.signedIn(name, url, headers);

/** Sends a person through the pages, and comes back with the code. */
async function agreed(name: ResidentName, scopes: readonly string[], by: Registered = partner) {
  const { url, verifier } = await authorizationUrl({}, by);
  const browser = await signedIn(name, url);
  await browser.submit({ step: 'consent', answer: 'allow', scope: scopes });
  return { back: new URL(browser.at), verifier };
}

const exchanged = ({ back, verifier }: { back: URL; verifier: string }, by: Registered = partner) =>
  flow.exchanged(by, back.href, verifier);

const tokensFor = async (name: ResidentName, scopes: readonly string[]) => exchanged(await agreed(name, scopes));

async function refreshed(token: string) {
  const response = await oauth.refreshTokenGrantRequest(server, clientOf(), basic(), token, HTTP);
  return oauth.processRefreshTokenResponse(server, clientOf(), response);
}

const refusedWith = (code: string) => expect.objectContaining({ error: code });

describe('client credentials', () => {
  test('give a token by which a partner sees what everybody sees', async () => {
    const response = await oauth.clientCredentialsGrantRequest(server, clientOf(), basic(), {}, HTTP);
    const { access_token, expires_in } = await oauth.processClientCredentialsResponse(server, clientOf(), response);
    expect([access_token.slice(0, 4), expires_in]).toEqual(['klc_', 600]);
    const { body } = await service.ask('{ klusster(slug: "plateau-post") { name owner { email } } viewer { roles } }', {
      token: access_token,
    });
    expect(body.data).toEqual({ klusster: { name: 'Plateau Post', owner: { email: null } }, viewer: null });
    const act = await service.ask('mutation { signOut { ended } }', { token: access_token });
    expect(act.body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('are refused with a wrong secret, of nobody, and of a partner that was suspended', async () => {
    const suspended = await register(service.stores.main.database);
    await query('update partner set suspended_at = now() where id = $1', [suspended.id]);
    for (const who of [{ ...partner, secret: 'another' }, { id: 'nobody', secret: 'x' }, suspended]) {
      const response = await oauth.clientCredentialsGrantRequest(server, clientOf(who), basic(who), {}, HTTP);
      expect(await response.json()).toMatchObject({ error: 'invalid_client' });
      expect(response.status).toBe(401);
    }
  });

  test('go on for a while with the secret before, and no longer', async () => {
    const changed = await register(service.stores.main.database);
    const status = async () =>
      (await oauth.clientCredentialsGrantRequest(server, clientOf(changed), basic(changed), {}, HTTP)).status;
    const former = (until: string) =>
      query(
        `update partner set former_secret_hash = coalesce(secret_hash, former_secret_hash), secret_hash = null, former_secret_until = now() + $2::interval where id = $1`,
        [changed.id, until],
      );
    await former('1 hour');
    expect(await status()).toBe(200);
    await former('-1 second');
    expect(await status()).toBe(401);
  });
});

describe('in the name of a person', () => {
  test('a partner sees what she ticked, and nothing that she did not', async () => {
    const { access_token, refresh_token, scope } = await tokensFor('marguerite', ['profile']);
    expect([access_token.slice(0, 4), refresh_token?.slice(0, 4), scope]).toEqual(['klp_', 'klr_', 'profile']);
    const { data, extensions } = (await service.ask(ME, { token: access_token })).body;
    expect(data.viewer).toEqual({
      account: null,
      klussterOwner: { email: residents.marguerite.klussterOwner.contact.email },
      consumerUser: null,
      roles: null,
    });
    expect(extensions.withheld.map(({ reason }: { reason: string }) => reason)).toEqual([
      'PURPOSE_NOT_ALLOWED',
      'PURPOSE_NOT_ALLOWED',
    ]);
    const kept = await query(
      `select array_to_string(scopes, ' '), version::text, language from delegation where ended_at is null`,
    );
    expect(kept).toEqual([['profile', '1', 'EN']]);
  });

  test('the page says in her language which fields for which purpose, with nothing ticked and no script', async () => {
    const { url } = await authorizationUrl({ scope: 'contacts account' });
    const browser = await signedIn('luc', url, { 'accept-language': 'fr-CA' });
    expect(browser.html).toContain('l’adresse courriel avec laquelle vous ouvrez une session');
    expect(browser.html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(browser.html).not.toMatch(/checked|<script|profile/);
    expect(browser.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self' https:\/\/voisinage\.test;/,
    );
    await browser.submit({ step: 'consent', answer: 'allow' });
    expect(browser.html).toContain('Rien n’est coché');
    await browser.submit({ step: 'consent', answer: 'refuse' });
    expect(new URL(browser.at).searchParams.get('error')).toBe('access_denied');
  });

  test('a scope that was not asked for is not given, whatever the form says', async () => {
    const { url, verifier } = await authorizationUrl({ scope: 'account' });
    const browser = await signedIn('luc', url);
    await browser.submit({ step: 'consent', answer: 'allow', scope: ['account', 'profile'] });
    const { scope } = await exchanged({ back: new URL(browser.at), verifier });
    expect(scope).toBe('account');
  });

  test('a wrong password, and an account of staff, go no further', async () => {
    const { url } = await authorizationUrl();
    const browser = await new Browser().go(url);
    await browser.submit({ step: 'password', email: accountOf('luc'), password: 'another' });
    expect([browser.status, browser.html.includes('do not fit together')]).toEqual([200, true]);
    await browser.submit({ step: 'password', email: accountOf('helene'), password: TOWN_PASSWORD });
    expect(browser.html).toContain('not connected to partners');
    await browser.submit({ step: 'consent', answer: 'allow', scope: ['profile'] });
    expect(browser.status).toBe(400);
  });

  test('whoever comes next in the same browser signs in herself, and agrees for herself', async () => {
    const first = await authorizationUrl();
    const browser = await signedIn('luc', first.url);
    await browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] });
    const his = await exchanged({ back: new URL(browser.at), verifier: first.verifier });
    for (const change of [{}, { prompt: 'login' }]) {
      const { url, verifier } = await authorizationUrl(change);
      await browser.go(url);
      expect([browser.html.includes('name="password"'), browser.html.includes('type="checkbox"')]).toEqual([
        true,
        false,
      ]);
      await browser.submit({ step: 'password', email: accountOf('desmond'), password: TOWN_PASSWORD });
      await browser.submit({ step: 'consent', answer: 'allow', scope: ['account'] });
      const { access_token: token } = await exchanged({ back: new URL(browser.at), verifier });
      expect((await service.ask(ME, { token })).body.data.viewer.account.email).toBe(accountOf('desmond'));
    }
    expect((await service.ask(ME, { token: his.access_token })).body.data.viewer.account.email).toBe(accountOf('luc'));
  });

  test('a form that another page sends is not answered', async () => {
    const { url } = await authorizationUrl();
    const statusFrom = async (headers: Record<string, string>) => {
      const browser = await new Browser(headers).go(url);
      await browser.submit({ step: 'password', email: accountOf('luc'), password: TOWN_PASSWORD });
      return browser.status;
    };
    for (const elsewhere of [
      { origin: 'https://elsewhere.test' },
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect(await statusFrom(elsewhere)).toBe(400);
    // Browsers send no better origin with the forms of a page that names no referrer.
    expect(await statusFrom({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusFrom({ origin: service.url })).toBe(200);
  });

  test('a form that holds the number of a card is answered with a page that says so, and goes no further', async () => {
    const browser = await new Browser().go((await authorizationUrl()).url);
    await browser.submit({ step: 'password', email: '4242 4242 4242 4242', password: TOWN_PASSWORD });
    expect([browser.status, browser.html.includes('4242')]).toEqual([422, false]);
    expect(browser.html).toContain('payment card');
  });

  test('without PKCE, or with the plain kind, nothing begins; a wrong verifier gets nothing', async () => {
    for (const change of [
      { code_challenge: undefined, code_challenge_method: undefined },
      { code_challenge_method: 'plain' },
    ]) {
      const browser = await new Browser().go((await authorizationUrl(change)).url);
      expect(new URL(browser.at).searchParams.get('error')).toBe('invalid_request');
    }
    const { back } = await agreed('luc', ['account']);
    await expect(exchanged({ back, verifier: oauth.generateRandomCodeVerifier() })).rejects.toEqual(
      refusedWith('invalid_grant'),
    );
  });

  test('an address that was not registered, another resource and the implicit flow are refused', async () => {
    const browser = await new Browser().go((await authorizationUrl({ redirect_uri: 'https://elsewhere.test/' })).url);
    expect([browser.status, new URL(browser.at).origin]).toEqual([400, service.url]);
    expect(browser.html).toContain('invalid_redirect_uri');
    for (const [change, code] of [
      [{ resource: 'https://elsewhere.test/' }, 'invalid_target'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
      // Who she is would be told to all partners alike.
      [{ scope: 'openid profile' }, 'invalid_scope'],
    ] as const) {
      const refused = await new Browser().go((await authorizationUrl(change)).url);
      expect(new URL(refused.at.replace('#', '?')).searchParams.get('error')).toBe(code);
    }
  });

  test('a code that comes twice ends what came of it the first time', async () => {
    const code = await agreed('desmond', ['profile']);
    const { access_token } = await exchanged(code);
    await expect(exchanged(code)).rejects.toEqual(refusedWith('invalid_grant'));
    expect((await service.ask(ME, { token: access_token })).status).toBe(401);
  });

  test('a refresh token is good once; the second time ends the whole family', async () => {
    const first = await tokensFor('desmond', ['profile']);
    const second = await refreshed(first.refresh_token as string);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await service.ask(ME, { token: second.access_token })).status).toBe(200);
    await expect(refreshed(first.refresh_token as string)).rejects.toEqual(refusedWith('invalid_grant'));
    expect((await service.ask(ME, { token: second.access_token })).status).toBe(401);
    await expect(refreshed(second.refresh_token as string)).rejects.toEqual(refusedWith('invalid_grant'));
  });

  test('of two who use a refresh token at the same moment at most one gets tokens', async () => {
    const { refresh_token } = await tokensFor('fatima', ['profile']);
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => refreshed(refresh_token as string)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  test('her last word counts: a new consent ends the tokens of the one before', async () => {
    const before = await tokensFor('noor', ['profile', 'subscriptions']);
    const after = await tokensFor('noor', ['account']);
    const statuses = await Promise.all(
      [before, after].map(async ({ access_token }) => (await service.ask(ME, { token: access_token })).status),
    );
    expect(statuses).toEqual([401, 200]);
  });

  test('introspection tells the partner about its own tokens and not who the person is; revocation ends them at once', async () => {
    const { access_token, refresh_token } = await tokensFor('aoife', ['account']);
    const introspect = async (token: string, by = partner) => {
      const response = await oauth.introspectionRequest(server, clientOf(by), basic(by), token, HTTP);
      return oauth.processIntrospectionResponse(server, clientOf(by), response);
    };
    const told = await introspect(access_token);
    expect(told).toMatchObject({
      active: true,
      scope: 'account',
      client_id: partner.id,
      aud: `${service.url}/graphql`,
    });
    expect(told.sub).toBeUndefined();
    expect(await introspect(access_token, await register(service.stores.main.database))).toEqual({ active: false });
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, clientOf(), basic(), refresh_token as string, HTTP),
    );
    expect((await service.ask(ME, { token: access_token })).status).toBe(401);
    expect(await introspect(access_token)).toEqual({ active: false });
  });
});

test('nothing that was issued is kept by its value, and what is kept of a person is an id or sealed', async () => {
  const tokens = await tokensFor('wei', ['profile']);
  const rows = await query(
    `select encode(key, 'hex') || encode(payload, 'escape') || coalesce(model, '') from oauth_record`,
  );
  const text = JSON.stringify(rows);
  for (const value of [tokens.access_token, tokens.refresh_token as string, CALLBACK, 'of the partner'])
    expect(text).not.toContain(value);
  expect(rows.length).toBeGreaterThan(5);
});
