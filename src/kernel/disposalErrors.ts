import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong with an erasure: a part of `USER_ERRORS`. */
export const DISPOSAL_ERRORS = {
  WORKS_HERE: {
    en: 'Whoever works here is on record for what was done, and is not erased. Speak to the Privacy Officer.',
    fr: 'Qui travaille ici répond de ce qui a été fait, et n’est pas effacé. Adressez-vous au responsable de la protection de la vie privée.',
    explanation:
      'You work here. What staff did with the records of others is kept as long as it has to be answered for, and who did it with it.',
  },
  NOT_UNDERSTOOD: {
    en: 'Say that you have read what the erasure comes to.',
    fr: 'Indiquez que vous avez lu ce qu’entraîne l’effacement.',
    explanation: 'An erasure cannot be taken back: `understood` has to be true.',
  },
} as const satisfies Record<string, UserErrorEntry>;
