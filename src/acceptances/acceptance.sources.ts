import { sql } from 'kysely';
import { type AddedEdges, descending, everyRow, type ManyEdge, type Source } from '../read/source.js';
import { ACCEPTANCE, AcceptanceSeen } from './documentAcceptance.entity.js';

export const acceptanceSource: Source = {
  type: 'DocumentAcceptance',
  entity: AcceptanceSeen,
  shown: everyRow('it is reached from her alone who accepted, and from a case as far as a grant goes'),
  person: 'person',
  orders: { NEWEST: descending('acceptedAt') },
};

const acceptancesOf = (group: string): ManyEdge => ({
  kind: 'many',
  to: 'DocumentAcceptance',
  personal: { group, is: ACCEPTANCE },
  by: 'person',
});

export const acceptanceEdges: AddedEdges = {
  Viewer: {
    acceptances: acceptancesOf('acceptance'),
    // Whoever accepted a document in one language is not asked for the other: it says the same.
    documentsToAccept: {
      kind: 'many',
      to: 'Document',
      on: (personId, document) =>
        sql`${document('inForceFrom')} = (select max(d.in_force_from) from document_version d
            where d.kind = ${document('kind')} and d.language = ${document('language')})
          and not exists (select from document_acceptance_seen a
            where a.person_id = ${personId} and a.document = ${document('kind')} and a.is_present)`,
    },
  },
  Person: { acceptances: acceptancesOf('account') },
};
