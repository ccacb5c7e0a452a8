import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { StaffMember } from './staffMember.entity.js';

const caseFile = personal({ category: 'CASE', purpose: 'SERVICE', retention: 'CASE_FILE' });

/** The groups of fields that a grant may open. */
const GRANT_GROUPS = ['contact', 'account', 'subscription'] as const;

/** Leave for one member of staff to see groups of one person's fields, for a stated reason, until a stated time (§10.2.2, §10.3). */
export const CaseGrant = defineEntity({
  name: 'CaseGrant',
  tableName: 'case_grant',
  properties: {
    id: p.uuid().primary().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(caseFile),
    groups: p
      .enum([...GRANT_GROUPS])
      .array()
      .comment(caseFile),
    /** Sealed under the person's key: it is text about her. */
    reason: p.blob().comment(caseFile),
    openedAt: p.datetime().comment(caseFile),
    expiresAt: p.datetime().comment(caseFile),
    closedAt: p.datetime().nullable().comment(caseFile),
  },
  indexes: [{ properties: ['staff', 'expiresAt'] }],
});
