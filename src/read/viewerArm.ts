import type { Sql } from './source.js';

/** Whom a request is planned for while nobody has looked again: the hash of her token, at which instant. */
export type Assumed = { readonly hash: Buffer; readonly now: Date };

/** A request that may assume somebody; what the arm binds is looked up in it. */
export type Assuming = { readonly assumed?: Assumed };

/** How to ask after an assumed viewer beside what a statement reads for her. */
export type ViewerArm = {
  /** Whose session it is with the number of her standing, which rises with every change of who she is; a text. */
  readonly standing: Sql;
  /** Where it comes from: one row for a token that is good at the instant, none for any other. */
  readonly from: Sql;
};

/** The number of this arm in rows of a statement, where the others have theirs. */
export const VIEWER_ARM = 'viewer';
