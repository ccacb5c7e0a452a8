import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** Of what kind a piece of work for staff is: a report, an inquiry, a request for access, a Klusster Owner who waits for approval. */
export const WORK_KINDS = ['REPORT', 'INQUIRY', 'ACCESS_REQUEST', 'APPROVAL'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/**
 * What waits for staff, a view of the database (migration 0048): what is decided, answered or refused is not in it. It has no column of
 * whom it is about.
 */
export const WorkItem = defineEntity({
  name: 'WorkItem',
  tableName: 'desk_work',
  view: true,
  expression: 'table desk_work',
  properties: {
    /** Of the report, the inquiry, the request, or the profile. */
    id: p.uuid().primary().comment(internal),
    kind: p.text().comment(internal),
    receivedAt: p.datetime().comment(internal),
    /** The last day on which it is in time, as the law or we have it; none where nobody is promised one. */
    dueOn: p.date().nullable().comment(internal),
    /** The same for the order: what has none comes after all that has one. */
    dueBefore: p.date().comment(internal),
    /** The first instant at which it is too late. */
    lateFrom: p.datetime().nullable().comment(internal),
    /** Whose open case it is in. */
    takenBy: p.uuid().fieldName('taken_by_id').nullable().comment(internal),
  },
});
