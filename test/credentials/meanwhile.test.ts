import { setTimeout as wait } from 'node:timers/promises';
import { credentialOf, type Shown, stillCounts } from '../../src/accounts/credential.js';
import { askForFactor } from '../../src/accounts/index.js';
import { openSession } from '../../src/accounts/openSession.js';
import { delegate } from '../../src/partners/delegate.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { codeAt, openStrictTown, type StrictTown } from '../factors/support/strictTown.js';
import { tokenFor } from '../registration/support/registering.js';
import { accountOf, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../support/town.js';

/** Whatever was begun by what somebody signed in with, and not ended, is over with it; nothing begins by it afterwards. */

import.meta.jest.setTimeout(60_000);

const NEW_PASSWORD = 'the ferry left without a sound';
const ANOTHER = 'two kettles and a late train';

let town: StrictTown;
beforeEach(async () => {
  town = await openStrictTown();
});
afterEach(() => town.close());

async function act(name: string, input: object, fields = 'userErrors { code }', token?: string): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const { body } = await town.service.ask(text, { variables: { input }, ...(token && { token }) });
  return body.data?.[name] ?? body.errors?.[0].extensions.code;
}

const query = (text: string, values: readonly unknown[]) => town.service.stores.main.database.query(text, values);
const isAlive = async (token: string) => (await town.service.ask('{ viewer { roles } }', { token })).status === 200;

const followed = new Set<string>();

