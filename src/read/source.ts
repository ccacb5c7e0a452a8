import type { EntitySchema } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { DataClass } from '../privacy/privacyMap.js';
import type { Scope } from '../privacy/scopes.js';
import type { SubjectKind } from '../privacy/visibleTo.js';

/** A piece of SQL with bound parameters; never made from input text. */
export type Sql = RawBuilder<unknown>;

/** The columns of a table under one alias, by property of its entity: `klusster('slug')` is `"t0"."slug"`. */
export type Columns = (property: string) => Sql;

/** Values given with a request, by name; each becomes a bound parameter. */
export type Bind = (name: string) => Sql;

/**
 * Which rows of a type are there, and for whom: said once, and kept to by roots, edges, lists, `node` and cursors. A row that
 * is not there for a viewer is to her as if its id named nothing.
 */
export type Shown = EveryRow | SomeRows;

/** Every row is there for whoever comes to it, and why that reveals nothing. */
export type EveryRow = { readonly everyRow: string };
export const everyRow = (because: string): EveryRow => ({ everyRow: because });

/** The ways in which a row is there for somebody; one is enough. */
export type SomeRows = {
  readonly everyRow?: undefined;
  /** Rows that are there for everybody; none where this is left out. */
  readonly everybody?: (row: Columns) => Sql;
  /** Beside those, rows that are her own, by the kind of record of hers that they belong to. */
  readonly own?: Readonly<Partial<Record<SubjectKind, (row: Columns, hers: Sql) => Sql>>>;
  /** Beside those, rows that a member of staff finds in her work, by the id of her person; features above add it (`StaffFinds`). */
  readonly staff?: (row: Columns, hers: Sql) => Sql;
  /** With which scopes a partner finds what is the own of her in whose name it asks; with no such scope it finds what everybody does. */
  readonly scopes?: readonly Scope[];
};

/** Whether a row may be there for one viewer and not for another. */
export const hidesRows = (shown: Shown): boolean => shown.everyRow === undefined;

/** A sealed group: the property with its blob (the same name), and whether the row says that its person's sharing stands. */
export type SealedSource = { readonly shared?: (row: Columns) => Sql };

/**
 * Another object that a row leads to. By `key`, a property of the row that holds the other's id or nothing (the other table
 * is left out of the statement when nothing but the id is asked); or, when the other points back and may be missing, `by` its
 * property that holds the id of the row, or `on` something else.
 */
export type OneEdge = { readonly kind: 'one'; readonly to: string } & (
  | { readonly key: string; readonly by?: undefined; readonly on?: undefined; readonly personal?: undefined }
  | { readonly key?: undefined; readonly by: string; readonly on?: undefined; readonly personal?: PersonalEdge }
  | {
      readonly key?: undefined;
      readonly by?: undefined;
      readonly on: (fromId: Sql, to: Columns) => Sql;
      readonly personal?: PersonalEdge;
    }
);

/** That the other is there, or a list, is personal itself: the group that its field names in `@personal`, and what is held. */
export type PersonalEdge = { readonly group: string; readonly is: DataClass };

/**
 * A list that a row leads to: of others that hold its id, in the property `by`, so that none hangs on two; or `on` something
 * else, `through` the table between, if there is one.
 */
export type ManyEdge = {
  readonly kind: 'many';
  readonly to: string;
  /** Set when the list itself is personal. */
  readonly personal?: PersonalEdge;
} & (
  | { readonly by: string; readonly on?: undefined; readonly through?: undefined }
  | {
      readonly by?: undefined;
      readonly on: (parentId: Sql, child: Columns, through: Columns) => Sql;
      readonly through?: EntitySchema;
    }
);

export type Edge = OneEdge | ManyEdge;

/** An order of a list: a sequence of properties, all in one direction. The id is added last, so that every order is total. */
export type Order = { readonly by: readonly string[]; readonly descending: boolean };
export const ascending = (...by: readonly string[]): Order => ({ by, descending: false });
export const descending = (...by: readonly string[]): Order => ({ by, descending: true });

/** Orders of a list by name; the first is the one without a name. */
export type Orders = Readonly<Record<string, Order>>;

/** Filters of a list by input field name. What is late is so by the clock of the service, which comes with the request. */
export type Filters = Readonly<Record<string, (row: Columns, value: Sql, now: Sql) => Sql>>;

/**
 * Where the fields of a GraphQL type come from. A field that is neither a column of the same name, an edge, in a sealed
 * group nor computed is refused at boot, so that no selection can quietly read more than it shows.
 */
export type Source = {
  readonly type: string;
  readonly entity: EntitySchema;
  /** Which rows are there for whom. A source that does not say is refused at boot. */
  readonly shown: Shown;
  /** Property with the id of the person behind the row; needed by types with sealed groups. */
  readonly person?: string;
  /** Columns by field name, where the property has another name. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly sealed?: Readonly<Record<string, SealedSource>>;
  readonly edges?: Readonly<Record<string, Edge>>;
  /** Fields that the view works out by itself, from the viewer or from nothing. */
  readonly computed?: readonly string[];
  readonly orders?: Orders;
  readonly filters?: Filters;
};

/** Edges that a feature adds to the types of the features below it. */
export type AddedEdges = Readonly<Record<string, Readonly<Record<string, Edge>>>>;

/** Rows of types below it that a feature lets staff find in their work, by type; of a type one feature says so. */
export type StaffFinds = Readonly<Record<string, (row: Columns, hers: Sql) => Sql>>;

/** A way into the graph: which rows of a type a root field starts from. */
export type Entry = { readonly to: string; readonly where?: (row: Columns, bind: Bind) => Sql };
