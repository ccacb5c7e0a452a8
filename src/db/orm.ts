import {
  type EntityManager,
  type EntitySchema,
  type MetadataStorage,
  type MigrationObject,
  MikroORM,
} from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type PgliteConnection, PgliteDriver } from '@mikro-orm/pglite';
import { type PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { Pool, type PoolConfig, type QueryArrayConfig } from 'pg';
import { type Db, fromPglite } from 'pg-boss';
import { entriesAtMost } from '../kernel/entriesAtMost.js';
import { DATABASE_BOUNDS, type DatabaseBounds } from './bounds.js';
import type { Database } from './database.js';
import { outsideTransactions } from './outsideTransactions.js';
import { bounded, type Load } from './overload.js';
import { openPglite } from './pglite.js';
import { AS_READER, embeddedReader, isReader } from './reader.js';

/** Where a database is: a PostgreSQL URL, or a folder for the embedded PGlite. */
export type Place = OnServer | { readonly folder: string };
/** By another URL for whoever reads for viewers, where one is given. */
type OnServer = { readonly url: string; readonly readUrl?: string };

/** How the job queue reaches the database: by connections of its own, or through the only one there is. */
export type QueueConnection = { readonly connectionString: string } | { readonly backend: 'pglite'; readonly db: Db };

/** An opened database: entities for writing, plain statements for reading. */
export type Opened = {
  readonly orm: MikroORM;
  /** For looking up who asks, and for the ledger of what was read: a pool of its own. */
  readonly database: Database;
  /** For reading for a viewer: a pool of its own, whose connections act as a role that the walls of the tables hold for. */
  readonly walled: Database;
  /** For signing in: the connections on which entities are written, which no amount of reading takes away. */
  readonly reserve: Database;
  readonly queue: QueueConnection;
  /** What reading and writing have to do at this moment. */
  load(): { readonly reads: Load; readonly writes: Load };
  /** A manager of its own for one request or job. */
  fork(): EntityManager;
  migrate(): Promise<void>;
  /** Names of the migrations that are still to run. */
  pending(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Opens a database with its entities and migrations. Only migrations change the schema; nothing is synchronised. */
export async function openDatabase(
  place: Place,
  entities: readonly EntitySchema[],
  migrations: readonly MigrationObject[],
  bounds: DatabaseBounds = DATABASE_BOUNDS,
): Promise<Opened> {
  const shared = {
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'migration' },
    // pg-boss's own, and what the reader finds under the names of our tables.
    schemaGenerator: { ignoreSchema: ['pgboss', 'walled'] },
    forceUtcTimezone: true,
    preferReadReplicas: false,
    // The texts of its errors and debug lines hold whole rows; our own log says what is needed.
    debug: false,
    logger: () => {},
  };
  return 'url' in place ? openPostgres(place, shared, bounds) : openEmbedded(place.folder, shared, bounds);
}

/**
 * Settings of the connections that read. Each statement looks few rows up by an index, whatever its values: planning it anew
 * for each of them took longer than running it, and pages that are mostly in memory cost no more in any order. What such a
 * plan is guessed to cost is far from what it does, so that the server would compile it to machine code each time.
 */
const READING = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c jit=off';

/**
 * Settings of the connections that write. A statement over a few rows of many tables may be guessed to cost enough to be compiled
 * to machine code, which takes longer than the statement itself.
 */
const WRITING = '-c jit=off';

async function openPostgres({ url, readUrl = url }: OnServer, shared: object, bounds: DatabaseBounds): Promise<Opened> {
  const pooled = {
    max: bounds.connections,
    connectionTimeoutMillis: bounds.waitMs,
    statement_timeout: bounds.statementMs,
    query_timeout: bounds.answerMs,
  };
  const orm = await MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions: { ...pooled, options: WRITING },
    ...shared,
  });
  const writes = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
  const own = readingPool({ connectionString: url, ...pooled, options: READING });
  const walled = readingPool({
    connectionString: readUrl,
    ...pooled,
    options: `${READING} ${AS_READER}`,
    verify: isReader,
  });
  const on = (pool: Pool) => bounded(plainStatements(pool), bounds.connections, bounds.waiting);
  const ways = { database: on(own), walled: on(walled), reserve: on(writes), queue: { connectionString: url } };
  return opened(orm, ways, () => Promise.all([own.end(), walled.end()]));
}

