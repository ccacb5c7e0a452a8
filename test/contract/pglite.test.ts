import { rm } from 'node:fs/promises';
import type { Ports } from '../../src/api/ports.js';
import { ConsentEvent } from '../../src/consent/index.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { CaseGrant } from '../../src/staff/index.js';
import { flowOf } from '../api/oauth/support/flow.js';
import { register as registerPartner } from '../api/oauth/support/partners.js';
import { billingOf } from '../billing/support/ledger.js';
import { post, stateOf } from '../mail/support.js';
import { EVERYBODY, promised, queries } from '../queries/operations.js';
import { confirm, register, tokenFor } from '../registration/support/registering.js';
import { settledFolder } from '../support/dataFolder.js';
import { type Service, startService } from '../support/service.js';
import {
  accountOf,
  freshStorage,
  idOf,
  type ResidentName,
  residents,
  rowIdOf,
  TOWN_PASSWORD,
} from '../support/town.js';

/** One contract, two databases: what PostgreSQL answers, the embedded PGlite answers, byte for byte. */

const NOW = new Date('2026-11-02T15:00:00Z');
const clock = fixedClock(NOW);
/** A key is destroyed behind the service's back. */
const ports = (made: Ports): Ports => ({ ...made, keyLifeMs: 0 });

let folder: string;
let storage: Awaited<ReturnType<typeof freshStorage>>;
let postgres: Service;
let pglite: Service;

beforeAll(async () => {
  folder = await settledFolder();
  storage = await freshStorage();
  postgres = await startService(storage, { clock, ports });
  pglite = await startService({ kind: 'embedded', folder }, { clock, ports, withOauth: true });
}, 240_000);

afterAll(async () => {
  await postgres?.close();
  await pglite?.close();
  await storage?.drop();
  await rm(folder, { recursive: true, force: true });
});

type Asked = { readonly query: string; readonly variables?: object; readonly headers?: Record<string, string> };
type Raw = { readonly status: number; readonly text: string };

async function raw(service: Service, { query, variables, headers }: Asked): Promise<Raw> {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}

const MAC_BYTES = 32;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What a cursor says of its place; the id of a session in it is of this service. */
const macless = (cursor: string, isOfSessions: boolean) => {
  const position = Buffer.from(cursor, 'base64url').subarray(MAC_BYTES).toString();
  return isOfSessions ? position.replaceAll(UUID, '…') : position;
};

/** The bytes of an answer but for what must differ: request ids, tokens, ids of sessions, and under another keyring the MACs of cursors and the key of receipts. */
const comparable = ({ status, text }: Raw): string =>
  `${status} ${text
    .replaceAll(/"requestId":"[0-9a-f-]{36}"/g, '"requestId":"…"')
    .replaceAll(/"accessToken":"kls_[\w-]+"/g, '"accessToken":"…"')
    .replaceAll(/"session_[\w-]{22}"/g, '"session_…"')
    .replaceAll(/"disposalReceiptKey":"[\w-]{43}"/g, '"disposalReceiptKey":"…"')
    .replaceAll(
      /"(cursor|startCursor|endCursor)":"([\w-]+)"/g,
      (_all, key, cursor) => `"${key}":${macless(cursor, text.includes('"session_'))}`,
    )}`;

/** Asks both the same, expects the same, and hands back the answer. */
async function both(asked: Asked | ((service: Service) => Promise<Asked>)): Promise<any> {
  const [one, other] = await Promise.all(
    [postgres, pglite].map(async (service) => raw(service, typeof asked === 'function' ? await asked(service) : asked)),
  );
  expect(comparable(other as Raw)).toBe(comparable(one as Raw));
  return { status: one?.status, ...JSON.parse(one?.text ?? '') };
}

