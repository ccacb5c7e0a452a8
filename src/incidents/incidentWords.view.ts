import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import {
  CHANNELS,
  type Channel,
  INCIDENT_STATES,
  type IncidentState,
  MISUSES,
  type Misuse,
  SENSITIVITIES,
  type Sensitivity,
  SUSPECTS,
  type Suspect,
} from './incident.entity.js';

export const IncidentStates = namesOf(INCIDENT_STATES);
registerEnumType(IncidentStates, {
  name: 'IncidentState',
  description: 'How far an incident is.',
  valuesConfig: described<IncidentState>({
    OPEN: 'Its risk is not assessed yet.',
    ASSESSED:
      'It is said whether there is a real risk of significant harm; where there is one, it is reported and told.',
    CLOSED: 'Nothing is left to do.',
  }).valuesConfig,
});

export const Suspects = namesOf(SUSPECTS);
registerEnumType(Suspects, {
  name: 'IncidentSuspect',
  description: 'Whose reads an incident looks at.',
  valuesConfig: described<Suspect>({
    SESSION: 'One session.',
    GRANT: 'A partner, in the name of one person.',
    PARTNER: 'A partner, in whoever’s name.',
    STAFF: 'A member of staff.',
    PERSON: 'A person with all profiles that are hers.',
    NONE: 'Nobody: it did not happen through the API, and the ledger knows nothing of it.',
  }).valuesConfig,
});

export const Sensitivities = namesOf(SENSITIVITIES);
registerEnumType(Sensitivities, {
  name: 'Sensitivity',
  description: 'How sensitive personal information is.',
  valuesConfig: described<Sensitivity>({
    LOW: 'Little harm can come of it.',
    MEDIUM: 'Some harm can come of it.',
    HIGH: 'Much harm can come of it.',
  }).valuesConfig,
});

export const Misuses = namesOf(MISUSES);
registerEnumType(Misuses, {
  name: 'MisuseProbability',
  description: 'How probable it is that something was, is or will be misused.',
  valuesConfig: described<Misuse>({
    UNLIKELY: 'It is not to be expected.',
    POSSIBLE: 'It cannot be ruled out.',
    LIKELY: 'It is to be expected, or has happened.',
  }).valuesConfig,
});

export const Channels = namesOf(CHANNELS);
registerEnumType(Channels, {
  name: 'ReportChannel',
  description: 'By which secure way a report went to the Commissioner.',
  valuesConfig: described<Channel>({
    ONLINE_FORM: 'By the form on the Commissioner’s website.',
    ENCRYPTED_MAIL: 'By encrypted e-mail.',
    POST: 'By registered mail.',
    COURIER: 'By courier.',
  }).valuesConfig,
});
