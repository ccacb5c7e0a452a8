import type { Feature } from '../feature.js';
import { documentSource } from './document.source.js';
import { DocumentsResolver } from './documents.resolver.js';
import { DocumentVersion } from './documentVersion.entity.js';
import { PolicyResolver } from './policy.resolver.js';

export { areSamples, publishedDocuments } from './publishedDocuments.js';
export { recordDocuments } from './recordDocuments.js';

/** What is published (§15), and what each field is to the privacy policy. */
export const policy: Feature = {
  name: 'policy',
  entities: [DocumentVersion],
  resolvers: [PolicyResolver, DocumentsResolver],
  sources: [documentSource],
};
