// Where the processor's time goes in one workload, by package and by function, from V8's own sampling.
import { warm } from './measure.mjs';

const SECONDS = 10;
const TOP = 25;

/** Profiles the server under a workload. @returns {Promise<string>} two lists of self time */
export async function profileOf(load, server, requests) {
  await warm(load, server, requests, SECONDS / 2);
  await server.ask('profile');
  await load.steady(server, requests, { connections: 16, seconds: SECONDS });
  return text(await server.ask('profiled'));
}

function text({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [functions, packages] = [new Map(), new Map()];
  let total = 0;
  samples.forEach((id, at) => {
    const { functionName, url, lineNumber } = frames.get(id);
    if (['(idle)', '(root)'].includes(functionName)) return;
    const [pack, file] = placeOf(functionName, url);
    const name = `${functionName || '(anonymous)'} — ${pack}${file && ` ${file}:${lineNumber + 1}`}`;
    total += timeDeltas[at];
    for (const [map, key] of [
      [functions, name],
      [packages, pack],
    ])
      map.set(key, (map.get(key) ?? 0) + timeDeltas[at]);
  });
  const top = (map) =>
    [...map]
      .sort(([, a], [, b]) => b - a)
      .slice(0, TOP)
      .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`);
  return ['Self time by package, idle left out', ...top(packages), '', 'By function', ...top(functions), ''].join('\n');
}

/** Package or floor of a function, and its file. */
function placeOf(name, url) {
  const [, pack, file] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)/.exec(url) ?? [];
  if (pack) return [pack, file.split('/').at(-1)];
  const [, floor] = /\/dist\/(.*)/.exec(url) ?? [];
  if (floor) return [`src/${floor.includes('/') ? floor.split('/')[0] : ''}`, floor.split('/').at(-1)];
  if (url.startsWith('node:')) return ['node', url];
  return [name.startsWith('(') ? `v8 ${name}` : 'v8', ''];
}
