/**
 * What every list should answer, worked out the slow way: sort, filter, slice. It shares no line with the product.
 */

/** A row of a list as the test put it into the database. */
export type Fact = { readonly id: string; readonly key: string; readonly [field: string]: unknown };

export type ListArgs = {
  readonly order?: 'NAME' | 'CITY' | undefined;
  readonly filter?: Readonly<Record<string, string>> | undefined;
  readonly backwards: boolean;
  /** Undefined: the client names no size. */
  readonly size: number | undefined;
};

export type ExpectedPage = { readonly rows: readonly Fact[]; readonly hasNext: boolean; readonly hasPrevious: boolean };

const DEFAULT_SIZE = 20;
const reader = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true });
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const bytes = (text: string) => Buffer.from(text);

/** As a French or English reader sorts: letters; then, among the same letters, accents, case and signs, by code point. */
export const compareNames = (a: string, b: string): number =>
  reader.compare(lettersOf(a), lettersOf(b)) || Buffer.compare(bytes(a.normalize('NFC')), bytes(b.normalize('NFC')));

const compareBy = (order: ListArgs['order']) => (a: Fact, b: Fact) => {
  const fields = order === 'CITY' ? ['city', 'name'] : order === 'NAME' ? ['name'] : [];
  for (const field of fields) {
    const by = compareNames(a[field] as string, b[field] as string);
    if (by !== 0) return by;
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
};

/** A klusster may be written in two languages. */
const fits = (row: Fact, field: string, value: string): boolean =>
  field === 'language' ? (row.languages as readonly string[]).includes(value) : row[field] === value;

/** The whole list in its order. */
export const wholeList = (rows: readonly Fact[], { order, filter }: Pick<ListArgs, 'order' | 'filter'>): Fact[] =>
  rows
    .filter((row) => Object.entries(filter ?? {}).every(([field, value]) => fits(row, field, value)))
    .sort(compareBy(order));

/** The page of a list from a row on, which need not be in the list; without a row, from that end of the list. */
export function pageOf(rows: readonly Fact[], args: ListArgs, from?: Fact): ExpectedPage {
  const all = wholeList(rows, args);
  const compare = compareBy(args.order);
  const size = args.size ?? DEFAULT_SIZE;
  if (args.backwards) {
    const before = from ? all.filter((row) => compare(row, from) < 0) : all;
    const rowsOfPage = before.slice(Math.max(0, before.length - size));
    return { rows: rowsOfPage, hasPrevious: before.length > size, hasNext: from !== undefined };
  }
  const after = from ? all.filter((row) => compare(row, from) > 0) : all;
  return { rows: after.slice(0, size), hasNext: after.length > size, hasPrevious: from !== undefined };
}

const globalId = (prefix: string) => (uuid: string) =>
  `${prefix}_${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`;
export const globalIds = {
  klusster: globalId('klusster'),
  business: globalId('business'),
  klussterOwner: globalId('kowner'),
  businessOwner: globalId('bowner'),
  consumerUser: globalId('consumer'),
};
