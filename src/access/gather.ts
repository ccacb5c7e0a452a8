import type { EntityManager, EntityProperty } from '@mikro-orm/core';
import { IsolationLevel } from '@mikro-orm/core';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { stillHere } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { dataClassOf, open } from '../db/columns.js';
import { assert } from '../kernel/assert.js';
import type { PurposeCode } from '../privacy/purposes.js';
import type { RetentionCode } from '../privacy/retention.js';
import { type DataKey, unseal } from '../privacy/vault/seal.js';
import type { Holding, SealedColumn } from '../read/holding.js';
import type { ToldValue } from './package.js';

/** What is held of one kind: of the rows, the values by name; none of them where only their number is told. */
export type Gathered = {
  readonly table: string;
  readonly purposes: readonly PurposeCode[];
  readonly retention: readonly RetentionCode[];
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, ToldValue>>[];
  /** Columns whose values are held and not told. */
  readonly secrets: readonly string[];
};

type From = Pick<Ctx, 'em' | 'keys' | 'holdings' | 'signal' | 'now'>;

/** One column of a row as it is told. */
type Told = { readonly name: string; readonly value: RawBuilder<unknown> };

/**
 * What is held of a person, table by table, as it stood at one instant, each group opened with her key: whoever calls has established that it is
 * she who is told. Kinds of which nobody can tell whose a row is are left out. Throws `SealBroken` where something does not open.
 */
