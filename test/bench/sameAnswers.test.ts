import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import.meta.jest.setTimeout(300_000);

const BENCH = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url));

/** Addresses that the answers must show in all: without any, equal answers would mean nothing. */
const SHOWN_AT_LEAST = { W1: 50, W2: 2_000, W3: 100, W4: 40 };

test('the floor, the API, and the API without each wall answer the four workloads alike', async () => {
  const child = spawn(process.execPath, [BENCH, '--check', '--scale', '0.02'], { env: { PATH: process.env.PATH } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part;
    });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, output]).toEqual([0, expect.any(String)]);
  const lines = [...output.matchAll(/^(W\d): (\d+) requests, (\d+) servers, one answer; (\d+) addresses shown$/gm)];
  expect(lines.map(([, workload]) => workload)).toEqual(Object.keys(SHOWN_AT_LEAST));
  for (const [line, workload, requests, servers, shown] of lines) {
    process.stdout.write(`${line}\n`);
    expect([Number(requests), Number(servers)]).toEqual([64, 8]);
    expect(Number(shown)).toBeGreaterThan(SHOWN_AT_LEAST[workload as keyof typeof SHOWN_AT_LEAST]);
  }
});
