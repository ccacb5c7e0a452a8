import { sql } from 'kysely';
import { KlussterOwner } from '../accounts/index.js';
import { type AddedEdges, ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { CaseDecision } from './caseDecision.entity.js';

export const approvalSources: readonly Source[] = [
  {
    type: 'CaseDecision',
    entity: CaseDecision,
    shown: everyRow('it is reached from its case alone'),
    person: 'person',
    sealed: { case: {} },
    orders: { NEWEST: descending('decidedAt') },
  },
  {
    type: 'KlussterOwnerStanding',
    entity: KlussterOwner,
    shown: everyRow('it is reached from its own person, from a case about it, and by an entry for staff'),
    columns: { since: 'stateSince' },
    edges: { klussterOwner: { kind: 'one', to: 'KlussterOwner', key: 'id' } },
    orders: { OLDEST: ascending('stateSince') },
  },
];

export const approvalEdges: AddedEdges = {
  Viewer: {
    klussterOwnerStanding: {
      kind: 'one',
      to: 'KlussterOwnerStanding',
      by: 'person',
    },
  },
  SupportCase: {
    decisions: {
      kind: 'many',
      to: 'CaseDecision',
      by: 'supportCase',
    },
    // Whoever opened a case of this kind named the profile; of any other she does not know whether there is one.
    klussterOwnerStanding: {
      kind: 'one',
      to: 'KlussterOwnerStanding',
      on: (caseId, owner) =>
        sql`${owner('person')} = (select c.person_id from support_case c where c.id = ${caseId} and c.kind = 'APPROVAL')`,
    },
  },
};

export const klussterOwnersWaiting: Entry = {
  to: 'KlussterOwnerStanding',
  where: (owner) => sql`${owner('state')} = 'PENDING'`,
};
