import { sql } from 'kysely';
import { isDownwards, type ListRequest, orderKeys, rowsAtMost } from './listRequest.js';
import type { ModelType } from './model.js';
import type { Columns, Sql } from './source.js';
import { Bound, NOW } from './sql.js';

/** ` where …`, or nothing. */
export const where = (conditions: readonly Sql[]): Sql =>
  conditions.length > 0 ? sql` where ${sql.join([...conditions], sql` and `)}` : sql``;

type Lists = { readonly lists: ReadonlyMap<string, ListRequest> };
const ofList = (path: string, value: (request: ListRequest) => unknown): Sql =>
  sql`${new Bound<Lists>((request) => value(request.lists.get(path) as ListRequest))}`;

/** What the filters of a list ask of its rows; the values are looked up in each request. */
export const filterConditions = (type: ModelType, row: Columns, list: ListRequest, path: string): Sql[] =>
  list.filters.map(({ name }, at) => {
    const filter = type.filters?.[name];
    return filter
      ? filter(
          row,
          ofList(path, (request) => request.filters[at]?.value),
          NOW,
        )
      : sql`false`;
  });

/** What the filters and the cursor of a list ask of its rows. */
export function listConditions(type: ModelType, row: Columns, list: ListRequest, path: string): Sql[] {
  const conditions = filterConditions(type, row, list, path);
  if (list.position) {
    const keys = orderKeys(type, list.order);
    const values = [
      ...keys.map((_, at) => ofList(path, (request) => request.position?.[at])),
      sql`${ofList(path, (request) => request.position?.at(-1))}::uuid`,
    ];
    const compare = isDownwards(type, list) ? sql`<` : sql`>`;
    conditions.push(sql`(${sql.join([...keys, type.idProperty].map(row))}) ${compare} (${sql.join(values)})`);
  }
  return conditions;
}

/** The rows of a page, and one more where it is asked whether there is a next page. */
export function pageClause(type: ModelType, row: Columns, list: ListRequest, path: string): Sql {
  return sql`${orderClause(type, row, list)} limit ${ofList(path, rowsAtMost)}::int`;
}

/** Whether a place in the order of a list is on the page, and not the one row more; what hangs below that is not asked. */
export const onPage = (place: Sql, path: string): Sql =>
  sql`${place} <= ${ofList(path, (request) => request.page.limit)}::int`;

/** The order of a list, ended by the id so that it is total. */
export function orderClause(type: ModelType, row: Columns, list: ListRequest): Sql {
  const direction = isDownwards(type, list) ? sql` desc` : sql``;
  const keys = [...orderKeys(type, list.order), type.idProperty].map((key) => sql`${row(key)}${direction}`);
  return sql` order by ${sql.join(keys)}`;
}
