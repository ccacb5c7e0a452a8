import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { Sql } from './source.js';

/** A bound parameter whose value comes with each request. */
export class Bound<Request> {
  constructor(readonly of: (request: Request) => unknown) {}
}

/** The instant at which everything in a request is decided, by the clock of the service and not of the database. */
export const NOW: Sql = sql`${new Bound<{ readonly now: Date }>(({ now }) => now.toISOString())}::timestamptz`;

/** A statement with the functions that fetch its parameters from a request. */
export type Compiled<Request> = { readonly text: string; readonly values: (request: Request) => unknown[] };

// Compiles only; statements run on the database port.
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The text of a statement, once; its {@link Bound} parameters are looked up in each request. */
export function compileSql<Request>(statement: Sql): Compiled<Request> {
  const { sql: text, parameters } = statement.compile(compiler);
  // What is bound in several places is sent once.
  const sent: unknown[] = [];
  const numbers = parameters.map((value) => {
    const known = value instanceof Bound ? sent.indexOf(value) : -1;
    return known >= 0 ? known + 1 : sent.push(value);
  });
  return {
    text: text.replace(/\$(\d+)/g, (_, number) => `$${numbers[number - 1]}`),
    values: (request) => sent.map((value) => (value instanceof Bound ? value.of(request) : value)),
  };
}
