/**
 * One person who was erased, as it is remembered apart from both databases. A random id says nothing of anybody; `hash`, in hex, binds the entry to
 * all before it.
 */
export type ErasureEntry = { readonly no: number; readonly person: string; readonly at: Date; readonly hash: string };

/**
 * The port of the erasure ledger (promise 4): a list that only grows, kept where no backup of the databases is restored from. Whoever
 * brings a backup back has to erase once more whom it lists, and a ledger that lost an entry is noticed.
 */
export interface ErasureLedger {
  /** Which ledger it is: the databases know it by this. */
  readonly id: string;
  /** All entries, numbered from 1. Throws `Fault` when one is missing, changed or out of its order. */
  entries(): Promise<readonly ErasureEntry[]>;
  /**
   * Adds a person, once: whoever is on it already keeps her entry. It is on disk before this answers. Whoever calls it sees to it
   * that nobody else does at the same moment.
   */
  append(person: string, at: Date): Promise<ErasureEntry>;
}
