import type { Database } from '../db/database.js';
import { Fault } from '../kernel/errors.js';
import type { ErasureLedger } from '../privacy/vault/erasureLedger.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';

/** People who are looked up at once. */
const AT_ONCE = 5_000;

const BIND = `insert into erasure_ledger (ledger, length) values ($1, $2) on conflict do nothing`;
const KNOWN = 'select ledger::text, length::text from erasure_ledger';
const STILL_THERE = 'select id::text from person where id = any($1::uuid[])';

/** Where erasures are looked for. */
export type LedgerGround = {
  readonly main: { readonly reserve: Database };
  readonly keyStore: KeyStore;
  readonly erasureLedger: ErasureLedger;
};

/** Makes a ledger that of a database which has none yet. */
export async function bindLedger(database: Database, ledger: ErasureLedger): Promise<void> {
  await database.query(BIND, [ledger.id, (await ledger.entries()).length]);
}

/**
 * The people of the ledger who are in the database all the same: a backup brought them back. Keys that a backup brought back without
 * their rows are destroyed at once. Throws `Fault` for the ledger of other databases, and for one that has lost an entry.
 */
export async function unreplayed({ main, keyStore, erasureLedger }: LedgerGround): Promise<readonly string[]> {
  const [[ledger, length] = []] = await main.reserve.query(KNOWN, []);
  const entries = await erasureLedger.entries();
  if (ledger !== erasureLedger.id)
    throw new Fault('The erasure ledger is not that of these databases. Check ERASURE_LEDGER_FILE.', 'erasure ledger');
  if (entries.length < Number(length))
    throw new Fault('The erasure ledger has lost entries. Bring it back from where it was.', 'erasure ledger');
  const back: string[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const people = entries.slice(at, at + AT_ONCE).map(({ person }) => person);
    const there = new Set((await main.reserve.query(STILL_THERE, [people])).map(([id]) => id as string));
    const keys = await keyStore.load(people);
    for (const [person, { state }] of keys)
      if (state === 'PROVISIONED' && !there.has(person)) await keyStore.erase(person);
    back.push(...there);
  }
  return back;
}

/** Throws `Fault` when a backup has brought somebody back who was erased: nothing is served until she is erased once more. */
export async function refuseUnreplayed(ground: LedgerGround): Promise<void> {
  const back = await unreplayed(ground);
  if (back.length > 0)
    throw new Fault(
      `A backup brought back ${back.length} people who were erased. Run: npm run klusster -- erasures replay`,
      'erasure ledger',
    );
}
