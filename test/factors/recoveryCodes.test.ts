import { rowIdOf } from '../support/town.js';
import { codeAt, openStrictTown, type StrictTown } from './support/strictTown.js';

/** Recovery codes: for who has lost what she proves with. Ten, shown once, each good once. */

let town: StrictTown;
beforeEach(async () => {
  town = await openStrictTown();
});
afterEach(() => town.close());

const challengeFor = async () => (await town.signIn('desmond')).secondFactor.challenge;
const recover = async (recoveryCode: string) => town.completeSignIn({ challenge: await challengeFor(), recoveryCode });

test('ten come with the first factor, of 120 bits each, and none with the next', async () => {
  const { codes, token } = await town.withApp('desmond');
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
  const { challenge, secret } = await town.does(token, 'beginTotp', { name: 'Other' }, 'challenge secret');
  const code = codeAt(secret, town.now());
  expect(await town.does(token, 'confirmTotp', { challenge, code }, 'recoveryCodes')).toEqual({ recoveryCodes: null });
});

test('each signs in once, and says how many are left', async () => {
  const { codes } = await town.withApp('desmond');
  for (const [used, code] of codes.entries()) {
    expect(await recover(code)).toMatchObject({ accessToken: expect.any(String), recoveryCodesLeft: 9 - used });
  }
  const asked = await town.signIn('desmond');
  expect(asked.secondFactor.methods).toEqual(['TOTP']);
  for (const code of codes) expect((await recover(code)).userErrors[0].code).toBe('SECOND_FACTOR_REFUSED');
});

test('however it is typed', async () => {
  const { codes } = await town.withApp('desmond');
  const [first = '', second = '', third = ''] = codes;
  for (const typed of [
    first.toLowerCase(),
    second.replaceAll('-', ' '),
    ` ${third.replaceAll('1', 'l').replaceAll('0', 'o')} `,
  ])
    expect((await recover(typed)).accessToken).not.toBeNull();
});

test('of two who use one at the same moment one is let in', async () => {
  const { codes } = await town.withApp('desmond');
  for (const code of codes.slice(0, 5)) {
    const challenges = await Promise.all([challengeFor(), challengeFor()]);
    const outcomes = await Promise.all(
      challenges.map((challenge) => town.completeSignIn({ challenge, recoveryCode: code })),
    );
    expect(outcomes.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
  }
});

test('one person’s code is no other’s', async () => {
  const { codes } = await town.withApp('desmond');
  await town.withApp('luc');
  const { challenge } = (await town.signIn('luc')).secondFactor;
  expect((await town.completeSignIn({ challenge, recoveryCode: codes[0] })).accessToken).toBeNull();
  expect((await recover(codes[0] as string)).accessToken).not.toBeNull();
});

test('new ones take the place of all from before', async () => {
  const { codes, token } = await town.withApp('desmond');
  const { recoveryCodes } = await town.does(token, 'regenerateRecoveryCodes', undefined, 'recoveryCodes');
  expect(recoveryCodes).toHaveLength(10);
  expect((await recover(codes[0] as string)).accessToken).toBeNull();
  expect((await recover(recoveryCodes[0])).accessToken).not.toBeNull();
});

test('there are none without a second factor, and none after the last was removed', async () => {
  const { accessToken } = await town.signIn('luc');
  expect(await town.does(accessToken, 'regenerateRecoveryCodes', undefined, 'userErrors { code }')).toEqual({
    userErrors: [{ code: 'NO_SECOND_FACTOR' }],
  });
  const { token } = await town.withApp('desmond');
  const list = '{ viewer { secondFactors { nodes { id kind name createdAt lastUsedAt } } } }';
  const { body } = await town.service.ask(list, { token });
  const [factor] = body.data.viewer.secondFactors.nodes;
  expect(factor).toMatchObject({ kind: 'TOTP', name: 'Phone', createdAt: town.now().toISOString() });
  expect(await town.does(token, 'removeSecondFactor', { id: factor.id }, 'left userErrors { code }')).toEqual({
    left: 0,
    userErrors: [],
  });
  expect(await town.does(token, 'removeSecondFactor', { id: factor.id }, 'left')).toBe('NOT_FOUND');
  expect((await town.signIn('desmond')).accessToken).not.toBeNull();
  const kept = await town.service.stores.main.database.query(
    'select count(*)::text from recovery_code where person_id = $1::uuid',
    [rowIdOf('person', 'desmond')],
  );
  expect(kept).toEqual([['0']]);
});

test('nobody removes what is another’s', async () => {
  const { token } = await town.withApp('desmond');
  const other = await town.withApp('luc');
  const list = '{ viewer { secondFactors { nodes { id } } } }';
  const { body } = await town.service.ask(list, { token });
  const [{ id }] = body.data.viewer.secondFactors.nodes;
  for (const given of [id, 'factor_AAAAAAAAQACAAAAAAAAAAA', 'anything'])
    expect(await town.does(other.token, 'removeSecondFactor', { id: given }, 'left')).toBe('NOT_FOUND');
  expect((await town.signIn('desmond')).accessToken).toBeNull();
});

test('no code is stored, and none was logged', async () => {
  const { codes } = await town.withApp('desmond');
  const rows = await town.service.stores.main.database.query(
    "select encode(code_hash, 'escape') from recovery_code",
    [],
  );
  for (const code of codes) {
    expect(JSON.stringify(rows)).not.toContain(code.slice(0, 6));
    expect(JSON.stringify(town.service.logged)).not.toContain(code);
  }
});
