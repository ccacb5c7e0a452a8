import type { Holding } from '../read/holding.js';
import { AuditEntry } from './auditEntry.entity.js';
import { letGo } from './letGo.js';

/** Nobody can tell whom an entry is about but with her key, which an erasure destroys: the chain stays as it is, to the byte. */
export const auditHoldings: readonly Holding[] = [
  {
    entity: AuditEntry,
    whose: undefined,
    erasure: 'KEEP',
    sealedElsewhere: ['about'],
    ends: { rule: 'AUDIT_CHAIN', since: 't.at', letGo },
  },
];
