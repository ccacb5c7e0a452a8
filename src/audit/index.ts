import type { Feature } from '../feature.js';
import { auditHoldings } from './audit.holdings.js';
import { AuditResolver } from './audit.resolver.js';
import { auditSource } from './audit.source.js';
import { AuditEntry } from './auditEntry.entity.js';
import { AuditHead } from './auditHead.entity.js';
import { TAKE_CHECKPOINT } from './checkpoint.job.js';

export { type Named, PEOPLE_NAMED } from './about.js';
export { goOnFromBackup, takeCheckpoint } from './checkpoint.js';
export { type About, enter, enterAlone } from './enter.js';
export type { AuditEntryBody } from './kinds.js';
export { type ChainAt, chainStands, groundOf, readEntries, verifyAudit } from './readChain.js';

/** What staff did, and what was refused to them, on a chain that tells when anybody changed it (§10.2). */
export const audit: Feature = {
  name: 'audit',
  entities: [AuditEntry, AuditHead],
  personalData: { holdings: auditHoldings },
  resolvers: [AuditResolver],
  sources: [auditSource],
  jobs: [TAKE_CHECKPOINT],
};