function readingPool(config: PoolConfig): Pool {
  // A connection that is closed takes all statements that it has prepared with it, and a pause is no reason to prepare them anew.
  const pool = new Pool({ ...config, idleTimeoutMillis: 0 });
  // A connection that the server drops while it is idle is replaced by the next; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** Every value as the text that the server sends, each row a list of them. */
const PLAIN = { rowMode: 'array', types: { getTypeParser: () => (text: string) => text } } as const;

/** Statements that are described once; others are described each time. */
const DESCRIBED_AT_MOST = entriesAtMost(1_000);

/** The driver copies what is a statement's own, property by property, each time; what it inherits it only reads. */
const describe = (text: string, name: string | undefined): QueryArrayConfig => Object.create({ ...PLAIN, text, name });

function plainStatements(pool: Pool): Database {
  const known = new LRUCache<string, QueryArrayConfig>(DESCRIBED_AT_MOST);
  const described = (text: string, name: string | undefined) => {
    if (name === undefined) return describe(text, name);
    const found = known.get(name);
    // One name, one text: the driver refuses another under it, which would otherwise be answered with the first.
    if (found?.text === text) return found;
    const made = describe(text, name);
    known.set(name, made);
    return made;
  };
  return {
    async query(text, values, name) {
      return (await pool.query(described(text, name), values as unknown[])).rows as (string | null)[][];
    },
  };
}

async function openEmbedded(folder: string, shared: object, bounds: DatabaseBounds): Promise<Opened> {
  const pglite = await openPglite(folder);
  const orm = await MikroORM.init<PgliteDriver>({
    driver: PgliteDriver,
    dbName: 'postgres',
    driverOptions: { pglite },
    ...shared,
  });
  const client = await (orm.em.getConnection() as PgliteConnection).getNativeClient();
  const database: Database = {
    async query(text, values) {
      const result = await client.query(text, [...values], { rowMode: 'array' });
      return result.rows as (string | null)[][];
    },
  };
  // One connection serves all; each has a queue of its own, so that reading fills only that of reading.
  const queue = (of: Database) => bounded(of, 1, bounds.waiting);
  const ways = {
    database: queue(database),
    walled: queue(embeddedReader(pglite)),
    reserve: queue(database),
    queue: { backend: 'pglite', db: fromPglite(pglite) },
  } as const;
  return opened(orm, ways, () => pglite.close());
}

type Ways = {
  readonly database: ReturnType<typeof bounded>;
  readonly walled: ReturnType<typeof bounded>;
  readonly reserve: ReturnType<typeof bounded>;
  readonly queue: QueueConnection;
};

function opened(orm: MikroORM, ways: Ways, closeClient: () => Promise<unknown>): Opened {
  const { database, walled, reserve, queue } = ways;
  return {
    orm,
    database: outsideTransactions(orm, database),
    walled: outsideTransactions(orm, walled),
    reserve: outsideTransactions(orm, reserve),
    queue,
    load: () => ({ reads: both(database.load, walled.load), writes: reserve.load }),
    // Within a transaction of another database MikroORM would fork the manager of that one: it looks for it by context.
    fork: () => orm.em.fork({ disableContextResolution: true }),
    async migrate() {
      await orm.migrator.up();
    },
    async pending() {
      return (await orm.migrator.getPending()).map(({ name }) => name);
    },
    async close() {
      await orm.close();
      await closeClient();
    },
  };
}

const both = (one: Load, other: Load): Load => ({
  running: one.running + other.running,
  waiting: one.waiting + other.waiting,
});

/** What the entities say, without any database. */
export async function metadataOf(entities: readonly EntitySchema[]): Promise<MetadataStorage> {
  const orm = await MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    entities: [...entities],
    dbName: 'none',
    connect: false,
  } as never);
  return orm.getMetadata();
}
