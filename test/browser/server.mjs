import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 90_000;
const STOP_MS = 5_000;

/** A folder for a demo town of its own. */
export const newFolder = () => mkdtemp(join(tmpdir(), 'klusster-browser-'));

/**
 * The built API on a free port, with a demo town of its own. `stop` may be called more than once; it removes the folder, unless
 * one was given.
 */
export async function startServer({ folder: given, env: more = {} } = {}) {
  const folder = given ?? (await newFolder());
  const { DATABASE_URL: _, KEYSTORE_URL: __, HOST: ___, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { ...env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'info', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    printed.out += text;
  });
  child.stderr.on('data', (text) => {
    printed.err += text;
  });

  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), pause(STOP_MS).then(kill)]);
    }
    if (!given) await rm(folder, { recursive: true, force: true });
  };

  try {
    return { at: await address(child, printed), faults: () => faultsIn(printed.err), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A passkey, and the address of the authorization server, are bound to the port, so it has to be known before the server starts. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Where it says that it listens. */
async function address(child, printed) {
  for (const until = Date.now() + START_MS; Date.now() < until; await pause(50)) {
    const at = /(http:\/\/\S+)\/graphiql/.exec(printed.out)?.[1];
    if (at) return at;
    if (child.exitCode !== null) break;
  }
  throw new Error(`The server did not start:\n${printed.out}${printed.err}`);
}

/** The lines of the log that tell of a fault of ours. */
const faultsIn = (log) => log.split('\n').filter((line) => /"level":[56]0/.test(line));
