import type { Cells } from '../db/database.js';
import { assert } from '../kernel/assert.js';
import type { CursorCodec } from '../kernel/page.js';
import type { SealedCell, SubjectRow } from '../privacy/subject.js';
import { readCell } from './cells.js';
import { countArm, type Layout, LEAD } from './layout.js';
import type { ListRequest } from './listRequest.js';
import type { Statement } from './statement.js';
import { VIEWER_ARM } from './viewerArm.js';

/** An object as it was read: its columns and edges by field name, its sealed groups closed, its lists by path. */
export type Row = SubjectRow & {
  readonly lists: Readonly<Record<string, ListRows>>;
  readonly [field: string]: unknown;
};

/** The rows of one list of one object, in the order asked for, and whether there are more beyond. */
export type ListRows = {
  readonly request: ListRequest;
  readonly rows: Row[];
  cursorOf(at: number): string;
  more: boolean;
  /** How many rows there are on all pages, where that was asked. */
  total: number | undefined;
};

/** Builds the objects of a statement from its flat rows; returns the list of the root. */
export function rowsOf(
  statement: Statement,
  cells: readonly Cells[],
  lists: ReadonlyMap<string, ListRequest>,
  cursors: CursorCodec,
): ListRows {
  const open = statement.arms.map(() => new Map<string, ListDraft>());
  const listAt = (arm: number, parent: string): ListDraft => {
    const known = open[arm]?.get(parent);
    if (known) return known;
    const made = new ListDraft(lists.get(statement.arms[arm]?.path ?? '') ?? WHOLE, cursors);
    open[arm]?.set(parent, made);
    return made;
  };
  const counts = new Map(statement.arms.map((_, no) => [countArm(no), no]));
  const root = listAt(0, '');
  for (const row of cells) {
    if (row[0] === VIEWER_ARM) continue;
    const counted = counts.get(row[0] ?? '');
    if (counted !== undefined) {
      listAt(counted, row[1] ?? '').total = Number(row[LEAD]);
      continue;
    }
    const no = Number(row[0]);
    const arm = statement.arms[no];
    assert(arm, 'Each row belongs to an arm of its statement.');
    const object = objectAt(arm.layout, row, listAt);
    assert(object, 'Each row has an id.');
    listAt(no, row[1] ?? '').add(
      object,
      arm.keys.map((key) => row[key] ?? ''),
    );
  }
  for (const arm of open) for (const list of arm.values()) list.close();
  return root;
}

/** A root that is no list is read whole. */
const WHOLE: ListRequest = {
  page: { limit: Number.POSITIVE_INFINITY, backwards: false },
  order: '',
  filters: [],
  isCounted: false,
  looksBeyond: false,
  position: undefined,
  binding: () => '',
};

class ListDraft implements ListRows {
  readonly rows: Row[] = [];
  more = false;
  total: number | undefined;
  readonly #positions: string[][] = [];

  constructor(
    readonly request: ListRequest,
    readonly cursors: CursorCodec,
  ) {}

  add(row: Row, keys: string[]): void {
    this.rows.push(row);
    this.#positions.push([...keys, row.id]);
  }

  close(): void {
    this.more = this.rows.length > this.request.page.limit;
    if (this.more) {
      this.rows.pop();
      this.#positions.pop();
    }
    if (this.request.page.backwards) {
      this.rows.reverse();
      this.#positions.reverse();
    }
  }

  cursorOf(at: number): string {
    return this.cursors.sign(this.request.binding(), this.#positions[at] ?? []);
  }
}

function objectAt(layout: Layout, row: Cells, listAt: (arm: number, parent: string) => ListRows): Row | null {
  const id = row[layout.id];
  if (id === null || id === undefined) return null;
  const { shape } = layout;
  const object: Record<string, unknown> = { id };
  shape.columns.forEach(({ field, property }, at) => {
    object[field] = readCell(shape.type.meta, property, row[layout.columns[at] as number] ?? null);
  });
  const personId = layout.person === undefined ? undefined : (row[layout.person] ?? undefined);
  if (personId !== undefined) object.personId = personId;
  if (shape.groups.length > 0) object.sealed = sealedAt(layout, row, id, personId);
  shape.ones.forEach(({ field }, at) => {
    object[field] = objectAt(layout.ones[at] as Layout, row, listAt);
  });
  if (shape.lists.length > 0) {
    object.lists = Object.fromEntries(
      shape.lists.map((list, at) => [list.path, listAt(layout.lists[at] as number, id)]),
    );
  }
  return object as Row;
}

function sealedAt(
  layout: Layout,
  row: Cells,
  record: string,
  person: string | undefined,
): Record<string, SealedCell | null> {
  const sealed: Record<string, SealedCell | null> = {};
  layout.shape.groups.forEach(({ group }, at) => {
    const blob = row[layout.groups[at] as number];
    const place = { table: layout.shape.type.table, record, person: person ?? '', group };
    // An empty text is an empty record, which is broken, and not one that may not be opened.
    sealed[group] = typeof blob === 'string' ? { at: place, blob: Buffer.from(blob, 'hex') } : null;
  });
  return sealed;
}
