import type { EntityManager, EntitySchema } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { RETENTION, type RetentionCode } from '../privacy/retention.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import type { DataKeys } from '../privacy/vault/keys.js';

/** Whether a row `t` is of a person: a condition, with her id as a bound parameter, or as a column that holds it. */
export type Whose = (person: string | RawBuilder<string>) => RawBuilder<boolean>;

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
  /** Set where rows go in an order of their own: lets so many go, in a transaction, and answers how many it were. */
  readonly letGo?: (forgetting: Forgetting) => Promise<number>;
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

/** A sealed column of a table. */
export type SealedColumn = {
  readonly group: string;
  /** While which condition on the row `t` the law wants it readable without her. */
  readonly heldWhile?: string;
  /** What of it is not told to her, by name: what proves that it is she, or stands for her card. A copy in her hands would help a thief alone. */
  readonly secret?: 'ALL' | readonly string[];
};

/** Whether a row `t` is told to a person now. */
export type ToldRows = (person: string, now: Date) => RawBuilder<boolean>;

/** How rows are told to her who asks what is held of her (§13.1), where `whose` and `sealed` do not say all of it. */
type AtAccess = {
  /** Which rows are told; those of `whose` where it says nothing, of what is hers and what another person put there. */
  readonly rows?: ToldRows;
  /** Set where only their number is told: they say nothing one by one, or say it elsewhere in the answer. */
  readonly isCounted?: true;
  /** What else is told with a row: SQL on it, by name. Never of another person who is not one of ours. */
  readonly told?: Readonly<Record<string, string>>;
  /** Columns that are sealed under a key of their own, whose holder is in the column `keyOf`. */
  readonly sealed?: Readonly<Record<string, SealedColumn>>;
  readonly keyOf?: string;
};

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
  readonly access?: AtAccess;
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
