import { type Heard, operation, type Sent, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../../support/town.js';

const OURS = 'https://app.klusster.test';
const STRANGER = 'https://elsewhere.test';
/** What a browser adds of itself to a request of a page of the same origin. */
const SAME = { 'sec-fetch-site': 'same-origin' };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { serving: { origins: [OURS] } });
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const SIGN_IN = `mutation($email: EmailAddress!, $password: String!, $transport: SessionTransport) {
  signIn(input: { email: $email, password: $password, transport: $transport }) {
    accessToken expiresAt viewer { roles } userErrors { code } } }`;
const signingIn = (headers: Sent['headers'] = SAME, transport?: string): Promise<Heard> =>
  send(service, {
    headers: { ...headers },
    body: operation(SIGN_IN, { email: accountOf('desmond'), password: TOWN_PASSWORD, transport }),
  });
const setCookie = ({ headers }: Heard) => (headers['set-cookie'] as string[] | undefined) ?? [];
const cookieOf = (heard: Heard) => setCookie(heard)[0]?.split(';')[0] ?? '';
const signedIn = async () => cookieOf(await signingIn(SAME, 'COOKIE'));

const ROLES = '{ viewer { roles } }';
const asking = (cookie: string | undefined, headers: Sent['headers'] = SAME, document = ROLES) =>
  send(service, { headers: { ...headers, cookie }, body: operation(document) });
const told = ({ status, text }: Heard) => {
  const { data, errors } = JSON.parse(text);
  return errors ? [status, errors[0].extensions.code, data] : [status, data];
};
const ROLES_OF_DESMOND = [200, { viewer: { roles: ['BUSINESS_OWNER'] } }];
const GONE = '__Host-klusster=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict';

