import { LIMITS } from '../../src/api/limits.js';
import { UNTIMED } from '../support/service.js';
import { codeAt, openStrictTown, type StrictTown } from './support/strictTown.js';

/** The question between the password and the session: asked for five minutes, answered once, guessed at five times. */

let town: StrictTown;
let secret: string;
let recoveryCodes: string[];
const open = async (composition?: Parameters<typeof openStrictTown>[0]) => {
  town = await openStrictTown(composition);
  ({ secret, codes: recoveryCodes } = await town.withApp('desmond'));
  town.later();
};
afterEach(() => town.close());

const challengeFor = async () => (await town.signIn('desmond')).secondFactor.challenge;
const rightCode = () => codeAt(secret, town.now());
const codesOf = ({ userErrors }: any) => userErrors.map(({ code }: any) => code);

test('a challenge that never was, is over, was answered, or was tried too often gets one answer', async () => {
  await open();
  const over = await challengeFor();
  town.later(10);
  const answered = await challengeFor();
  expect((await town.completeSignIn({ challenge: answered, totp: rightCode() })).accessToken).not.toBeNull();
  town.later();
  const worn = await challengeFor();
  for (let tries = 0; tries < 5; tries += 1)
    expect(codesOf(await town.completeSignIn({ challenge: worn, totp: '000000' }))).toEqual(['SECOND_FACTOR_REFUSED']);
  const never = Buffer.alloc(32).toString('base64url');
  const answers = [];
  for (const challenge of [never, over, answered, worn, '', 'x'.repeat(64)])
    answers.push(await town.completeSignIn({ challenge, totp: rightCode() }));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(codesOf(answers[0])).toEqual(['CHALLENGE_OVER']);
});

test('a challenge is good for five minutes', async () => {
  await open();
  const { secondFactor } = await town.signIn('desmond');
  expect(new Date(secondFactor.expiresAt).getTime() - town.now().getTime()).toBe(5 * 60 * 1000);
  town.later(9);
  expect(
    (await town.completeSignIn({ challenge: secondFactor.challenge, totp: rightCode() })).accessToken,
  ).not.toBeNull();
});

test('the challenge of adding a factor opens no session, and that of signing in adds none', async () => {
  await open();
  const { accessToken: token } = await town.signIn('luc');
  const begun = await town.does(token, 'beginTotp', { name: 'Phone' }, 'challenge secret');
  const code = codeAt(begun.secret, town.now());
  expect(codesOf(await town.completeSignIn({ challenge: begun.challenge, totp: code }))).toEqual(['CHALLENGE_OVER']);
  const challenge = await challengeFor();
  expect(codesOf(await town.does(token, 'confirmTotp', { challenge, code }, 'userErrors { code }'))).toEqual([
    'CHALLENGE_OVER',
  ]);
});

test('one person’s challenge of adding is no other’s', async () => {
  await open();
  const [luc, fatima] = await Promise.all([town.signIn('luc'), town.signIn('fatima')]);
  const begun = await town.does(luc.accessToken, 'beginTotp', { name: 'Phone' }, 'challenge secret');
  const input = { challenge: begun.challenge, code: codeAt(begun.secret, town.now()) };
  expect(codesOf(await town.does(fatima.accessToken, 'confirmTotp', input, 'userErrors { code }'))).toEqual([
    'CHALLENGE_OVER',
  ]);
});

test.each([
  ['nothing', {}],
  ['both', { totp: '000000', recoveryCode: 'AAAAAA' }],
])('an answer with %s is refused before it counts', async (_, given) => {
  await open();
  const challenge = await challengeFor();
  for (let tries = 0; tries < 6; tries += 1)
    expect(await town.completeSignIn({ challenge, ...given })).toBe('BAD_USER_INPUT');
  expect((await town.completeSignIn({ challenge, totp: rightCode() })).accessToken).not.toBeNull();
});

test('whoever guesses from many sources is held back by the person, and her recovery codes let her in all the same', async () => {
  await open({
    trustedProxies: ['loopback'],
    limits: { ...UNTIMED, codes: LIMITS.codes },
  });
  let guesses = 0;
  let answer: any;
  do {
    const challenge = await challengeFor();
    for (let tries = 0; tries < 5; tries += 1) {
      guesses += 1;
      const headers = { 'x-forwarded-for': `198.51.100.${guesses}` };
      answer = await town.completeSignIn({ challenge, totp: '000000' }, headers);
    }
  } while (codesOf(answer)[0] === 'SECOND_FACTOR_REFUSED' && guesses < 100);
  expect([guesses, codesOf(answer)]).toEqual([55, ['TOO_MANY_ATTEMPTS']]);
  const right = { challenge: await challengeFor(), totp: rightCode() };
  expect(codesOf(await town.completeSignIn(right))).toEqual(['TOO_MANY_ATTEMPTS']);
  const recovery = { challenge: right.challenge, recoveryCode: recoveryCodes[0] };
  expect((await town.completeSignIn(recovery)).accessToken).not.toBeNull();
});

test('whoever guesses from one source is held back there, and nobody elsewhere', async () => {
  await open({ trustedProxies: ['loopback'], limits: { ...UNTIMED, signIn: LIMITS.signIn } });
  const from = (source: string) => ({ 'x-forwarded-for': source });
  const challenges = [await challengeFor(), await challengeFor(), await challengeFor()];
  const answers = [];
  for (const challenge of challenges)
    for (let tries = 0; tries < 4; tries += 1)
      answers.push(codesOf(await town.completeSignIn({ challenge, totp: '000000' }, from('198.51.100.1')))[0]);
  expect(answers.filter((code) => code === 'SECOND_FACTOR_REFUSED')).toHaveLength(LIMITS.signIn.pair.points);
  expect(answers.slice(-2)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  const right = { challenge: await challengeFor(), totp: rightCode() };
  expect((await town.completeSignIn(right, from('198.51.100.2'))).accessToken).not.toBeNull();
});

test('whoever answers challenges that never were is held back by her source', async () => {
  await open({ trustedProxies: ['loopback'], limits: { ...UNTIMED, signIn: LIMITS.signIn } });
  const headers = { 'x-forwarded-for': '198.51.100.1' };
  const answers = [];
  for (let tries = 0; tries <= LIMITS.signIn.source.points; tries += 1)
    answers.push(codesOf(await town.completeSignIn({ challenge: `${tries}`, totp: '000000' }, headers))[0]);
  expect(answers.at(-2)).toBe('CHALLENGE_OVER');
  expect(answers.at(-1)).toBe('TOO_MANY_ATTEMPTS');
});

test('what was shown of others is not mixed with signing in: it stands in an operation of its own', async () => {
  await open();
  const challenge = await challengeFor();
  const [first, second] = [rightCode(), '000000'];
  const document = `mutation { a: completeSignIn(input: { challenge: "${challenge}", totp: "${first}" }) { accessToken }
    b: completeSignIn(input: { challenge: "${challenge}", totp: "${second}" }) { userErrors { code } } }`;
  const { body } = await town.service.ask(document);
  expect(body.data.a.accessToken).toEqual(expect.any(String));
  expect(codesOf(body.data.b)).toEqual(['CHALLENGE_OVER']);
});
