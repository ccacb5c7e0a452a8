import { defineEntity, p } from '@mikro-orm/core';
import { internal, open, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { DocumentVersion } from '../policy/index.js';

/** What an acceptance is, why it is held and how long: what is agreed between her and us, as long as she is here. */
export const ACCEPTANCE = { category: 'ACCOUNT', purpose: 'SERVICE', retention: 'PROFILE' } as const;
const agreed = personal(ACCEPTANCE);

/**
 * That a person accepted one version of a document in one language (§15), which names the text and its hash. Appended, never changed, and gone
 * with her: the database refuses anything else. It is no consent, and none comes of it (§7.1).
 */
export const DocumentAcceptance = defineEntity({
  name: 'DocumentAcceptance',
  tableName: 'document_acceptance',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(agreed),
    document: () => p.manyToOne(DocumentVersion).mapToPk().deleteRule('no action').comment(agreed),
    acceptedAt: p.datetime().comment(agreed),
  },
  uniques: [{ properties: ['person', 'document'] }],
  indexes: [{ properties: ['document'] }],
});

/** Acceptances as a person reads them, a view of the database (migration 0036): each with its document, and whether that is in force. */
export const AcceptanceSeen = defineEntity({
  name: 'AcceptanceSeen',
  tableName: 'document_acceptance_seen',
  view: true,
  expression: 'table document_acceptance_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: p.uuid().fieldName('person_id').comment(agreed),
    acceptedAt: p.datetime().comment(agreed),
    document: p.text().comment(open),
    language: p.text().comment(open),
    version: p.text().comment(open),
    sha256: p.text().comment(open),
    isPresent: p.boolean().comment(open),
  },
});
