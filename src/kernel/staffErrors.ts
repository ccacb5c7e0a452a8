import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong in the work of staff: a part of `USER_ERRORS`. */
export const STAFF_ERRORS = {
  OWN_CLEARANCE: {
    en: 'Somebody else has to say this of you.',
    fr: 'C’est à quelqu’un d’autre de le dire de vous.',
    explanation:
      'You named yourself. What somebody who works here is, and what she has learned, another Privacy Officer confirms, or whoever runs the service on the command line.',
  },
  OWN_CASE: {
    en: 'Somebody else has to decide about a case of yours.',
    fr: 'C’est à quelqu’un d’autre de décider de votre dossier.',
    explanation:
      'You opened the case, or have it. Whether its person is told later, and whether an emergency was justified, a Privacy Officer says of her colleagues, never of herself.',
  },
  NOT_CLEARED: {
    en: 'She may not do the work of staff now.',
    fr: 'Cette personne ne peut pas agir à titre de membre du personnel pour le moment.',
    explanation:
      'The colleague is not cleared: her role is not confirmed, a module is missing or has run out, or an emergency of hers waits for its review. `colleagues` lists those who are.',
  },
  STILL_WAITING: {
    en: 'Something that the person waits for is still in this case.',
    fr: 'Ce que la personne attend se trouve encore dans ce dossier.',
    explanation:
      'An inquiry, a report, a request for access or an approval was taken up in the case and is not dealt with. Deal with it, or close the case as `UNRESOLVED`: then it waits for somebody else to take it up.',
  },
  GRANT_NEEDED: {
    en: 'You need a grant for this.',
    fr: 'Il vous faut une autorisation pour cela.',
    explanation:
      'That two cases are about one person is as personal as her address. Ask for a grant of `ACCOUNT` in each first; one is enough where they are about the same person.',
  },
  OTHER_PERSON: {
    en: 'The two cases are about different people.',
    fr: 'Les deux dossiers concernent des personnes différentes.',
    explanation: 'A case goes on in another one about the same person only.',
  },
  EMERGENCY_NOT_REVIEWED: {
    en: 'An emergency of yours still waits for its review.',
    fr: 'Un de vos accès d’urgence attend encore son examen.',
    explanation:
      'One emergency at a time: a Privacy Officer reviews it with `reviewEmergency` before the same member of staff opens another. Open a case and ask for a grant instead.',
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
