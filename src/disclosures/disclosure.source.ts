import { sql } from 'kysely';
import { type AddedEdges, descending, everyRow, type Source } from '../read/source.js';
import { NOW } from '../read/sql.js';
import { DisclosureSeen } from './disclosureSeen.entity.js';

/** What is told of the ledger, why it is held and how long. */
const LEDGER = { category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' } as const;

export const disclosureSource: Source = {
  type: 'Disclosure',
  entity: DisclosureSeen,
  shown: everyRow('it is reached from her alone of whom something was shown'),
  person: 'person',
  columns: { viewerRole: 'actedAs', viewerName: 'viewer' },
  orders: { NEWEST: descending('at') },
};

export const disclosureEdges: AddedEdges = {
  Viewer: {
    disclosures: {
      kind: 'many',
      to: 'Disclosure',
      personal: { group: 'disclosure', is: LEDGER },
      // A Privacy Officer may keep an entry from her for a time, as the law allows.
      on: (personId, seen) =>
        sql`${seen('person')} = ${personId} and coalesce(${seen('delayedUntil')} <= ${NOW}, true)`,
    },
  },
};
