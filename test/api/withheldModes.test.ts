import { request } from 'node:http';
import { BusinessOwner } from '../../src/accounts/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { seal, unseal } from '../../src/privacy/vault/seal.js';
import { type Answer, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, residents, rowIdOf, TOWN_PASSWORD } from '../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Mode = 'extensions' | 'errors' | 'reject' | 'silent';
type Name = Parameters<typeof accountOf>[0];
async function ask(document: string, name?: Name, mode?: string, variables?: object): Promise<Answer> {
  const answer = await service.ask(document, {
    ...(name && { account: accountOf(name) }),
    ...(mode !== undefined && { headers: { 'x-klusster-withheld': mode } }),
    ...(variables && { variables }),
  });
  return { ...answer, body: withoutCost(answer.body) };
}

/** Each answer with data says what it cost, in every mode; what is left is about what was withheld. */
function withoutCost({ extensions, ...body }: Answer['body']): Answer['body'] {
  if (body.data === undefined) return { ...body, ...(extensions && { extensions }) };
  const { cost, ...rest } = extensions;
  expect(cost).toEqual({ requested: expect.any(Number), limit: expect.any(Number) });
  return { ...body, ...(Object.keys(rest).length > 0 && { extensions: rest }) };
}

const PAGE = `{ klusster(slug: "plateau-post") { owner { email } businesses(first: 10) { nodes { name owner { id email } } } } }`;
const NEVER = {
  path: ['klusster', 'businesses', 'nodes', 'owner', 'email'],
  coordinate: 'BusinessOwner.email',
  reason: 'NOT_IN_AUDIENCE',
};
const NOT_SHARED = { ...NEVER, reason: 'NOT_SHARED', ids: [idOf('BusinessOwner', 'wei')] };

