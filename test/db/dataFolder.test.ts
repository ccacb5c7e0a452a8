import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '../../src/db/dataFolder.js';
import { Fault } from '../../src/kernel/errors.js';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'klusster-test-'));
});
afterAll(() => rm(base, { recursive: true }));

let made = 0;
const fresh = (): string => join(base, `folder-${++made}`);
/** A process id that nobody has: above what the kernel gives out. */
const DEAD = 2 ** 22 + 7;
const LOCK = new URL('../../dist/db/dataFolder.js', import.meta.url).href;

/** What another process does with the lock of each folder: at the instant given for it, it tries, tells, and holds on until it is ended. */
const STARTER = `
  const [folders, at] = JSON.parse(process.argv[1]);
  const { lockDataFolder } = await import(${JSON.stringify(LOCK)});
  for (const [no, folder] of folders.entries()) {
    while (Date.now() < at + no * 10) if (at + no * 10 - Date.now() > 5) await new Promise((next) => setTimeout(next, 1));
    await lockDataFolder(folder).then(() => console.log('won'), (fault) => console.log(fault.name + ': ' + fault.message));
  }
  console.log('done');
  setInterval(() => {}, 1000);
`;

type Starter = { readonly process: ChildProcess; readonly told: Promise<string[]> };

function starter(folders: readonly string[], at = 0): Starter {
  const child = spawn(process.execPath, ['--input-type=module', '-e', STARTER, JSON.stringify([folders, at])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = new Promise<string[]>((resolve) => {
    let lines = '';
    child.stdout?.on('data', (part) => {
      lines += part;
      if (lines.endsWith('done\n')) resolve(lines.trim().split('\n').slice(0, -1));
    });
  });
  return { process: child, told };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** A folder whose lock was left by a process that is no more. */
async function abandoned(): Promise<string> {
  const folder = fresh();
  const { process: child, told } = starter([folder]);
  expect(await told).toEqual(['won']);
  await ended(child);
  return folder;
}

const IN_USE = (pid: number | undefined) =>
  `The data folder is in use by process ${pid}. Stop it, or set DATA_DIR to another folder.`;

test('a second process refuses, naming the first, and does not disturb it', async () => {
  const folder = fresh();
  const first = starter([folder]);
  expect(await first.told).toEqual(['won']);
  const second = starter([folder]);
  expect(await second.told).toEqual([`Fault: ${IN_USE(first.process.pid)}`]);
  await ended(second.process);
  const third = starter([folder]);
  expect(await third.told).toEqual([`Fault: ${IN_USE(first.process.pid)}`]);
  await ended(third.process);
  await ended(first.process);
});

test('a second service in the same process refuses too, and may start when the first has stopped', async () => {
  const folder = fresh();
  const release = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(IN_USE(process.pid));
  await release();
  const again = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(Fault);
  await again();
});

test('the lock of a process that was killed is taken over, and nothing piles up', async () => {
  const folder = await abandoned();
  for (let round = 0; round < 3; round++) await (await lockDataFolder(folder))();
  const release = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(IN_USE(process.pid));
  expect(await readdir(folder)).toHaveLength(1);
  await release();
});

test('a process that is given the id of the one before it, as in a container, starts after a crash', async () => {
  const folder = fresh();
  await (await lockDataFolder(folder))();
  const [name = ''] = await readdir(folder);
  // The same id, another process.
  await writeFile(join(folder, name), `${process.pid}\n1\n`);
  const release = await lockDataFolder(folder);
  await release();
});

test.each([
  ['empty', ''],
  ['junk', 'no process\n'],
  ['a negative id, which would mean a group of processes', '-1\n'],
  ['zero', '0\n'],
  ['an id that nobody has', `${DEAD}\n`],
])('a lock that holds %s holds nobody', async (_name, text) => {
  const folder = await abandoned();
  for (const name of await readdir(folder)) await writeFile(join(folder, name), text);
  await (await lockDataFolder(folder))();
});

test('of ten that start at once exactly one wins, on a fresh folder and on one whose owner died; the others name it', async () => {
  const folders = [...Array.from({ length: 10 }, fresh), ...(await Promise.all(Array.from({ length: 4 }, abandoned)))];
  // More of the second kind, from the lock as it was left.
  const left = folders.at(-1) as string;
  for (let more = 0; more < 146; more++) {
    const folder = fresh();
    await mkdir(folder);
    for (const name of await readdir(left)) await writeFile(join(folder, name), await readFile(join(left, name)));
    folders.push(folder);
  }
  const starters = Array.from({ length: 10 }, () => starter(folders, Date.now() + 2500));
  const told = await Promise.all(starters.map((each) => each.told));
  await Promise.all(starters.map((each) => ended(each.process)));
  for (const no of folders.keys()) {
    const words = told.map((lines) => lines[no]);
    const winners = starters.filter((_, at) => words[at] === 'won');
    expect([no, winners.length]).toEqual([no, 1]);
    const refused = words.filter((word) => word !== 'won');
    expect([no, new Set(refused)]).toEqual([no, new Set([`Fault: ${IN_USE(winners[0]?.process.pid)}`])]);
  }
}, 120_000);

describe('a folder that cannot be written to is refused in a sentence that says what to do', () => {
  const MESSAGE = 'The data folder cannot be written to. Set DATA_DIR to a folder that can.';

  test('because a file stands in its place', async () => {
    const path = fresh();
    await writeFile(path, '');
    await expect(lockDataFolder(path)).rejects.toThrow(MESSAGE);
    await expect(lockDataFolder(join(path, 'below'))).rejects.toThrow(MESSAGE);
  });

  test('because its name is impossible; the name is not repeated', async () => {
    const fault = await lockDataFolder(join(base, 'x'.repeat(300))).catch((error) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault.message).toBe(MESSAGE);
  });

  test('because of its mode', async () => {
    const folder = fresh();
    await mkdir(folder);
    await chmod(folder, 0o500);
    // The superuser may write everywhere, so the question is asked as nobody.
    const isSuperuser = process.getuid?.() === 0;
    if (isSuperuser) process.seteuid?.(65_534);
    try {
      await expect(lockDataFolder(folder)).rejects.toThrow(MESSAGE);
    } finally {
      if (isSuperuser) process.seteuid?.(0);
    }
  });
});

test('the folder is for its owner alone', async () => {
  const folder = fresh();
  const release = await lockDataFolder(folder);
  const { stat } = await import('node:fs/promises');
  expect((await stat(folder)).mode & 0o077).toBe(0);
  await release();
});