export async function gather({ em, keys, holdings, signal, now }: From, person: string): Promise<readonly Gathered[]> {
  const key = stillHere(await keys.of(person));
  const ofOwnKey: {
    readonly row: Record<string, unknown>;
    readonly holding: Holding;
    readonly into: Record<string, ToldValue>;
  }[] = [];
  const gathered = await em.transactional(
    async (within) => {
      const all: Gathered[] = [];
      for (const holding of holdings) {
        signal.throwIfAborted();
        const rows = holding.access?.rows ?? holding.whose;
        if (rows) all.push(await gatherTable(within, { holding, hers: rows(person, now), person, key }, ofOwnKey));
      }
      return all;
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
  // Keys of single rows come from another database, and are asked for once nothing is held in this one.
  const holders = [...new Set(ofOwnKey.map(({ row }) => row['key of'] as string))];
  const own = new Map(await Promise.all(holders.map(async (holder) => [holder, await keys.of(holder)] as const)));
  for (const { row, holding, into } of ofOwnKey)
    Object.assign(into, openedByItself(own.get(row['key of'] as string), holding, row));
  return gathered;
}

type Gathering = {
  readonly holding: Holding;
  readonly hers: RawBuilder<boolean>;
  readonly person: string;
  readonly key: DataKey;
};

async function gatherTable(
  em: EntityManager,
  { holding, hers, person, key }: Gathering,
  ofOwnKey: { row: Record<string, unknown>; holding: Holding; into: Record<string, ToldValue> }[],
): Promise<Gathered> {
  const { entity, sealed = {}, record = 'id', access } = holding;
  const run = em.getTransactionContext() as Transaction<never> | undefined;
  assert(run, 'What is held is read in one transaction.');
  const meta = em.getMetadata().get(entity);
  const table = meta.tableName;
  const classes = meta.props.flatMap((property) => dataClassOf(property) ?? []);
  const about = {
    table,
    purposes: [...new Set(classes.map(({ purpose }) => purpose))],
    retention: [...new Set(classes.map(({ retention }) => retention))],
    secrets: secretsOf(meta.props, { ...sealed, ...access?.sealed }),
  };
  const from = sql`from ${sql.table(table)} t where ${hers}`;
  if (access?.isCounted) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(run);
    return { ...about, count: rows[0]?.count ?? 0, rows: [] };
  }
  const told = [
    ...meta.props.flatMap((property) => toldOf(em, property)),
    ...Object.entries(access?.told ?? {}).map(([name, value]) => ({ name, value: sql`(${sql.raw(value)})` })),
  ];
  const opened = Object.entries({ ...sealed, ...access?.sealed }).filter(([, { secret }]) => secret !== 'ALL');
  const selected = [
    sql`true as "is there"`,
    ...(opened.length > 0 ? [sql`t.${sql.ref(record)}::text as "record of"`] : []),
    ...(access?.keyOf ? [sql`t.${sql.ref(access.keyOf)}::text as "key of"`] : []),
    ...told.map(({ name, value }) => sql`${value} as ${sql.id(name)}`),
    ...opened.map(
      ([property]) => sql`t.${sql.ref(columnOf(em, holding, property))} as ${sql.id(`sealed ${property}`)}`,
    ),
  ];
  const order = meta.props.some(({ name }) => name === 'id') ? sql`order by t.id` : sql``;
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(selected)} ${from} ${order}`.execute(run);
  const values = rows.map((row) => {
    const into: Record<string, ToldValue> = {};
    for (const { name } of told) if (row[name] !== null) into[name] = plain(row[name]);
    for (const [property, { group, secret = [] }] of Object.entries(sealed)) {
      const blob = row[`sealed ${property}`] as Uint8Array | null | undefined;
      if (!blob) continue;
      const values = unseal(key, { table, record: row['record of'] as string, person, group }, blob);
      for (const [name, value] of Object.entries(values)) if (!secret.includes(name)) into[name] = value;
    }
    if (access?.keyOf) ofOwnKey.push({ row, holding, into });
    return into;
  });
  return { ...about, count: values.length, rows: values };
}

/** What a row says that is sealed under a key of its own; nothing once that is destroyed. */
function openedByItself(
  key: DataKey | undefined,
  { entity, access }: Holding,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const holder = row['key of'] as string;
  if (!key) return {};
  const at = { table: entity.meta.tableName, record: row['record of'] as string, person: holder };
  const groups = Object.entries(access?.sealed ?? {}).map(([property, { group }]) => {
    const blob = row[`sealed ${property}`] as Uint8Array | null;
    return blob ? unseal(key, { ...at, group }, blob) : {};
  });
  return Object.assign({}, ...groups);
}

/** What proves who she is, and keyed hashes: held, and told as that. */
const secretsOf = (properties: readonly EntityProperty[], sealed: Readonly<Record<string, SealedColumn>>): string[] =>
  properties.flatMap((property) => {
    const isHash = property.columnTypes[0] === 'bytea' && !(property.name in sealed) && dataClassOf(property);
    return isHash || sealed[property.name]?.secret ? [property.name] : [];
  });

/**
 * How a column is told: what is personal or open as it stands, and of a reference the name of what it leads to, where that has one for
 * everybody. Ids say nothing to her, and could be those of other people: none is told.
 */
function toldOf(em: EntityManager, property: EntityProperty): Told[] {
  const { name, kind, comment } = property;
  const column = sql`t.${sql.ref(property.fieldNames?.[0] ?? '')}`;
  if (property.persist === false || property.primary) return [];
  if (kind === 'm:1' || kind === '1:1') {
    const to = em.getMetadata().get(property.type as never);
    const named = to.props.find(
      (other) => (other.name === 'name' || other.name === 'subject') && other.comment === open,
    );
    if (named)
      return [
        {
          name,
          value: sql`(select n.${sql.ref(named.fieldNames[0] as string)} from ${sql.table(to.tableName)} n where n.id = ${column})`,
        },
      ];
    const isWord =
      to.primaryKeys.length === 1 && to.properties[to.primaryKeys[0] as never as keyof typeof to.properties];
    return isWord && (isWord as EntityProperty).columnTypes[0] === 'text' && dataClassOf(property)
      ? [{ name, value: column }]
      : [];
  }
  if (!dataClassOf(property) && comment !== open) return [];
  return TEXTS.test(property.columnTypes[0] ?? '')
    ? [{ name, value: column }]
    : DATES.test(property.columnTypes[0] ?? '')
      ? [{ name, value: sql`${column}::text` }]
      : [];
}

/** Types whose values are told as the driver gives them, and days, which it would take for instants. */
const TEXTS = /^(text(\[\])?|bool(ean)?|smallint|int(eger)?|timestamp(tz)?\b.*)$/i;
const DATES = /^date$/i;

function plain(value: unknown): ToldValue {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(String);
  assert(['string', 'number', 'boolean'].includes(typeof value), 'A column is told as text, number or yes and no.');
  return value as ToldValue;
}

function columnOf(em: EntityManager, { entity }: Holding, property: string): string {
  const found = em.getMetadata().get(entity).properties[property as never] as EntityProperty | undefined;
  assert(found?.fieldNames[0], 'A sealed column is one of its entity.');
  return found.fieldNames[0];
}
