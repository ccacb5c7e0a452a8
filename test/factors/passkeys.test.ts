import { rowIdOf } from '../support/town.js';
import { Authenticator, type Deviation } from './support/authenticator.js';
import { openStrictTown, type StrictTown } from './support/strictTown.js';

/** Passkeys (WebAuthn): made for a challenge, signed with when their owner signs in, refused for whatever is not as asked. */

const ORIGIN = 'https://klusster.test';

let town: StrictTown;
beforeEach(async () => {
  town = await openStrictTown({ ports: (ports) => ({ ...ports, publicUrl: ORIGIN }) });
});
afterEach(() => town.close());

const BEGUN = 'challenge expiresAt options userErrors { code }';
const ADDED = 'recoveryCodes userErrors { code field }';

async function begin(who: 'desmond' | 'luc', token?: string) {
  const held = token ?? (await town.signIn(who)).accessToken;
  return { token: held, ...(await town.does(held, 'beginPasskey', { name: 'My key' }, BEGUN)) };
}

async function withPasskey(device: Authenticator, deviation: Deviation = {}) {
  const { token, challenge, options } = await begin('desmond');
  const passkey = device.create(options, deviation);
  const added = await town.does(token, 'confirmPasskey', { challenge, passkey }, ADDED);
  expect(added.userErrors).toEqual([]);
  return { token, codes: added.recoveryCodes as string[] };
}

async function signInWith(device: Authenticator, deviation: Deviation = {}) {
  const { secondFactor } = await town.signIn('desmond');
  const passkey = device.get(secondFactor.passkeyOptions, deviation);
  return town.completeSignIn({ challenge: secondFactor.challenge, passkey });
}

test('a device is asked for a passkey that its owner unlocks, and told neither an address nor an id of ours', async () => {
  const { challenge, options } = await begin('desmond');
  const asked = JSON.parse(options);
  expect(asked).toMatchObject({
    challenge,
    rp: { id: 'klusster.test', name: 'Klusster' },
    user: { name: 'My key', displayName: 'My key' },
    attestation: 'none',
    authenticatorSelection: { userVerification: 'required' },
    excludeCredentials: [],
  });
  const hers = [rowIdOf('person', 'desmond').replaceAll('-', ''), 'desmond'];
  for (const value of hers) expect(Buffer.from(asked.user.id, 'base64url').toString('hex')).not.toContain(value);
  expect((await begin('desmond')).options).toContain(asked.user.id);
  expect((await begin('luc')).options).not.toContain(asked.user.id);
});

test('a passkey that was made is asked for, signs in, and counts', async () => {
  const device = new Authenticator(ORIGIN);
  const { codes } = await withPasskey(device);
  expect(codes).toHaveLength(10);
  const asked = await town.signIn('desmond');
  expect(asked.secondFactor.methods).toEqual(['PASSKEY', 'RECOVERY_CODE']);
  expect(JSON.parse(asked.secondFactor.passkeyOptions)).toMatchObject({
    challenge: asked.secondFactor.challenge,
    rpId: 'klusster.test',
    userVerification: 'required',
    allowCredentials: [{ id: device.id.toString('base64url'), transports: ['internal', 'hybrid'] }],
  });
  for (let times = 0; times < 2; times += 1)
    expect(await signInWith(device)).toMatchObject({ accessToken: expect.any(String), userErrors: [] });
  const { database } = town.service.stores.main;
  expect(await database.query("select counter::text from second_factor where kind = 'PASSKEY'", [])).toEqual([['2']]);
});

