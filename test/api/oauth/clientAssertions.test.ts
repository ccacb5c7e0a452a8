import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';
import { type Registered, register } from './support/partners.js';

/** A partner that proves with a key of its own who it is (`private_key_jwt`), and what could be taken for that proof. */

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = { ...keys.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'one' };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let partner: Registered;
let other: Registered;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true });
  partner = await register(service.stores.main.database, { jwks: { keys: [PUBLIC] } });
  other = await register(service.stores.main.database);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

const part = (of: object | Buffer) =>
  (of instanceof Buffer ? of : Buffer.from(JSON.stringify(of))).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

type Change = { readonly header?: object; readonly claims?: object; readonly key?: KeyObject };

function unsigned({ header, claims }: Change): string {
  const id = partner.id;
  const due = {
    iss: id,
    sub: id,
    aud: `${service.url}/oauth`,
    iat: now(),
    exp: now() + 60,
    jti: randomUUID(),
    ...claims,
  };
  return `${part({ alg: 'ES256', typ: 'JWT', kid: 'one', ...header })}.${part(due)}`;
}

function assertion(change: Change = {}): string {
  const text = unsigned(change);
  const signature = sign('sha256', Buffer.from(text), {
    key: change.key ?? keys.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${part(signature)}`;
}

const hmac = (secret: string | Buffer) => () => {
  const text = unsigned({ header: { alg: 'HS256' } });
  return `${text}.${part(createHmac('sha256', secret).update(text).digest())}`;
};

async function ask(
  jwt: string,
  as: Record<string, string> = {},
): Promise<{ status: number; error: string | undefined }> {
  const response = await fetch(`${service.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: jwt,
      ...as,
    }),
  });
  return { status: response.status, error: ((await response.json()) as { error?: string }).error };
}

test('its own signature is good, once', async () => {
  const jwt = assertion();
  expect(await ask(jwt)).toEqual({ status: 200, error: undefined });
  expect(await ask(jwt)).toEqual({ status: 401, error: 'invalid_client' });
});

test.each<[string, () => string]>([
  ['no signature and the algorithm none', () => `${unsigned({ header: { alg: 'none' } })}.`],
  ['a signature of which the header says none', () => assertion({ header: { alg: 'none' } })],
  [
    'its public key as the secret of HS256, as a PEM',
    () => hmac(createPublicKey(keys.privateKey).export({ type: 'spki', format: 'pem' }))(),
  ],
  ['its public key as the secret of HS256, as a JWK', () => hmac(JSON.stringify(PUBLIC))()],
  ['what stands where other partners have a secret', () => hmac('kept as a hash, and compared elsewhere')()],
  ['the audience of somebody else', () => assertion({ claims: { aud: 'https://elsewhere.test' } })],
  ['no audience', () => assertion({ claims: { aud: undefined } })],
  ['the address of an endpoint for the audience', () => assertion({ claims: { aud: `${service.url}/oauth/token` } })],
  ['an audience beside us', () => assertion({ claims: { aud: [`${service.url}/oauth`, 'https://elsewhere.test'] } })],
  ['an end that is far away', () => assertion({ claims: { exp: now() + 11 * 60 } })],
  ['an end that is far away, and years old', () => assertion({ claims: { iat: 1, exp: now() + 3600 } })],
  ['an end that is over', () => assertion({ claims: { iat: now() - 600, exp: now() - 300 } })],
  ['no end', () => assertion({ claims: { exp: undefined } })],
  ['no number of its own', () => assertion({ claims: { jti: undefined } })],
  ['the key of somebody else', () => assertion({ key: strangers.privateKey })],
  [
    'the key of somebody else, sent along',
    () =>
      assertion({
        key: strangers.privateKey,
        header: { jwk: strangers.publicKey.export({ format: 'jwk' }), kid: undefined },
      }),
  ],
  ['the name of another partner', () => assertion({ claims: { iss: other.id, sub: other.id } })],
  ['a beginning that is to come', () => assertion({ claims: { nbf: now() + 600, exp: now() + 900 } })],
])('%s is refused with 401', async (_, jwt) => {
  expect(await ask(jwt())).toEqual({ status: 401, error: 'invalid_client' });
});

test('a partner with a secret does not prove itself by a key, nor the other way round', async () => {
  const claims = { iss: other.id, sub: other.id };
  expect((await ask(assertion({ claims }), { client_id: other.id })).status).toBe(401);
  const response = await fetch(`${service.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${partner.id}:`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect([400, 401]).toContain(response.status);
});

test('a token of nobody, a refresh token and a code open nothing of the API', async () => {
  for (const token of [`klp_${'a'.repeat(43)}`, `klc_${'a'.repeat(43)}`, `klr_${'a'.repeat(43)}`, assertion()]) {
    const { status } = await service.ask('{ viewer { roles } }', { token: token.slice(0, 200) });
    expect(status).toBe(401);
  }
});
