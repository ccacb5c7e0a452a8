import { sql } from 'kysely';
import type { Database } from '../db/database.js';
import { Fault } from '../kernel/errors.js';
import type { Viewer } from '../privacy/viewer.js';
import { columnsOf } from './model.js';
import type { Reader } from './reader.js';
import { Bound, compileSql } from './sql.js';

/** What a verb asks with: its own context has all of it. */
type Asking = { readonly viewer: Viewer; readonly reserve: Database; readonly reader: Pick<Reader, 'ports'> };
type Request = { readonly viewer: Viewer; readonly id: string };

/**
 * Whether a row is there for the viewer, by the same declaration that reading keeps to: for verbs that do something about an
 * object that is not her own. To be asked before a transaction begins, since the embedded database has one connection.
 */
export async function isThereFor({ viewer, reserve, reader }: Asking, typeName: string, id: string): Promise<boolean> {
  const { model, isThere } = reader.ports;
  const type = model.get(typeName);
  if (!type) throw new Fault(`The type ${typeName} has no source.`);
  const row = columnsOf(type.meta, 'r');
  const named = sql`${row(type.idProperty)} = ${new Bound<Request>((request) => request.id)}::uuid`;
  const { text, values } = compileSql<Request>(
    sql`select from ${sql.table(type.table)} as r where ${sql.join([named, ...isThere(type, row, viewer)], sql` and `)}`,
  );
  return (await reserve.query(text, values({ viewer, id }))).length > 0;
}
