import { accountOf, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { codeAt, openStrictTown, type StrictTown } from './support/strictTown.js';

/** An authenticator app: added with its first code, asked for when its owner signs in, each code good once. */

let town: StrictTown;
beforeEach(async () => {
  town = await openStrictTown();
});
afterEach(() => town.close());

const codesOf = (errors: { code: string }[]) => errors.map(({ code }) => code);
const refusal = (code: string) => ({
  accessToken: null,
  viewer: null,
  userErrors: [expect.objectContaining({ code })],
});

test('an app is set up from a secret that is shown once, and counts from its first code on', async () => {
  const { accessToken: token } = await town.signIn('desmond');
  const begun = await town.does(token, 'beginTotp', { name: 'My phone' }, 'challenge secret uri userErrors { code }');
  expect(begun.userErrors).toEqual([]);
  expect(begun.uri).toBe(
    `otpauth://totp/Klusster:My%20phone?issuer=Klusster&secret=${begun.secret}&algorithm=SHA1&digits=6&period=30`,
  );
  // Not shown to work yet: the password is enough still.
  expect((await town.signIn('desmond')).accessToken).toEqual(expect.any(String));
  const wrong = { challenge: begun.challenge, code: '000000' };
  expect(await town.does(token, 'confirmTotp', wrong, 'recoveryCodes userErrors { code field }')).toEqual({
    recoveryCodes: null,
    userErrors: [{ code: 'SECOND_FACTOR_REFUSED', field: 'code' }],
  });
  const right = { challenge: begun.challenge, code: codeAt(begun.secret, town.now()) };
  const confirmed = await town.does(token, 'confirmTotp', right, 'recoveryCodes userErrors { code }');
  expect(confirmed).toEqual({ recoveryCodes: expect.any(Array), userErrors: [] });
  expect(await town.does(token, 'confirmTotp', right, 'userErrors { code }')).toEqual({
    userErrors: [{ code: 'CHALLENGE_OVER' }],
  });
  const asked = await town.signIn('desmond');
  expect(asked).toMatchObject({ accessToken: null, viewer: null, userErrors: [] });
  expect(asked.secondFactor.methods).toEqual(['TOTP', 'RECOVERY_CODE']);
});

test('the right code of the moment signs in, and each code once', async () => {
  const { secret } = await town.withApp('desmond');
  const { secondFactor } = await town.signIn('desmond');
  const { challenge } = secondFactor;
  // The code that the app was added with.
  expect(await town.completeSignIn({ challenge, totp: codeAt(secret, town.now()) })).toMatchObject(
    refusal('SECOND_FACTOR_REFUSED'),
  );
  town.later();
  const totp = codeAt(secret, town.now());
  const done = await town.completeSignIn({ challenge, totp });
  expect(done).toMatchObject({ accessToken: expect.any(String), recoveryCodesLeft: null, userErrors: [] });
  expect(done.viewer.roles).toEqual(['BUSINESS_OWNER']);
  const again = await town.signIn('desmond');
  expect(await town.completeSignIn({ challenge: again.secondFactor.challenge, totp })).toMatchObject(
    refusal('SECOND_FACTOR_REFUSED'),
  );
});

test('of two who show the same code at the same moment one is let in', async () => {
  const { secret } = await town.withApp('desmond');
  for (let round = 0; round < 5; round += 1) {
    town.later();
    const totp = codeAt(secret, town.now());
    const challenges = await Promise.all([0, 1, 2].map(() => town.signIn('desmond')));
    const outcomes = await Promise.all(
      challenges.map(({ secondFactor }) => town.completeSignIn({ challenge: secondFactor.challenge, totp })),
    );
    expect(outcomes.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => codesOf(userErrors))).toEqual([
      'SECOND_FACTOR_REFUSED',
      'SECOND_FACTOR_REFUSED',
    ]);
  }
});

