import { sql } from 'kysely';
import { type AddedEdges, ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { ACCESS_FILE, AccessRequest } from './accessRequest.entity.js';

export const accessRequestSource: Source = {
  type: 'AccessRequest',
  entity: AccessRequest,
  shown: everyRow('it is reached from her who asked, and by a list for staff that says nothing of her'),
  person: 'person',
  sealed: { case: {} },
  orders: { NEWEST: descending('receivedAt'), URGENT: ascending('dueAt') },
  filters: {
    waiting: (request, isWaiting) => sql`(${request('state')} not in ('READY', 'REFUSED')) = ${isWaiting}::boolean`,
  },
};

export const accessEdges: AddedEdges = {
  Viewer: {
    accessRequests: {
      kind: 'many',
      to: 'AccessRequest',
      personal: { group: 'access', is: ACCESS_FILE },
      by: 'person',
    },
  },
};

export const allRequests: Entry = { to: 'AccessRequest' };
export const requestById: Entry = {
  to: 'AccessRequest',
  where: (request, bind) => sql`${request('id')} = ${bind('id')}::uuid`,
};
export const ownRequestById: Entry = {
  to: 'AccessRequest',
  where: (request, bind) =>
    sql`${request('id')} = ${bind('id')}::uuid and ${request('person')} = ${bind('viewer')}::uuid`,
};
