import { lender } from '../privacy/support/lender.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, residents, TOWN_PASSWORD } from '../support/town.js';

/** A person acts with all of her profiles, or with those that a request names; never with one that she does not have. */

const PAGE = `query Page {
  viewer { roles businessOwner { email } consumerUser { email } }
  klusster(slug: "plateau-post") { owner { email } businesses { nodes { owner { email } } } }
}`;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let lend: ReturnType<typeof lender>;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  lend = lender(service.stores.main.database, new Date());
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const ask = (who: ResidentName, as?: string, document = PAGE) =>
  service.ask(document, { account: accountOf(who), ...(as !== undefined && { headers: { 'x-klusster-act-as': as } }) });
const rolesOf = (body: { data?: any }) => body.data.viewer.roles;
const ownersShown = (body: { data?: any }) =>
  body.data.klusster.businesses.nodes.filter(({ owner }: any) => owner.email !== null).length;

test('a Klusster Owner who acts as Business Owner is shown what Business Owners are, and no more', async () => {
  const all = await ask('priya');
  const less = await ask('priya', 'BUSINESS_OWNER');
  const again = await ask('priya');
  expect(rolesOf(all.body)).toEqual(['KLUSSTER_OWNER', 'BUSINESS_OWNER']);
  expect(rolesOf(less.body)).toEqual(['BUSINESS_OWNER']);
  expect(ownersShown(all.body)).toBeGreaterThan(1);
  expect(ownersShown(less.body)).toBe(0);
  expect(less.body.data.klusster.owner.email).toEqual(all.body.data.klusster.owner.email);
  // The next request without the header is hers as a whole again.
  expect(again.body.data).toEqual(all.body.data);
});

test('what she has as another profile is not her own while she does not act as it', async () => {
  const { body } = await ask('noor', 'CONSUMER_USER');
  expect(body.data.viewer).toMatchObject({ roles: ['CONSUMER_USER'], businessOwner: { email: null } });
  expect(body.data.viewer.consumerUser.email).toBe(residents.noor.consumerUser?.contact.email);
  expect(body.extensions.withheld).toContainEqual({
    path: ['viewer', 'businessOwner', 'email'],
    coordinate: 'BusinessOwner.email',
    reason: 'NOT_IN_AUDIENCE',
  });
});

test.each([
  ['several, in any order and with spaces', ' CONSUMER_USER ,BUSINESS_OWNER', ['BUSINESS_OWNER', 'CONSUMER_USER']],
  ['one twice', 'CONSUMER_USER,CONSUMER_USER', ['CONSUMER_USER']],
  ['one that she does not have', 'KLUSSTER_OWNER', []],
  ['one that she has and one that she has not', 'KLUSSTER_OWNER, CONSUMER_USER', ['CONSUMER_USER']],
])('%s: she acts as those of them that she has', async (_, as, roles) => {
  expect(rolesOf((await ask('noor', as)).body)).toEqual(roles);
});

test.each(['', ' ', ',', 'CONSUMER_USER,', 'consumer_user', 'STAFF', 'PRIVACY_OFFICER', 'CONSUMER_USER;', 'Élodie'])(
  'a header that names anything else is refused, before anything is read: "%s"',
  async (as) => {
    service.forget();
    const token = await service.tokenOf(accountOf('noor'));
    service.forget();
    const headers = { 'x-klusster-act-as': Buffer.from(as).toString('latin1') };
    const { status, body } = await service.ask(PAGE, { token, headers });
    expect({ status, code: body.errors?.[0].extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(body.errors?.[0].message).toBe(
      'X-Klusster-Act-As names one or more of: KLUSSTER_OWNER, BUSINESS_OWNER, CONSUMER_USER.',
    );
    expect(service.statements).toEqual([]);
  },
);

test('staff who act as a profile see nobody: their grants are for their role', async () => {
  const consumers = 'query Consumer($id: ID!) { node(id: $id) { ... on ConsumerUser { email } } }';
  const id = (await ask('noor', undefined, '{ viewer { consumerUser { id } } }')).body.data.viewer.consumerUser.id;
  const asked = (headers: Record<string, string>) =>
    service.ask(consumers, { account: accountOf('gabrielle'), variables: { id }, headers });
  expect((await asked({})).body.data.node.email).toEqual(expect.any(String));
  expect((await asked({ 'x-klusster-act-as': 'CONSUMER_USER' })).body.data.node).toBeNull();
});

test('whoever signs in within the request acts as it says', async () => {
  const document =
    'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { roles businessOwner { email } } } }';
  const { body } = await service.ask(document, {
    headers: { 'x-klusster-act-as': 'CONSUMER_USER' },
    variables: { input: { email: residents.noor.account, password: TOWN_PASSWORD } },
  });
  expect(body.data.signIn.viewer).toEqual({ roles: ['CONSUMER_USER'], businessOwner: { email: null } });
});

test('nobody signed in acts as nothing, whatever the header says; caches are told of it', async () => {
  const { status, headers, body } = await service.ask('{ viewer { roles } }', {
    headers: { 'x-klusster-act-as': 'KLUSSTER_OWNER' },
  });
  expect({ status, data: body.data }).toEqual({ status: 200, data: { viewer: null } });
  expect(headers.get('vary')).toContain('x-klusster-act-as');
});

test('the ledger says as what she was shown somebody', async () => {
  await ask('priya', 'BUSINESS_OWNER');
  const rows = await service.stores.main.database.query(
    'select shown::text from disclosure order by id desc limit 1',
    [],
  );
  expect(new Set(JSON.parse(rows[0]?.[0] ?? '[]').map(({ as }: { as: string }) => as))).toEqual(
    new Set(['BUSINESS_OWNER']),
  );
});

test.each(['noor for contacts', 'noor for account, contacts, profile, subscriptions', 'a partner'] as const)(
  '%s acts as nothing less: whether she has a profile would be told by what is shown then',
  async (asker) => {
    const token = await lend(asker);
    const asked = (as?: string) =>
      service.ask('{ klusster(slug: "plateau-post") { owner { email } } }', {
        token,
        ...(as && { headers: { 'x-klusster-act-as': as } }),
      });
    expect((await asked()).body.data.klusster.owner).toBeDefined();
    const answers = await Promise.all(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'].map(asked));
    for (const { status, body } of answers)
      expect({ status, data: body.data, code: body.errors?.[0].extensions.code }).toEqual({
        status: 400,
        data: undefined,
        code: 'FORBIDDEN',
      });
  },
);
