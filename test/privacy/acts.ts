import type { Asker } from './support/expectation.js';

/**
 * What can be done, one inert call of each mutation: it changes nothing, whoever makes it, so that the matrix can ask it as
 * every kind of viewer. Who may make it says `audienceTable.ts`; whoever may not is refused before anything runs.
 */
export type Act = {
  /** The argument `input`; none for a mutation without one. */
  readonly input?: object;
  /** What comes of it for those who may: fields of the payload (`userErrors` is empty where it is left out), or the code of an error. */
  readonly comes: (asker: Asker) => { readonly payload: object } | { readonly error: string };
};

/** By the name of the mutation. Signing in and out have routes of their own, since they change who asks. */
export const ACTS: Readonly<Record<string, Act>> = {
  completeSignIn: {
    input: { challenge: 'no such challenge', totp: '000000' },
    comes: () => ({
      payload: {
        accessToken: null,
        expiresAt: null,
        recoveryCodesLeft: null,
        viewer: null,
        userErrors: [{ code: 'CHALLENGE_OVER' }],
      },
    }),
  },
  beginTotp: { input: { name: ' ' }, comes: () => ({ error: 'BAD_USER_INPUT' }) },
  confirmTotp: {
    input: { challenge: 'no such challenge', code: '000000' },
    comes: () => ({ payload: { recoveryCodes: null, userErrors: [{ code: 'CHALLENGE_OVER' }] } }),
  },
  removeSecondFactor: { input: { id: 'no such factor' }, comes: () => ({ error: 'NOT_FOUND' }) },
  // Not inert, but of what it changes nothing is ever read.
  regenerateRecoveryCodes: { comes: () => ({ payload: { recoveryCodes: expect.any(Array) } }) },
  endSession: { input: { id: `session_${'A'.repeat(22)}` }, comes: () => ({ error: 'NOT_FOUND' }) },
  // Hers are those that tests before this one began.
  endAllSessions: { input: { exceptThis: true }, comes: () => ({ payload: { ended: expect.any(Number) } }) },
  proveAgain: {
    input: { password: 'not the password' },
    comes: () => ({ payload: { provenUntil: null, userErrors: [{ code: 'WRONG_PASSWORD', field: 'password' }] } }),
  },
};

/** Mutations with routes of their own. */
export const OTHERWISE_ASKED: ReadonlySet<string> = new Set(['signIn', 'signOut']);
