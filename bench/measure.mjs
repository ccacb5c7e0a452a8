// What is measured: slices of load on one server after the other, so that whatever disturbs the machine disturbs them all.
import { performance } from 'node:perf_hooks';
import { busy } from './processes.mjs';
import { sameAnswers } from './sameAnswers.mjs';

/** Requests of which a round compares the answers. */
const SAMPLES = 4;

/** Medians of what rounds brought. */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const medians = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((key) => [key, median(rows.map((row) => row[key]))]));

/** Seconds of load before each slice: connections that a pool closed meanwhile are opened and know their statements again. */
const WAKING = 0.3;

/** One slice of load on one server. */
async function slice(load, server, requests, { postgres, ...how }) {
  await load.steady(server, requests, { ...how, seconds: WAKING });
  const before = await server.ask('figures');
  const [at, busyBefore, postgresBefore] = [performance.now(), busy(), postgres()];
  const { count, seconds, p50, p99, cpu } = await load.steady(server, requests, how);
  const [wall, busyAfter, postgresAfter] = [performance.now() - at, busy(), postgres()];
  const after = await server.ask('figures');
  const share = (core) => (busyBefore && busyAfter ? (busyAfter[core] - busyBefore[core]) / wall : Number.NaN);
  return {
    rps: count / seconds,
    p50,
    p99,
    cpuUs: (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / count,
    postgresUs: ((postgresAfter - postgresBefore) * 1000) / count,
    statements: (after.statements - before.statements) / count,
    rssMiB: after.memory.rss / 2 ** 20,
    serverCore: share(0),
    otherCore: share(1),
    clientUs: cpu / count,
  };
}

/** V8 has compiled what is hot after some fifteen thousand requests, on the core of the server. */
const WARM_AFTER = 20_000;

/**
 * Lets the server compile what is hot; what it does meanwhile is not looked at.
 * @param {number} seconds at most, for a server that does not answer as many requests in that time
 */
export const warm = (load, server, requests, seconds) =>
  load.steady(server, requests, { connections: 16, seconds, count: WARM_AFTER });

/**
 * Measures servers against the first of them, in rounds that take each in turn.
 * @param {Record<string, object>} servers by name; the first is what the others are compared to
 * @returns for each number of connections: medians by server, and the ratios to the first with their spread
 */
export async function compare(load, servers, requests, { rounds, seconds, connections, postgres, progress }) {
  const names = Object.keys(servers);
  const rows = new Map(connections.map((number) => [number, []]));
  for (let round = 0; round < rounds; round++) {
    await sameAnswers(servers, requests.slice(round * SAMPLES, (round + 1) * SAMPLES));
    // Every other round runs backwards, so that nobody always comes after the same one.
    const turn = round % 2 === 0 ? names : names.toReversed();
    for (const number of connections) {
      const row = {};
      for (const name of turn)
        row[name] = await slice(load, servers[name], requests, { connections: number, seconds, postgres });
      rows.get(number).push(row);
    }
    progress(round + 1, rounds);
  }
  return Object.fromEntries([...rows].map(([number, of]) => [number, summary(names, of)]));
}

function summary(names, rows) {
  const [base] = names;
  const of = (name) => {
    const ratios = rows.map((row) => row[name].rps / row[base].rps);
    const cpuRatios = rows.map((row) => row[name].cpuUs / row[base].cpuUs);
    const costs = rows.map((row) => row[name].cpuUs - row[base].cpuUs);
    return {
      ...medians(rows.map((row) => row[name])),
      ratio: median(ratios),
      ratioFrom: Math.min(...ratios),
      ratioTo: Math.max(...ratios),
      cpuRatio: median(cpuRatios),
      moreCpuUs: median(costs),
    };
  };
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

/**
 * Whether one viewer's requests queue behind each other: 64 identical ones of one viewer at once, 64 of as many viewers as
 * there are at once, and 64 one after the other; milliseconds each.
 */
export async function identicalViewers(load, server, requests, { rounds }) {
  const size = 64;
  const same = Array.from({ length: size }, () => requests[0]);
  const different = requests.slice(0, size);
  const rows = [];
  for (let round = 0; round < rounds; round++) {
    const serial = await load.steady(server, same.slice(0, 1), { connections: 1, count: size });
    rows.push({
      identical: (await load.burst(server, same)).ms,
      different: (await load.burst(server, different)).ms,
      serial: serial.seconds * 1000,
    });
  }
  return { ...medians(rows), viewers: new Set(different.map(({ token }) => token)).size };
}

/** How long one search takes, one after the other; milliseconds. */
export async function searched(load, server, requests, { warm: seconds, rounds }) {
  await warm(load, server, requests, seconds);
  const { count, p50, p95 } = await load.steady(server, requests, { connections: 1, count: rounds * requests.length });
  return { count, p50, p95 };
}

/** Seconds after which the requests of {@link memoryAfter} end, so that a slow machine ends in time too. */
const MEMORY_SECONDS = 120;

/** Memory before and after so many requests of all workloads, at most, garbage collected both times. */
export async function memoryAfter(load, server, requests, count) {
  const settled = async () => {
    await server.ask('collect');
    const { memory } = await server.ask('figures');
    return { rssMiB: memory.rss / 2 ** 20, heapMiB: memory.heapUsed / 2 ** 20 };
  };
  const before = await settled();
  const mixed = Object.values(requests)
    .flatMap((of) => of.map((request, at) => ({ request, at })))
    .sort((a, b) => a.at - b.at)
    .map(({ request }) => request);
  const asked = await load.steady(server, mixed, { connections: 16, count, seconds: MEMORY_SECONDS });
  return { requests: asked.count, before, after: await settled() };
}