describe('mode extensions', () => {
  test('is the default: the keys are there, the values null, and one entry stands for the selection', async () => {
    const { status, body } = await ask(PAGE, 'aoife');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['data', 'extensions']);
    const { nodes } = body.data.klusster.businesses;
    expect(nodes).toHaveLength(4);
    for (const node of nodes) expect(node.owner).toEqual({ id: expect.stringMatching(/^bowner_/), email: null });
    expect(body.data.klusster.owner.email).toBe(residents.marguerite.klussterOwner.contact.email);
    expect(body.extensions).toEqual({ withheld: [NEVER] });
  });

  test('answers the same when it is asked for by name, in any case and with blanks', async () => {
    const { body } = await ask(PAGE, 'aoife');
    for (const mode of ['extensions', 'Extensions', '  EXTENSIONS '])
      expect((await ask(PAGE, 'aoife', mode)).body).toEqual(body);
  });

  test('names the objects where it depends on the person, and only those', async () => {
    const { body } = await ask(PAGE, 'marguerite');
    const emails = body.data.klusster.businesses.nodes.map(({ owner }: any) => owner.email);
    expect(emails.filter((email: unknown) => email === null)).toHaveLength(1);
    expect(emails).toContain(residents.fatima.businessOwner.contact.email);
    // A Klusster Owner sees her own address by being herself.
    expect(body.extensions.withheld).toEqual([NOT_SHARED]);
  });

  test('names the others, each once, where a field is for oneself', async () => {
    const { body } = await ask(PAGE, 'desmond');
    const own = residents.desmond.businessOwner.contact.email;
    expect(body.data.klusster.businesses.nodes.filter(({ owner }: any) => owner.email === own)).toHaveLength(2);
    const [entry, ...more] = body.extensions.withheld;
    expect(more).toEqual([]);
    expect({ ...entry, ids: [...entry.ids].sort() }).toEqual({
      ...NEVER,
      ids: [idOf('BusinessOwner', 'fatima'), idOf('BusinessOwner', 'wei')].sort(),
    });
  });

  test('tells a visitor to sign in', async () => {
    const { body } = await ask(PAGE);
    expect(body.extensions.withheld).toEqual([
      { path: ['klusster', 'owner', 'email'], coordinate: 'KlussterOwner.email', reason: 'NOT_AUTHENTICATED' },
      { ...NEVER, reason: 'NOT_AUTHENTICATED' },
    ]);
  });

  test('writes paths in response keys, without list positions, one for each alias', async () => {
    const { body } = await ask(
      `{ k: klusster(slug: "plateau-post") { shops: businesses { edges { item: node { o: owner { a: email ...Twice } } } } }
         all: businesses { nodes { owner { ...Twice } } } }
       fragment Twice on BusinessOwner { b: email tel: phone }`,
      'aoife',
    );
    expect(body.extensions.withheld.map(({ path, coordinate }: any) => `${path.join('.')} ${coordinate}`)).toEqual([
      'k.shops.edges.item.o.a BusinessOwner.email',
      'k.shops.edges.item.o.b BusinessOwner.email',
      'all.nodes.owner.b BusinessOwner.email',
      'k.shops.edges.item.o.tel BusinessOwner.phone',
      'all.nodes.owner.tel BusinessOwner.phone',
    ]);
    expect(body.data.k.shops.edges[0].item.o).toEqual({ a: null, b: null, tel: null });
  });

  test('says nothing where no object was reached', async () => {
    const { body } = await ask(
      `query($none: ID!) { klusster(slug: "nowhere") { owner { email } } business(id: $none) { owner { phone } }
         businesses(filter: { city: "Nowhere" }) { nodes { owner { email } } } node(id: $none) { ... on BusinessOwner { email } } }`,
      'aoife',
      undefined,
      { none: idOf('ConsumerUser', 'noor') },
    );
    expect(body).toEqual({ data: { klusster: null, business: null, businesses: { nodes: [] }, node: null } });
  });

  test('says nothing of a selection that was skipped', async () => {
    const { body } = await ask('{ klusster(slug: "plateau-post") { owner { email @skip(if: true) id } } }');
    expect(body.extensions).toBeUndefined();
  });

  test('tells empty from withheld: an empty value is null and has no entry', async () => {
    await emptyPhoneOf('fatima');
    const document = `query($id: ID!) { node(id: $id) { ... on BusinessOwner { phone email } } }`;
    const id = idOf('BusinessOwner', 'fatima');
    const shown = await ask(document, 'marguerite', undefined, { id });
    expect(shown.body).toEqual({
      data: { node: { phone: null, email: residents.fatima.businessOwner.contact.email } },
    });
    const withheld = await ask(document, 'aoife', undefined, { id });
    expect(withheld.body.data).toEqual({ node: { phone: null, email: null } });
    // The same for a full value as for an empty one, so that nothing is revealed.
    const full = await ask(document, 'aoife', undefined, { id: idOf('BusinessOwner', 'noor') });
    expect(withheld.body.extensions).toEqual(full.body.extensions);
    expect(withheld.body.extensions.withheld.map(({ coordinate }: any) => coordinate)).toEqual([
      'BusinessOwner.phone',
      'BusinessOwner.email',
    ]);
  });
});

