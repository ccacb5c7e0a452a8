import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../src/db/migrations/index.js';
import { openDatabase } from '../../src/db/orm.js';
import { entities } from '../../src/features.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { accountOf, freshStorage, klussters, residents, TOWN_PASSWORD } from '../support/town.js';
import { sweepText } from '../sweep/sweep.js';

// What `npm start` runs: the build, not the sources that the other tests load.
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

type Running = { readonly url: string; readonly child: ChildProcess; output(): string; stop(): Promise<number | null> };
type Ended = { readonly code: number | null; readonly output: string };

/** What each process wrote. */
const outputs: (() => string)[] = [];
const children = new Set<ChildProcess>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the service as a process with nothing of our own environment but PATH. */
function launch(env: Record<string, string>): { child: ChildProcess; output(): string; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...BARE_ENV, ...env },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      output += part;
    });
  outputs.push(() => output);
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })));
  return { child, output: () => output, ended };
}

async function start(env: Record<string, string>): Promise<Running> {
  const { child, output, ended } = launch({ PORT: '0', HOST: '127.0.0.1', ...env });
  const url = await Promise.race([
    ended.then((is) => Promise.reject(new Error(`It did not start: ${is.output}`))),
    new Promise<string>((resolve) => {
      child.stdout?.on('data', () => {
        const found = /GraphQL +(http:\S+)\/graphql\b/.exec(output())?.[1];
        if (found) resolve(found);
      });
    }),
  ]);
  const stop = () => {
    child.kill('SIGTERM');
    return ended.then(({ code }) => code);
  };
  return { url, child, output, stop };
}

const jsonAt = async (url: string): Promise<any> => (await fetch(url)).json();

async function ask({ url }: Running, query: string, variables?: unknown, token?: string): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const signIn = async (running: Running, email: string): Promise<string> =>
  (await ask(running, `mutation { signIn(input: {email: "${email}", password: "${TOWN_PASSWORD}"}) { accessToken } }`))
    .data.signIn.accessToken;

const SLUGS = Object.values(klussters)
  .filter(({ state }) => state === 'PUBLISHED')
  .map(({ slug }) => slug)
  .sort();
const slugsOf = async (running: Running) =>
  (await ask(running, '{ klussters(first: 100) { nodes { id slug owner { id } } } }')).data.klussters.nodes
    .map(({ slug }: any) => slug)
    .sort();

