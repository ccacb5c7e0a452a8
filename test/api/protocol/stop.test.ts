import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { listen } from '../../../src/api/listen.js';
import { readiness } from '../../../src/api/readiness.js';
import { BARE_ENV } from '../../support/bareEnv.js';
import { productionEnv } from '../../support/productionEnv.js';
import { freshStorage } from '../../support/town.js';

/** The built service, as a process of its own, told to stop while it is at work. */

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const STOP = new URL('../../../dist/api/stopOnSignals.js', import.meta.url).href;
const NAME = JSON.stringify({ query: '{ klusster(slug: "plateau-post") { name } }' });

let storage: Awaited<ReturnType<typeof freshStorage>>;
let folder: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  storage = await freshStorage();
  folder = await mkdtemp(join(tmpdir(), 'klusster-stop-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await storage?.drop();
  await rm(folder, { recursive: true, force: true });
});

type Running = { readonly url: string; readonly port: number; output(): string; stop(): Promise<number | null> };

async function start(env: Record<string, string>): Promise<Running> {
  // From another folder than the project's: what ships with the build is found all the same.
  const child = spawn(process.execPath, [MAIN], {
    env: { ...BARE_ENV, PORT: '0', HOST: '127.0.0.1', ...env },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += part;
        const found = /GraphQL +(http:\S+)\/graphql\b/.exec(output)?.[1];
        if (found) resolve(found);
      });
    void ended.then(() => reject(new Error(`It did not start: ${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

const onPostgres = () => productionEnv(storage);

const post = (url: string, body = NAME) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

const isRefused = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });

test('told to stop, it takes nobody new, answers who is waiting, cuts who hangs, and is gone with 0 within 10 seconds', async () => {
  const running = await start(onPostgres());
  expect((await fetch(`${running.url}/ready`)).status).toBe(200);
  const outside = new pg.Client({ connectionString: storage.url });
  await outside.connect();
  await outside.query('begin; lock table klusster in access exclusive mode');

  const asked = post(running.url);
  const idle = connect(running.port, '127.0.0.1');
  const hanging = connect(running.port, '127.0.0.1');
  for (const socket of [idle, hanging]) socket.on('error', () => {});
  hanging.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{');
  // Kept alive after an answer, as a proxy keeps its connections.
  const heard = new Promise((resolve) => idle.once('data', resolve));
  idle.write('GET /live HTTP/1.1\r\nhost: a\r\n\r\n');
  await heard;
  const cut = new Promise((resolve) => hanging.once('close', resolve));
  const closed = new Promise((resolve) => idle.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 500));

  const began = performance.now();
  const gone = running.stop();
  await closed;
  // Its idle connections go an instant before its door is shut.
  for (let at = 0; at < 50 && !(await isRefused(running.port)); at += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await isRefused(running.port)).toBe(true);
  await outside.query('rollback');
  await outside.end();
  const answer = await asked;
  expect([
    answer.status,
    ((await answer.json()) as any).data?.klusster?.name,
    answer.headers.get('connection'),
  ]).toEqual([200, 'Plateau Post', 'close']);
  await cut;
  expect(await gone).toBe(0);
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(`stopped in ${seconds.toFixed(1)} s with a client that hangs\n`);
  expect(seconds).toBeLessThan(10);
  expect(running.output()).not.toContain('"level":50');
}, 60_000);

test('a statement that hangs does not keep it either', async () => {
  const running = await start(onPostgres());
  const outside = new pg.Client({ connectionString: storage.url });
  await outside.connect();
  await outside.query('begin; lock table klusster in access exclusive mode');
  const asked = post(running.url).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = performance.now();
  expect(await running.stop()).toBe(0);
  expect((performance.now() - began) / 1_000).toBeLessThan(10);
  await asked;
  await outside.end();
}, 60_000);

test('a server that is closed cuts who hangs, when their time is up and not before', async () => {
  const server = createHttpServer(() => {});
  const listening = await listen(server, 0, '127.0.0.1');
  const hanging = connect(listening.port, '127.0.0.1');
  hanging.on('error', () => {});
  hanging.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  await new Promise((resolve) => server.once('request', resolve));
  let isCut = false;
  hanging.once('close', () => {
    isCut = true;
  });
  const closing = listening.close(600);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isCut).toBe(false);
  await closing;
});

test('whatever hangs in stopping, the process is gone with 0', async () => {
  const script = `import { stopOnSignals } from ${JSON.stringify(STOP)};
    stopOnSignals(() => new Promise(() => {}), 300); setInterval(() => {}, 1000); console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: BARE_ENV,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
}, 60_000);

test('what is configured is served: metrics on a port of their own, origins, trusted documents, spans to a collector', async () => {
  const collected: string[] = [];
  const collector = createServer((socket) => {
    socket.on('data', (part) => {
      collected.push(part.toString('latin1'));
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as { port: number };
  const metricsPort = await freePort();
  const running = await start({
    DATA_DIR: 'data',
    METRICS_PORT: String(metricsPort),
    CORS_ORIGINS: 'https://app.klusster.test',
    REQUIRE_TRUSTED_DOCUMENTS: 'true',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
  const refused = await post(running.url);
  expect([refused.status, ((await refused.json()) as any).errors[0].extensions.code]).toEqual([
    400,
    'DOCUMENT_NOT_TRUSTED',
  ]);
  expect(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()).toContain(
    'klusster_errors_total{code="DOCUMENT_NOT_TRUSTED"} 1',
  );
  expect((await fetch(`${running.url}/ready`)).status).toBe(200);
  expect(await running.stop()).toBe(0);
  expect(collected.join('')).toMatch(/POST \/v1\/traces/);
  expect(running.output()).toMatch(/"route":"\/graphql","status":400/);
  collector.close();
}, 120_000);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

describe('whether it is ready', () => {
  const fine = { database: true, keyStore: true, migrations: true };

  test('every part must be so, and the answer says which is not', async () => {
    for (const part of ['database', 'keyStore', 'migrations'] as const) {
      const state = async () => ({ ...fine, [part]: false });
      expect(await readiness({ state }, () => true)()).toEqual({
        ready: false,
        parts: { ...fine, [part]: false, serving: true },
      });
    }
    expect((await readiness({ state: async () => fine }, () => true)()).ready).toBe(true);
    expect(await readiness({ state: async () => fine }, () => false)()).toEqual({
      ready: false,
      parts: { ...fine, serving: false },
    });
  });

  test('a database that does not answer is not waited for, and is asked once for all who ask', async () => {
    let asked = 0;
    const ready = readiness(
      {
        state: () => {
          asked += 1;
          return new Promise(() => {});
        },
      },
      () => true,
    );
    const answers = await Promise.all([ready(), ready(), ready()]);
    expect([asked, answers.map((answer) => answer.ready)]).toEqual([1, [false, false, false]]);
  });

  test('the running service says no while its key store is away, with 503 and no details', async () => {
    const own = await freshStorage();
    const running = await start({ ...onPostgres(), DATABASE_URL: own.url, KEYSTORE_URL: own.keyStoreUrl });
    expect(await (await fetch(`${running.url}/ready`)).json()).toEqual({
      ready: true,
      parts: { ...fine, serving: true },
    });
    await own.drop();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const answer = await fetch(`${running.url}/ready`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ready: false, parts: { database: false, keyStore: false, migrations: false, serving: true } },
    ]);
    expect((await fetch(`${running.url}/live`)).status).toBe(200);
    expect(await running.stop()).toBe(0);
  }, 60_000);
});
