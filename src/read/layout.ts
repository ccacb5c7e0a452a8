import type { Shape } from './shape.js';

/** Where the cells of an object stand in a row. */
export type Layout = {
  readonly shape: Shape;
  readonly id: number;
  readonly person: number | undefined;
  readonly columns: readonly number[];
  /** Blob of each group of the shape, null where this viewer may not open it. */
  readonly groups: readonly number[];
  readonly ones: readonly Layout[];
  /** Arm of each list of the shape. */
  readonly lists: readonly number[];
};

/** One arm of the statement: the rows of one list, or of the root. */
export type Arm = {
  readonly layout: Layout;
  /** Path of the list; '' for the root. */
  readonly path: string;
  /** Cells that hold the order keys of a list, for cursors. */
  readonly keys: readonly number[];
};

/** Cells before the first column: number of the arm, id of the parent object. */
export const LEAD = 2;

/** The arm that counts the rows of another, beyond its page. */
export const countArm = (no: number): string => `#${no}`;
