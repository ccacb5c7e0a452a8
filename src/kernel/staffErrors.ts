import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong in the work of staff: a part of `USER_ERRORS`. */
export const STAFF_ERRORS = {
  OWN_CLEARANCE: {
    en: 'Somebody else has to say this of you.',
    fr: 'C’est à quelqu’un d’autre de le dire de vous.',
    explanation:
      'You named yourself. What somebody who works here is, and what she has learned, another Privacy Officer confirms, or whoever runs the service on the command line.',
  },
} as const satisfies Readonly<Record<string, UserErrorEntry>>;
