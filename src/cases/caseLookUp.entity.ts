import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';

const entry = personal({ category: 'CASE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' });

/**
 * That a member of staff looked a person up by her address: who, when and whom, ids only, and not what was typed. Appended,
 * never changed: the database refuses it. It is also what the look-ups of an hour are counted by.
 */
export const CaseLookUp = defineEntity({
  name: 'CaseLookUp',
  tableName: 'case_look_up',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    at: p.datetime().comment(entry),
    /** Null when nobody was found. No reference: the record stays when a person is gone. */
    person: p.uuid().fieldName('person_id').nullable().comment(entry),
  },
  indexes: [{ properties: ['staff', 'at'] }],
});