type Viewer = ResidentName | 'anonymous';
const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken expiresAt viewer { roles account { email } } userErrors { code message } } }`;

async function bearer(service: Service, viewer: Viewer): Promise<Record<string, string>> {
  return viewer === 'anonymous' ? {} : { authorization: `Bearer ${await service.tokenOf(accountOf(viewer))}` };
}

const as = (viewer: Viewer, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  both(async (service) => ({ query, variables, headers: { ...(await bearer(service, viewer)), ...headers } }));

const isMutation = (document: string) => /^mutation/m.test(document);
const READS = [...queries, ...promised()].filter(({ document }) => !isMutation(document));

test('the comparison sees a difference in a single character', () => {
  expect(comparable({ status: 200, text: '{"a":1}' })).not.toBe(comparable({ status: 200, text: '{"a":2}' }));
  expect(comparable({ status: 200, text: '{}' })).not.toBe(comparable({ status: 400, text: '{}' }));
});

test.each(READS)('$name, asked by everybody', async ({ document, variables }) => {
  for (const viewer of EVERYBODY) {
    const answer = await as(viewer, document, variables);
    expect(answer.errors).toBeUndefined();
  }
});

test.each(['errors', 'reject', 'silent'])('withheld fields told by %s', async (mode) => {
  const page = queries.find(({ name }) => name === 'klussterPage');
  for (const viewer of EVERYBODY) {
    await as(viewer, page?.document ?? '', page?.variables, { 'x-klusster-withheld': mode });
  }
});

test('paging forwards and backwards to the end', async () => {
  for (const list of ['klussters', 'businesses']) {
    for (const order of ['NAME', 'CITY']) {
      for (const [size, from, more, at] of [
        ['first', 'after', 'hasNextPage', 'endCursor'],
        ['last', 'before', 'hasPreviousPage', 'startCursor'],
      ] as const) {
        const query = `query($cursor: String) { page: ${list}(${size}: 2, ${from}: $cursor, orderBy: ${order}) { edges { cursor node { id name city } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
        const cursors = new Map<Service, string>();
        let pages = 0;
        for (let goesOn = true; goesOn; pages += 1) {
          const answers = new Map<Service, any>();
          const answer = await both(async (service) => ({ query, variables: { cursor: cursors.get(service) } }));
          for (const service of [postgres, pglite]) {
            answers.set(service, (await service.ask(query, { variables: { cursor: cursors.get(service) } })).body.data);
          }
          for (const [service, data] of answers) cursors.set(service, data.page.pageInfo[at]);
          goesOn = answer.data.page.pageInfo[more];
        }
        expect(pages).toBe(list === 'klussters' ? 2 : 3);
      }
    }
  }
});

test('what is refused is refused in the same words', async () => {
  const { data } = (await postgres.ask('{ businesses(first: 1) { edges { cursor } } }')).body;
  const foreign = data.businesses.edges[0].cursor;
  const strays: [string, object?][] = [
    ['{ businesses(first: 101) { nodes { id } } }'],
    ['{ businesses(first: -1) { nodes { id } } }'],
    ['{ businesses(first: 1, last: 1) { nodes { id } } }'],
    ['{ businesses(first: 1, after: "AAAA") { nodes { id } } }'],
    ['{ klussters(first: 1, after: $c) { nodes { id } } }', { c: foreign }],
    ['{ business(id: "no such") { id } }'],
    ['{ nothing }'],
    ['{ klusster(slug: "a\\u0000b") { id } }'],
    ['query($first: Int) { businesses(first: $first) { nodes { id } } }', { first: 2 ** 31 }],
  ];
  for (const [query, variables] of strays) await as('anonymous', query, variables);
  // The cursor of one keyring is a forgery under another.
  const after = `{ businesses(first: 1, after: "${foreign}") { nodes { id } } }`;
  expect((await postgres.ask(after)).body.errors).toBeUndefined();
  expect((await pglite.ask(after)).body.errors?.[0].extensions.code).toBe('CURSOR_INVALID');
});

test('signing in, as somebody and as nobody, and signing out', async () => {
  for (const viewer of EVERYBODY.filter((name) => name !== 'anonymous')) {
    const answer = await both({
      query: SIGN_IN,
      variables: { email: accountOf(viewer as ResidentName), password: TOWN_PASSWORD },
    });
    expect(answer.data.signIn.userErrors).toEqual([]);
  }
  const wrong = await both({ query: SIGN_IN, variables: { email: accountOf('aoife'), password: 'wrong' } });
  const unknown = await both({
    query: SIGN_IN,
    variables: { email: 'nobody@nowhere.test', password: 'wrong' },
    headers: { 'accept-language': 'fr-CA' },
  });
  expect(wrong.data.signIn.userErrors[0].code).toBe(unknown.data.signIn.userErrors[0].code);

  const tokens = new Map<Service, string>();
  for (const service of [postgres, pglite]) {
    const { body } = await service.ask(SIGN_IN, { variables: { email: accountOf('luc'), password: TOWN_PASSWORD } });
    tokens.set(service, body.data.signIn.accessToken);
  }
  const withToken = (query: string) =>
    both(async (service) => ({ query, headers: { authorization: `Bearer ${tokens.get(service)}` } }));
  expect((await withToken('{ viewer { roles } }')).data.viewer.roles).toEqual(['KLUSSTER_OWNER']);
  expect((await withToken('mutation { signOut { ended } }')).data.signOut.ended).toBe(true);
  expect((await withToken('{ viewer { roles } }')).status).toBe(401);
  expect((await both({ query: 'mutation { signOut { ended } }' })).data.signOut.ended).toBe(false);
});

