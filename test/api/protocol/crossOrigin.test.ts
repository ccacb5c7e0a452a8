import { type Heard, judge, operation, type Sent, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';

const OURS = 'https://app.klusster.test';
const STRANGER = 'https://elsewhere.test';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let closed: Service;
let open: Service;

beforeAll(async () => {
  storage = await freshStorage();
  closed = await startService(storage);
  open = await startService(storage, { serving: { origins: [OURS] } });
});
afterAll(async () => {
  await closed?.close();
  await open?.close();
  await storage?.drop();
});

const ASKED = operation('{ klusster(slug: "plateau-post") { name } }');
const from = (origin: string | undefined, sent: Sent = {}): Sent => ({
  body: ASKED,
  ...sent,
  headers: { origin, ...sent.headers },
});
const preflight = (origin: string): Sent => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'content-type': undefined,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  },
});
const allowed = ({ headers }: Heard) => headers['access-control-allow-origin'];

describe('pages of another origin', () => {
  test('may read nothing when no origin is configured', async () => {
    for (const origin of [OURS, STRANGER, 'null']) {
      const heard = await send(closed, from(origin));
      expect([heard.status, allowed(heard), heard.headers.vary]).toEqual([
        200,
        undefined,
        expect.not.stringMatching(/origin/i),
      ]);
      expect(allowed(await send(closed, preflight(origin)))).toBeUndefined();
    }
  });

  test('may ask and read when theirs is on the list, with the cookie of whoever is signed in there', async () => {
    const before = await send(open, preflight(OURS));
    expect([before.status, allowed(before), before.headers['access-control-max-age']]).toEqual([204, OURS, '7200']);
    expect(before.headers['access-control-allow-headers']).toMatch(/Authorization/);
    const heard = await send(open, from(OURS));
    expect([heard.status, allowed(heard)]).toEqual([200, OURS]);
    expect(heard.headers['access-control-expose-headers']).toMatch(/X-Request-Id.*Retry-After/);
    expect(heard.headers['access-control-allow-credentials']).toBe('true');
  });

  test.each([STRANGER, 'null', `${OURS}.evil.test`, 'http://app.klusster.test', OURS.toUpperCase(), `${OURS}:8443`])(
    'may not when theirs is %s',
    async (origin) => {
      const before = await send(open, preflight(origin));
      expect([allowed(before), before.text]).toEqual([undefined, '']);
      expect(allowed(await send(open, from(origin)))).toBeUndefined();
    },
  );

  test('are told apart by caches, whoever asks', async () => {
    for (const origin of [undefined, OURS, STRANGER]) {
      const { headers } = await send(open, from(origin));
      expect(headers.vary).toMatch(/\borigin\b/i);
      expect(headers['cache-control']).toBe('private, no-store');
    }
  });
});

describe('a request that a page can send without asking first is refused', () => {
  const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined];
  const MUTATION = 'mutation { signOut { ended } }';

  test.each(TYPES)('POST with content type %s', async (type) => {
    for (const body of [ASKED, operation(MUTATION), new URLSearchParams({ query: MUTATION }).toString()]) {
      const heard = await send(closed, { headers: { 'content-type': type }, body });
      expect(judge(closed, heard)).toBe('400 BAD_REQUEST');
    }
  });

  test.each([...TYPES, 'application/json'])('GET with content type %s', async (type) => {
    const path = `/graphql?${new URLSearchParams({ query: '{ __typename }' })}`;
    const heard = await send(closed, { method: 'GET', path, headers: { 'content-type': type } });
    expect(judge(closed, heard)).toBe(type === 'application/json' ? '200' : '400 BAD_REQUEST');
    const mutation = `/graphql?${new URLSearchParams({ query: MUTATION })}`;
    const asked = await send(closed, {
      method: 'GET',
      path: mutation,
      headers: { 'content-type': type, 'apollo-require-preflight': '1' },
    });
    expect(judge(closed, asked)).toMatch(/^(405 METHOD_NOT_ALLOWED|415 BAD_REQUEST)$/);
  });
});

test('a list of operations is refused', async () => {
  expect(judge(closed, await send(closed, { body: `[${ASKED},${ASKED}]` }))).toBe('400 BAD_REQUEST');
});

test('every GraphQL answer bears the closed headers, refusals too', async () => {
  const asked: Sent[] = [
    { body: ASKED },
    { body: '{' },
    { body: 'x'.repeat(200_000) },
    { method: 'GET', path: '/graphql', body: '' },
    { method: 'PUT', body: ASKED },
    { body: ASKED, headers: { authorization: 'Bearer no' } },
  ];
  for (const sent of asked) {
    const { headers } = await send(closed, sent);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      vary: expect.stringContaining('authorization'),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('nobody is sent a landing page', async () => {
  const heard = await send(closed, { method: 'GET', headers: { 'content-type': undefined, accept: 'text/html' } });
  expect(judge(closed, heard)).toBe('400 BAD_REQUEST');
  expect(heard.text).not.toMatch(/<html|apollographql/i);
});
