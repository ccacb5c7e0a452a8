import type { EntityManager, EntityProperty } from '@mikro-orm/core';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { assert } from '../kernel/assert.js';
import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';
import type { Holding, SealedColumn } from '../read/holding.js';
import { tableOf } from './overdue.js';

/** Whose rows go, and what stands in her place. Her key is undefined where it is destroyed already. */
export type Erasing = {
  readonly person: string;
  readonly key: DataKey | undefined;
  readonly pseudonym: string;
  readonly pseudonymKey: DataKey;
};

/** What became of the rows of one table. */
export type Disposed = { readonly table: string; readonly erased: number; readonly anonymised: number };

/** What became of all of them, and whether something is kept readable under the pseudonym. */
export type RowsGone = { readonly disposed: readonly Disposed[]; readonly isHeld: boolean };

/**
 * Erases the rows of a person as each holding says, in the transaction of `em`, from the last holding to the first: what refers to others goes before
 * them. What stays is resealed under the key of the pseudonym: empty, unless the law wants it readable.
 */
export async function eraseRows(em: EntityManager, holdings: readonly Holding[], erasing: Erasing): Promise<RowsGone> {
  const run = em.getTransactionContext() as Transaction<never> | undefined;
  assert(run, 'Rows are erased within a transaction.');
  await sql`select set_config('klusster.erased', ${erasing.person}, true), set_config('klusster.pseudonym', ${erasing.pseudonym}, true)`.execute(
    run,
  );
  const disposed: Disposed[] = [];
  let isHeld = false;
  for (const holding of holdings.toReversed()) {
    const { whose, erasure } = holding;
    if (!whose || erasure === 'KEEP') continue;
    const table = tableOf(holding);
    const rows = sql`${sql.table(table)} t where ${whose(erasing.person)}`;
    if (erasure === 'DELETE') {
      const { numAffectedRows = 0n } = await sql`delete from ${rows}`.execute(run);
      disposed.push({ table, erased: Number(numAffectedRows), anonymised: 0 });
      continue;
    }
    isHeld = (await reseal(em, run, holding, erasing)) || isHeld;
    const set = [
      ...erasure.repoint.map((column) => repointed(em, holding, column, erasing)),
      ...(erasure.set ? [sql.raw(erasure.set)] : []),
    ];
    const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} t set ${sql.join(set)} where ${whose(
      erasing.person,
    )}`.execute(run);
    disposed.push({ table, erased: 0, anonymised: Number(numAffectedRows) });
  }
  return { disposed: disposed.filter(({ erased, anonymised }) => erased + anonymised > 0), isHeld };
}

/** Whether something that the law wants readable is still sealed under a pseudonym. */
export async function isStillHeld(
  em: EntityManager,
  holdings: readonly Holding[],
  pseudonym: string,
): Promise<boolean> {
  const run = em.getTransactionContext() as Transaction<never> | undefined;
  assert(run, 'What is held is asked within a transaction.');
  for (const holding of holdings)
    for (const { heldWhile } of Object.values(holding.sealed ?? {})) {
      if (heldWhile === undefined || !holding.whose) continue;
      const { rows } = await sql`select 1 from ${sql.table(tableOf(holding))} t
        where ${holding.whose(pseudonym)} and (${sql.raw(heldWhile)}) limit 1`.execute(run);
      if (rows.length > 0) return true;
    }
  return false;
}

/** The pseudonym in a column in the place of the person: an id, ids in a list, or ids in a document. */
function repointed(
  em: EntityManager,
  { entity }: Holding,
  column: string,
  { person, pseudonym }: Erasing,
): RawBuilder<unknown> {
  const type = propertyAt(em, entity, column).columnTypes[0];
  const at = sql.ref(column);
  switch (type) {
    case 'uuid':
      return sql`${at} = case when t.${at} = ${person}::uuid then ${pseudonym}::uuid else t.${at} end`;
    case 'uuid[]':
      return sql`${at} = array_replace(t.${at}, ${person}::uuid, ${pseudonym}::uuid)`;
    default:
      assert(type === 'jsonb', 'A person is named by an id, in a list, or in a document.');
      return sql`${at} = replace(t.${at}::text, ${person}, ${pseudonym})::jsonb`;
  }
}

function propertyAt(em: EntityManager, entity: Holding['entity'], column: string): EntityProperty {
  const found = em
    .getMetadata()
    .get(entity)
    .props.find(({ fieldNames }) => fieldNames?.[0] === column);
  assert(found, 'A column of a holding is one of its entity.');
  return found;
}

type SealedRow = { readonly record: string } & Readonly<Record<string, Uint8Array | boolean | null | string>>;

/** Seals anew what stays of her in a table; answers whether anything of it is kept readable. */
async function reseal(
  em: EntityManager,
  run: Transaction<never>,
  holding: Holding,
  erasing: Erasing,
): Promise<boolean> {
  const { entity, whose, sealed = {}, record = 'id' } = holding;
  const table = tableOf(holding);
  let isHeld = false;
  for (const [property, column] of Object.entries(sealed)) {
    const at = em.getMetadata().get(entity).properties[property as never] as EntityProperty;
    const name = sql.ref(at.fieldNames[0] as string);
    const { rows } = await sql<SealedRow>`select t.${sql.ref(record)}::text as record, t.${name} as blob,
      ${sql.raw(column.heldWhile ?? 'false')} as held from ${sql.table(table)} t
      where ${whose?.(erasing.person)} and t.${name} is not null for update of t`.execute(run);
    for (const row of rows) {
      const blob = resealed({ table, record: row.record, column }, row, erasing);
      isHeld ||= row.held === true && erasing.key !== undefined;
      await sql`update ${sql.table(table)} set ${name} = ${blob} where ${sql.ref(record)} = ${row.record}::uuid`.execute(
        run,
      );
    }
  }
  return isHeld;
}

function resealed(
  {
    table,
    record,
    column: { group },
  }: { readonly table: string; readonly record: string; readonly column: SealedColumn },
  { blob, held }: SealedRow,
  { person, key, pseudonym, pseudonymKey }: Erasing,
): Buffer {
  const at = { table, record, group };
  const values = held === true && key ? unseal(key, { ...at, person }, blob as Uint8Array) : {};
  return seal(pseudonymKey, { ...at, person: pseudonym }, values);
}