const OWNER = 'query($id: ID!) { business(id: $id) { name owner { id firstName email } } }';

test('a withdrawn consent is seen by the next operation, and so is one that is given again', async () => {
  const variables = { id: idOf('Business', 'mileEndBagels') };
  const say = async (kind: 'GIVEN' | 'WITHDRAWN') => {
    for (const { stores } of [postgres, pglite]) {
      const em = stores.main.fork();
      em.create(ConsentEvent, {
        person: rowIdOf('person', 'desmond'),
        purpose: 'CONTACT_SHARING',
        kind,
        basis: 'EXPRESS',
        method: 'API',
        language: 'EN',
        purposeVersion: 1,
        at: NOW,
      });
      await em.flush();
    }
  };
  const shown = await as('marguerite', OWNER, variables);
  expect(shown.data.business.owner.email).toEqual(expect.any(String));
  await say('WITHDRAWN');
  const withheld = await as('marguerite', OWNER, variables);
  expect(withheld.data.business.owner.email).toBeNull();
  expect(withheld.extensions.withheld[0].reason).toBe('NOT_SHARED');
  expect((await as('desmond', OWNER, variables)).data).toEqual(shown.data);
  await say('GIVEN');
  expect(await as('marguerite', OWNER, variables)).toEqual(shown);
});

test('a closed grant and a suspended Klusster Owner are seen by the next operation', async () => {
  const noor = { id: idOf('BusinessOwner', 'noor') };
  const query = 'query($id: ID!) { node(id: $id) { ... on BusinessOwner { email } } }';
  expect((await as('gabrielle', query, noor)).data.node.email).toEqual(expect.any(String));
  expect((await as('priya', query, noor)).data.node.email).toEqual(expect.any(String));
  for (const { stores } of [postgres, pglite]) {
    await stores.main.fork().nativeUpdate(CaseGrant, {}, { closedAt: NOW });
    await stores.main.database.query('update klusster_owner set state = $1 where id = $2::uuid', [
      'SUSPENDED',
      rowIdOf('klusster_owner', 'priya'),
    ]);
  }
  expect((await as('gabrielle', query, noor)).data.node.email).toBeNull();
  expect((await as('priya', query, noor)).data.node.email).toBeNull();
});

test('after the key of a person is destroyed, her values are gone for everybody, herself included', async () => {
  const variables = { id: idOf('Business', 'epicesBenali') };
  expect((await as('marguerite', OWNER, variables)).data.business.owner.firstName).toEqual(expect.any(String));
  for (const { stores } of [postgres, pglite]) await stores.keyStore.erase(rowIdOf('person', 'fatima'));
  for (const viewer of ['marguerite', 'fatima'] as const) {
    const { data, errors } = await as(viewer, OWNER, variables);
    expect(errors).toBeUndefined();
    expect(data.business).toEqual({
      name: 'Épices Benali',
      owner: { id: idOf('BusinessOwner', 'fatima'), firstName: null, email: null },
    });
  }
});

