import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { EMERGENCY_GROUNDS, type EmergencyGround, VERDICTS, type Verdict } from './emergency.entity.js';

export const EmergencyGrounds = namesOf(EMERGENCY_GROUNDS);
registerEnumType(EmergencyGrounds, {
  name: 'EmergencyGround',
  description: 'Why nobody could be asked first.',
  valuesConfig: described<EmergencyGround>({
    SAFETY: "Somebody's life, health or security is at stake (PIPEDA, section 7(3)(e)).",
    SECURITY: 'An attack on an account or on the service goes on.',
    LEGAL_ORDER: 'A court or an authority orders it, and it cannot wait (PIPEDA, section 7(3)(c)).',
  }).valuesConfig,
});

export const EmergencyVerdicts = namesOf(VERDICTS);
registerEnumType(EmergencyVerdicts, {
  name: 'EmergencyVerdict',
  description: 'What came of the review of an emergency.',
  valuesConfig: described<Verdict>({
    JUSTIFIED: 'Nobody could have been asked first, and no more was opened than was needed.',
    NOT_JUSTIFIED: 'It was not: whoever opened it is cleared no more, until somebody else confirms her anew.',
  }).valuesConfig,
});
