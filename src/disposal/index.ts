import type { Feature } from '../feature.js';
import { disposalHoldings } from './disposal.holdings.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import type { Held } from './disposing.js';
import { erasingJob } from './erasePerson.job.js';
import { Erasure } from './erasure.entity.js';
import { ErasureResolver } from './erasure.resolver.js';
import { LedgerLength } from './ledgerLength.entity.js';
import { sweepingJob } from './sweepRetention.job.js';
import { FORGET_NOTICE } from './tellOfErasure.js';

export { bindLedger, refuseUnreplayed } from './ledgerState.js';
export { replayErasures } from './replayErasures.js';
export { retentionDebt } from './retentionDebt.js';
export { type Swept, sweepRetention } from './sweepRetention.js';

/** How people are erased and records end (§9, §11, §12): loops over what the features below hold of people. */
export function disposal(below: Held): Feature {
  const own = { name: 'disposal', personalData: { holdings: disposalHoldings } };
  const held: Held = [...below, own];
  return {
    ...own,
    entities: [Erasure, DisposalRecord, LedgerLength],
    resolvers: [ErasureResolver],
    jobs: [erasingJob(held), FORGET_NOTICE, sweepingJob(held)],
  };
}
