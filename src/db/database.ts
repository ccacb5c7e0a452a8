/** One row as the wire brings it: each cell the text of its value, or null. */
export type Cells = readonly (string | null)[];

/** What lean reads need of a database. Every selected value must be cast to `text`. */
export interface Database {
  /**
   * Runs one statement with bound parameters.
   * @param name prepares the statement under this name where the driver can; one name, one text
   */
  query(text: string, values: readonly unknown[], name?: string): Promise<readonly Cells[]>;
}
