import { defineEntity, p } from '@mikro-orm/core';
import { DECISIONS, type Decision } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { ofHers, rowWall } from '../db/rowWalls.js';
import { Person } from '../people/index.js';
import { CASE_FILE, SupportCase } from '../staff/index.js';

const caseFile = personal(CASE_FILE);

/** What was decided about a Klusster Owner in a case, and why. */
export const CaseDecision = defineEntity({
  name: 'CaseDecision',
  tableName: 'case_decision',
  policies: [rowWall(`(${ofHers('person_id')}) OR (support_case_id = ANY (seen_cases()))`)],
  properties: {
    id: p.uuid().primary().comment(internal),
    supportCase: () => p.manyToOne(SupportCase).mapToPk().comment(caseFile),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    decision: p.enum(Object.keys(DECISIONS) as Decision[]).comment(caseFile),
    /** Sealed under the person's key: `reason`, which is text about her. */
    case: p.blob().fieldName('reason').comment(caseFile),
    decidedAt: p.datetime().comment(caseFile),
  },
  indexes: [{ properties: ['supportCase'] }],
});
