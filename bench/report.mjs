// What a bench found, as one object for machines and as tables for people.
import { cpus, totalmem } from 'node:os';
import { RAISED } from './compositions.mjs';
import { isPinned } from './processes.mjs';
import { WORKLOADS } from './workloads.mjs';

/** One object of all figures; `workloads.W1.ratio['16']` is what the API answers to what the floor answers. */
export function reportOf({ how, town, found, loadSeconds, seconds }) {
  const workloads = {};
  for (const [name, connections] of Object.entries(found.workloads)) {
    const each = (of) => Object.fromEntries(Object.entries(connections).map(([number, row]) => [number, of(row)]));
    workloads[name] = {
      ratio: each(({ api }) => rounded(api.ratio)),
      spread: each(({ api }) => [rounded(api.ratioFrom), rounded(api.ratioTo)]),
      api: each(({ api }) => figures(api)),
      floor: each(({ floor }) => figures(floor)),
      cpuRatio: each(({ api }) => rounded(api.cpuRatio)),
    };
  }
  return {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
    pinned: isPinned,
    raised: RAISED,
    how,
    town: town.of,
    loadSeconds: rounded(loadSeconds),
    seconds: rounded(seconds),
    workloads,
    walls: mapValues(found.walls ?? {}, (servers) => mapValues(servers, figures)),
    ...(found.search && { search: mapValues(found.search, rounded) }),
    ...(found.burst && { identicalViewers: mapValues(found.burst, rounded) }),
    ...(found.memory && { memory: found.memory }),
    ...(found.mailing && {
      mailing: { ...mapValues(found.mailing, (of) => (typeof of === 'number' ? rounded(of) : mapValues(of, rounded))) },
    }),
    ...(found.billing && {
      billing: found.billing.map((row) =>
        mapValues(row, (of) => (typeof of === 'number' ? rounded(of) : mapValues(of, rounded))),
      ),
    }),
    ...(found.start && { start: mapValues(found.start, rounded) }),
  };
}

const mapValues = (object, of) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value)]));
const rounded = (number) => Math.round(number * 1000) / 1000;
const figures = (row) => mapValues(row, rounded);

/** The tables, in Markdown. */
export function print(report) {
  return [
    ...head(report),
    ...ratios(report),
    ...Object.keys(report.walls).flatMap((name) => wall(name, report.walls[name])),
    ...billing(report),
    ...rest(report),
    '',
  ].join('\n');
}

function head({ machine, pinned, raised, how, town, loadSeconds, seconds }) {
  const counts = Object.entries(town).map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
  return [
    `Machine: ${machine}. ${pinned ? 'One core for the server, one for load and PostgreSQL.' : 'Processes are not kept on cores: taskset is missing, or a second core.'}`,
    `Town of scale ${how.scale}: ${counts.join(', ')}; loaded in ${loadSeconds.toFixed(0)} s. Whole run ${(seconds / 60).toFixed(1)} min.`,
    `Limits raised in the bench: ${raised.length > 0 ? raised.join('; ') : 'none'}.`,
  ];
}

