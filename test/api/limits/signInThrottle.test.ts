import { rm } from 'node:fs/promises';
import { LIMITS } from '../../../src/api/limits.js';
import { CanaryScan } from '../../support/canaries.js';
import { settledFolder } from '../../support/dataFolder.js';
import { type Heard, operation, send } from '../../support/hostile.js';
import { type Service, startService, UNTIMED } from '../../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../../support/town.js';

type Opened = { readonly service: Service; close(): Promise<void> };

const COMPOSED = {
  limits: {
    ...UNTIMED,
    signIn: { pair: { points: 3, seconds: 15 * 60 }, source: { points: 8, seconds: 60 * 60 } },
  },
  trustedProxies: ['loopback'],
};

async function onPostgres(): Promise<Opened> {
  const storage = await freshStorage();
  const service = await startService(storage, COMPOSED);
  return { service, close: () => service.close().then(storage.drop) };
}

async function embedded(): Promise<Opened> {
  const folder = await settledFolder();
  const service = await startService({ kind: 'embedded', folder }, COMPOSED);
  return { service, close: () => service.close().then(() => rm(folder, { recursive: true })) };
}

const SIGN_IN = `mutation($email: EmailAddress!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken userErrors { code message } viewer { roles } } }`;
const TOO_MANY = { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts failed. Try again in 15 min.' };
const WRONG = 'INVALID_CREDENTIALS';

/** Each test asks from addresses of its own, so none is in the way of another. */
let last = 0;
const fresh = () => `198.51.100.${++last}`;

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('on %s', (_name, open) => {
  let opened: Opened;
  let service: Service;
  beforeAll(async () => {
    opened = await open();
    service = opened.service;
  }, 120_000);
  afterAll(async () => {
    await opened.close();
  });

  const attempt = (email: string, password: string, from: string, headers: Record<string, string> = {}) =>
    send(service, { body: operation(SIGN_IN, { email, password }), headers: { 'x-forwarded-for': from, ...headers } });
  const told = ({ text }: Heard) => JSON.parse(text).data.signIn;
  /** The code of the refusal, or undefined for who is in. */
  const outcome = async (email: string, password: string, from: string): Promise<string | undefined> =>
    told(await attempt(email, password, from)).userErrors[0]?.code;

  test('three wrong passwords are looked at, and from then on none, not even the right one', async () => {
    const [luc, here] = [accountOf('luc'), fresh()];
    for (let at = 0; at < 3; at += 1) expect(await outcome(luc, 'wrong', here)).toBe(WRONG);
    for (const password of ['wrong', TOWN_PASSWORD])
      expect(told(await attempt(luc, password, here))).toEqual({
        accessToken: null,
        userErrors: [TOO_MANY],
        viewer: null,
      });
  });

  test('it is told in French to those who prefer it', async () => {
    const here = fresh();
    for (let at = 0; at < 3; at += 1) await attempt('nobody@demo.test', 'x', here);
    const answer = told(await attempt('nobody@demo.test', 'x', here, { 'accept-language': 'fr' }));
    expect(answer.userErrors[0].message).toBe('Trop de tentatives ont échoué. Réessayez dans 15 min.');
  });

  test('the same holds for an address that nobody has, byte for byte', async () => {
    const heard: string[][] = [];
    for (const email of [accountOf('luc'), 'nobody.at.all@demo.test', accountOf('helene')]) {
      const here = fresh();
      const answers: string[] = [];
      for (let at = 0; at < 5; at += 1) {
        const { status, headers, text } = await attempt(email, 'wrong', here);
        const seen = { ...headers, 'x-request-id': undefined, date: undefined };
        answers.push(JSON.stringify([status, seen, text]));
      }
      heard.push(answers);
    }
    const [known, unknown, staff] = heard;
    expect(unknown).toEqual(known);
    expect(staff).toEqual(known);
    expect(new Set(known).size).toBeGreaterThan(1);
  });

  test('the same statements run, whether or not the address is known', async () => {
    const statementsFor = async (email: string) => {
      const here = fresh();
      const texts: string[] = [];
      for (let at = 0; at < 5; at += 1) {
        service.forget();
        await attempt(email, 'wrong', here);
        texts.push(...service.statements.map(({ text }) => text));
      }
      return texts;
    };
    const known = await statementsFor(accountOf('luc'));
    expect(await statementsFor('nobody.at.all@demo.test')).toEqual(known);
    // Two counts and a look-up while there are attempts left; then one count, and no password is looked at.
    expect(known).toHaveLength(3 * 3 + 2 * 1);
  });

  test('each field is an attempt of its own: five aliases are five', async () => {
    const here = fresh();
    const five = [0, 1, 2, 3, 4].map(
      (at) => `a${at}: signIn(input: { email: "${accountOf('luc')}", password: "wrong" }) { userErrors { code } }`,
    );
    const { text } = await send(service, {
      body: operation(`mutation { ${five.join(' ')} }`),
      headers: { 'x-forwarded-for': here },
    });
    const codes = Object.values<any>(JSON.parse(text).data).map(({ userErrors }) => userErrors[0].code);
    expect(codes).toEqual([WRONG, WRONG, WRONG, 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  test('attempts side by side are counted like one after the other', async () => {
    const here = fresh();
    const codes = await Promise.all(Array.from({ length: 6 }, () => outcome(accountOf('luc'), 'wrong', here)));
    expect(codes.sort()).toEqual([WRONG, WRONG, WRONG, 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  });

  test('whoever is held back here gets in from elsewhere, and so does somebody else from here', async () => {
    const [here, elsewhere] = [fresh(), fresh()];
    for (let at = 0; at < 4; at += 1) await attempt(accountOf('luc'), 'wrong', here);
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, here)).toBe('TOO_MANY_ATTEMPTS');
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, elsewhere)).toBeUndefined();
    expect(await outcome(accountOf('aoife'), TOWN_PASSWORD, here)).toBeUndefined();
  });

  test('a right password in time begins anew', async () => {
    const here = fresh();
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 2; at += 1) expect(await outcome(accountOf('luc'), 'wrong', here)).toBe(WRONG);
      expect(await outcome(accountOf('luc'), TOWN_PASSWORD, here)).toBeUndefined();
    }
  });

  test('a right password costs the source nothing: who signs in often is not held back', async () => {
    const here = fresh();
    for (let at = 0; at < 10; at += 1) expect(await outcome(accountOf('aoife'), TOWN_PASSWORD, here)).toBeUndefined();
  });

  test('an address is the same in capitals, and another is another', async () => {
    const here = fresh();
    const email = accountOf('luc');
    for (const spelled of [email, email.toUpperCase(), ` ${email} `])
      expect(await outcome(spelled, 'wrong', here)).toBe(WRONG);
    expect(await outcome(email, TOWN_PASSWORD, here)).toBe('TOO_MANY_ATTEMPTS');
    expect(await outcome(`x${email}`, 'wrong', here)).toBe(WRONG);
  });

  test('a source that tries many addresses has eight in an hour', async () => {
    const here = fresh();
    for (let at = 0; at < 8; at += 1) expect(await outcome(`guess.${at}@demo.test`, 'wrong', here)).toBe(WRONG);
    const { userErrors } = told(await attempt(accountOf('luc'), TOWN_PASSWORD, here));
    expect(userErrors).toEqual([{ ...TOO_MANY, message: 'Too many attempts failed. Try again in 60 min.' }]);
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, fresh())).toBeUndefined();
  });

  test('neighbours in one /64 are one source, and what a client says of itself before the proxy is nothing', async () => {
    for (let at = 0; at < 3; at += 1) await attempt(accountOf('luc'), 'wrong', `2001:db8:7::${at + 1}`);
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, '2001:db8:7::99')).toBe('TOO_MANY_ATTEMPTS');
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, '203.0.113.5, 2001:db8:7::100')).toBe('TOO_MANY_ATTEMPTS');
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, '2001:db8:7:1::1')).toBeUndefined();
  });

  test('it is over when the time is over', async () => {
    const here = fresh();
    for (let at = 0; at < 4; at += 1) await attempt(accountOf('luc'), 'wrong', here);
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, here)).toBe('TOO_MANY_ATTEMPTS');
    await service.stores.main.database.query('update sign_in_attempt set expire = 0', []);
    expect(await outcome(accountOf('luc'), TOWN_PASSWORD, here)).toBeUndefined();
  });

  test('what cannot be counted is not looked at: the answer is a fault, whatever the password', async () => {
    const { database } = service.stores.main;
    await database.query('alter table sign_in_attempt rename to elsewhere', []);
    const answers = [];
    for (const password of ['wrong', TOWN_PASSWORD]) answers.push(await attempt(accountOf('luc'), password, fresh()));
    await database.query('alter table elsewhere rename to sign_in_attempt', []);
    for (const { text } of answers) {
      const { data, errors } = JSON.parse(text);
      expect([data, errors[0].extensions.code]).toEqual([null, 'INTERNAL']);
    }
  });

  // Last: it looks at what all the tests above left.
  test('of addresses and sources the database holds nothing but keyed hashes, and the log nothing at all', async () => {
    const rows = await service.stores.main.database.query(
      "select encode(key, 'hex'), points, expire from sign_in_attempt",
      [],
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const [key] of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
    const scan = new CanaryScan(
      ['198.51.100.', '2001:db8:7', accountOf('luc'), 'nobody.at.all@demo.test'].map((text) => ({ name: text, text })),
    );
    const all = await service.stores.main.database.query('select t::text from sign_in_attempt as t', []);
    expect(scan.in(all.join('\n'))).toEqual([]);
    expect(scan.in(JSON.stringify(service.logged))).toEqual([]);
  });
});

test('in the product ten may fail for an address from one source in 15 minutes, and a hundred from it in an hour', () => {
  expect(LIMITS.signIn).toEqual({
    pair: { points: 10, seconds: 900 },
    source: { points: 100, seconds: 3_600 },
  });
});