test('a page is given its token as a cookie that no script reads, and not in the answer', async () => {
  const heard = await signingIn(SAME, 'COOKIE');
  expect(setCookie(heard)).toEqual([
    expect.stringMatching(/^__Host-klusster=kls_[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
  ]);
  const { signIn } = JSON.parse(heard.text).data;
  expect(signIn).toMatchObject({ accessToken: null, viewer: { roles: ['BUSINESS_OWNER'] }, userErrors: [] });
  expect(heard.text).not.toContain('kls_');
  // At most an hour without use: the browser may be anybody's.
  expect(new Date(signIn.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(60 * 60_000);
  expect(told(await asking(cookieOf(heard)))).toEqual(ROLES_OF_DESMOND);
});

test('an app is given its token in the answer, and no cookie', async () => {
  for (const transport of [undefined, 'BEARER']) {
    const heard = await signingIn({}, transport);
    expect(setCookie(heard)).toEqual([]);
    expect(JSON.parse(heard.text).data.signIn.accessToken).toMatch(/^kls_/);
  }
});

describe('a cookie counts', () => {
  test.each<[string, Record<string, string>]>([
    ['from a page of the same origin', SAME],
    ['from an older browser that names the origin of a page that is allowed to', { origin: OURS }],
    ['from a page that is allowed to', { origin: OURS, 'sec-fetch-site': 'same-site' }],
    ['among other cookies', { ...SAME, 'x-other': '1' }],
  ])('%s', async (_name, headers) => {
    const cookie = await signedIn();
    expect(told(await asking(`theme=dark; ${cookie}; other=1`, headers))).toEqual(ROLES_OF_DESMOND);
  });

  test.each<[string, Record<string, string>]>([
    ['from a page of another site', { origin: STRANGER, 'sec-fetch-site': 'cross-site' }],
    ['from another page of the same site', { origin: 'https://blog.klusster.test', 'sec-fetch-site': 'same-site' }],
    ['from an older browser that names another origin', { origin: STRANGER }],
    ['from a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['from the address bar', { 'sec-fetch-site': 'none' }],
    ['from whatever says neither', {}],
  ])('not %s: it is refused, and nothing is done', async (_name, headers) => {
    const cookie = await signedIn();
    for (const document of [ROLES, '{ __typename }', 'mutation { signOut { ended } }'])
      expect(told(await asking(cookie, headers, document))).toEqual([400, 'FORBIDDEN', undefined]);
    expect(told(await asking(cookie))).toEqual(ROLES_OF_DESMOND);
  });

  test('not in a request that a page can send without asking first', async () => {
    const cookie = await signedIn();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', undefined])
      expect((await asking(cookie, { ...SAME, 'content-type': type }, 'mutation { signOut { ended } }')).status).toBe(
        400,
      );
    expect(told(await asking(cookie))).toEqual(ROLES_OF_DESMOND);
  });
});

test('a cookie is given to no page that could not use it, whether the password is right', async () => {
  for (const headers of [{}, { origin: STRANGER }, { 'sec-fetch-site': 'cross-site' }]) {
    const heard = await signingIn(headers, 'COOKIE');
    expect([told(heard), setCookie(heard)]).toEqual([[200, 'FORBIDDEN', null], []]);
  }
});

test('a bearer token is meant and a cookie comes by itself: of both, the bearer token counts', async () => {
  const cookie = await signedIn();
  const token = await service.tokenOf(accountOf('aoife'));
  const roles = async (authorization: string) => told(await asking(cookie, { ...SAME, authorization }));
  expect(await roles(`Bearer ${token}`)).toEqual([200, { viewer: { roles: ['CONSUMER_USER'] } }]);
  for (const authorization of ['Bearer kls_nothing', 'Basic abc', ''])
    expect(await roles(authorization)).toEqual([401, 'UNAUTHENTICATED', undefined]);
  // A page elsewhere that has a token of its own is not kept from using it by a cookie.
  expect(told(await asking(cookie, { origin: STRANGER, authorization: `Bearer ${token}` }))).toEqual([
    200,
    { viewer: { roles: ['CONSUMER_USER'] } },
  ]);
});

describe('a cookie is taken away', () => {
  test.each([
    ['signs out', 'mutation { signOut { ended } }'],
    ['ends all sessions', 'mutation { endAllSessions(input: { exceptThis: false }) { ended } }'],
  ])('from whoever %s', async (_name, document) => {
    const cookie = await signedIn();
    expect(setCookie(await asking(cookie, SAME, document))).toEqual([GONE]);
    const heard = await asking(cookie);
    expect([told(heard), setCookie(heard)]).toEqual([[401, 'UNAUTHENTICATED', undefined], [GONE]]);
    expect(told(await asking(undefined))).toEqual([200, { viewer: null }]);
  });

  test.each(['kls_nothing', '', 'a b', 'x'.repeat(3_000)])('when it is none of ours: %j', async (token) => {
    const heard = await asking(`__Host-klusster=${token}`);
    expect([told(heard), setCookie(heard)]).toEqual([[401, 'UNAUTHENTICATED', undefined], [GONE]]);
  });

  test('when there are two of it', async () => {
    const cookie = await signedIn();
    expect(told(await asking(`${cookie}; ${cookie}`))).toEqual([401, 'UNAUTHENTICATED', undefined]);
  });

  test('and never from whoever signed out elsewhere, or asks with a bearer token', async () => {
    const { body } = await service.ask(SIGN_IN, {
      variables: { email: accountOf('desmond'), password: TOWN_PASSWORD },
    });
    const heard = await asking(
      await signedIn(),
      { authorization: `Bearer ${body.data.signIn.accessToken}` },
      'mutation { signOut { ended } }',
    );
    expect(setCookie(heard)).toEqual([]);
  });
});

test('a token that is replaced stays where it is: in the cookie', async () => {
  const cookie = await signedIn();
  const heard = await asking(cookie, SAME, 'mutation { rotateSession { accessToken expiresAt } }');
  expect(JSON.parse(heard.text).data.rotateSession).toEqual({ accessToken: null, expiresAt: expect.any(String) });
  expect(cookieOf(heard)).toMatch(/^__Host-klusster=kls_[\w-]{43}$/);
  expect(cookieOf(heard)).not.toBe(cookie);
  expect(told(await asking(cookieOf(heard)))).toEqual(ROLES_OF_DESMOND);
});

test('whoever signs in by cookie and out again in one operation keeps none', async () => {
  const both = `mutation { signIn(input: { email: "${accountOf('desmond')}", password: "${TOWN_PASSWORD}", transport: COOKIE }) { accessToken } signOut { ended } }`;
  expect(setCookie(await asking(undefined, SAME, both))).toEqual([GONE]);
});

test('only pages that are allowed to may send it across origins', async () => {
  const preflight = (origin: string): Sent => ({
    method: 'OPTIONS',
    headers: { origin, 'content-type': undefined, 'access-control-request-method': 'POST' },
  });
  const allowed = async (origin: string) => {
    const { headers } = await send(service, preflight(origin));
    return [headers['access-control-allow-origin'], headers['access-control-allow-credentials']];
  };
  expect(await allowed(OURS)).toEqual([OURS, 'true']);
  // Without the origin the other header says nothing.
  expect((await allowed(STRANGER))[0]).toBeUndefined();
});

test('no cookie and no token is in the log', () => {
  expect(JSON.stringify(service.logged)).not.toMatch(/kls_|__Host/);
});
