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
  SECOND_FACTOR_REFUSED: {
    en: 'The code or passkey was not accepted. Each code is good once.',
    fr: 'Le code ou la clé d’accès n’a pas été accepté. Chaque code ne sert qu’une fois.',
    explanation:
      'What was shown as a second factor is wrong, or was used before. The challenge may be answered again, five times in all.',
  },
  SECOND_FACTOR_NEEDED: {
    en: 'Sign in with your second factor first.',
    fr: 'Connectez-vous d’abord avec votre second facteur.',
    explanation:
      'You have a second factor, and this session was opened without it. Sign in again; only then can what proves you be changed.',
  },
  TOO_MANY_SECOND_FACTORS: {
    en: 'You have ten second factors already. Remove one first.',
    fr: 'Vous avez déjà dix seconds facteurs. Supprimez-en un d’abord.',
    explanation: 'A person may have ten second factors.',
  },
  LAST_SECOND_FACTOR: {
    en: 'This is your last second factor, and staff need one. Add another one first.',
    fr: 'C’est votre dernier second facteur, et le personnel doit en avoir un. Ajoutez-en un autre d’abord.',
    explanation: 'Whoever works here cannot do without a second factor.',
  },
  NO_SECOND_FACTOR: {
    en: 'You have no second factor yet. Add one first.',
    fr: 'Vous n’avez pas encore de second facteur. Ajoutez-en un d’abord.',
    explanation: 'Recovery codes stand in for a second factor; they come with the first one.',
  },
  CHALLENGE_OVER: {
    en: 'This took too long, or was tried too often. Begin again.',
    fr: 'Le délai est écoulé ou il y a eu trop d’essais. Recommencez.',
    explanation:
      'The challenge is unknown, older than five minutes, answered already, or was answered wrongly five times. The answer is the same for each.',
  },
  WRONG_PASSWORD: {
    en: 'This is not your password.',
    fr: 'Ce n’est pas votre mot de passe.',
    explanation: 'The password is not that of the account that is signed in.',
  },
  PROOF_NEEDED: {
    en: 'Prove once more that it is you, then try again.',
    fr: 'Prouvez de nouveau que c’est bien vous, puis réessayez.',
    explanation:
      'The act is sensitive, and the last proof of this session is older than ten minutes. Call `proveAgain`, then try again.',
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
