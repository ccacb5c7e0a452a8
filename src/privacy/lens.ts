import { inspect } from 'node:util';

/**
 * A view looks at a row; it is not the row. The row sits in a private field of this base class, so that neither
 * `JSON.stringify` nor `util.inspect`, a spread or a log line can see it, and a column becomes visible only when
 * somebody writes a getter for it and says to whom.
 */
export abstract class Lens<Row extends object> {
  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  /** The row, for getters of the view itself and for {@link rowOf}; on the prototype, so that it is never enumerable. */
  protected get row(): Row {
    return this.#row;
  }

  /** `inspect` with `getters` would call the getters of the prototype, {@link row} among them. */
  [inspect.custom](): string {
    return `[${this.constructor.name}]`;
  }

  static rowOf<R extends object>(lens: Lens<R>): R {
    return lens.#row;
  }
}

/** The row behind a lens: for loaders and the vault, never for an answer. */
export const rowOf = <Row extends object>(lens: Lens<Row>): Row => Lens.rowOf(lens);