test('a message leaves once its transaction commits, while others read and write, and is not there when it does not', async () => {
  const told = await Promise.all(
    [postgres, pglite].map(async (service) => {
      const undone = service.stores.main.fork().transactional(async (em) => {
        await post(service.stores, { to: 'undone@example.test' }, em);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      const ids = await Promise.all(
        ['one', 'two', 'three'].map((name) => post(service.stores, { to: `${name}@example.test` })),
      );
      const reads = [1, 2, 3].map(() => service.ask('{ klussters(first: 5) { nodes { name } } }'));
      const mails = await service.mailed();
      expect((await Promise.all(reads)).map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await Promise.all(ids.map((id) => stateOf(service.stores, id)))).toEqual(['SENT', 'SENT', 'SENT']);
      return mails.map(({ to, subject, text, html, link }) => ({ to, subject, text, html, link })).sort(byAddress);
    }),
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[0]?.map(({ to }) => to)).toEqual(['one@example.test', 'three@example.test', 'two@example.test']);
});

const byAddress = (one: { to: string }, other: { to: string }) => (one.to < other.to ? -1 : 1);

test('somebody registers by a letter, and moves to another address by two', async () => {
  for (const service of [postgres, pglite]) {
    await register(service, 'ConsumerUser', { email: 'reader@elsewhere.test' });
    const { accessToken, userErrors } = await confirm(
      service,
      'ConsumerUser',
      await tokenFor(service, 'reader@elsewhere.test', 'confirm-registration'),
    );
    expect(userErrors).toEqual([]);
    const act = async (document: string, token?: string | null) =>
      (await service.ask(document, token ? { token } : {})).body.data.done;
    await act(
      'mutation { done: changeAddress(input: { email: "moved@elsewhere.test" }) { userErrors { code } } }',
      accessToken,
    );
    for (const [email, missing] of [
      ['reader@elsewhere.test', 'NEW'],
      ['moved@elsewhere.test', null],
    ] as const) {
      const link = await tokenFor(service, email, 'confirm-address');
      const done = await act(
        `mutation { done: confirmAddress(input: { token: "${link}" }) { missing userErrors { code } } }`,
      );
      expect(done).toEqual({ missing, userErrors: [] });
    }
  }
}, 60_000);

test('the embedded data folder opens again with all that was in it', async () => {
  const before = await pglite.ask('{ klussters(first: 100) { nodes { id name } } }');
  await pglite.close();
  pglite = await startService({ kind: 'embedded', folder }, { clock, withOauth: true });
  const after = await pglite.ask('{ klussters(first: 100) { nodes { id name } } }');
  expect(after.body).toEqual(before.body);
  expect((await as('aoife', '{ viewer { consumerUser { firstName } } }')).data.viewer.consumerUser.firstName).toEqual(
    expect.any(String),
  );
}, 60_000);

test('a partner gets its tokens on the embedded database, reads by them, is on record, and is refused once the grant is over', async () => {
  const { database } = pglite.stores.main;
  const [flow, partner] = [await flowOf(pglite), await registerPartner(database)];
  const { url, verifier } = await flow.authorizationUrl(partner, { scope: 'profile' });
  const browser = await flow.signedIn('desmond', url);
  await browser.submit({ step: 'consent', answer: 'allow', scope: ['profile'] });
  const { access_token: token } = await flow.exchanged(partner, browser.at, verifier);
  const document = '{ viewer { businessOwner { email } grants { nodes { scopes } } } }';
  const { data } = (await pglite.ask(document, { token })).body;
  expect(data.viewer).toEqual({
    businessOwner: { email: residents.desmond.businessOwner.contact.email },
    grants: null,
  });
  const entries = 'select count(*)::text from disclosure where partner_id = $1';
  expect(await database.query(entries, [partner.id])).toEqual([['1']]);
  const hers = await pglite.ask(document, { account: accountOf('desmond') });
  expect(hers.body.data.viewer.grants.nodes).toEqual([{ scopes: ['profile'] }]);
  await database.query('update delegation set ended_at = now()', []);
  expect((await pglite.ask(document, { token })).status).toBe(401);
});

test('a month is closed, and its invoices are read, alike: a day is the same day in both', async () => {
  const INVOICES = `{ viewer { klussterOwner { invoices { nodes { number month dueOn subtotalCents taxCents lines { nodes { klussterName fromDay untilDay days } } } } } } }`;
  const read = async (service: Service) => {
    const billing = billingOf(service);
    await billing.price('2026-11', 4900);
    await billing.issue(new Date('2026-12-02T15:00:00Z'));
    const authorization = `Bearer ${await service.tokenOf(accountOf('marguerite'))}`;
    return raw(service, { query: INVOICES, headers: { authorization } });
  };
  const [theirs, ours] = [await read(postgres), await read(pglite)];
  expect(ours).toEqual(theirs);
  const { nodes } = JSON.parse(ours.text).data.viewer.klussterOwner.invoices;
  expect(nodes).toMatchObject([{ month: '2026-11', dueOn: '2027-01-01' }]);
  expect(nodes[0].lines.nodes[0]).toMatchObject({ fromDay: '2026-11-02', untilDay: '2026-12-01', days: 29 });
});