describe('mode errors', () => {
  test('has one error per selection, in the words of Apollo Router and Envelop, and leaves the data', async () => {
    const { status, body } = await ask(PAGE, 'aoife', 'errors');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['data', 'errors']);
    expect(body.data).toEqual((await ask(PAGE, 'aoife')).body.data);
    const { path, ...rest } = NEVER;
    expect(body.errors).toEqual([
      {
        message: 'Unauthorized field or type',
        path,
        extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', ...rest }),
      },
    ]);
  });

  test('names the objects where it depends on the person', async () => {
    const { body } = await ask(PAGE, 'marguerite', 'errors');
    const { path, ...rest } = NOT_SHARED;
    expect(body.errors).toEqual([expect.objectContaining({ path, extensions: expect.objectContaining(rest) })]);
  });

  test('stands beside other errors', async () => {
    const { body } = await ask(
      '{ a: klusster(slug: "plateau-post") { owner { email } } b: klusster(slug: "plateau-post") { businesses(first: 101) { nodes { id } } } }',
      undefined,
      'errors',
    );
    expect(body.errors?.map(({ extensions }) => extensions.code).sort()).toEqual([
      'BAD_USER_INPUT',
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
  });

  test('has no error where nothing was withheld', async () => {
    const { body } = await ask('{ klusster(slug: "plateau-post") { owner { email } } }', 'aoife', 'errors');
    expect(body).toEqual({
      data: { klusster: { owner: { email: residents.marguerite.klussterOwner.contact.email } } },
    });
  });
});

describe('mode reject', () => {
  const refused = (answer: Answer, coordinates: string[]) => {
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errors: [
        {
          message: 'Unauthorized field or type',
          extensions: {
            code: 'UNAUTHORIZED_FIELD_OR_TYPE',
            coordinates,
            requestId: answer.headers.get('x-request-id'),
          },
        },
      ],
    });
  };

  test('refuses before execution what this viewer can never see: no statement but the one that finds the viewer', async () => {
    await service.tokenOf(accountOf('aoife'));
    service.forget();
    refused(await ask(PAGE, 'aoife', 'reject'), ['BusinessOwner.email']);
    expect(service.statements).toHaveLength(1);
    expect(service.statements[0]?.text).toContain('s.token_hash');
  });

  test('runs no statement at all for a visitor, and names each coordinate once, wherever it is selected', async () => {
    service.forget();
    const document =
      '{ a: businesses { nodes { owner { email phone e: email } } } b: klussters { nodes { owner { email } } } }';
    refused(await ask(document, undefined, 'reject'), [
      'BusinessOwner.email',
      'BusinessOwner.phone',
      'KlussterOwner.email',
    ]);
    expect(service.statements).toEqual([]);
  });

  test('refuses though no object would be reached', async () => {
    refused(await ask('{ klusster(slug: "nowhere") { owner { email } } }', undefined, 'reject'), [
      'KlussterOwner.email',
    ]);
  });

  test('lets through what this viewer sees', async () => {
    const { status, body } = await ask('{ klusster(slug: "plateau-post") { owner { email } } }', 'aoife', 'reject');
    expect([status, body.errors]).toEqual([200, undefined]);
  });

  test('lets through what depends on the person, and tells in extensions what was withheld', async () => {
    const { status, body } = await ask(PAGE, 'marguerite', 'reject');
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.extensions.withheld).toEqual([NOT_SHARED]);
  });

  test('looks at the conditions of this request', async () => {
    const document =
      'query($x: Boolean = false) { klusster(slug: "plateau-post") { name owner @include(if: $x) { email } } }';
    expect((await ask(document, undefined, 'reject')).status).toBe(200);
    refused(await ask(document, undefined, 'reject', { x: true }), ['KlussterOwner.email']);
    expect((await ask(document, undefined, 'reject', { x: false })).status).toBe(200);
  });
});

