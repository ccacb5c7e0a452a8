import type { EntityManager, EntitySchema } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { Job, JobTools } from './jobs/job.js';
import type { GlobalKind } from './kernel/ids.js';
import type { Lens } from './privacy/lens.js';
import type { Holding } from './read/holding.js';
import type { Row } from './read/rows.js';
import type { AddedEdges, Entry, Source, StaffFinds } from './read/source.js';

/** How `node(id)` finds an object of a kind; the entry is given the argument `ids`. */
export type NodeEntry = { readonly entry: Entry; readonly view: new (row: Row) => Lens<Row> };

/** What it takes to dispose of something: to open it for the last time, to end what goes on, and to destroy keys. */
export type Disposing = Pick<
  JobTools,
  'fork' | 'reserve' | 'keys' | 'keyring' | 'keyStore' | 'erasureLedger' | 'clock' | 'seller' | 'log'
>;

/**
 * What a feature holds of people, and what it does when one is erased beside the rows going. `before`: what is others' business too, each step in
 * transactions of its own and safe to repeat. `within`: in the transaction in which the rows go, after which nothing can be opened.
 * Either throws `TryLater` while something of hers is under way.
 */
type PersonalData = {
  readonly holdings: readonly Holding[];
  /** Selects the people, as `person`, of whom nothing ends by itself for now. Their own wish to be erased goes before it. */
  readonly keeps?: (now: Date) => RawBuilder<{ readonly person: string }>;
  readonly before?: (disposing: Disposing, person: string) => Promise<void>;
  readonly within?: (em: EntityManager, disposing: Disposing, person: string) => Promise<void>;
};

/** What a feature brings. `features.ts` is the only list of them; every loop over features runs over that list. */
export type Feature = {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  /** Classes with queries, mutations and added fields. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql takes resolver classes as functions.
  readonly resolvers?: readonly Function[];
  readonly sources?: readonly Source[];
  /** Edges that this feature adds to types of the features below it. */
  readonly edges?: AddedEdges;
  /** What staff find in the course of its work, of the types of the features below it. */
  readonly staffFinds?: StaffFinds;
  /** Kinds of work that are done after the request. */
  readonly jobs?: readonly Job[];
  /** Of a feature with a personal column; the boot refuses one without. */
  readonly personalData?: PersonalData;
  readonly nodes?: Partial<Readonly<Record<GlobalKind, NodeEntry>>>;
};