const table = (columns, rows) => [
  `| ${columns.join(' | ')} |`,
  `|${columns.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

/** The columns of a server's figures: heading, figure, digits after the point. */
const COLUMNS = [
  ['requests/s', 'rps', 0],
  ['p50 ms', 'p50', 1],
  ['p99 ms', 'p99', 1],
  ['CPU µs/request', 'cpuUs', 0],
  ['PostgreSQL µs/request', 'postgresUs', 0],
  ['SQL/request', 'statements', 2],
  ['RSS MiB', 'rssMiB', 0],
  ['server core', 'serverCore', 2],
  ['other core', 'otherCore', 2],
  ['client µs/request', 'clientUs', 0],
];
const cells = (row) => COLUMNS.map(([, figure, digits]) => row[figure].toFixed(digits));

function ratios({ workloads }) {
  if (Object.keys(workloads).length === 0) return [];
  const rows = Object.entries(workloads).flatMap(([name, { ratio, spread, cpuRatio, api, floor }]) =>
    Object.keys(ratio).flatMap((number) => [
      [`${name} API`, number, ...cells(api[number]), times(cpuRatio[number]), told(ratio[number], ...spread[number])],
      [`${name} floor`, number, ...cells(floor[number]), '1', '1'],
    ]),
  );
  const headings = COLUMNS.map(([heading]) => heading);
  return [
    '',
    ...Object.keys(workloads).map((name) => `${name}: ${WORKLOADS[name].says}.  `),
    '',
    ...table(['workload', 'connections', ...headings, 'CPU, floors', 'ratio (spread)'], rows),
  ];
}

const times = (number) => number.toFixed(1);
const told = (ratio, from, to) => `${ratio.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;

function wall(name, servers) {
  const rows = Object.entries(servers).map(([left, row]) => {
    const shared = [row.rps.toFixed(0), row.cpuUs.toFixed(0), row.postgresUs.toFixed(0), row.statements.toFixed(2)];
    if (left === 'all walls') return [left, ...shared, '', '1'];
    return [`without ${left}`, ...shared, (-row.moreCpuUs).toFixed(0), told(row.ratio, row.ratioFrom, row.ratioTo)];
  });
  const figures = ['requests/s', 'CPU µs/request', 'PostgreSQL µs/request', 'SQL/request'];
  return ['', ...table([`${name}, 16 connections`, ...figures, 'cost of the wall µs', 'ratio (spread)'], rows)];
}

/** The columns of a monthly run: heading, what of a row, digits after the point. */
const BILLING = [
  ['owners/s', ({ rate }) => rate, 1],
  ['issued/s', ({ issuedRate }) => issuedRate, 1],
  ['charged/s', ({ chargedRate }) => chargedRate, 1],
  ['CPU ms/owner', ({ cpuUs }) => cpuUs / 1000, 1],
  ['PostgreSQL ms/owner', ({ postgresUs }) => postgresUs / 1000, 1],
  ['SQL/owner', ({ statements }) => statements, 0],
  ['at the key store', ({ keyStatements }) => keyStatements, 2],
  ['RSS MiB before', ({ rssMiB }) => rssMiB.before, 0],
  ['at most', ({ rssMiB }) => rssMiB.most, 0],
  ['heap MiB before', ({ heapMiB }) => heapMiB.before, 0],
  ['at most', ({ heapMiB }) => heapMiB.most, 0],
  ['after', ({ heapMiB }) => heapMiB.after, 0],
];

function billing({ billing: runs }) {
  if (!runs) return [];
  const rows = runs.map((row) => [
    row.owners.toLocaleString('en'),
    ...BILLING.map(([, of, digits]) => of(row).toFixed(digits)),
  ]);
  return ['', ...table(['owners of a monthly run', ...BILLING.map(([heading]) => heading)], rows)];
}

function rest({ search, identicalViewers, memory, mailing, start, town }) {
  const lines = [];
  if (search)
    lines.push(
      `Search of ${town.businesses.toLocaleString('en')} businesses, a page of 50 with its count: p50 ${search.p50.toFixed(1)} ms, p95 ${search.p95.toFixed(1)} ms of ${search.count} (bar: 30 ms).`,
    );
  if (identicalViewers) {
    const { identical, different, serial, viewers } = identicalViewers;
    lines.push(
      `64 requests of W2 at once: of one viewer ${identical.toFixed(0)} ms, of ${viewers} viewers ${different.toFixed(0)} ms (ratio ${(identical / different).toFixed(2)}); one after the other ${serial.toFixed(0)} ms.`,
    );
  }
  if (memory) {
    const { requests, before, after } = memory;
    const told = ({ rssMiB, heapMiB }) => `${rssMiB.toFixed(0)} MiB resident, ${heapMiB.toFixed(0)} MiB heap`;
    lines.push(`Memory before ${requests.toLocaleString('en')} requests: ${told(before)}; after: ${told(after)}.`);
  }
  if (mailing) {
    const { readers, bytes, rate, floor, ratio, cpuUs, floorCpuUs, postgresUs, rssMiB } = mailing;
    lines.push(
      `A newsletter to ${readers.toLocaleString('en')} readers, ${bytes.toLocaleString('en')} bytes each: ${rate.toFixed(0)} messages/s; nodemailer alone, the same messages and connections: ${floor.toFixed(0)}; ratio ${ratio.toFixed(2)} (bar: 0.30).`,
      `CPU of a message: ${cpuUs.toFixed(0)} µs, of the floor ${floorCpuUs.toFixed(0)} µs, of PostgreSQL ${postgresUs.toFixed(0)} µs. Resident before ${rssMiB.before.toFixed(0)} MiB, at most ${rssMiB.most.toFixed(0)}, after ${rssMiB.after.toFixed(0)}.`,
    );
  }
  if (start)
    lines.push(
      `Start of the service: ${start.ms.toFixed(0)} ms (${start.fromMs.toFixed(0)}–${start.toMs.toFixed(0)}).`,
    );
  return lines.length > 0 ? ['', ...lines.map((line) => `- ${line}`)] : [];
}
