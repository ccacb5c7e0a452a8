import type { PGlite } from '@electric-sql/pglite';
import type { PoolClient } from 'pg';
import { Fault } from '../kernel/errors.js';
import type { Database } from './database.js';
import { READER, READER_PATH } from './rowWalls.js';

/** With what a connection of PostgreSQL begins that reads for viewers. */
export const AS_READER = `-c role=${READER} -c search_path=${READER_PATH}`;

/** Whether whoever asks is held by the policies: is the reader, and finds the views before the tables. */
const IS_READER = `select current_user = '${READER}' and current_schemas(false) = string_to_array('${READER_PATH}', ',')::name[] and row_security_active('consumer_user'::regclass) as held`;

/**
 * Looks at each new connection once: one whose pooler drops what it should begin with would read as the owner of the tables, and
 * no wall of theirs would hold. It is closed, and whoever waits for it gets a `Fault`.
 */
export function isReader(client: PoolClient, done: (error?: Error) => void): void {
  client
    .query<{ held: boolean }>(IS_READER)
    .then(
      ({ rows: [row] }) =>
        done(
          row?.held
            ? undefined
            : new Fault(
                `A connection that reads for viewers does not act as ${READER}. See docs/operations.md.`,
                'database',
              ),
        ),
      done,
    );
}

/** Throws `Fault` where nobody can read as the reader: a service that starts all the same would answer nothing. */
export async function refuseUnwalled({ walled }: { readonly walled: Database }): Promise<void> {
  await walled.query('select', []).catch((error: unknown) => {
    if (error instanceof Fault) throw error;
    throw new Fault(
      `What is read for viewers cannot be read as ${READER}. Make the role, give it to the user of the database, and see docs/operations.md.`,
      'database',
    );
  });
}

/** Reads on the one connection of an embedded database, as the reader for as long as a statement takes. */
export const embeddedReader = (pglite: PGlite): Database => ({
  query: (text, values) =>
    pglite.transaction(async (one) => {
      await one.exec(`set local role ${READER}; set local search_path = ${READER_PATH}`);
      return (await one.query(text, [...values], { rowMode: 'array' })).rows as (string | null)[][];
    }),
});
