import type { EntitySchema } from '@mikro-orm/core';
import type { Job } from './jobs/job.js';
import type { GlobalKind } from './kernel/ids.js';
import type { Lens } from './privacy/lens.js';
import type { Row } from './read/rows.js';
import type { AddedEdges, Entry, Source, StaffFinds } from './read/source.js';

/** How `node(id)` finds an object of a kind; the entry is given the argument `ids`. */
export type NodeEntry = { readonly entry: Entry; readonly view: new (row: Row) => Lens<Row> };

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
  readonly nodes?: Partial<Readonly<Record<GlobalKind, NodeEntry>>>;
};
