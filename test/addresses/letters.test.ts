import { forgetting } from '../../src/addresses/forgetting.js';
import type { JobTools } from '../../src/jobs/job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { confirm, register, tokenFor } from '../registration/support/registering.js';
import { type Service, startService, UNTIMED } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';

/** Who has how many letters written, and what becomes of what was given with them. */

const MINUTE = 60_000;
const hour = (points: number) => ({ points, seconds: 3_600 });

let service: Service;
let drop: () => Promise<void>;
let now = new Date('2026-11-03T12:00:00Z');

beforeAll(async () => {
  const storage = await freshStorage();
  drop = storage.drop;
  service = await startService(storage, {
    clock: { now: () => now },
    limits: { ...UNTIMED, letters: { pair: hour(3), source: hour(20), mailbox: hour(5) } },
    trustedProxies: ['loopback'],
  });
});

afterAll(async () => {
  await service.close();
  await drop();
});

const ask = async (email: string, source: string) => {
  const { body } = await service.ask(
    'mutation($email: EmailAddress!) { requestPasswordReset(input: { email: $email }) { validUntil userErrors { code message } } }',
    { variables: { email }, headers: { 'x-forwarded-for': source } },
  );
  return body.data.requestPasswordReset;
};
const mailsTo = async (email: string) => (await service.mailed()).filter(({ to }) => to === email);
const forget = (id: string) => {
  const { main, keyStore, keyring } = service.stores;
  return forgetting.handle(
    { fork: main.fork, keys: new DataKeys(keyStore, keyring, 0), clock: { now: () => now } } as JobTools,
    { id },
  );
};
const rows = (text: string) => service.stores.main.database.query(text, []);
const keys = async () =>
  Number(
    (
      await service.stores.keys.database.query('select count(*)::text from person_key where wrapped is not null', [])
    )[0]?.[0],
  );

test('from one source an address has so many, whether it is known or not, and other sources are not held back', async () => {
  for (const [email, source] of [
    [accountOf('marguerite'), '203.0.113.1'],
    ['nobody@elsewhere.test', '203.0.113.2'],
  ] as const) {
    for (let at = 0; at < 3; at++) expect((await ask(email, source)).userErrors).toEqual([]);
    expect(await ask(email, source)).toEqual({
      validUntil: null,
      userErrors: [{ code: 'TOO_MANY_ATTEMPTS', message: expect.stringMatching(/60 min/) }],
    });
    expect((await ask(email, '203.0.113.3')).userErrors).toEqual([]);
  }
});

test('one source has so many, whatever the address', async () => {
  const codes = [];
  for (let at = 0; at < 21; at++)
    codes.push((await ask(`number.${at}@elsewhere.test`, '203.0.113.9')).userErrors[0]?.code);
  expect(codes).toEqual([...Array(20).fill(undefined), 'TOO_MANY_ATTEMPTS']);
});

test('a mailbox is not filled from many sources: what is beyond is answered alike, and not written', async () => {
  const email = accountOf('noor');
  const answers = [];
  for (let at = 0; at < 8; at++) answers.push(await ask(email, `198.51.100.${at}`));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0].userErrors).toEqual([]);
  expect(await mailsTo(email)).toHaveLength(5);
});

test('a link is good for its time and not longer', async () => {
  const email = accountOf('fatima');
  const reset = (token: string) =>
    service
      .ask(
        'mutation($token: String!) { resetPassword(input: { token: $token, password: "nine herons walked by" }) { changed userErrors { code } } }',
        { variables: { token } },
      )
      .then(({ body }) => body.data.resetPassword);
  const { validUntil } = await ask(email, '192.0.2.1');
  expect(Date.parse(validUntil) - now.getTime()).toBe(30 * MINUTE);
  const token = await tokenFor(service, email);
  now = new Date(now.getTime() + 30 * MINUTE);
  expect(await reset(token)).toEqual({ changed: false, userErrors: [{ code: 'LINK_NOT_VALID' }] });
  now = new Date(now.getTime() - 1);
  expect(await reset(token)).toEqual({ changed: true, userErrors: [] });
});

test('what was given under an address is unreadable once its time is over, and stays with whoever confirmed it', async () => {
  await register(service, 'ConsumerUser', { email: 'never.confirmed@elsewhere.test' });
  await register(service, 'ConsumerUser', { email: 'confirmed@elsewhere.test' });
  const { accessToken } = await confirm(service, 'ConsumerUser', await tokenFor(service, 'confirmed@elsewhere.test'));
  await service.mailed();
  const asked = (await rows('select id::text from address_request')).map(([id = '']) => id as string);
  expect(asked.length).toBeGreaterThan(20);
  // Whose time is not over is not forgotten.
  await expect(forget(asked.at(-1) as string)).rejects.toThrow('not over');
  const before = await keys();
  now = new Date(now.getTime() + 25 * 60 * MINUTE);
  for (const id of asked) await forget(id);
  expect(await rows('select id from address_request')).toEqual([]);
  // All but the one that is a person now.
  expect(await keys()).toBe(before - (asked.length - 1));
  const { body } = await service.ask('{ viewer { consumerUser { email } } }', { token: accessToken as string });
  expect(body.data.viewer.consumerUser.email).toMatch(/@/);
});
