import type { EntityManager, EntitySchema } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { RETENTION, type RetentionCode } from '../privacy/retention.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import type { DataKeys } from '../privacy/vault/keys.js';

/** Whether a row `t` is of a person: a condition, with her id as a bound parameter. */
export type Whose = (person: string) => RawBuilder<boolean>;

/**
 * What an erasure does with the rows of a person. `DELETE`: they go. `KEEP`: they say nothing of her but through a row that is
 * repointed or deleted. `repoint`: the law needs them, and in these columns a random pseudonym takes her place; `set` clears what else
 * stands in them, as assignments.
 */
type AtErasure = 'DELETE' | 'KEEP' | { readonly repoint: readonly string[]; readonly set?: string };

/** When the time of a row is over (§9, §11): by which rule, counted from which instant of the row `t`, and not while `unless` holds. */
type Ends = {
  readonly rule: RetentionCode;
  readonly since: string;
  readonly unless?: string;
  /** The column with the holder of a key of its own, which is destroyed first. */
  readonly keyOf?: string;
  /** Set where the law keeps the row and not whose it was: makes so many rows nobody’s, in a transaction, and answers how many it were. */
  readonly anonymise?: (forgetting: Forgetting) => Promise<number>;
};

/** What it takes to forget whose rows were. */
export type Forgetting = {
  readonly em: EntityManager;
  readonly now: Date;
  /** Whether the time of a row `t` is over. */
  readonly over: RawBuilder<boolean>;
  readonly atOnce: number;
  readonly keys: DataKeys;
  readonly keyStore: KeyStore;
  readonly keyring: Keyring;
};

/** A sealed column of a table: in which group, and while which condition on the row `t` the law wants it readable without her. */
export type SealedColumn = { readonly group: string; readonly heldWhile?: string };

/**
 * What a feature holds of people in one table. Erasure, retention and access are loops over these; the boot refuses a table with a
 * personal column that is in none. SQL in them is constant text of ours.
 */
export type Holding = {
  readonly entity: EntitySchema;
  /** Undefined where nobody can tell whose a row is: keyed hashes, and proofs under a key of their own. */
  readonly whose: Whose | undefined;
  readonly erasure: AtErasure;
  /** The columns that are sealed under her key, by property; the boot refuses one that is left out. */
  readonly sealed?: Readonly<Record<string, SealedColumn>>;
  /** Columns that are sealed under other keys: those of the service, or one of the row itself. */
  readonly sealedElsewhere?: readonly string[];
  /** The column by which what is sealed is bound to its row; `id` where none is named. */
  readonly record?: string;
  /** Nothing where it ends with its person, and not before. */
  readonly ends?: Ends;
};

/** Rows that name her in a column. */
export const named =
  (column: string): Whose =>
  (person) =>
    sql`t.${sql.ref(column)} = ${person}::uuid`;

/** Rows that name, in a column, a row of another table that names her. */
export const through =
  (column: string, table: string, key = 'id', person = 'person_id'): Whose =>
  (id) =>
    sql`t.${sql.ref(column)} in (select h.${sql.ref(key)} from ${sql.table(table)} h where h.${sql.ref(person)} = ${id}::uuid)`;

/**
 * From when six years are counted for a record of the later of two instants: from the end of its tax year, to the hour, whichever of the years
 * have a leap day (Excise Tax Act 286(3); `tax_record_ends` in migration 0037).
 */
export const taxYearOf = (one: string, other: string): string =>
  `tax_record_ends(${one}, ${other}) - interval '${RETENTION.TAX_RECORD.keepDays * 24} hours'`;
