/** One code: the sentence for people in both languages, and for developers what it means. `{minutes}` is filled in. */
type UserErrorEntry = { readonly en: string; readonly fr: string; readonly explanation: string };

/**
 * The closed set of what a mutation can expect to go wrong: `userErrors[].code`. Sentences are constant and repeat no value
 * of the input; none depends on whether somebody else is known.
 */
export const USER_ERRORS = {
  INVALID_CREDENTIALS: {
    en: 'The address and the password do not fit together.',
    fr: 'L’adresse et le mot de passe ne correspondent pas.',
    explanation: 'Address and password do not fit. The answer is the same whether the address is known or not.',
  },
  TOO_MANY_ATTEMPTS: {
    en: 'Too many attempts failed. Try again in {minutes} min.',
    fr: 'Trop de tentatives ont échoué. Réessayez dans {minutes} min.',
    explanation:
      'Too many attempts failed from where this one comes from. The message says when to try again; whether the address is known makes no difference.',
  },
} as const satisfies Record<string, UserErrorEntry>;

export type UserErrorCode = keyof typeof USER_ERRORS;

/** Something that a mutation expected to go wrong. */
export type UserError = {
  readonly code: UserErrorCode;
  /** Path within the input, such as `contact.phone`; none when it is about the whole. */
  readonly field?: string;
  /** How long to wait before trying again. */
  readonly seconds?: number;
};

/** What a verb answers instead of its result. Nothing was changed. */
export type Refused = { readonly userErrors: readonly UserError[] };

/** A refusal for one reason. */
export const refusedFor = (code: UserErrorCode, about: Omit<UserError, 'code'> = {}): Refused => ({
  userErrors: [{ code, ...about }],
});

export const isRefused = (outcome: object): outcome is Refused => 'userErrors' in outcome;

/** The sentence for people. */
export const messageOf = ({ code, seconds = 0 }: UserError, language: 'EN' | 'FR'): string =>
  USER_ERRORS[code][language === 'FR' ? 'fr' : 'en'].replace('{minutes}', String(Math.ceil(seconds / 60)));
