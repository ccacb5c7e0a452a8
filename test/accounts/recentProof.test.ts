import { viewerOf } from '../../src/accounts/index.js';
import { requireRecentProof } from '../../src/accounts/recentProof.js';
import { tokenHash } from '../../src/accounts/token.js';
import { type Service, startService, UNTIMED } from '../support/service.js';
import { accountOf, freshStorage, TOWN_PASSWORD } from '../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = new Date('2026-11-20T12:00:00Z');
const MINUTE = 60_000;

beforeAll(async () => {
  storage = await freshStorage();
  const signIn = { pair: { points: 3, seconds: 60 }, source: { points: 1_000, seconds: 60 } };
  service = await startService(storage, { clock: { now: () => now }, limits: { ...UNTIMED, signIn } });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

/** What a verb for a sensitive act would be told for the session of this token. */
async function told(token: string): Promise<string> {
  const { main } = service.stores;
  const known = await viewerOf(main.database, { hash: tokenHash(token), now }, () => true);
  const refused = await requireRecentProof({ viewer: known?.viewer ?? { kind: 'anonymous' }, em: main.fork(), now });
  return refused?.userErrors[0]?.code ?? 'go on';
}

const signIn = async (account: string) => {
  const { body } = await service.ask(
    'mutation($email: EmailAddress!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken } }',
    { variables: { email: account, password: TOWN_PASSWORD } },
  );
  return body.data.signIn.accessToken as string;
};
const prove = async (token: string, password: string) => {
  const document =
    'mutation($password: String!) { proveAgain(input: { password: $password }) { provenUntil userErrors { code field } } }';
  return (await service.ask(document, { token, variables: { password } })).body.data.proveAgain;
};

test('signing in is a proof for ten minutes, and the password renews it for this session alone', async () => {
  const [token, other] = [await signIn(accountOf('desmond')), await signIn(accountOf('desmond'))];
  const start = now;
  expect(await told(token)).toBe('go on');
  now = new Date(start.getTime() + 10 * MINUTE - 1);
  expect(await told(token)).toBe('go on');
  now = new Date(start.getTime() + 10 * MINUTE);
  expect(await told(token)).toBe('PROOF_NEEDED');
  expect(await prove(token, TOWN_PASSWORD)).toEqual({ provenUntil: '2026-11-20T12:20:00.000Z', userErrors: [] });
  expect([await told(token), await told(other)]).toEqual(['go on', 'PROOF_NEEDED']);
});

test('a wrong password proves nothing, and after too many none is looked at, for this account and nobody else', async () => {
  const [token, other] = [await signIn(accountOf('wei')), await signIn(accountOf('fatima'))];
  now = new Date(now.getTime() + 11 * MINUTE);
  const wrong = { provenUntil: null, userErrors: [{ code: 'WRONG_PASSWORD', field: 'password' }] };
  for (let tries = 0; tries < 3; tries++) expect(await prove(token, 'a guess')).toEqual(wrong);
  expect(await prove(token, TOWN_PASSWORD)).toMatchObject({ userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
  expect(await told(token)).toBe('PROOF_NEEDED');
  expect(await prove(other, TOWN_PASSWORD)).toMatchObject({ userErrors: [] });
  // Whoever holds her session cannot keep her from signing in.
  expect(await signIn(accountOf('wei'))).toMatch(/^kls_/);
});

test('nobody has proven anything', async () => {
  expect(await told('kls_nothing')).toBe('PROOF_NEEDED');
});
