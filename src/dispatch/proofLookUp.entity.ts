import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';

const entry = personal({ category: 'CASE', purpose: 'LEGAL', retention: 'DISCLOSURE_LEDGER' });

/**
 * That a Privacy Officer looked at the proof of a message: who, when and which, ids only, and whether she named an address to compare it
 * with. Appended, never changed: the database refuses it.
 */
export const ProofLookUp = defineEntity({
  name: 'ProofLookUp',
  tableName: 'proof_look_up',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    at: p.datetime().comment(entry),
    /** No reference: the entry stays when the record of the message is forgotten. */
    message: p.uuid().fieldName('message_id').comment(entry),
    namedAddress: p.boolean().comment(entry),
  },
});
