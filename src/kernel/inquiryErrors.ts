import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong with questions and complaints: a part of `USER_ERRORS`. */
export const INQUIRY_ERRORS = {
  TOO_MANY_INQUIRIES: {
    en: 'You have written to us as often as you may in a day. Try again in {minutes} min.',
    fr: 'Vous nous avez écrit autant de fois que permis en une journée. Réessayez dans {minutes} min.',
    explanation: 'A person may send ten inquiries within 24 hours. The message says when to try again.',
  },
  FINDING_NEEDED: {
    en: 'A complaint is closed with a finding.',
    fr: 'Une plainte se conclut par une conclusion motivée.',
    explanation:
      'Each complaint is investigated (PIPEDA Schedule 1, 4.10.4): it ends with `closeComplaint`, which asks for what was found.',
  },
  MEASURE_NEEDED: {
    en: 'Say what was done about it.',
    fr: 'Indiquez ce qui a été fait.',
    explanation:
      'A complaint that is well founded, or resolved, ends with a measure (PIPEDA Schedule 1, 4.10.4), and none was named.',
  },
  RECEIPT_REFUSED: {
    en: 'The day of receipt is in the future, or more than a year ago.',
    fr: 'Le jour de réception est à venir, ou remonte à plus d’un an.',
    explanation:
      'An inquiry that came by mail or telephone is counted from the day on which it came, which is today or a day of the last year.',
  },
} as const satisfies Record<string, UserErrorEntry>;
