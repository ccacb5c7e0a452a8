// The processes of a bench and the cores they run on: the server that is measured has one, all the rest the other.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const SERVER_CORE = '0';
const OTHER_CORE = '1';

/** Whether processes can be kept on cores here: by `taskset`, on two cores at least. */
export const isPinned = availableParallelism() >= 2 && spawnSync('taskset', ['-V']).status === 0;

/** From here on this process, PostgreSQL, and what either starts stay away from the core of the server. */
export function leaveServerCore({ folder }) {
  if (!isPinned) return;
  for (const pid of [process.pid, ...postgresProcesses(folder)])
    spawnSync('taskset', ['-acp', OTHER_CORE, String(pid)]);
}

function postgresProcesses(folder) {
  const master = Number.parseInt(readFileSync(`${folder}/data/postmaster.pid`, 'utf8'), 10);
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').split(' ').filter(Boolean);
  return [master, ...workers];
}

/** Milliseconds of processor time of all processes of a cluster; not a number where the system does not say. */
export function postgresCpu({ folder }) {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  return postgresProcesses(folder).reduce((sum, pid) => sum + cpuOf(pid), 0);
}

/**
 * Milliseconds of processor time of a process and of its children that have ended (a pool closes connections that wait
 * too long): of /proc/pid/stat, after the name in brackets, four counts of 10 ms.
 */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 10;
  } catch {
    // A worker of PostgreSQL that has just left.
    return 0;
  }
}

const start = (file, settings, core) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const node = ['--expose-gc', path, JSON.stringify(settings)];
  const options = { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
  if (!isPinned) return fork(path, [JSON.stringify(settings)], { ...options, execArgv: ['--expose-gc'] });
  // `taskset` becomes Node, so the channel and the process id are those of the server.
  return fork('-c', [core, process.execPath, ...node], { ...options, execPath: 'taskset', execArgv: [] });
};

const next = (child) =>
  new Promise((resolve, reject) => {
    const gone = (code) => reject(new Error(`A process of the bench left with ${code}.`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message);
    });
  });

const stop = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.disconnect();
  });

/**
 * Starts a server of the bench and waits until it listens.
 * @param {'./api.mjs' | './floor.mjs'} file
 * @param {object} settings
 */
export async function startServer(file, settings) {
  return { ...(await startMeasured(file, settings)), body: file === './floor.mjs' ? 'floor' : 'api' };
}

/** Starts a process that is measured, on the core for that. It is asked one thing at a time. */
export const startMeasured = (file, settings) => startAsked(file, settings, SERVER_CORE);

/** Starts a process beside it, on the other core. */
export const startBeside = (file, settings) => startAsked(file, settings, OTHER_CORE);

async function startAsked(file, settings, core) {
  const child = start(file, settings, core);
  const { port } = await next(child);
  const ask = async (what) => {
    child.send(what);
    return (await next(child)).answer;
  };
  return { port, ask, stop: () => stop(child) };
}

/** Starts the load. Throws when a request of it was not answered well. */
export function startLoad() {
  const child = start('./load.mjs', {}, OTHER_CORE);
  const put = async (way, server, requests, how) => {
    const sent = requests.map(({ token, [server.body]: body }) => ({ token, body }));
    child.send({ way, port: server.port, requests: sent, ...how });
    const result = await next(child);
    if (result.failed) throw new Error(`The load broke off: ${result.failed}`);
    if (result.bad > 0) throw new Error(`${result.bad} requests were not answered well.`);
    return result;
  };
  return {
    steady: (server, requests, how) => put('steady', server, requests, how),
    burst: (server, requests) => put('burst', server, requests, {}),
    stop: () => stop(child),
  };
}

/** Milliseconds that each of the two cores was busy since the machine started; undefined where the system does not say. */
export function busy() {
  try {
    const lines = readFileSync('/proc/stat', 'utf8').split('\n');
    return [SERVER_CORE, OTHER_CORE].map((core) => {
      const ticks = lines
        .find((line) => line.startsWith(`cpu${core} `))
        .split(/\s+/)
        .slice(1)
        .map(Number);
      const [user, nice, system, , , irq, softirq, steal] = ticks;
      return (user + nice + system + irq + softirq + steal) * 10;
    });
  } catch {
    return undefined;
  }
}