/** The token of a new link. Letters of one instant lie in no order. */
async function resetLink(who: ResidentName): Promise<string> {
  await act('requestPasswordReset', { email: accountOf(who) });
  const mails = await town.service.mailed(accountOf(who));
  const tokens = mails.flatMap(({ text }) => /\/reset-password#(kls_[\w-]+)/.exec(text)?.[1] ?? []);
  const token = tokens.find((one) => !followed.has(one)) ?? '';
  followed.add(token);
  return token;
}
const reset = async (who: ResidentName, password = NEW_PASSWORD) =>
  act('resetPassword', { token: await resetLink(who), password }, 'changed userErrors { code }');

/** What somebody shows who knows her password at this moment. */
async function shownBy(who: ResidentName): Promise<Shown> {
  const person = rowIdOf('person', who);
  const [[hash] = []] = await query('select password_hash::text from account where person_id = $1', [person]);
  return { person, credential: credentialOf(hash) };
}

function ground() {
  const { main, keyStore, keyring } = town.service.stores;
  const keys = new DataKeys(keyStore, keyring);
  return { em: main.fork(), keys, keyring, now: town.now(), userAgent: undefined, publicUrl: 'http://localhost' };
}

const OVER: readonly [string, (who: ResidentName, token: string) => Promise<unknown>][] = [
  ['her password was reset', (who) => reset(who)],
  [
    'she changed her password',
    (_, token) => act('changePassword', { current: TOWN_PASSWORD, password: NEW_PASSWORD }, 'changed', token),
  ],
  ['she ended all her sessions', (_, token) => act('endAllSessions', { exceptThis: true }, 'ended', token)],
];

test.each(OVER)('a question for a second factor is over once %s', async (_, end) => {
  const { token, secret } = await town.withApp('desmond');
  town.later();
  const { challenge } = (await town.signIn('desmond')).secondFactor;
  await end('desmond', token);
  const totp = codeAt(secret, town.now());
  expect(await town.completeSignIn({ challenge, totp })).toMatchObject({
    accessToken: null,
    userErrors: [{ code: 'CHALLENGE_OVER' }],
  });
  // Of others nothing is over, and she herself may go on.
  const password = (await town.signIn('desmond')).secondFactor ? TOWN_PASSWORD : NEW_PASSWORD;
  const next = (await town.signIn('desmond', password)).secondFactor;
  expect(await town.completeSignIn({ challenge: next.challenge, totp })).toMatchObject({ userErrors: [] });
});

test('a password that was looked at before it was changed begins nothing afterwards: no session, no question, no grant', async () => {
  const { secret } = await town.withApp('desmond');
  expect(secret).toEqual(expect.any(String));
  for (const who of ['luc', 'desmond'] as const) {
    const before = await shownBy(who);
    await reset(who);
    const over = { code: 'STANDING_CHANGED' };
    await expect(openSession(ground(), before, 'BEARER', 'FIRST_FACTOR')).rejects.toMatchObject(over);
    await expect(openSession(ground(), await shownBy(who), 'BEARER', 'FIRST_FACTOR')).resolves.toMatchObject({
      accessToken: expect.any(String),
    });
  }
  const before = await shownBy('desmond');
  const rules = { passwordIsEnough: () => false } as never;
  const asked = () => askForFactor({ ...ground(), factorRules: rules }, before);
  expect((await asked())?.methods).toContain('TOTP');
  await reset('desmond', ANOTHER);
  await expect(asked()).rejects.toMatchObject({ code: 'STANDING_CHANGED' });
});

test('nobody agrees at a consent page by a password that was changed meanwhile', async () => {
  const [before, partner, session] = [await shownBy('luc'), crypto.randomUUID(), 'of the consent page'];
  await query(
    `insert into partner (id, name, redirect_uris, scopes, auth_method, created_at) values ($1, 'Voisinage', '{}', '{profile}', 'client_secret_basic', now())`,
    [partner],
  );
  const now = town.now();
  const agree = async (credential: string) => {
    // A session that was written after the reset, by a sign-in that began before it.
    await query(
      `insert into oauth_record (key, id, model, uid_hash, person_id, payload, expires_at)
       values (sha256($1::bytea), gen_random_uuid(), 'Session', sha256($2::bytea), $3, '', $4)`,
      [
        Buffer.from(crypto.randomUUID()),
        Buffer.from(`uid/${session}`),
        before.person,
        new Date(now.getTime() + 60_000),
      ],
    );
    const agreed = { person: before.person, credential, partner, scopes: ['profile'] as const, session, now };
    return delegate(town.service.stores.main.fork(), { ...agreed, language: 'EN' });
  };
  expect(await agree(before.credential)).toEqual(expect.any(String));
  await reset('luc');
  expect(await agree(before.credential)).toBeUndefined();
  expect(await agree((await shownBy('luc')).credential)).toEqual(expect.any(String));
});

test('a session that begins while the password is being changed is found, and ends with the others', async () => {
  const shown = await shownBy('luc');
  const token = await resetLink('luc');
  let done = false;
  const resetting = await town.service.stores.main.fork().transactional(async (em) => {
    expect(await stillCounts(em, shown)).toBe(true);
    const changing = act('resetPassword', { token, password: NEW_PASSWORD }, 'changed').then((answer) => {
      done = true;
      return answer;
    });
    await wait(700);
    expect(done).toBe(false);
    await em.getConnection().execute(
      `insert into session (id, token_hash, person_id, kind, created_at, used_at, proven_at, expires_at)
       values (gen_random_uuid(), '\\x00', ?, 'APP', now(), now(), now(), '2027-01-01')`,
      [shown.person],
      'run',
      em.getTransactionContext(),
    );
    return { changing };
  });
  expect(await resetting.changing).toEqual({ changed: true });
  const live = 'select id::text from session where person_id = $1 and ended_at is null';
  expect(await query(live, [shown.person])).toEqual([]);
});

test('a link that resets a password is good for the one that she had when it was written', async () => {
  const [first, second] = [await resetLink('luc'), await resetLink('luc')];
  const { accessToken } = await town.signIn('wei');
  const hers = await resetLink('wei');
  expect(await act('resetPassword', { token: second, password: NEW_PASSWORD }, 'changed')).toEqual({ changed: true });
  await act('changePassword', { current: TOWN_PASSWORD, password: NEW_PASSWORD }, 'changed', accessToken);
  for (const token of [first, hers])
    expect(await act('resetPassword', { token, password: ANOTHER }, 'changed userErrors { code }')).toEqual({
      changed: false,
      userErrors: [{ code: 'LINK_NOT_VALID' }],
    });
  for (const who of ['luc', 'wei'] as const) expect((await town.signIn(who, NEW_PASSWORD)).userErrors).toEqual([]);
});

test('of two who follow links at the same moment one sets the password', async () => {
  const links = [await resetLink('luc'), await resetLink('luc')];
  const outcomes = await Promise.all(
    links.map((token, at) => act('resetPassword', { token, password: at ? NEW_PASSWORD : ANOTHER }, 'changed')),
  );
  expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
});

test('another address that was asked for before the password was changed does not become hers', async () => {
  const { accessToken } = await town.signIn('luc');
  const next = 'thief@elsewhere.test';
  await act('changeAddress', { email: next }, 'userErrors { code }', accessToken);
  const links = [await tokenFor(town.service, next), await tokenFor(town.service, accountOf('luc'), 'confirm-address')];
  await reset('luc');
  for (const token of links)
    expect(await act('confirmAddress', { token }, 'changed userErrors { code }')).toEqual({
      changed: false,
      userErrors: [{ code: 'LINK_NOT_VALID' }],
    });
  expect(await isAlive(accessToken)).toBe(false);
  expect((await town.signIn('luc', NEW_PASSWORD)).userErrors).toEqual([]);
});
