import { type Service, startService } from '../support/service.js';
import { addressLike, provesInseparable } from '../support/timing.js';
import { accountOf, freshStorage } from '../support/town.js';

/**
 * What is answered tells nothing of whether an address is known (test/api/signIn, test/accounts/letters); here, that the time
 * it takes does not either.
 */

/** Of each kind; together at least as many as the issue asks for. */
const EACH = 1_000;

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
  await provesInseparable(what, EACH, (isKnown, turn) => timed(document, isKnown ? known : addressLike(known, turn)));
});
