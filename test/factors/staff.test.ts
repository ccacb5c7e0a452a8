import { resetFactors } from '../../src/enrolment/index.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { accountOf, rowIdOf } from '../support/town.js';
import { codeAt, openStrictTown, type StrictTown } from './support/strictTown.js';

/** Whoever works here proves a second factor, or is nobody here but herself. */

let town: StrictTown;
beforeEach(async () => {
  town = await openStrictTown();
});
afterEach(() => town.close());

const asked = async (token: string, document: string) => (await town.service.ask(document, { token })).body;
const WHO = '{ viewer { roles needsSecondFactor account { email } secondFactors { nodes { id kind } } } }';

async function signInWithApp(who: 'ravi' | 'gabrielle', secret: string): Promise<string> {
  town.later();
  const { challenge } = (await town.signIn(who)).secondFactor;
  const { accessToken } = await town.completeSignIn({ challenge, totp: codeAt(secret, town.now()) });
  expect(accessToken).toEqual(expect.any(String));
  return accessToken;
}

test('a password alone gives no role and no grant, and says what is missing', async () => {
  const { accessToken, viewer } = await town.signIn('gabrielle');
  expect(viewer.roles).toEqual([]);
  const { data } = await asked(accessToken, WHO);
  expect(data.viewer).toMatchObject({ roles: [], needsSecondFactor: true, account: { email: expect.any(String) } });
  const noor = `{ node(id: "${consumer('noor')}") { ... on ConsumerUser { email } } }`;
  expect((await asked(accessToken, noor)).data.node).toBeNull();
});

const consumer = (name: string) =>
  `consumer_${Buffer.from(rowIdOf('consumer_user', name).replaceAll('-', ''), 'hex').toString('base64url')}`;

test('from her first code on she is who she is, in this session and in those that she opens with one', async () => {
  const { token, secret } = await town.withApp('gabrielle');
  const noor = `{ node(id: "${consumer('noor')}") { ... on ConsumerUser { email } } }`;
  for (const held of [token, await signInWithApp('gabrielle', secret)]) {
    expect((await asked(held, WHO)).data.viewer).toMatchObject({
      roles: ['CUSTOMER_REPRESENTATIVE'],
      needsSecondFactor: false,
    });
    expect((await asked(held, noor)).data.node.email).toEqual(expect.any(String));
  }
});

test('a session from before proves nothing by what another one proved', async () => {
  const { accessToken: before } = await town.signIn('gabrielle');
  await town.withApp('gabrielle');
  expect((await asked(before, WHO)).data.viewer).toMatchObject({ roles: [], needsSecondFactor: true });
  // Nor may it add a factor of its own to those that are hers.
  expect(await town.does(before, 'beginTotp', { name: 'Thief' }, 'secret userErrors { code }')).toEqual({
    secret: null,
    userErrors: [{ code: 'SECOND_FACTOR_NEEDED' }],
  });
});

test('until then she may do what a stranger may, sign out, and add a factor; every other act is refused before it runs', async () => {
  const { accessToken: token } = await town.signIn('ravi');
  const acts = Object.values(town.service.schema.getMutationType()?.getFields() ?? {}).map(({ name }) => name);
  const open = acts.filter((name) => {
    const { audience = [] } = town.service.declared.map.rules.get(`Mutation.${name}`) ?? {};
    return audience.includes('UNPROVEN_STAFF');
  });
  expect(open.sort()).toEqual(['beginPasskey', 'beginTotp', 'confirmPasskey', 'confirmTotp']);
  expect(await town.does(token, 'regenerateRecoveryCodes', undefined, 'recoveryCodes')).toBe('FORBIDDEN');
  expect(await town.does(token, 'removeSecondFactor', { id: 'x' }, 'left')).toBe('FORBIDDEN');
  expect(await town.does(token, 'signOut', undefined, 'ended')).toEqual({ ended: true });
  expect((await town.service.ask(WHO, { token })).status).toBe(401);
});

test('staff keep their last factor, until there is another', async () => {
  const { token } = await town.withApp('ravi');
  const [{ id }] = (await asked(token, WHO)).data.viewer.secondFactors.nodes;
  expect(await town.does(token, 'removeSecondFactor', { id }, 'left userErrors { code }')).toEqual({
    left: null,
    userErrors: [{ code: 'LAST_SECOND_FACTOR' }],
  });
  expect((await asked(token, WHO)).data.viewer.secondFactors.nodes).toHaveLength(1);
});

test('that she has proven it counts on a service that took her for who she was before', async () => {
  const { accessToken: token } = await town.signIn('ravi');
  // Twice, so that the second is answered for an assumed viewer.
  for (let times = 0; times < 2; times += 1) expect((await asked(token, WHO)).data.viewer.roles).toEqual([]);
  const { challenge, secret } = await town.does(token, 'beginTotp', { name: 'Phone' }, 'challenge secret');
  const code = codeAt(secret, town.now());
  await town.does(token, 'confirmTotp', { challenge, code }, 'recoveryCodes');
  expect((await asked(token, WHO)).data.viewer.roles).toEqual(['CUSTOMER_REPRESENTATIVE']);
});

test('whoever has lost everything begins anew, once a Privacy Officer has taken it from her on the command line', async () => {
  const { token, codes } = await town.withApp('ravi');
  const { challenge } = (await town.signIn('ravi')).secondFactor;
  const { main, keyring } = town.service.stores;
  await resetFactors({ em: main.fork(), keyring, now: town.now() }, emailAddress(accountOf('ravi')));
  expect((await town.service.ask(WHO, { token })).status).toBe(401);
  expect((await town.completeSignIn({ challenge, recoveryCode: codes[0] })).userErrors[0].code).toBe('CHALLENGE_OVER');
  const { accessToken, secondFactor } = await town.signIn('ravi');
  expect(secondFactor).toBeNull();
  expect((await asked(accessToken, WHO)).data.viewer).toMatchObject({ roles: [], needsSecondFactor: true });
  const again = await town.withApp('ravi');
  expect((await asked(again.token, WHO)).data.viewer.roles).toEqual(['CUSTOMER_REPRESENTATIVE']);
});

test('nobody but staff has her factors taken away on the command line', async () => {
  const { main, keyring } = town.service.stores;
  const reset = resetFactors({ em: main.fork(), keyring, now: town.now() }, emailAddress(accountOf('desmond')));
  await expect(reset).rejects.toThrow('Nobody who works here has this address.');
});

test('a customer needs no second factor, and is asked for hers as soon as she has one', async () => {
  const { accessToken } = await town.signIn('desmond');
  expect((await asked(accessToken, WHO)).data.viewer).toMatchObject({
    roles: ['BUSINESS_OWNER'],
    needsSecondFactor: false,
  });
});
