import type { UserErrorEntry } from './userErrorEntry.js';

/** What can be expected to go wrong with breaches: a part of `USER_ERRORS`. */
export const INCIDENT_ERRORS = {
  ITEM_MISSING: {
    en: 'An item is missing that the law asks for.',
    fr: 'Il manque un élément que la loi exige.',
    explanation:
      'A report to the Commissioner has the items (a) to (g) of SOR/2018-64, s. 2(1), a notice to people the items (a) to (f) of s. 3 in both languages. `field` is the letter of one that is missing, for each of them.',
  },
  NOT_ASSESSED: {
    en: 'Assess the risk of the incident first.',
    fr: 'Évaluez d’abord le risque de l’incident.',
    explanation:
      'An incident is closed once it is said whether it bears a real risk of significant harm (PIPEDA, s. 10.1(7)).',
  },
  NOT_REPORTED: {
    en: 'Report the incident to the Commissioner first.',
    fr: 'Déclarez d’abord l’incident au commissaire.',
    explanation:
      'The incident bears a real risk of significant harm, and it is not on record that its report was sent (PIPEDA, s. 10.1(1)).',
  },
  NOT_ALL_TOLD: {
    en: 'Tell everybody whom the incident is about first.',
    fr: 'Avisez d’abord toutes les personnes touchées.',
    explanation:
      'The incident bears a real risk of significant harm, and not everybody was told: the notices did not begin or are on their way, or some reach nobody and it is not on record that they were told in public (PIPEDA, s. 10.1(3); SOR/2018-64, s. 5).',
  },
} as const satisfies Record<string, UserErrorEntry>;
