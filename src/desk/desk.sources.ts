import { sql } from 'kysely';
import { ascending, type Entry, everyRow, type Source } from '../read/source.js';
import { WorkItem } from './workItem.entity.js';

export const workSource: Source = {
  type: 'WorkItem',
  entity: WorkItem,
  shown: everyRow('it is reached by a list for staff, and has nothing of whom it is about'),
  edges: { takenBy: { kind: 'one', to: 'StaffMember', key: 'takenBy' } },
  orders: { DUE: ascending('dueBefore', 'receivedAt') },
  filters: {
    kind: (item, kind) => sql`${item('kind')} = ${kind}`,
    taken: (item, isTaken) => sql`(${item('takenBy')} is not null) = ${isTaken}::boolean`,
    overdue: (item, isOverdue, now) => sql`coalesce(${item('lateFrom')} <= ${now}, false) = ${isOverdue}::boolean`,
  },
};

export const allWork: Entry = { to: 'WorkItem' };
