/** What one process may ask of one database at a time, and for how long. Durations in milliseconds. */
export const DATABASE_BOUNDS = {
  /** Connections of a pool. Three pools on the main database and two on the key store: at most 50 a process, below PostgreSQL's default of 100. */
  connections: 10,
  /** Statements that may wait for a connection of the pool; the next is turned away at once. A burst of hundreds is over in a moment. */
  waiting: 500,
  /** How long a statement waits for a connection: longer than a burst, shorter than people's patience. */
  waitMs: 2_000,
  /** How long the server works on a statement (`statement_timeout`). The slowest promised operation takes a hundredth. */
  statementMs: 5_000,
  /** How long we wait for the answer of the server: longer than its own limit, so that it speaks first unless it is gone. */
  answerMs: 7_000,
} as const;

export type DatabaseBounds = { readonly [Bound in keyof typeof DATABASE_BOUNDS]: number };

/** A migration may rewrite a table for as long as it takes. */
export const MIGRATION_BOUNDS: DatabaseBounds = { ...DATABASE_BOUNDS, statementMs: 0, answerMs: 0 };
