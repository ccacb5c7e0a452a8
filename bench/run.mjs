// `npm run bench`: loads a scale town into a PostgreSQL of its own, measures API and floor, prints the tables. See docs/performance.md.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startCluster } from '../test/support/cluster.mjs';
import { billed } from './billing.mjs';
import { COMPOSITIONS } from './compositions.mjs';
import { mailed } from './mailing.mjs';
import { compare, identicalViewers, memoryAfter, searched, warm } from './measure.mjs';
import { leaveServerCore, postgresCpu, startLoad, startServer } from './processes.mjs';
import { profileOf } from './profile.mjs';
import { print, reportOf } from './report.mjs';
import { sameAnswers } from './sameAnswers.mjs';
import { startTimes } from './startTimes.mjs';
import { emptyStorage, settleBenchTown } from './town.mjs';

/** `requests` is what a small service answers in an hour: ten a second. */
const FULL = {
  scale: 1,
  rounds: 5,
  seconds: 2,
  warm: 20,
  wallWarm: 2.5,
  wallRounds: 3,
  wallSeconds: 1,
  bursts: 15,
  requests: 36_000,
  starts: 5,
  readers: 20_000,
  newsletters: 1,
  billed: [200, 2_000, 20_000],
};
const QUICK = {
  scale: 0.1,
  rounds: 3,
  seconds: 1,
  warm: 2,
  wallWarm: 0.5,
  wallRounds: 2,
  wallSeconds: 0.5,
  bursts: 5,
  requests: 3_600,
  starts: 2,
  readers: 3_000,
  newsletters: 1,
  billed: [50, 500],
};
/** What a run measures by itself, in a quarter of an hour at most. */
const BY_ITSELF = ['W1', 'W2', 'W3', 'W4', 'search', 'walls', 'burst', 'memory', 'start', 'mailing'];
/** The monthly run takes a quarter of an hour more, and is asked for. */
const PARTS = [...BY_ITSELF, 'billing'];
const CONNECTIONS = [16, 64];
/** Requests of each workload that `--check` compares. */
const CHECKED = 64;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    profile: { type: 'string' },
    only: { type: 'string', default: BY_ITSELF.join(',') },
    scale: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const how = { ...(values.quick ? QUICK : FULL), ...(values.scale && { scale: Number(values.scale) }) };
const parts = values.only.split(',');
const unknown = [...parts, values.profile ?? 'W1'].find((part) => !PARTS.includes(part));
if (unknown) throw new Error(`There is no part ${unknown}; the parts are ${PARTS.join(', ')}.`);
const workloads = parts.filter((part) => /^W\d$/.test(part));

const say = (text) => process.stderr.write(`${text}\n`);
const stopping = [];
const began = Date.now();
try {
  say(`Settling a town of scale ${how.scale} …`);
  // What is committed is on disk, as in production; the rest is PostgreSQL's own default, with memory for the whole town.
  const cluster = await startCluster(['fsync=on', 'shared_buffers=512MB', 'max_wal_size=4GB']);
  stopping.push(() => cluster.stop());
  const town = await settleBenchTown(cluster, { scale: how.scale, seed: Number(values.seed) }, said());
  const loaded = Date.now();
  leaveServerCore(cluster);
  const load = startLoad();
  stopping.push(() => load.stop());
  const serve = async (composition) => {
    const file = composition === 'floor' ? './floor.mjs' : './api.mjs';
    const server = await startServer(file, { storage: town.storage, url: town.storage.url, composition });
    stopping.push(() => server.stop());
    return server;
  };
  if (values.check) await check(town, serve);
  else if (values.profile)
    process.stdout.write(await profileOf(load, await serve('all walls'), town.requests[values.profile]));
  else {
    const postgres = () => postgresCpu(cluster);
    await measure({ cluster, town, load, serve, postgres, loadSeconds: (loaded - began) / 1000 });
  }
} finally {
  for (const stop of stopping.toReversed()) await stop();
}

async function measure({ cluster, town, load, serve, postgres, loadSeconds }) {
  const found = { workloads: {} };
  const [floor, api] = [await serve('floor'), await serve('all walls')];
  for (const name of workloads) {
    const requests = town.requests[name];
    for (const server of [floor, api]) await warm(load, server, requests, how.warm);
    const progress = (round, of) => say(`${name}: round ${round} of ${of}`);
    found.workloads[name] = await compare(load, { floor, api }, requests, {
      ...how,
      connections: CONNECTIONS,
      postgres,
      progress,
    });
  }
  const part = async (name, saying, measuring) => {
    if (!parts.includes(name)) return;
    say(`${saying} …`);
    found[name] = await measuring();
  };
  await part('search', 'Searches of the directory', () => searched(load, api, town.searches, how));
  await part('burst', '64 requests of one viewer at once', () =>
    identicalViewers(load, api, town.requests.W2, { rounds: how.bursts }),
  );
  await part('memory', `${how.requests.toLocaleString('en')} requests of all workloads`, () =>
    memoryAfter(load, api, town.requests, how.requests),
  );
  await part('walls', 'Walls left out', async () => {
    // They keep connections, of which the others need as many.
    for (const server of [floor, api]) await server.stop();
    return measureWalls({ town, load, serve, postgres });
  });
  await part('mailing', `${how.readers.toLocaleString('en')} messages of a newsletter`, async () =>
    mailed(await emptyStorage(cluster, 'mailing'), {
      readers: how.readers,
      rounds: how.newsletters,
      postgres,
      progress: (saying) => say(`  mailing: ${saying}`),
    }),
  );
  await part('billing', 'Monthly runs', () =>
    billed({
      emptyStorage: (mark) => emptyStorage(cluster, mark),
      sizes: how.billed,
      postgres,
      progress: (saying) => say(`  billing: ${saying}`),
    }),
  );
  await part('start', `${how.starts} starts of the service`, () => startTimes(town.storage, how.starts));
  const report = reportOf({ how, town, found, loadSeconds, seconds: (Date.now() - began) / 1000 });
  process.stdout.write(print(report));
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

/** Compares the answers of all servers, and measures nothing. */
async function check(town, serve) {
  const servers = { floor: await serve('floor') };
  for (const composition of Object.keys(COMPOSITIONS)) servers[composition] = await serve(composition);
  for (const name of workloads) {
    const requests = town.requests[name].slice(0, CHECKED);
    const shown = await sameAnswers(servers, requests);
    process.stdout.write(
      `${name}: ${requests.length} requests, ${Object.keys(servers).length} servers, one answer; ${shown} addresses shown\n`,
    );
  }
}

async function measureWalls({ town, load, serve, postgres }) {
  const walls = {};
  // One with all walls, too: the one that has answered for minutes is compiled further than any of these.
  const servers = {};
  for (const composition of Object.keys(COMPOSITIONS)) servers[composition] = await serve(composition);
  for (const name of workloads) {
    const requests = town.requests[name];
    for (const server of Object.values(servers)) await warm(load, server, requests, how.wallWarm);
    const progress = (round, of) => say(`${name}, walls left out: round ${round} of ${of}`);
    const measured = { rounds: how.wallRounds, seconds: how.wallSeconds, connections: [16], postgres, progress };
    walls[name] = (await compare(load, servers, requests, measured))[16];
  }
  return walls;
}

/** A line of progress for each tenth of a step. */
function said() {
  let last = '';
  return (step, settled, of) => {
    const line = `  ${step}: ${Math.floor((settled / of) * 10) * 10} % of ${of.toLocaleString('en')}`;
    if (line !== last) say(line);
    last = line;
  };
}