describe('mode silent', () => {
  test('answers with nulls and says nothing', async () => {
    const { status, body } = await ask(PAGE, 'aoife', 'silent');
    expect([status, Object.keys(body)]).toEqual([200, ['data']]);
    expect(body.data).toEqual((await ask(PAGE, 'aoife')).body.data);
  });

  test('does not silence other errors', async () => {
    const { body } = await ask('{ businesses(first: 101) { nodes { owner { email } } } }', undefined, 'silent');
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('another mode', () => {
  test.each(['verbose', 'errors, silent', 'extensions;q=1', ' ', '__proto__', 'errorsx', 'é'])(
    'is refused with a code and without its text: %p',
    async (mode) => {
      service.forget();
      const answer = await ask('{ klusster(slug: "plateau-post") { name } }', 'aoife', mode);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.body).toEqual({
        errors: [
          {
            message: 'X-Klusster-Withheld is one of: extensions, errors, reject, silent.',
            extensions: { code: 'BAD_USER_INPUT', requestId: answer.headers.get('x-request-id') },
          },
        ],
      });
      expect(service.statements).toEqual([]);
    },
  );

  test('is refused when the header comes twice', async () => {
    const body = JSON.stringify({ query: '{ klusster(slug: "plateau-post") { name } }' });
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-klusster-withheld': ['silent', 'errors'] };
      const post = request(`${service.url}/graphql`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      post.on('error', reject).end(body);
    });
    expect(status).toBe(400);
  });
});

describe('mutations', () => {
  const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) {
    in: signIn(input: { email: $email, password: $password }) { viewer { account { email } consumerUser { email subscriptions { nodes {
      klusster { businesses { nodes { owner { mail: email } } } } } } } } } }`;
  const variables = { email: accountOf('aoife'), password: TOWN_PASSWORD };
  const PATH = [
    'in',
    'viewer',
    'consumerUser',
    'subscriptions',
    'nodes',
    'klusster',
    'businesses',
    'nodes',
    'owner',
    'mail',
  ];

  test.each<[Mode, (body: Answer['body']) => unknown]>([
    ['extensions', (body) => body.extensions],
    ['errors', (body) => body.errors],
    ['silent', (body) => [body.extensions, body.errors]],
  ])('are told in mode %s as queries are, of the person who signed in with them', async (mode, told) => {
    const { status, body } = await ask(SIGN_IN, undefined, mode, variables);
    expect(status).toBe(200);
    expect(body.data.in.viewer.consumerUser.email).toBe(residents.aoife.consumerUser.contact.email);
    const rest = { coordinate: 'BusinessOwner.email', reason: 'NOT_IN_AUDIENCE' };
    expect(told(body)).toEqual(
      {
        extensions: { withheld: [{ path: PATH, ...rest }] },
        errors: [
          {
            message: 'Unauthorized field or type',
            path: PATH,
            extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', ...rest }),
          },
        ],
        silent: [undefined, undefined],
        reject: undefined,
      }[mode],
    );
  });

  test('are refused in mode reject before anything happens: no session begins', async () => {
    service.forget();
    const { status, body } = await ask(SIGN_IN, undefined, 'reject', variables);
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(body.data).toBeUndefined();
    expect(service.statements).toEqual([]);
  });

  test('that sign in twice tell what was withheld from each of the two', async () => {
    const { body } = await ask(
      `mutation($a: EmailAddress!, $b: EmailAddress!, $p: String!) {
        a: signIn(input: { email: $a, password: $p }) { viewer { consumerUser { subscriptions { nodes { klusster { businesses { nodes { owner { email } } } } } } } } }
        b: signIn(input: { email: $b, password: $p }) { viewer { klussterOwner { klussters { nodes { businesses { nodes { owner { email } } } } } } } } }`,
      undefined,
      undefined,
      { a: accountOf('aoife'), b: accountOf('marguerite'), p: TOWN_PASSWORD },
    );
    expect(body.extensions.withheld.map(({ path, reason }: any) => [path[0], reason])).toEqual([
      ['a', 'NOT_IN_AUDIENCE'],
      ['b', 'NOT_SHARED'],
    ]);
  });

  test('that tell of nobody say nothing', async () => {
    const { body } = await ask(SIGN_IN, undefined, undefined, { ...variables, password: 'wrong' });
    expect(body.data.in.viewer).toBeNull();
    expect(body.extensions).toBeUndefined();
  });
});

/** Takes the telephone number out of a Business Owner's sealed contact, as she herself would. */
async function emptyPhoneOf(name: 'fatima'): Promise<void> {
  const { main, keyStore, keyring } = service.stores;
  const at = {
    table: 'business_owner',
    record: rowIdOf('business_owner', name),
    person: rowIdOf('person', name),
    group: 'contact',
  };
  const em = main.fork();
  const key = await new DataKeys(keyStore, keyring).of(at.person);
  const row = (await em.findOneOrFail(BusinessOwner, { id: at.record } as never)) as unknown as { contact: Buffer };
  if (!key) throw new Error('She has a key.');
  const { phone: _, ...rest } = unseal(key, at, row.contact);
  await em.nativeUpdate(BusinessOwner, { id: at.record } as never, { contact: seal(key, at, rest) } as never);
}
