import type { Cells } from '../db/database.js';
import type { ActedAs, OpenedCounts } from '../privacy/viewer.js';
import type { Sql } from './source.js';

/** Whom a request is planned for while nobody has looked again: the hash of her token, and what she may be shown something as. */
export type Assumed = { readonly hash: Buffer; readonly now: Date; readonly as: readonly ActedAs[] };

/** What a statement finds of her: whose session it is with the number of her standing, which rises with every change of who she is, and the day's counts. */
export type Found = { readonly standing: string; readonly openedToday: OpenedCounts };

/** A request that may assume somebody; what the arm binds is looked up in it. */
export type Assuming = { readonly assumed?: Assumed };

/** How to ask after an assumed viewer beside what a statement reads for her. */
export type ViewerArm = {
  /** The cells that say whether she is who she was, and how many she was shown, each a text, of one who is counted as these. */
  readonly cells: (as: readonly ActedAs[]) => readonly Sql[];
  /** Where they come from: one row for a token that is good at the instant, none for any other. */
  readonly from: Sql;
  readonly read: (cells: Cells, as: readonly ActedAs[]) => Found;
};

/** The number of this arm in rows of a statement, where the others have theirs. */
export const VIEWER_ARM = 'viewer';
