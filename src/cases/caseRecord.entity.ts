import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** The register of cases, a view of the database (migration 0051): who has which, and nothing about whom. */
export const CaseRecord = defineEntity({
  name: 'CaseRecord',
  tableName: 'case_record',
  view: true,
  expression: 'table case_record',
  properties: {
    id: p.uuid().primary().comment(internal),
    kind: p.text().comment(internal),
    staff: p.uuid().fieldName('staff_id').comment(internal),
    openedBy: p.uuid().fieldName('opened_by_id').comment(internal),
    openedAt: p.datetime().comment(internal),
    heldSince: p.datetime().nullable().comment(internal),
    closedAt: p.datetime().nullable().comment(internal),
    outcome: p.text().nullable().comment(internal),
    /** Whether something that its person waits for is taken up in it. */
    isWaitedFor: p.boolean().comment(internal),
    /** Until when a Privacy Officer keeps it from its person, and why; of the newest word. */
    toldFrom: p.datetime().nullable().comment(internal),
    ground: p.text().nullable().comment(internal),
  },
});
