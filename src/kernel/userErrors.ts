import { USER_ERRORS } from './userErrorTable.js';

export type UserErrorCode = keyof typeof USER_ERRORS;

/** Something that a mutation expected to go wrong. */
export type UserError = {
  readonly code: UserErrorCode;
  /** Path within the input, such as `contact.phone`; none when it is about the whole. */
  readonly field?: string;
  /** How long to wait before trying again. */
  readonly seconds?: number;
  /** Of something published, the version that is in force. */
  readonly version?: string;
};

/** What a verb answers instead of its result. Nothing was changed. */
export type Refused = { readonly userErrors: readonly UserError[] };

/** A refusal for one reason. */
export const refusedFor = (code: UserErrorCode, about: Omit<UserError, 'code'> = {}): Refused => ({
  userErrors: [{ code, ...about }],
});

export const isRefused = (outcome: object): outcome is Refused => 'userErrors' in outcome;

/** The sentence for people. */
export const messageOf = ({ code, seconds = 0, version = '' }: UserError, language: 'EN' | 'FR'): string =>
  USER_ERRORS[code][language === 'FR' ? 'fr' : 'en']
    .replace('{minutes}', String(Math.ceil(seconds / 60)))
    .replace('{version}', version);
