import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';

/**
 * What is answered tells nothing of whether an address is known (test/api/signIn, test/accounts/letters); here, that the time
 * it takes does not either. Two kinds of address take turns at random; if times told them apart, a time of one kind would be
 * above one of the other more often, or less often, than in half of all pairs.
 */

/** Of each kind; together at least as many as the issue asks for. */
const EACH = 1_000;
/** The share of pairs (area under the curve) within which ranks are not separable. */
const BARS = [0.45, 0.55] as const;

const SIGN_IN = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "a wrong one, for certain" }) { userErrors { code } } }`;
const RESET = `mutation($email: EmailAddress!) { requestPasswordReset(input: { email: $email }) { validUntil userErrors { code } } }`;
const LINK = `mutation($email: EmailAddress!) { requestSignInLink(input: { email: $email }) { validUntil userErrors { code } } }`;

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

/** The address of an unknown kind is as long as the known one. */
const unknownLike = (email: string, at: number) => {
  const [local = '', domain = ''] = email.split('@');
  return `${`q${at.toString(36)}zzzzzzzzzzzzzzzzzzzz`.slice(0, local.length)}@${domain}`;
};

/** The share of pairs in which the first is the greater; half of those that are equal. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let above = 0;
  for (const one of first) for (const other of second) above += one > other ? 1 : one === other ? 0.5 : 0;
  return above / (first.length * second.length);
}

async function timed(document: string, email: string): Promise<number> {
  const begun = performance.now();
  const { status } = await service.ask(document, { variables: { email } });
  const took = performance.now() - begun;
  expect(status).toBe(200);
  return took;
}

test.each([
  ['signing in with an address that is known, and one that is not', SIGN_IN, accountOf('desmond')],
  ['signing in as a suspended Klusster Owner, and as nobody', SIGN_IN, accountOf('suzanne')],
  ['signing in as somebody without a password, and as nobody', SIGN_IN, accountOf('aoife')],
  ['asking to reset the password of an address that is known, and of one that is not', RESET, accountOf('desmond')],
  ['asking to reset the password of a suspended Klusster Owner, and of nobody', RESET, accountOf('suzanne')],
  ['asking for a link for an address that is known, and for one that is not', LINK, accountOf('aoife')],
])('takes times that cannot be told apart: %s', async (what, document, known) => {
  for (let at = 0; at < 50; at++) await timed(document, at % 2 ? known : unknownLike(known, at));
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let at = 0; at < 2 * EACH; at++) {
    const isKnown = times.unknown.length === EACH || (times.known.length < EACH && Math.random() < 0.5);
    times[isKnown ? 'known' : 'unknown'].push(await timed(document, isKnown ? known : unknownLike(known, at)));
  }
  const area = areaUnderCurve(times.known, times.unknown);
  console.info(`${what}: ${times.known.length} against ${times.unknown.length}, AUC ${area.toFixed(3)}.`);
  expect(times.known.length + times.unknown.length).toBe(2 * EACH);
  expect(area).toBeGreaterThan(BARS[0]);
  expect(area).toBeLessThan(BARS[1]);
});