describe('in an empty folder', () => {
  const env = { DATA_DIR: 'data' };
  let token: string;

  test('it starts, settles the town, answers, and stops in order when it is told to', async () => {
    const running = await start(env);
    expect(await slugsOf(running)).toEqual(SLUGS);
    for (const { email } of (await jsonAt(`${running.url}/graphiql/demo.json`)).people) {
      expect(running.output()).toContain(email);
      const roles = (
        await ask(running, '{ viewer { roles account { email } } }', undefined, await signIn(running, email))
      ).data.viewer;
      expect(roles).toEqual({ roles: [expect.any(String)], account: { email } });
    }
    expect(running.output()).toContain(TOWN_PASSWORD);
    expect((await fetch(`${running.url}/outbox`)).status).toBe(200);
    token = await signIn(running, accountOf('aoife'));
    expect(await running.stop()).toBe(0);
    expect(running.output()).not.toContain('"level":50');
  }, 120_000);

  test('it starts again with its data, does not settle twice, and answers all operations that are promised', async () => {
    const running = await start(env);
    const { data } = await ask(running, '{ viewer { consumerUser { id firstName } } }', undefined, token);
    expect(data.viewer.consumerUser).toEqual({
      id: expect.stringMatching(/^consumer_/),
      firstName: residents.aoife.consumerUser.contact.firstName,
    });
    expect(await slugsOf(running)).toEqual(SLUGS);
    const operations = new URL('../../schema/operations/', import.meta.url);
    const names = (await readdir(operations)).filter((name) => name.endsWith('.graphql'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const variables = await readFile(new URL(name.replace('.graphql', '.variables.json'), operations), 'utf8').catch(
        () => '{}',
      );
      const answer = await ask(running, await readFile(new URL(name, operations), 'utf8'), JSON.parse(variables));
      // Those that are for whoever is signed in say so.
      const codes = (answer.errors ?? []).map((error: any) => error.extensions.code);
      expect([name, codes.filter((code: string) => code !== 'UNAUTHENTICATED')]).toEqual([name, []]);
    }
    expect(await running.stop()).toBe(0);
    expect(running.output()).not.toContain('"level":50');
    const main = await openDatabase({ folder: join(folder, 'data', 'main') }, entities, migrations);
    const counts = await main.database.query(
      'select (select count(*) from person)::text, (select count(*) from purpose)::text, (select count(*) from subscription)::text',
      [],
    );
    await main.close();
    expect(counts[0]?.[0]).toBe(String(Object.keys(residents).length));
  }, 120_000);

  test('a second one on the same folder refuses in one sentence, and the first goes on', async () => {
    const running = await start(env);
    const { code, output } = await launch({ PORT: '0', ...env }).ended;
    expect([code, output]).toEqual([
      1,
      `The data folder is in use by process ${running.child.pid}. Stop it, or set DATA_DIR to another folder.\n`,
    ]);
    expect(await slugsOf(running)).toEqual(SLUGS);
    running.child.kill('SIGKILL');
    const after = await start(env);
    expect(await slugsOf(after)).toEqual(SLUGS);
    expect(await after.stop()).toBe(0);
  }, 120_000);
});

describe('what it cannot do is said in one sentence, without a stack and without a value', () => {
  test.each([
    ['a variable that is wrong', { PORT: 'Zq7' }, 'The configuration is refused: PORT is not valid.\n'],
    [
      'production without its keys',
      { DATABASE_URL: 'postgresql://a:Zq7@127.0.0.1:1/a' },
      expect.stringMatching(/^The configuration is refused: KEYSTORE_URL must be set .+\.\n$/),
    ],
    [
      'a folder that is none',
      { DATA_DIR: '/dev/null/Zq7' },
      'The data folder cannot be written to. Set DATA_DIR to a folder that can.\n',
    ],
    [
      'a keyring that is missing',
      production({ KEYRING_FILE: '/nowhere/Zq7' }),
      expect.stringMatching(/^The keyring file does not exist: .+\n$/),
    ],
  ])('%s', async (_name, env, expected) => {
    const { code, output } = await launch(env as never).ended;
    expect([code, output]).toEqual([1, expected]);
    expect(output).not.toContain('Zq7');
  });

  test('a database that cannot be reached', async () => {
    const { code, output } = await launch(production({ KEYRING_FILE: process.env.TEST_KEYRING_FILE ?? '' })).ended;
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).not.toMatch(/Zq7|127\.0\.0\.1|\bat /);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, output } = await launch({ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: 'data' }).ended;
    other.close();
    expect([code, output]).toEqual([
      1,
      `Port ${port} is not to be had: another process listens there. Set PORT or HOST.\n`,
    ]);
  }, 120_000);
});

describe('with DATABASE_URL', () => {
  test('there are no demo people, no demo sign-in and no demo data', async () => {
    const storage = await freshStorage('empty');
    const running = await start(
      production({
        DATABASE_URL: storage.url,
        KEYSTORE_URL: storage.keyStoreUrl,
        KEYRING_FILE: storage.keyringFile,
        ERASURE_LEDGER_FILE: storage.erasureLedgerFile,
      }),
    );
    expect(await slugsOf(running)).toEqual([]);
    const demo = `${running.url}/graphiql/demo.json`;
    expect([(await fetch(demo)).status, (await jsonAt(demo)).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect((await fetch(`${running.url}/outbox`)).status).toBe(404);
    expect(await signIn(running, accountOf('helene'))).toBeNull();
    expect(running.output()).not.toMatch(/demo/i);
    expect(await running.stop()).toBe(0);
    await storage.drop();
  }, 120_000);
});

/** What the demo is there to say: how to sign in. */
const WELCOME = /^Demo sign-ins, .*\n(?: {2}\S+@demo\.test .*\n)+/gm;

test('no process wrote a personal value, but for the demo’s sign-ins', () => {
  expect(outputs.length).toBeGreaterThanOrEqual(10);
  for (const output of outputs) sweepText('what a process wrote', output().replace(WELCOME, ''));
  expect(() => sweepText('the welcome', outputs.map((output) => output()).join(''))).toThrow('password');
});

/** The environment of production, with a database that is not there. */
function production(env: Record<string, string>): Record<string, string> {
  return {
    DATABASE_URL: 'postgresql://app:Zq7@127.0.0.1:1/main',
    KEYSTORE_URL: 'postgresql://app:Zq7@127.0.0.1:1/keys',
    KEYRING_FILE: '/nowhere',
    ERASURE_LEDGER_FILE: process.env.TEST_ERASURE_LEDGER_FILE ?? '',
    PRIVACY_OFFICER_NAME: 'Hélène Roy',
    PRIVACY_OFFICER_PHONE: '+15145550100',
    PUBLIC_URL: 'https://klusster.test',
    PRIVACY_OFFICER_ADDRESS: '1 rue Notre-Dame',
    ...env,
  };
}