test('of two right answers to one challenge one is let in, and neither code of the other is lost to it', async () => {
  const { secret } = await town.withApp('desmond');
  town.later(3);
  const { challenge } = (await town.signIn('desmond')).secondFactor;
  const codes = [-1, 0].map((step) => codeAt(secret, new Date(town.now().getTime() + step * 30_000)));
  const outcomes = await Promise.all(codes.map((totp) => town.completeSignIn({ challenge, totp })));
  expect(outcomes.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
});

test.each([
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
])('a code of %i steps from now is accepted: %s', async (steps, isAccepted) => {
  const { secret } = await town.withApp('desmond');
  town.later(10);
  const { challenge } = (await town.signIn('desmond')).secondFactor;
  const totp = codeAt(secret, new Date(town.now().getTime() + steps * 30_000));
  expect((await town.completeSignIn({ challenge, totp })).accessToken !== null).toBe(isAccepted);
});

test('a code of before is not accepted after one of later was', async () => {
  const { secret } = await town.withApp('desmond');
  town.later(10);
  const at = (steps: number) => codeAt(secret, new Date(town.now().getTime() + steps * 30_000));
  const first = await town.signIn('desmond');
  expect(
    (await town.completeSignIn({ challenge: first.secondFactor.challenge, totp: at(1) })).accessToken,
  ).not.toBeNull();
  const second = await town.signIn('desmond');
  for (const steps of [-1, 0, 1])
    expect(
      (await town.completeSignIn({ challenge: second.secondFactor.challenge, totp: at(steps) })).accessToken,
    ).toBeNull();
});

test('another app takes the place of the one before', async () => {
  const first = await town.withApp('desmond');
  town.later();
  const { challenge } = (await town.signIn('desmond')).secondFactor;
  const { accessToken } = await town.completeSignIn({ challenge, totp: codeAt(first.secret, town.now()) });
  const begun = await town.does(accessToken, 'beginTotp', { name: 'New phone' }, 'challenge secret');
  const code = codeAt(begun.secret, town.now());
  expect(
    await town.does(
      accessToken,
      'confirmTotp',
      { challenge: begun.challenge, code },
      'recoveryCodes userErrors { code }',
    ),
  ).toEqual({ recoveryCodes: null, userErrors: [] });
  town.later();
  const asked = await town.signIn('desmond');
  const answer = (secret: string) =>
    town.completeSignIn({ challenge: asked.secondFactor.challenge, totp: codeAt(secret, town.now()) });
  expect((await answer(first.secret)).accessToken).toBeNull();
  expect((await answer(begun.secret)).accessToken).not.toBeNull();
});

test('with a second factor, what proves one is changed only in a session in which it was proven', async () => {
  const { accessToken: before } = await town.signIn('desmond');
  await town.withApp('desmond');
  for (const [name, input] of [
    ['beginTotp', { name: 'Thief' }],
    ['regenerateRecoveryCodes', undefined],
  ] as const)
    expect(await town.does(before, name, input, 'userErrors { code }')).toEqual({
      userErrors: [{ code: 'SECOND_FACTOR_NEEDED' }],
    });
});

test('every change takes a proof of the last ten minutes, and she is told of each by mail', async () => {
  const { token } = await town.withApp('desmond');
  const list = '{ viewer { secondFactors { nodes { id } } } }';
  const [{ id }] = (await town.service.ask(list, { token })).body.data.viewer.secondFactors.nodes;
  town.later(21);
  const changes = [
    ['beginTotp', { name: 'Other' }],
    ['beginPasskey', { name: 'Other' }],
    ['regenerateRecoveryCodes', undefined],
    ['removeSecondFactor', { id }],
  ] as const;
  for (const [name, input] of changes)
    expect(await town.does(token, name, input, 'userErrors { code }')).toEqual({
      userErrors: [{ code: 'PROOF_NEEDED' }],
    });
  await town.does(token, 'proveAgain', { password: TOWN_PASSWORD }, 'userErrors { code }');
  for (const [name, input] of changes)
    expect(await town.does(token, name, input, 'userErrors { code }')).toEqual({ userErrors: [] });
  // The app that was added, the new recovery codes, the app that was removed.
  const mails = await town.service.mailed(accountOf('desmond'));
  expect(mails.map(({ subject }) => subject)).toEqual(
    Array(3).fill('How you prove who you are at Klusster was changed'),
  );
});

test('nothing that is stored of an app gives its secret or its name away', async () => {
  const { secret } = await town.withApp('desmond');
  const { database } = town.service.stores.main;
  const rows = await database.query('select f::text from second_factor f where person_id = $1::uuid', [
    rowIdOf('person', 'desmond'),
  ]);
  expect(rows).toHaveLength(1);
  for (const text of [secret, Buffer.from(secret).toString('hex'), 'Phone', Buffer.from('Phone').toString('hex')])
    expect(JSON.stringify(rows)).not.toContain(text);
  expect(JSON.stringify(town.service.logged)).not.toContain(secret);
  // The challenges that were answered are gone.
  expect(await database.query('select count(*)::text from factor_challenge', [])).toEqual([['0']]);
});

test('whether there is a second factor is told to nobody whose password is wrong', async () => {
  await town.withApp('desmond');
  const without = await town.signIn('luc', 'wrong');
  expect(codesOf(without.userErrors)).toEqual(['INVALID_CREDENTIALS']);
  expect(await town.signIn('desmond', 'wrong')).toEqual(without);
});
