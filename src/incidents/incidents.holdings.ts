import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { Incident } from './incident.entity.js';
import { IncidentPerson } from './incidentPerson.entity.js';

/**
 * The record of a breach outlives the people in it, who become pseudonyms: how many they were is what the Commissioner may ask (SOR/2018-64, s. 6(2)). It ends with
 * its words and its people 24 months after it was determined, and not while it is open.
 */
export const incidentHoldings: readonly Holding[] = [
  {
    entity: Incident,
    whose: (person) =>
      sql`(t.viewer_id = ${person}::uuid or exists (select from incident_person a where a.incident_id = t.id and a.person_id = ${person}::uuid))`,
    erasure: { repoint: ['viewer_id'] },
    sealedElsewhere: ['words'],
    ends: { rule: 'BREACH_RECORD', since: 't.known_at', unless: 't.closed_at is null', keyOf: 'id' },
    // Whose account was looked into is told how often, once that is over.
    access: {
      rows: (person) => sql`t.viewer_id = ${person}::uuid and t.closed_at is not null`,
      isCounted: true,
    },
  },
  {
    entity: IncidentPerson,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    // Until it is assessed nobody knows whether she is in it.
    access: {
      rows: (person) =>
        sql`t.person_id = ${person}::uuid and exists (select from incident i where i.id = t.incident_id and i.assessed_at is not null)`,
      told: { coordinates: 't.coordinates' },
    },
  },
];
