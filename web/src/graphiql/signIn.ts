import { ask } from '../ask.js';

/** A JSON string is a GraphQL string, so the two values can stand in the text as they are. */
const signInWith = (email: string, password: string): string => /* GraphQL */ `
  mutation SignIn {
    signIn(input: { email: ${JSON.stringify(email)}, password: ${JSON.stringify(password)} }) {
      accessToken
      expiresAt
      userErrors {
        code
        message
      }
    }
  }
`;

const SIGN_OUT = /* GraphQL */ `
  mutation SignOut {
    signOut {
      __typename
    }
  }
`;

type SignInData = {
  signIn: {
    accessToken: string | null;
    expiresAt: string | null;
    userErrors: readonly { code: string; message: string }[];
  } | null;
};

/** Either a token, or why there is none, in the API's words. */
export type SignInResult = { accessToken: string } | { refused: string };

/** Signs in. Throws `NoAnswer` when the API is away. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const { status, answer } = await ask<SignInData>({ query: signInWith(email, password), operationName: 'SignIn' });
  const payload = answer.data?.signIn;
  if (payload?.accessToken) return { accessToken: payload.accessToken };
  const reasons = [...(payload?.userErrors ?? []), ...(answer.errors ?? [])].map((error) => error.message);
  return { refused: reasons.join(' ') || `HTTP ${status}` };
}

/** Ends a session that is no longer needed. A session that cannot be ended now ends by its own time, so failure is no news. */
export async function signOut(accessToken: string): Promise<void> {
  await ask({ query: SIGN_OUT, operationName: 'SignOut' }, bearer(accessToken)).catch(() => undefined);
}

/** The header that says who is asking; none is anonymous. */
export const bearer = (accessToken: string | null): Record<string, string> =>
  accessToken ? { authorization: `Bearer ${accessToken}` } : {};
