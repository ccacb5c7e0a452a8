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
    ...(found.burst && { identicalViewers: mapValues(found.burst, rounded) }),
    ...(found.memory && { memory: found.memory }),
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

function ratios({ workloads }) {
  const rows = Object.entries(workloads).flatMap(([name, { ratio, spread, api, floor }]) =>
    Object.keys(ratio).flatMap((connections) => [
      [
        `${name} API`,
        connections,
        ...cells(api[connections]),
        `**${ratio[connections].toFixed(2)}** (${spread[connections].map((of) => of.toFixed(2)).join('–')})`,
      ],
      [`${name} floor`, connections, ...cells(floor[connections]), '1'],
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    'workload',
    'connections',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'CPU µs/request',
    'SQL/request',
    'RSS MiB',
    'server core',
    'other core',
    'client µs/request',
    'ratio (spread)',
  ];
  return [
    '',
    ...Object.keys(workloads).map((name) => `${name}: ${WORKLOADS[name].says}.  `),
    '',
    ...table(columns, rows),
  ];
}

const cells = ({ rps, p50, p99, cpuUs, statements, rssMiB, serverCore, otherCore, clientUs }) => [
  rps.toFixed(0),
  p50.toFixed(1),
  p99.toFixed(1),
  cpuUs.toFixed(0),
  statements.toFixed(2),
  rssMiB.toFixed(0),
  serverCore.toFixed(2),
  otherCore.toFixed(2),
  clientUs.toFixed(0),
];

function wall(name, servers) {
  const rows = Object.entries(servers).map(
    ([left, { rps, cpuUs, moreCpuUs, statements, ratio, ratioFrom, ratioTo }]) => [
      left === 'all walls' ? left : `without ${left}`,
      rps.toFixed(0),
      cpuUs.toFixed(0),
      left === 'all walls' ? '' : (-moreCpuUs).toFixed(0),
      statements.toFixed(2),
      left === 'all walls' ? '1' : `${ratio.toFixed(2)} (${ratioFrom.toFixed(2)}–${ratioTo.toFixed(2)})`,
    ],
  );
  return [
    '',
    ...table(
      [
        `${name}, 16 connections`,
        'requests/s',
        'CPU µs/request',
        'cost of the wall µs',
        'SQL/request',
        'ratio (spread)',
      ],
      rows,
    ),
  ];
}

function rest({ identicalViewers, memory, start }) {
  const lines = [];
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
  if (start)
    lines.push(
      `Start of the service: ${start.ms.toFixed(0)} ms (${start.fromMs.toFixed(0)}–${start.toMs.toFixed(0)}).`,
    );
  return lines.length > 0 ? ['', ...lines.map((line) => `- ${line}`)] : [];
}
