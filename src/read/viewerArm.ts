import { sql } from 'kysely';
import type { Cells } from '../db/database.js';
import type { Viewer } from '../privacy/viewer.js';
import type { Sql } from './source.js';
import { Bound } from './sql.js';

/** A viewer as she was looked up, with all of her that a plan or a statement rests on as one text, to compare. */
export type Known = { readonly viewer: Viewer; readonly standing: string };

/** Whom a request is planned for while nobody has looked again: the hash of her token, and the instant that counts (ISO 8601). */
export type Assumed = { readonly hash: Buffer; readonly now: string };

/** How to ask who holds a token: in a statement of its own, or beside what a statement reads for her. */
export type ViewerArm = {
  /** The cells that say who she is, each a text. */
  readonly cells: (now: Sql) => readonly Sql[];
  /** Where they come from: one row for a token that is good at the instant, none for any other. */
  readonly from: (hash: Sql, now: Sql) => Sql;
  readonly read: (cells: Cells) => Known | undefined;
};

/** The number of this arm in rows of a statement, where the others have theirs. */
export const VIEWER_ARM = 'viewer';

/** The cells and the source of the arm, bound to the request that assumes somebody. */
export function compileViewerArm(arm: ViewerArm): { readonly cells: readonly Sql[]; readonly from: Sql } {
  type Request = { readonly assumed?: Assumed };
  const now = sql`${new Bound<Request>(({ assumed }) => assumed?.now)}::timestamptz`;
  const hash = sql`${new Bound<Request>(({ assumed }) => assumed?.hash)}::bytea`;
  return { cells: arm.cells(now), from: arm.from(hash, now) };
}
