import type { Disposing } from '../feature.js';
import type { ErasureEntry } from '../privacy/vault/erasureLedger.js';
import { LedgerLength } from './ledgerLength.entity.js';

/** Whoever enters somebody waits for whoever is doing so, in whichever process. */
const HOLD = "select pg_advisory_xact_lock(hashtext('erasure_ledger'))";

/** Enters a person in the erasure ledger, once, and remembers how long it is: a shorter one has lost somebody. */
export function enterInLedger({ fork, erasureLedger, clock }: Disposing, person: string): Promise<ErasureEntry> {
  return fork().transactional(async (em) => {
    await em.getConnection().execute(HOLD, [], 'all', em.getTransactionContext());
    const entry = await erasureLedger.append(person, clock.now());
    await em.nativeUpdate(LedgerLength, { length: { $lt: entry.no } }, { length: entry.no });
    return entry;
  });
}
