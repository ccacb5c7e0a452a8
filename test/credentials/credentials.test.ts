import { confirm, PASSWORD, register, tokenFor } from '../registration/support/registering.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../support/town.js';

let service: Service;
let drop: () => Promise<void>;

beforeAll(async () => {
  const storage = await freshStorage();
  drop = storage.drop;
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await drop();
});

const NEW_PASSWORD = 'the ferry left without a sound';

/** A mutation with one input, as whoever holds the token; its payload. */
async function act(name: string, input: object, fields: string, token?: string): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await service.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`,
    { variables: { input }, ...(token && { token }) },
  );
  return answer.body.data?.[name] ?? answer.body.errors?.[0]?.extensions.code;
}

const signIn = async (email: string, password: string): Promise<string | null> =>
  (await act('signIn', { email, password }, 'accessToken')).accessToken;
const isAlive = async (token: string) => (await service.ask('{ viewer { roles } }', { token })).status === 200;
const mailsTo = async (email: string) => (await service.mailed()).filter(({ to }) => to === email);

/** Somebody who has just registered as a Consumer User, without a password. */
async function newConsumer(email: string): Promise<string> {
  await register(service, 'ConsumerUser', { email });
  const { accessToken } = await confirm(service, 'ConsumerUser', await tokenFor(service, email));
  return accessToken as string;
}

describe('a link to her address', () => {
  test('signs in who has no password, once', async () => {
    const email = 'reader@elsewhere.test';
    await newConsumer(email);
    expect((await act('requestSignInLink', { email }, 'validUntil')).userErrors).toEqual([]);
    const token = await tokenFor(service, email);
    const { accessToken } = await act('signInByLink', { token }, 'accessToken');
    expect(await isAlive(accessToken)).toBe(true);
    const again = await act('signInByLink', { token }, 'accessToken');
    expect(again).toEqual({ accessToken: null, userErrors: [{ code: 'LINK_NOT_VALID' }] });
  });

  test('is sent to nobody who has a password, and to nobody who is not known; the answer is one', async () => {
    const answers = [];
    for (const email of [accountOf('desmond'), accountOf('suzanne'), 'nobody@elsewhere.test']) {
      const { validUntil, ...rest } = await act('requestSignInLink', { email }, 'validUntil');
      expect(Date.parse(validUntil)).toBeGreaterThan(Date.now());
      answers.push(rest);
      expect((await mailsTo(email)).filter(({ text }) => text.includes('#kls_'))).toEqual([]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await mailsTo('nobody@elsewhere.test')).toEqual([]);
  });

  test('no longer signs in who has set a password since it was sent', async () => {
    const email = 'chose.a.password@elsewhere.test';
    await newConsumer(email);
    await act('requestSignInLink', { email }, 'validUntil');
    const link = await tokenFor(service, email);
    await act('requestPasswordReset', { email }, 'validUntil');
    const reset = await tokenFor(service, email);
    expect(await act('resetPassword', { token: reset, password: NEW_PASSWORD }, 'changed')).toMatchObject({
      changed: true,
    });
    expect(await act('signInByLink', { token: link }, 'accessToken')).toMatchObject({ accessToken: null });
    expect(await signIn(email, NEW_PASSWORD)).toEqual(expect.any(String));
  });
});

describe('a password', () => {
  test('is reset by a link to the address: the old one is over, all sessions are, and she is told', async () => {
    const email = accountOf('luc');
    const before = (await signIn(email, TOWN_PASSWORD)) as string;
    await act('requestPasswordReset', { email }, 'validUntil');
    const token = await tokenFor(service, email);
    const weak = await act('resetPassword', { token, password: 'short' }, 'changed');
    expect(weak).toEqual({ changed: false, userErrors: [{ code: 'PASSWORD_TOO_SHORT' }] });
    const done = await act('resetPassword', { token, password: NEW_PASSWORD }, 'changed');
    expect(done).toEqual({ changed: true, userErrors: [] });
    expect(await isAlive(before)).toBe(false);
    expect(await signIn(email, TOWN_PASSWORD)).toBeNull();
    expect(await signIn(email, NEW_PASSWORD)).toEqual(expect.any(String));
    expect((await mailsTo(email)).length).toBe(2);
    const again = await act('resetPassword', { token, password: NEW_PASSWORD }, 'changed');
    expect(again).toEqual({ changed: false, userErrors: [{ code: 'LINK_NOT_VALID' }] });
  });

  test('is changed by who knows it; her other sessions end and this one goes on', async () => {
    const email = accountOf('wei');
    const [here, elsewhere] = [await signIn(email, TOWN_PASSWORD), await signIn(email, TOWN_PASSWORD)] as [
      string,
      string,
    ];
    const wrong = await act(
      'changePassword',
      { current: 'not it, for certain', password: NEW_PASSWORD },
      'changed',
      here,
    );
    expect(wrong).toEqual({ changed: false, userErrors: [{ code: 'WRONG_PASSWORD' }] });
    const done = await act('changePassword', { current: TOWN_PASSWORD, password: NEW_PASSWORD }, 'changed', here);
    expect(done).toEqual({ changed: true, userErrors: [] });
    expect([await isAlive(here), await isAlive(elsewhere)]).toEqual([true, false]);
    expect(await signIn(email, TOWN_PASSWORD)).toBeNull();
    expect((await mailsTo(email)).length).toBe(1);
  });
});

describe('the address to sign in with', () => {
  test('is changed when both addresses were proven, in either order, and the old one is told', async () => {
    for (const [old, next, order] of [
      ['mover@elsewhere.test', 'moved@elsewhere.test', ['NEW', 'OLD']],
      ['mover.too@elsewhere.test', 'moved.too@elsewhere.test', ['OLD', 'NEW']],
    ] as const) {
      const session = await newConsumer(old);
      expect((await act('changeAddress', { email: next }, 'validUntil', session)).userErrors).toEqual([]);
      const tokens = { OLD: await tokenFor(service, old), NEW: await tokenFor(service, next) };
      const [first, second] = order;
      const half = await act('confirmAddress', { token: tokens[first] }, 'changed missing');
      expect(half).toEqual({ changed: false, missing: second, userErrors: [] });
      const same = await act('confirmAddress', { token: tokens[first] }, 'changed missing');
      expect(same).toEqual(half);
      const whole = await act('confirmAddress', { token: tokens[second] }, 'changed missing');
      expect(whole).toEqual({ changed: true, missing: null, userErrors: [] });
      expect(await isAlive(session)).toBe(false);
      expect((await mailsTo(old)).at(-1)?.text).not.toContain(next);
      await act('requestSignInLink', { email: next }, 'validUntil');
      const { accessToken } = await act('signInByLink', { token: await tokenFor(service, next) }, 'accessToken');
      const me = await service.ask('{ viewer { account { email } } }', { token: accessToken });
      expect(me.body.data.viewer.account.email).toBe(next);
    }
  });

  test('does not become one that somebody has, and whoever asks is not told so', async () => {
    const session = await newConsumer('hopeful@elsewhere.test');
    const free = await act('changeAddress', { email: 'free@elsewhere.test' }, 'validUntil', session);
    const taken = await act('changeAddress', { email: accountOf('fatima') }, 'validUntil', session);
    expect({ ...taken, validUntil: '' }).toEqual({ ...free, validUntil: '' });
    const links = (await mailsTo(accountOf('fatima'))).filter(({ text }) => text.includes('#kls_'));
    expect(links).toEqual([]);
  });

  test('is not asked to be changed by nobody', async () => {
    expect(await act('changeAddress', { email: 'x@elsewhere.test' }, 'validUntil')).toBe('UNAUTHENTICATED');
    expect(await act('changePassword', { current: PASSWORD, password: NEW_PASSWORD }, 'changed')).toBe(
      'UNAUTHENTICATED',
    );
  });
});
