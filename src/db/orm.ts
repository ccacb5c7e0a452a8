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
import type { Database } from './database.js';
import { openPglite } from './pglite.js';

/** Where a database is: a PostgreSQL URL, or a folder for the embedded PGlite. */
export type Place = { readonly url: string } | { readonly folder: string };

/** An opened database: entities for writing, plain statements for reading. */
export type Opened = {
  readonly orm: MikroORM;
  readonly database: Database;
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
): Promise<Opened> {
  const shared = {
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'migration' },
    forceUtcTimezone: true,
    preferReadReplicas: false,
    // The texts of its errors and debug lines hold whole rows; our own log says what is needed.
    debug: false,
    logger: () => {},
  };
  return 'url' in place ? openPostgres(place.url, shared) : openEmbedded(place.folder, shared);
}

async function openPostgres(clientUrl: string, shared: object): Promise<Opened> {
  const orm = await MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    clientUrl,
    pool: { min: 0, max: 10 },
    ...shared,
  });
  const pool = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
  const types = { getTypeParser: () => (text: string) => text };
  const database: Database = {
    async query(text, values, name) {
      const result = await pool.query({ text, values: [...values], rowMode: 'array', types, ...(name && { name }) });
      return result.rows as (string | null)[][];
    },
  };
  return opened(orm, database, async () => {});
}

async function openEmbedded(folder: string, shared: object): Promise<Opened> {
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
  return opened(orm, database, () => pglite.close());
}

function opened(orm: MikroORM, database: Database, closeClient: () => Promise<void>): Opened {
  return {
    orm,
    database,
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
