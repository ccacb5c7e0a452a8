import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong in the work of staff: a part of `USER_ERRORS`. */
export const STAFF_ERRORS = {
  OWN_CLEARANCE: {
    en: 'Somebody else has to say this of you.',
    fr: 'C’est à quelqu’un d’autre de le dire de vous.',
    explanation:
      'You named yourself. What somebody who works here is, and what she has learned, another Privacy Officer confirms, or whoever runs the service on the command line.',
  },
  OWN_ALERT: {
    en: 'Somebody else has to say what became of this.',
    fr: 'C’est à quelqu’un d’autre de dire ce qu’il en est.',
    explanation: 'The alert is about you. Another Privacy Officer says what became of it; the database holds it too.',
  },
  DAY_NOT_OVER: {
    en: 'The day of this alert is not over, or was not looked at to its end.',
    fr: 'Le jour visé n’est pas terminé, ou n’a pas été examiné jusqu’à sa fin.',
    explanation:
      'An alert counts until its day is over, Eastern time, and is settled once somebody has looked at all of it: what is settled before would hide the rest of the day.',
  },
} as const satisfies Readonly<Record<string, UserErrorEntry>>;
