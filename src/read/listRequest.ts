import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import { KlussterError } from '../kernel/errors.js';
import { type CursorCodec, type PageRequest, pageRequest } from '../kernel/page.js';
import type { Variables } from '../privacy/plan.js';
import type { ModelType } from './model.js';
import { ascending, type Order } from './source.js';

/** One list as a request asks for it, arguments checked. */
export type ListRequest = {
  readonly page: PageRequest;
  /** Name of the order; the first of the source when the client names none. */
  readonly order: string;
  /** Filters in use, by name, with their values. */
  readonly filters: readonly { readonly name: string; readonly value: unknown }[];
  /** Order keys and id of the row to go on from. */
  readonly position: readonly string[] | undefined;
  /** Whether it is asked how many rows there are on all pages. */
  readonly isCounted: boolean;
  /** Whether it is asked if there are rows beyond the page; only then one more is read. */
  readonly looksBeyond: boolean;
  /** What cursors of this list are bound to. */
  readonly binding: () => string;
};

type Asked = {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly coordinate: string;
  readonly isCounted: boolean;
  readonly looksBeyond: boolean;
};

/**
 * Reads the arguments of a connection. Filters come from the argument `filter`, the order from `orderBy`.
 * Throws `KlussterError` BAD_USER_INPUT or CURSOR_INVALID.
 */
export function listRequest(
  type: ModelType,
  asked: Asked,
  variables: Variables,
  viewerId: string,
  cursors: CursorCodec,
): ListRequest {
  const args = getArgumentValues(asked.field, asked.node, variables as Record<string, unknown>);
  const page = pageRequest(args);
  const order = typeof args.orderBy === 'string' ? args.orderBy : (Object.keys(type.orders ?? {})[0] ?? 'ID');
  const filters = Object.entries((args.filter as object | null | undefined) ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  // Made for the first cursor that is read or given; most pages have none.
  let known: string | undefined;
  const binding = () =>
    (known ??= JSON.stringify([viewerId, asked.coordinate, order, filters.map(({ name, value }) => [name, value])]));
  const position = page.cursor === undefined ? undefined : cursors.read(binding(), page.cursor);
  if (position && position.length !== orderKeys(type, order).length + 1) throw new KlussterError('CURSOR_INVALID');
  const { isCounted, looksBeyond } = asked;
  return { page, order, filters, position, isCounted, looksBeyond, binding };
}

const BY_ID: Order = ascending();

/** The order of a name; by id alone where the type has none. */
const orderOf = (type: ModelType, name: string): Order => type.orders?.[name] ?? BY_ID;

/** The properties that an order sorts by, without the id that ends it. */
export const orderKeys = (type: ModelType, name: string): readonly string[] => orderOf(type, name).by;

/** Whether rows are read from the greatest down: a descending list read forwards, or an ascending one backwards. */
export const isDownwards = (type: ModelType, { order, page }: Pick<ListRequest, 'order' | 'page'>): boolean =>
  orderOf(type, order).descending !== page.backwards;

/** How many rows are read of a list: those of the page, and one more where it is asked what is beyond. */
export const rowsAtMost = ({ page, looksBeyond }: ListRequest): number => page.limit + (looksBeyond ? 1 : 0);

/** What of a request changes the text of the statement, as opposed to its parameters. */
export const textKey = (request: ListRequest): string =>
  `${request.order}${request.page.backwards ? '<' : '>'}${request.position ? '@' : ''}${request.isCounted ? '#' : ''}${request.looksBeyond ? '+' : ''}${request.filters.map((f) => f.name).join()}`;
