import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import pg from 'pg';
import { Account, AccountAddress } from '../../src/accounts/index.js';
import { hashPassword, passwordFits } from '../../src/accounts/password.js';
import { canonicalEmail, emailAddress } from '../../src/kernel/emailAddress.js';
import { newId, type PersonId } from '../../src/kernel/ids.js';
import { Person } from '../../src/people/index.js';
import { blindIndex } from '../../src/privacy/vault/blindIndex.js';
import { provisionKey } from '../../src/privacy/vault/keys.js';
import { seal } from '../../src/privacy/vault/seal.js';
import { CanaryScan } from '../support/canaries.js';
import { operation, send } from '../support/hostile.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, residents, TOWN_PASSWORD } from '../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let database: pg.Client;
let now = new Date('2026-11-20T12:00:00Z');
/** Everything that must never be logged. */
const secrets = new Set<string>();

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock: { now: () => now } });
  database = new pg.Client({ connectionString: storage.url });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await service.close();
  await storage.drop();
});

const faults = () => service.logged.filter(({ level }) => level === 50).length;

const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) {
  signIn(input: {email: $email, password: $password}) {
    accessToken expiresAt userErrors { code message }
    viewer { roles account { email } businessOwner { firstName email } klussterOwner { email phone } consumerUser { lastName } }
  }
}`;
const ROLES = '{ viewer { roles } }';

async function signIn(email: string, password = TOWN_PASSWORD, as: Parameters<Service['ask']>[1] = {}) {
  secrets.add(email).add(password);
  const answer = await service.ask(SIGN_IN, { ...as, variables: { email, password } });
  const told = answer.body.data?.signIn;
  if (told?.accessToken) secrets.add(told.accessToken);
  return told;
}

describe('an address that is unknown and a password that is wrong', () => {
  const attempt = (email: string, headers: Record<string, string> = {}) => {
    secrets.add(email).add('wrong password');
    return send(service, { body: operation(SIGN_IN, { email, password: 'wrong password' }), headers });
  };

  test('get the same answer, byte for byte', async () => {
    const [known, unknown, staff] = (await Promise.all(
      [accountOf('luc'), 'nobody.at.all@demo.test', accountOf('helene')].map((email) => attempt(email)),
    )) as [
      Awaited<ReturnType<typeof attempt>>,
      Awaited<ReturnType<typeof attempt>>,
      Awaited<ReturnType<typeof attempt>>,
    ];
    const plain = ({ status, headers, text }: typeof known) => ({
      status,
      text,
      // What is left to spend counts requests, whatever is in them (test/api/limits/signInThrottle.test.ts compares it too).
      headers: { ...headers, 'x-request-id': undefined, date: undefined, ratelimit: undefined },
    });
    expect(plain(unknown)).toEqual(plain(known));
    expect(plain(staff)).toEqual(plain(known));
    expect(JSON.parse(known.text)).toEqual({
      data: {
        signIn: {
          accessToken: null,
          expiresAt: null,
          userErrors: [{ code: 'INVALID_CREDENTIALS', message: 'The address and the password do not fit together.' }],
          viewer: null,
        },
      },
      extensions: { cost: { requested: expect.any(Number), limit: 10_000 } },
    });
  });

  test('cost the same work: what an unknown address takes of the processor is what a known one takes', async () => {
    const stored = await hashPassword('something else');
    const work = async (hash: string | undefined) => {
      const before = process.cpuUsage();
      for (let round = 0; round < 8; round++) expect(await passwordFits(hash, 'a guess')).toBe(false);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await work(undefined);
    // Without the work for an unknown address it is a hundredth.
    expect((await work(undefined)) / (await work(stored))).toBeGreaterThan(0.3);
  });

  test('are told in French to those who prefer it', async () => {
    const told = async (language?: string) =>
      JSON.parse(
        (await attempt('nobody@demo.test', language === undefined ? {} : { 'accept-language': language })).text,
      ).data.signIn.userErrors[0].message;
    const [FR, EN] = [
      'L’adresse et le mot de passe ne correspondent pas.',
      'The address and the password do not fit together.',
    ];
    expect(await told('fr')).toBe(FR);
    expect(await told('fr-CA,fr;q=0.9,en;q=0.8')).toBe(FR);
    expect(await told('de, fr;q=0.5')).toBe(FR);
    for (const language of [undefined, '', 'en', 'fr;q=0.3, en-CA', 'de', '*', 'fr;q=0', ';;;'])
      expect([language, await told(language)]).toEqual([language, EN]);
  });

  test('open no session', async () => {
    const { rows: before } = await database.query('select count(*) from session');
    await attempt(accountOf('luc'));
    expect((await database.query('select count(*) from session')).rows).toEqual(before);
  });
});

describe('who signed in', () => {
  test('sees herself in the same answer', async () => {
    const told = await signIn(accountOf('priya'));
    const { klussterOwner, businessOwner } = residents.priya;
    expect(told).toEqual({
      accessToken: expect.stringMatching(/^kls_[A-Za-z0-9_-]{43}$/),
      expiresAt: '2026-12-04T12:00:00.000Z',
      userErrors: [],
      viewer: {
        roles: ['KLUSSTER_OWNER', 'BUSINESS_OWNER'],
        account: { email: accountOf('priya') },
        businessOwner: { firstName: businessOwner.contact.firstName, email: businessOwner.contact.email },
        klussterOwner: { email: klussterOwner.contact.email, phone: klussterOwner.contact.phone },
        consumerUser: null,
      },
    });
  });

  test('is nobody else, even when two sign in within one operation or somebody was signed in before', async () => {
    const both = `mutation($password: String!) {
      a: signIn(input: {email: "${accountOf('priya')}", password: $password}) { viewer { account { email } } }
      no: signIn(input: {email: "${accountOf('wei')}", password: "wrong"}) { viewer { account { email } } }
      b: signIn(input: {email: "${accountOf('aoife')}", password: $password}) { viewer { account { email } roles } }
    }`;
    const { body } = await service.ask(both, { account: accountOf('desmond'), variables: { password: TOWN_PASSWORD } });
    expect(body.data).toEqual({
      a: { viewer: { account: { email: accountOf('priya') } } },
      no: { viewer: null },
      b: { viewer: { account: { email: accountOf('aoife') }, roles: ['CONSUMER_USER'] } },
    });
    expect((await service.ask(ROLES, { account: accountOf('desmond') })).body.data.viewer.roles).toEqual([
      'BUSINESS_OWNER',
    ]);
  });

  test('is shown as nobody when signing in as another fails, and remains who she was', async () => {
    const told = await signIn(accountOf('luc'), 'wrong password', { account: accountOf('desmond') });
    expect(told).toMatchObject({ accessToken: null, viewer: null });
    expect((await service.ask(ROLES, { account: accountOf('desmond') })).body.data.viewer.roles).toEqual([
      'BUSINESS_OWNER',
    ]);
  });

  test('has a token of which the database holds nothing but the SHA-256', async () => {
    const { accessToken: token } = await signIn(accountOf('luc'));
    const hash = createHash('sha256').update(token).digest();
    expect((await database.query('select person_id from session where token_hash = $1', [hash])).rowCount).toBe(1);
    const tables = await database.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname <> 'information_schema'",
    );
    const scan = new CanaryScan([
      { name: 'token', text: token },
      { name: 'its random part', text: token.slice(4) },
    ]);
    for (const { name } of tables.rows) {
      const { rows } = await database.query({ text: `select t::text from ${name} as t`, rowMode: 'array' });
      expect([name, scan.in(rows.join('\n'))]).toEqual([name, []]);
    }
    // The random part could also lie there as the bytes that it stands for.
    const bytes = Buffer.from(token.slice(4), 'base64url').toString('hex');
    expect(
      (await database.query("select id from session where position($1 in encode(token_hash, 'hex')) > 0", [bytes]))
        .rowCount,
    ).toBe(0);
  });

  test('gets another token each time, and each has a life of its own', async () => {
    const [first, second] = [await signIn(accountOf('luc')), await signIn(accountOf('luc'))].map(
      ({ accessToken }) => accessToken,
    );
    expect(first).not.toBe(second);
    expect((await service.ask('mutation { signOut { ended } }', { token: first })).body.data).toEqual({
      signOut: { ended: true },
    });
    expect((await service.ask(ROLES, { token: first })).status).toBe(401);
    expect((await service.ask(ROLES, { token: second })).body.data.viewer.roles).toEqual(['KLUSSTER_OWNER']);
  });
});

describe('a session', () => {
  test('that was ended is 401 from the next request on, for every operation, never anonymous', async () => {
    const { accessToken: token } = await signIn(accountOf('aoife'));
    await service.ask('mutation { signOut { ended } }', { token });
    for (const document of [
      ROLES,
      '{ __typename }',
      '{ klussters { nodes { name } } }',
      'mutation { signOut { ended } }',
      '{ nonsense',
    ]) {
      const { status, body } = await service.ask(document, { token });
      expect([document, status, body.data, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([
        document,
        401,
        undefined,
        ['UNAUTHENTICATED'],
      ]);
    }
  });

  test('ends by itself when its time is over, to the millisecond', async () => {
    const { accessToken: token, expiresAt } = await signIn(accountOf('aoife'));
    const start = now;
    now = new Date(new Date(expiresAt).getTime() - 1);
    expect((await service.ask(ROLES, { token })).status).toBe(200);
    now = new Date(expiresAt);
    const { status, body } = await service.ask(ROLES, { token });
    now = start;
    expect([status, body.errors?.[0].extensions.code, body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
  });

  test('of nobody cannot be ended', async () => {
    expect((await service.ask('mutation { signOut { ended } }')).body.data).toEqual({ signOut: { ended: false } });
  });
});

describe('an address is the same', () => {
  const ADDRESS = 'Zoé.Lévesque@courriel-été.test'.normalize('NFC');
  const PASSWORD = 'Crème brûlée à 7 h \u{1F36E} ﬁn'.normalize('NFC');
  beforeAll(async () => {
    const { main, keyStore, keyring } = service.stores;
    const em = main.fork();
    const id = newId<PersonId>();
    const dataKey = await provisionKey(keyStore, keyring, id);
    em.create(Person, { id, createdAt: now });
    const email = emailAddress(ADDRESS);
    em.create(Account, {
      person: id,
      account: seal(dataKey, { table: 'account', record: id, person: id, group: 'account' }, { email }),
      passwordHash: await hashPassword(PASSWORD),
    });
    em.create(AccountAddress, {
      addressIndex: blindIndex(keyring.derive('blind-index'), 'email', canonicalEmail(email)),
      person: id,
    });
    await em.flush();
  });

  test.each([
    ['as entered', ADDRESS],
    ['decomposed', ADDRESS.normalize('NFD')],
    ['in capitals', ADDRESS.toUpperCase()],
    ['in small letters', ADDRESS.toLowerCase()],
    ['in capitals, decomposed', ADDRESS.toUpperCase().normalize('NFD')],
    ['with space around it', `  ${ADDRESS} `],
    ['with its domain in ASCII', `Zoé.Lévesque@${domainToASCII('courriel-été.test')}`],
  ])('%s', async (_name, email) => {
    const told = await signIn(email, PASSWORD);
    expect(told.userErrors).toEqual([]);
    expect(told.viewer.account.email).toBe(emailAddress(ADDRESS));
  });

  test('and another address is another', async () => {
    for (const email of [ADDRESS.replaceAll(/é/gi, 'e'), `x${ADDRESS}`, ADDRESS.replace('.', '')])
      expect((await signIn(email, PASSWORD)).accessToken).toBeNull();
  });

  test('and a password is the same in every form that a keyboard makes of it, and not in another case', async () => {
    expect((await signIn(ADDRESS, PASSWORD.normalize('NFD'))).userErrors).toEqual([]);
    expect((await signIn(ADDRESS, PASSWORD.normalize('NFKD'))).userErrors).toEqual([]);
    expect((await signIn(ADDRESS, PASSWORD.toUpperCase())).accessToken).toBeNull();
    expect((await signIn(ADDRESS, `${PASSWORD} `)).accessToken).toBeNull();
  });
});

test('a password may have 1024 characters, and one more is refused without being repeated', async () => {
  const longest = 'Zq7'.padEnd(1024, 'x');
  expect((await signIn(accountOf('luc'), longest)).userErrors).toHaveLength(1);
  const { status, text } = await send(service, {
    body: operation(SIGN_IN, { email: accountOf('luc'), password: `${longest}x` }),
  });
  expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
  expect(text).not.toContain('Zq7');
});

test('a fault of the database while signing in tells nobody anything', async () => {
  const before = faults();
  await database.query('alter table session rename column ended_at to elsewhere');
  const { status, text } = await send(service, {
    body: operation(SIGN_IN, { email: accountOf('luc'), password: TOWN_PASSWORD }),
  });
  await database.query('alter table session rename column elsewhere to ended_at');
  expect([status, JSON.parse(text).errors.map(({ message }: any) => message)]).toEqual([
    200,
    ['Something went wrong on our side.'],
  ]);
  expect(text).not.toMatch(/ended_at|session|insert|luc/);
  // The messages of drivers quote statements and rows.
  expect(JSON.stringify(service.logged)).not.toMatch(/ended_at|insert into/);
  expect(faults()).toBe(before + 1);
});

test('a fault of the database while a token is read is 500, is logged, and is never an anonymous answer', async () => {
  const { accessToken: token } = await signIn(accountOf('luc'));
  const before = faults();
  await database.query('alter table session rename column token_hash to elsewhere');
  const { status, body } = await service.ask(ROLES, { token });
  await database.query('alter table session rename column elsewhere to token_hash');
  expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([500, undefined, 'INTERNAL']);
  expect(faults()).toBe(before + 1);
});

// Last: it looks at the log of all the tests above.
test('no password, no token and no address was logged', () => {
  const logged = JSON.stringify(service.logged);
  expect(secrets.size).toBeGreaterThan(20);
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const text of [
      secret,
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
    ])
      expect(logged).not.toContain(text);
  }
});
