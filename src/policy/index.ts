import type { Feature } from '../feature.js';
import { ControlEvidence } from './controlEvidence.entity.js';
import { documentSource } from './document.source.js';
import { DocumentsResolver } from './documents.resolver.js';
import { DocumentVersion } from './documentVersion.entity.js';
import { PolicyResolver } from './policy.resolver.js';
import { PROBE_POSTURE } from './probePosture.job.js';

export { CLAUSE_CONTROLS } from './clauseControls.js';
export { CONTROLS, type ControlCode } from './controls.js';
export { DocumentKinds } from './document.inputs.js';
export { DocumentConnection } from './documents.resolver.js';
export { DocumentVersion } from './documentVersion.entity.js';
export { labelOf } from './labels.js';
export { type Evidence, probePosture } from './probePosture.js';
export { areSamples, publishedDocuments } from './publishedDocuments.js';
export { recordDocuments } from './recordDocuments.js';

/** What is published (§15), what each field is to the privacy policy, and what holds it (§16). */
export const policy: Feature = {
  name: 'policy',
  entities: [DocumentVersion, ControlEvidence],
  resolvers: [PolicyResolver, DocumentsResolver],
  sources: [documentSource],
  jobs: [PROBE_POSTURE],
};
