import { type Holding, named } from '../read/holding.js';
import { ConsentEvent } from './consentEvent.entity.js';

/** That something was asked and answered is proof; whose answer it was is forgotten with her. Her last word on a purpose counts as long as she is here. */
export const consentHoldings: readonly Holding[] = [
  {
    entity: ConsentEvent,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends: {
      rule: 'CONSENT_PROOF',
      since: 't.at',
      unless: `exists (select from person p where p.id = t.person_id and not p.is_pseudonym)
        and not exists (select from consent_event n where n.person_id = t.person_id and n.purpose_code = t.purpose_code and n.id > t.id)`,
    },
  },
];
