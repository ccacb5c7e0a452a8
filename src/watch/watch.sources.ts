import { sql } from 'kysely';
import { descending, type Entry, everyRow, type Source } from '../read/source.js';
import { StaffAlert } from './staffAlert.entity.js';

export const watchSources: readonly Source[] = [
  {
    type: 'StaffAlert',
    entity: StaffAlert,
    shown: everyRow(
      'it is reached by a query and a mutation for Privacy Officers alone, and names nobody who was shown',
    ),
    edges: {
      staffMember: { kind: 'one', to: 'StaffMember', key: 'staff' },
      settledBy: { kind: 'one', to: 'StaffMember', key: 'settledBy' },
      incident: { kind: 'one', to: 'Incident', key: 'incident' },
    },
    orders: { NEWEST: descending('day', 'at') },
    filters: { settled: (alert, isSettled) => sql`(${alert('settledAt')} is not null) = ${isSettled}::boolean` },
  },
];

export const allStaffAlerts: Entry = { to: 'StaffAlert' };
export const staffAlertById: Entry = {
  to: 'StaffAlert',
  where: (alert, bind) => sql`${alert('id')} = ${bind('id')}::uuid`,
};
