import { createRequire } from 'node:module';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { Database } from '../db/database.js';
import type { QueueConnection } from '../db/orm.js';
import type { Job } from './job.js';

/** The schema of pg-boss, in the main database: a job is sent in the transaction of what it is about. Only pg-boss changes it. */
export const QUEUE_SCHEMA = 'pgboss';

/** What every instance of ours has in common: none reads the clock, none writes of itself, none makes spans by itself. */
export const queueOptions = (connection: QueueConnection): ConstructorOptions => ({
  ...connection,
  schema: QUEUE_SCHEMA,
  schedule: false,
  openTelemetry: { enabled: false },
  registerInstance: false,
});

/** Makes or updates pg-boss's schema and the queues of these jobs. A step of migrating, never of starting. */
export async function installQueues(connection: QueueConnection, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ ...queueOptions(connection), supervise: false, migrate: true });
  // Without a listener a lost connection would end the process; what fails rejects below.
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const { name, options } of jobs) {
      const queue = { ...options, retryBackoff: true, notify: true };
      await boss.createQueue(name, queue);
      await boss.updateQueue(name, queue);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** pg-boss says in its manifest, and nowhere else, which version its schema must have. */
const { pgboss } = createRequire(import.meta.url)('pg-boss/package.json') as { pgboss: { schema: number } };

/** What is still to be installed, by name; empty when the queues are those of this build. */
export async function pendingQueues(database: Database, jobs: readonly Job[]): Promise<readonly string[]> {
  const [[isThere] = []] = await database.query(`select to_regclass('${QUEUE_SCHEMA}.queue')::text`, []);
  if (!isThere) return ['JobQueue'];
  const [[version] = []] = await database.query(`select max(version)::text from ${QUEUE_SCHEMA}.version`, []);
  const queues = await database.query(`select name::text from ${QUEUE_SCHEMA}.queue`, []);
  const known = new Set(queues.map(([name]) => name));
  return [
    ...(Number(version) < pgboss.schema ? ['JobQueue'] : []),
    ...jobs.filter(({ name }) => !known.has(name)).map(({ name }) => `JobQueue ${name}`),
  ];
}
