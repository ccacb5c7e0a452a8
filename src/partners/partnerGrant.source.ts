import { sql } from 'kysely';
import { type AddedEdges, descending, everyRow, type Source } from '../read/source.js';
import { Delegation } from './delegation.entity.js';
import { Partner } from './partner.entity.js';

/** Why what people let partners see is kept, and how long. */
const KEPT = { category: 'CONSENT', purpose: 'SERVICE', retention: 'CONSENT_PROOF' } as const;

export const partnerSources: readonly Source[] = [
  { type: 'Partner', entity: Partner, shown: everyRow('it is reached from a grant by her who gave it') },
  {
    type: 'PartnerGrant',
    entity: Delegation,
    shown: everyRow('it is reached from her alone who gave it'),
    person: 'person',
    edges: { partner: { kind: 'one', to: 'Partner', key: 'partner' } },
    orders: { NEWEST: descending('grantedAt') },
  },
];

export const grantEdges: AddedEdges = {
  Viewer: {
    grants: {
      kind: 'many',
      to: 'PartnerGrant',
      personal: { group: 'grant', is: KEPT },
      on: (personId, grant) => sql`${grant('person')} = ${personId} and ${grant('endedAt')} is null`,
    },
  },
};
