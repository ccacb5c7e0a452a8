import { sql } from 'kysely';
import { ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { PaperDisposal } from './paperDisposal.entity.js';
import { SafeguardSeen } from './safeguard.entity.js';
import { SafeguardTest } from './safeguardTest.entity.js';

export const safeguardSources: readonly Source[] = [
  {
    type: 'Safeguard',
    entity: SafeguardSeen,
    shown: everyRow('it is reached by queries and mutations for Privacy Officers alone, and is about no person'),
    columns: {
      nameInEnglish: 'nameEn',
      nameInFrench: 'nameFr',
      state: 'standing',
      controlProbedAt: 'controlAt',
      controlPassing: 'controlPassed',
    },
    edges: {
      owner: { kind: 'one', to: 'StaffMember', key: 'owner' },
      tests: {
        kind: 'many',
        to: 'SafeguardTest',
        by: 'safeguard',
      },
    },
    orders: { DUE: ascending('reviewBy') },
  },
  {
    type: 'SafeguardTest',
    entity: SafeguardTest,
    shown: everyRow('it is reached from a safeguard, which Privacy Officers alone come to'),
    edges: { by: { kind: 'one', to: 'StaffMember', key: 'by' } },
    orders: { NEWEST: descending('testedAt') },
  },
  {
    type: 'PaperDisposal',
    entity: PaperDisposal,
    shown: everyRow(
      'it is reached by queries and mutations for Privacy Officers alone, and says of nobody whose it was',
    ),
    edges: { recordedBy: { kind: 'one', to: 'StaffMember', key: 'recordedBy' } },
    orders: { NEWEST: descending('disposedAt') },
  },
];

export const allSafeguards: Entry = { to: 'Safeguard' };
export const safeguardById: Entry = {
  to: 'Safeguard',
  where: (safeguard, bind) => sql`${safeguard('id')} = ${bind('id')}::uuid`,
};
export const allPaperDisposals: Entry = { to: 'PaperDisposal' };
export const paperDisposalById: Entry = {
  to: 'PaperDisposal',
  where: (disposal, bind) => sql`${disposal('id')} = ${bind('id')}::uuid`,
};
