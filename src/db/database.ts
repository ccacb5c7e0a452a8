import { createHash } from 'node:crypto';

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

/**
 * The name under which a statement is prepared, made from its text: it means the same on connections that processes of
 * different versions share, and one text takes one place.
 */
export const statementName = (text: string): string =>
  `read_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
