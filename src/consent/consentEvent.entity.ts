import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { Purpose } from './purpose.entity.js';

const proof = personal({ category: 'CONSENT', purpose: 'LEGAL', retention: 'CONSENT_PROOF' });

/** One consent given or withdrawn, for one purpose (§6, §7). Appended, never changed: the database refuses it. */
export const ConsentEvent = defineEntity({
  name: 'ConsentEvent',
  tableName: 'consent_event',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(proof),
    purpose: () => p.manyToOne(Purpose).mapToPk().comment(proof),
    /** `REFUSED` is a no to the first question; `WITHDRAWN` takes a yes back. */
    kind: p.enum(['GIVEN', 'REFUSED', 'WITHDRAWN'] as const).comment(proof),
    basis: p.enum(['EXPRESS', 'IMPLIED'] as const).comment(proof),
    method: p.enum(['FORM', 'API', 'MAIL', 'TOWN'] as const).comment(proof),
    language: p.enum(['EN', 'FR'] as const).comment(proof),
    purposeVersion: p.integer().comment(proof),
    /** Version of the policy that was shown with the question; none where nobody was shown one. */
    policyVersion: p.text().nullable().comment(internal),
    at: p.datetime().comment(proof),
  },
  indexes: [{ properties: ['person', 'purpose', 'id'] }],
});
