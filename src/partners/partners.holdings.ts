import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { Delegation } from './delegation.entity.js';
import { OauthRecord } from './oauthRecord.entity.js';

export const partnerHoldings: readonly Holding[] = [
  {
    entity: OauthRecord,
    whose: (person) =>
      sql`(t.person_id = ${person}::uuid or t.delegation_id in (select d.id from delegation d where d.person_id = ${person}::uuid))`,
    erasure: 'DELETE',
    sealedElsewhere: ['payload'],
    access: { isCounted: true },
    ends: { rule: 'SESSION', since: 't.expires_at' },
  },
  {
    entity: Delegation,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends: { rule: 'CONSENT_PROOF', since: 'coalesce(t.ended_at, t.expires_at)' },
  },
];
