import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { ALERT_OUTCOMES, type AlertOutcome } from './staffAlert.entity.js';
import { PATTERNS, type Pattern } from './thresholds.js';

export const Patterns = namesOf(PATTERNS);
registerEnumType(Patterns, {
  name: 'StaffPattern',
  description: 'In which way the day of a member of staff was unusual.',
  valuesConfig: described<Pattern>({
    MANY_PEOPLE: 'She was shown more than 30 different people.',
    AT_NIGHT: 'She was shown people, or opened cases, from ten in the evening to six in the morning, Eastern time.',
    CLOSED_CASES:
      'More than ten times she was refused what she asked of people or cases by their ids: closed, never hers, or beyond her grants.',
    SAME_PERSON: 'She opened the third case, or one more, about the same person within seven days.',
  }).valuesConfig,
});

export const AlertOutcomes = namesOf(ALERT_OUTCOMES);
registerEnumType(AlertOutcomes, {
  name: 'StaffAlertOutcome',
  description: 'What became of an alert about a member of staff.',
  valuesConfig: described<AlertOutcome>({
    EXPLAINED: 'Her work explains it.',
    INCIDENT: 'It is dealt with as a breach of security safeguards.',
  }).valuesConfig,
});
