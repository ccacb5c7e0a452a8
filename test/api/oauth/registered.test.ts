import { generateKeyPairSync } from 'node:crypto';
import { lender } from '../../privacy/support/lender.js';
import { type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../../support/town.js';

/** Staff register partners; people see what they let them see, and end it; both on every replica at once. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let replica: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true });
  replica = await startService(storage);
});

afterAll(async () => {
  await replica.close();
  await service.close();
  await storage.drop();
});

const NEW = {
  name: 'Voisinage',
  redirectUris: ['https://voisinage.test/callback'],
  scopes: ['profile'],
  authMethod: 'client_secret_basic',
};
const PAYLOAD = '{ clientId clientSecret userErrors { code field message } }';

async function act(name: string, type: string, input: object, account: ResidentName = 'ravi', payload = PAYLOAD) {
  const document = `mutation($input: ${type}!) { ${name}(input: $input) ${payload} }`;
  const { body } = await service.ask(document, { account: accountOf(account), variables: { input } });
  return body.errors ? { error: body.errors[0].extensions.code } : body.data[name];
}

const register = (change: object = {}) => act('registerPartner', 'RegisterPartnerInput', { ...NEW, ...change });

async function tokenStatus(id: string, secret: string): Promise<number> {
  const response = await fetch(`${service.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return response.status;
}

test('a registered partner is shown its secret once, and gets tokens by it; kept is its hash', async () => {
  const { clientId, clientSecret, userErrors } = await register();
  expect(userErrors).toEqual([]);
  expect(await tokenStatus(clientId, clientSecret)).toBe(200);
  expect(await tokenStatus(clientId, `${clientSecret}x`)).toBe(401);
  const rows = await service.stores.main.database.query('select p::text from partner p', []);
  expect(JSON.stringify(rows)).not.toContain(clientSecret);
});

test('another secret is good at once, the one before for a day, and neither once the partner is suspended', async () => {
  const { clientId, clientSecret: former } = await register();
  const { clientSecret } = await act('rotatePartnerSecret', 'PartnerInput', { clientId });
  expect(await Promise.all([former, clientSecret].map((one) => tokenStatus(clientId, one)))).toEqual([200, 200]);
  const { clientSecret: third } = await act('rotatePartnerSecret', 'PartnerInput', { clientId });
  expect(await Promise.all([former, clientSecret, third].map((one) => tokenStatus(clientId, one)))).toEqual([
    401, 200, 200,
  ]);
  expect(await act('suspendPartner', 'PartnerInput', { clientId }, 'ravi', '{ clientId }')).toEqual({ clientId });
  expect(await tokenStatus(clientId, third)).toBe(401);
  for (const [name, payload] of [
    ['suspendPartner', '{ clientId }'],
    ['rotatePartnerSecret', PAYLOAD],
  ] as const)
    expect(await act(name, 'PartnerInput', { clientId }, 'ravi', payload)).toEqual({ error: 'NOT_FOUND' });
});

test('a partner that was suspended goes on by its secret, and by nothing that was lent to it before', async () => {
  const { clientId, clientSecret } = await register();
  const token = async () => {
    const response = await fetch(`${service.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };
  const { query } = service.stores.main.database;
  await query(
    `insert into delegation (id, person_id, partner_id, scopes, version, language, granted_at, expires_at)
     values (gen_random_uuid(), $1, $2, '{profile}', 1, 'EN', now(), now() + interval '1 year')`,
    [rowIdOf('person', 'desmond'), clientId],
  );
  const itself = await token();
  const status = async (one: Service) => (await one.ask('{ partner { name } }', { token: itself })).status;
  expect([await status(service), await status(replica)]).toEqual([200, 200]);
  const go = (name: string) => act(name, 'PartnerInput', { clientId }, 'ravi', '{ clientId userErrors { code } }');
  expect(await go('resumePartner')).toEqual({ error: 'NOT_FOUND' });
  expect(await go('suspendPartner')).toEqual({ clientId, userErrors: [] });
  expect([await status(service), await status(replica)]).toEqual([401, 401]);
  expect(await grantsOf('desmond')).toEqual([]);
  expect(await go('resumePartner')).toEqual({ clientId, userErrors: [] });
  expect([await status(service), await status(replica)]).toEqual([401, 401]);
  expect(await tokenStatus(clientId, clientSecret)).toBe(200);
  expect(await grantsOf('desmond')).toEqual([]);
});

test('whatever tells a secret, suspends or resumes takes a recent proof, and is for staff', async () => {
  const { clientId } = await register();
  const { main } = service.stores;
  const hook = await act(
    'addWebhook',
    'AddWebhookInput',
    { clientId, url: 'https://hooks.voisinage.test/', events: ['DATA_ERASED'] },
    'ravi',
    '{ webhookId }',
  );
  const payload = '{ userErrors { code } }';
  const acts = {
    registerPartner: ['RegisterPartnerInput', NEW],
    rotatePartnerSecret: ['PartnerInput', { clientId }],
    suspendPartner: ['PartnerInput', { clientId }],
    resumePartner: ['PartnerInput', { clientId }],
    addWebhook: ['AddWebhookInput', { clientId, url: 'https://more.voisinage.test/', events: ['DATA_ERASED'] }],
    rotateWebhookSecret: ['WebhookInput', { id: hook.webhookId }],
  } as const satisfies Record<string, readonly [string, object]>;
  const everything = async () => {
    const tables = ['partner', 'webhook_endpoint'];
    const rows = await Promise.all(
      tables.map((table) => main.database.query(`select t::text from ${table} t order by id`, [])),
    );
    return JSON.stringify(rows);
  };
  const proven = (at: string) =>
    main.database.query('update session set proven_at = now() - $2::interval where person_id = $1', [
      rowIdOf('person', 'ravi'),
      at,
    ]);
  const before = await everything();
  let asked = 0;
  for (const [name, [type, input]] of Object.entries(acts)) {
    expect(await act(name, type, input, 'marguerite', payload)).toEqual({ error: 'FORBIDDEN' });
    await proven('11 minutes');
    expect(await act(name, type, input, 'ravi', payload)).toEqual({ userErrors: [{ code: 'PROOF_NEEDED' }] });
    asked++;
  }
  expect(await everything()).toBe(before);
  await proven('1 minute');
  for (const name of ['registerPartner', 'rotatePartnerSecret', 'suspendPartner'] as const) {
    const [type, input] = acts[name];
    expect(await act(name, type, input, 'ravi', payload)).toEqual({ userErrors: [] });
  }
  process.stdout.write(`sensitive acts on partners without a recent proof: ${asked}\n`);
  expect(asked).toBeGreaterThanOrEqual(6);
});

test.each([
  ['http', 'http://voisinage.test/callback'],
  ['a fragment', 'https://voisinage.test/#'],
  ['a password', 'https://a:b@voisinage.test/'],
  ['another scheme', 'javascript:alert(1)'],
  ['no address', 'voisinage'],
])('an address to send people back to with %s is refused', async (_, uri) => {
  expect((await register({ redirectUris: [uri] })).userErrors).toMatchObject([
    { code: 'REDIRECT_URI_REFUSED', field: 'redirectUris' },
  ]);
});

test('a partner with keys of its own has no secret; private keys and what are none are refused', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const set = (...keys: object[]) => JSON.stringify({ keys });
  const asked = (jwks: string | null) => register({ authMethod: 'private_key_jwt', jwks });
  expect((await asked(set(publicKey.export({ format: 'jwk' })))).clientSecret).toBeNull();
  for (const jwks of [
    null,
    '',
    '{}',
    set(),
    set({ kty: 'oct', k: 'AAAA' }),
    set({ kty: 'EC' }),
    set(privateKey.export({ format: 'jwk' })),
  ])
    expect((await asked(jwks)).userErrors).toMatchObject([{ code: 'KEYS_REFUSED', field: 'jwks' }]);
});

test('nobody but staff registers a partner', async () => {
  expect(await act('registerPartner', 'RegisterPartnerInput', NEW, 'marguerite')).toEqual({ error: 'FORBIDDEN' });
});

const GRANTS = '{ viewer { grants { nodes { id partner { name } scopes } } } }';
const grantsOf = async (name: ResidentName) =>
  (await service.ask(GRANTS, { account: accountOf(name) })).body.data.viewer.grants.nodes;
const revoke = (id: string, name: ResidentName) =>
  act('revokeGrant', 'RevokeGrantInput', { id }, name, '{ id userErrors { code } }');

test('a person sees what she lets a partner see, and ends it on every replica at once; nobody else does', async () => {
  const lend = lender(service.stores.main.database, new Date());
  const [hers, others] = [await lend('marguerite for profile'), await lend('luc for profile')];
  const ME = '{ viewer { klussterOwner { email } } }';
  const statuses = () =>
    Promise.all([service, replica].map(async (one) => (await one.ask(ME, { token: hers })).status));
  expect(await statuses()).toEqual([200, 200]);
  const [grant] = await grantsOf('marguerite');
  expect(grant).toMatchObject({ partner: { name: 'Voisinage' } });
  expect(await revoke(grant.id, 'luc')).toEqual({ error: 'NOT_FOUND' });
  expect(await revoke(grant.id, 'marguerite')).toEqual({ id: grant.id, userErrors: [] });
  expect(await statuses()).toEqual([401, 401]);
  expect((await replica.ask(ME, { token: others })).status).toBe(200);
  expect(await grantsOf('marguerite')).toEqual([]);
  expect(await revoke(grant.id, 'marguerite')).toEqual({ error: 'NOT_FOUND' });
});

test('a partner ends no grant, its own not either, and sees none', async () => {
  const lend = lender(service.stores.main.database, new Date());
  const token = await lend('luc for account, contacts, profile, subscriptions');
  const [{ id }] = await grantsOf('luc');
  const ended = await service.ask('mutation($id: ID!) { revokeGrant(input: { id: $id }) { id } }', {
    token,
    variables: { id },
  });
  expect(ended.body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const { data } = (await service.ask(GRANTS, { token })).body;
  expect(data.viewer.grants).toBeNull();
});
