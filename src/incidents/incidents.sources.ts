import { sql } from 'kysely';
import { type AddedEdges, ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { BREACH, IncidentSeen } from './incident.entity.js';
import { IncidentPerson } from './incidentPerson.entity.js';

export const incidentSources: readonly Source[] = [
  {
    type: 'Incident',
    entity: IncidentSeen,
    shown: everyRow('it is reached by queries and mutations for Privacy Officers alone, and says of nobody who she is'),
    columns: {
      from: 'fromAt',
      until: 'untilAt',
      accountMisused: 'isMisused',
      affectedCount: 'affected',
      readCount: 'reads',
      riskOfSignificantHarm: 'isRisk',
      notifiedCount: 'told',
      unreachedCount: 'unreached',
    },
    edges: {
      openedBy: { kind: 'one', to: 'StaffMember', key: 'openedBy' },
      assessedBy: { kind: 'one', to: 'StaffMember', key: 'assessedBy' },
      affected: {
        kind: 'many',
        to: 'IncidentPerson',
        by: 'incident',
      },
    },
    orders: { NEWEST: descending('openedAt') },
    filters: { open: (incident, isOpen) => sql`(${incident('closedAt')} is null) = ${isOpen}::boolean` },
  },
  {
    type: 'IncidentPerson',
    entity: IncidentPerson,
    shown: everyRow(
      'it is reached from her whom it is about, and from an incident, which Privacy Officers alone come to',
    ),
    person: 'person',
    columns: {
      reference: 'incident',
      ownAccount: 'isOwn',
      readCount: 'reads',
      firstSeenAt: 'firstAt',
      lastSeenAt: 'lastAt',
      notifiedAt: 'toldAt',
    },
    orders: { FIRST: ascending('firstAt') },
  },
];

export const incidentEdges: AddedEdges = {
  Viewer: {
    incidents: {
      kind: 'many',
      to: 'IncidentPerson',
      personal: { group: 'incident', is: BREACH },
      // Before it is assessed nobody knows whether she is in it.
      on: (personId, affected) =>
        sql`${affected('person')} = ${personId} and ${affected('incident')} in (select i.id from incident i where i.assessed_at is not null)`,
    },
  },
};

export const allIncidents: Entry = { to: 'Incident' };
export const incidentById: Entry = {
  to: 'Incident',
  where: (incident, bind) => sql`${incident('id')} = ${bind('id')}::uuid`,
};
