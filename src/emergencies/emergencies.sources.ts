import { sql } from 'kysely';
import { descending, type Entry, everyRow, type Source } from '../read/source.js';
import { EmergencySeen } from './emergency.entity.js';

export const emergencySources: readonly Source[] = [
  {
    type: 'Emergency',
    entity: EmergencySeen,
    shown: everyRow('it is reached by entries for Privacy Officers, and says nothing of any person'),
    columns: { readCount: 'reads' },
    edges: {
      openedBy: { kind: 'one', to: 'StaffMember', key: 'staff' },
      reviewedBy: { kind: 'one', to: 'StaffMember', key: 'reviewedBy' },
    },
    orders: { NEWEST: descending('openedAt') },
    filters: { reviewed: (one, isReviewed) => sql`(${one('reviewedAt')} is not null) = ${isReviewed}::boolean` },
  },
];

export const allEmergencies: Entry = { to: 'Emergency' };
export const emergencyById: Entry = {
  to: 'Emergency',
  where: (row, bind) => sql`${row('id')} = ${bind('id')}::uuid`,
};
