import { sql } from 'kysely';
import { ascending, type Entry, everyRow, type Source } from '../read/source.js';
import { StaffClearance } from './staffClearance.entity.js';

export const clearanceSources: readonly Source[] = [
  {
    type: 'StaffClearance',
    entity: StaffClearance,
    shown: everyRow('it is reached by entries for Privacy Officers'),
    orders: { NAME: ascending('name') },
  },
];

export const staffWhoWorkHere: Entry = { to: 'StaffClearance', where: () => sql`true` };
export const staffClearanceById: Entry = {
  to: 'StaffClearance',
  where: (row, bind) => sql`${row('id')} = ${bind('id')}::uuid`,
};
