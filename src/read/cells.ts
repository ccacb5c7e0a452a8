import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Sql } from './source.js';

const typeOf = (meta: EntityMetadata, property: string): string =>
  (meta.properties[property as never] as { columnTypes?: string[] } | undefined)?.columnTypes?.[0] ?? '';

/** A column as it is asked for. An instant comes in one form, whatever time zone and date style the server is set to. */
export function cellOf(meta: EntityMetadata, property: string, column: Sql): Sql {
  const type = typeOf(meta, property);
  if (isList(type)) return sql`to_json(${column})`;
  return type.startsWith('timestamptz')
    ? sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : column;
}

const isList = (type: string): boolean => type.endsWith('[]');

/** What stands in a cell that {@link cellOf} asked for. */
export function readCell(meta: EntityMetadata, property: string, cell: string | null): unknown {
  if (cell === null) return null;
  const type = typeOf(meta, property);
  if (type === 'boolean') return cell === 'true';
  if (type.startsWith('timestamptz')) return new Date(cell);
  if (type === 'jsonb' || isList(type)) return JSON.parse(cell);
  return type === 'int' || type === 'integer' || type === 'smallint' ? Number(cell) : cell;
}