const OTHERWISE: readonly (readonly [string, Deviation])[] = [
  ['for another origin', { origin: 'https://klusster.test.example' }],
  ['for another port', { origin: 'https://klusster.test:8443' }],
  ['for another domain', { rpId: 'test' }],
  ['for another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
  ['of another kind', { type: 'payment.get' }],
  ['without its owner unlocking it', { isVerified: false }],
  ['without anybody there', { isPresent: false }],
];

test.each(OTHERWISE)('a passkey that was made %s is refused', async (_, deviation) => {
  const { token, challenge, options } = await begin('desmond');
  const device = new Authenticator(ORIGIN);
  const passkey = device.create(options, deviation);
  expect(await town.does(token, 'confirmPasskey', { challenge, passkey }, ADDED)).toEqual({
    recoveryCodes: null,
    userErrors: [{ code: 'SECOND_FACTOR_REFUSED', field: 'passkey' }],
  });
});

test.each([
  ...OTHERWISE,
  ['with another key', { isForged: true }],
  ['by one that may leave its device, and could not', { mayBeBackedUp: true, isBackedUp: true }],
] as const)('a signature %s is refused', async (_, deviation) => {
  const device = new Authenticator(ORIGIN);
  await withPasskey(device);
  const { accessToken, userErrors } = await signInWith(device, deviation);
  expect([accessToken, userErrors[0].code]).toEqual([null, 'SECOND_FACTOR_REFUSED']);
  expect((await signInWith(device)).accessToken).not.toBeNull();
});

test('a signature is good once, and for its own challenge', async () => {
  const device = new Authenticator(ORIGIN);
  await withPasskey(device);
  const [first, second] = [await town.signIn('desmond'), await town.signIn('desmond')];
  const passkey = device.get(first.secondFactor.passkeyOptions);
  const complete = ({ secondFactor }: any) => town.completeSignIn({ challenge: secondFactor.challenge, passkey });
  expect((await complete(second)).userErrors[0].code).toBe('SECOND_FACTOR_REFUSED');
  const both = await Promise.all([complete(first), complete(first)]);
  expect(both.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
  expect((await complete(first)).userErrors[0].code).toBe('CHALLENGE_OVER');
});

test('a copy is found out by its counter', async () => {
  const device = new Authenticator(ORIGIN);
  await withPasskey(device);
  for (let times = 0; times < 3; times += 1) await signInWith(device);
  for (const counter of [0, 1, 3])
    expect((await signInWith(device, { counter })).userErrors[0].code).toBe('SECOND_FACTOR_REFUSED');
});

test('devices that share a passkey count nothing, and are let in each time', async () => {
  const device = new Authenticator(ORIGIN);
  const shared = { mayBeBackedUp: true, isBackedUp: false, counter: 0 };
  await withPasskey(device, shared);
  expect((await signInWith(device, shared)).accessToken).not.toBeNull();
  expect((await signInWith(device, { ...shared, isBackedUp: true })).accessToken).not.toBeNull();
  const { database } = town.service.stores.main;
  expect(await database.query('select is_backed_up::text from second_factor', [])).toEqual([['true']]);
});

test('one passkey is one person’s', async () => {
  const device = new Authenticator(ORIGIN);
  await withPasskey(device);
  const { token, challenge, options } = await begin('luc');
  const passkey = device.create(options);
  const { userErrors } = await town.does(token, 'confirmPasskey', { challenge, passkey }, ADDED);
  expect(userErrors).toEqual([{ code: 'SECOND_FACTOR_REFUSED', field: 'passkey' }]);
});

test('another’s passkey opens nothing', async () => {
  const [device, other] = [new Authenticator(ORIGIN), new Authenticator(ORIGIN)];
  await withPasskey(device);
  const { token, challenge, options } = await begin('luc');
  await town.does(token, 'confirmPasskey', { challenge, passkey: other.create(options) }, ADDED);
  expect((await signInWith(other)).userErrors[0].code).toBe('SECOND_FACTOR_REFUSED');
});

test('one that she has is not made again, and ten are the most', async () => {
  const devices = Array.from({ length: 10 }, () => new Authenticator(ORIGIN));
  const [first] = devices as [Authenticator];
  const { token } = await withPasskey(first);
  for (const device of devices.slice(1)) {
    const { challenge, options } = await begin('desmond', token);
    expect(JSON.parse(options).excludeCredentials[0].id).toBe(first.id.toString('base64url'));
    await town.does(token, 'confirmPasskey', { challenge, passkey: device.create(options) }, ADDED);
  }
  expect((await begin('desmond', token)).userErrors).toEqual([{ code: 'TOO_MANY_SECOND_FACTORS' }]);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'passkey'],
  ['no passkey', '{}'],
  ['a list', '[]'],
  ['one whose fields are of another kind', JSON.stringify({ id: 1, rawId: {}, type: 'public-key', response: [] })],
  [
    'one with a prototype',
    '{"__proto__":{"id":"AA"},"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"AA","authenticatorData":"AA","signature":"AA"}}',
  ],
  ['too much', 'x'.repeat(8193)],
])('%s in the place of a passkey is refused and recorded as no fault', async (what, passkey) => {
  await withPasskey(new Authenticator(ORIGIN));
  const { secondFactor } = await town.signIn('desmond');
  const answer = await town.completeSignIn({ challenge: secondFactor.challenge, passkey });
  const isBadInput = what === 'nothing' || what === 'too much';
  if (isBadInput) expect(answer).toBe('BAD_USER_INPUT');
  else expect(answer.userErrors[0].code).toBe('SECOND_FACTOR_REFUSED');
  expect(town.service.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('nothing that is stored of a passkey gives its id, its key or its name away', async () => {
  const device = new Authenticator(ORIGIN);
  await withPasskey(device);
  const rows = await town.service.stores.main.database.query('select f::text from second_factor f', []);
  for (const text of [
    device.id.toString('hex'),
    device.id.toString('base64url'),
    'My key',
    Buffer.from('My key').toString('hex'),
  ])
    expect(JSON.stringify(rows)).not.toContain(text);
});
