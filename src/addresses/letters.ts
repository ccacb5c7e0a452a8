import type { AddressRequestKind } from './addressRequest.entity.js';

const MINUTE = 60_000;

/** How long the link of a letter is good, in milliseconds: the less it takes to follow it, the shorter. */
export const LINK_MS: Readonly<Record<AddressRequestKind, number>> = {
  REGISTRATION: 24 * 60 * MINUTE,
  SIGN_IN: 15 * MINUTE,
  PARTNER_SIGN_IN: 15 * MINUTE,
  PASSWORD_RESET: 30 * MINUTE,
  NEW_ADDRESS: 24 * 60 * MINUTE,
  SUBSCRIPTION: 7 * 24 * 60 * MINUTE,
};

/** Who an address turned out to belong to. */
export type Known = 'nobody' | 'somebody with a password' | 'somebody without a password';

/** What is written to the address that was given, and the page that its link leads to; nothing at all for some. */
export type Letter =
  | {
      readonly template:
        | 'CONFIRM_REGISTRATION'
        | 'SIGN_IN_LINK'
        | 'PARTNER_SIGN_IN_LINK'
        | 'RESET_PASSWORD'
        | 'CONFIRM_NEW_ADDRESS'
        | 'CONFIRM_SUBSCRIPTION'
        | 'ALREADY_REGISTERED';
      readonly page: string;
      /** Whether the link bears a token, which shows that the letter was read. */
      readonly proves: boolean;
      /** Set where the page works without a script: then the token is part of its path, and a page that is only looked at does nothing. */
      readonly isInPath?: true;
      /** Set where the link is good only while she signs in with what she did when it was written. */
      readonly isOfCredential?: true;
      /** What of the request the letter tells. */
      readonly tells?: readonly string[];
    }
  | undefined;

const proving = <Template>(template: Template, page: string) => ({ template, page, proves: true }) as const;
const registered = { template: 'ALREADY_REGISTERED', page: '', proves: false } as const;
const subscription = {
  ...proving('CONFIRM_SUBSCRIPTION' as const, 'confirm-subscription'),
  isInPath: true,
  tells: ['text'],
} as const;
const reset = { ...proving('RESET_PASSWORD' as const, 'reset-password'), isOfCredential: true } as const;

/**
 * Which letter is written, by what was asked and whose the address is: the one place where it makes a difference, read by
 * nobody but whoever reads the mail there. Whoever has a password signs in with it: a link to her mail alone would be less.
 */
export const LETTERS: Readonly<Record<AddressRequestKind, Readonly<Record<Known, Letter>>>> = {
  REGISTRATION: {
    nobody: proving('CONFIRM_REGISTRATION', 'confirm-registration'),
    'somebody with a password': registered,
    'somebody without a password': registered,
  },
  SIGN_IN: {
    nobody: undefined,
    'somebody with a password': registered,
    'somebody without a password': proving('SIGN_IN_LINK', 'sign-in'),
  },
  PARTNER_SIGN_IN: {
    nobody: undefined,
    'somebody with a password': registered,
    'somebody without a password': proving('PARTNER_SIGN_IN_LINK', 'oauth/interaction'),
  },
  PASSWORD_RESET: { nobody: undefined, 'somebody with a password': reset, 'somebody without a password': reset },
  NEW_ADDRESS: {
    nobody: proving('CONFIRM_NEW_ADDRESS', 'confirm-address'),
    'somebody with a password': registered,
    'somebody without a password': registered,
  },
  SUBSCRIPTION: {
    nobody: subscription,
    'somebody with a password': subscription,
    'somebody without a password': subscription,
  },
};
