import { sql } from 'kysely';
import { type AddedEdges, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { Delegation } from './delegation.entity.js';
import { Partner } from './partner.entity.js';

/** Why what people let partners see is kept, and how long. */
const KEPT = { category: 'CONSENT', purpose: 'SERVICE', retention: 'CONSENT_PROOF' } as const;

export const partnerSources: readonly Source[] = [
  { type: 'Partner', entity: Partner, shown: everyRow('it is reached from a grant by her who gave it') },
  {
    type: 'PartnerRegistration',
    entity: Partner,
    shown: everyRow('its root finds the partner that asks'),
    columns: { clientId: 'id', registeredAt: 'createdAt' },
  },
  {
    type: 'PartnerGrant',
    entity: Delegation,
    shown: everyRow('it is reached from her alone who gave it'),
    person: 'person',
    edges: { partner: { kind: 'one', to: 'Partner', key: 'partner' } },
    orders: { NEWEST: descending('grantedAt') },
  },
];

/** A partner, as it is registered. */
export const partnerEntry: Entry = {
  to: 'PartnerRegistration',
  where: (partner, bind) => sql`${partner('id')} = ${bind('partner')}::uuid`,
};

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
