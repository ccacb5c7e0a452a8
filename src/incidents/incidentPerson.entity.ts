import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { BREACH, Incident } from './incident.entity.js';

const breach = personal(BREACH);

/**
 * One person whom an incident is about: which of her fields were seen, how often and when, as the ledger said; and when she was told. It stays when the
 * ledger ends, and once anybody was told or the Commissioner was, nobody comes or goes: the database refuses it (migration 0045).
 */
export const IncidentPerson = defineEntity({
  name: 'IncidentPerson',
  tableName: 'incident_person',
  properties: {
    id: p.uuid().primary().comment(internal),
    incident: () => p.manyToOne(Incident).mapToPk().deleteRule('cascade').comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(breach),
    /** Codes, no values. */
    coordinates: p.array().columnType('text[]').comment(internal),
    /** Whether it is her own account that somebody else used: then all that it shows of her was seen, beside these fields. */
    isOwn: p.boolean().comment(breach),
    /** In how many requests, the first and the last. */
    reads: p.integer().comment(breach),
    firstAt: p.datetime().comment(breach),
    lastAt: p.datetime().comment(breach),
    /** When her notice was posted, as which message, and when that left. */
    toldAt: p.datetime().nullable().comment(breach),
    notice: p.uuid().nullable().comment(internal),
    sentAt: p.datetime().nullable().comment(breach),
    /** When it was seen that no notice reaches her: she was erased, or her mail was refused for good. */
    unreachedAt: p.datetime().nullable().comment(breach),
  },
  uniques: [{ properties: ['incident', 'person'] }],
  indexes: [{ properties: ['person'] }, { properties: ['notice'] }],
  checks: [
    { name: 'incident_person_is_told_by_a_message', expression: '("told_at" is null) = ("notice" is null)' },
    { name: 'incident_person_notice_left_once_told', expression: '"sent_at" is null or "told_at" is not null' },
  ],
});
