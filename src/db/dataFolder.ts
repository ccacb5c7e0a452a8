import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../kernel/errors.js';

/** Releases the lock of a data folder. */
export type Release = () => Promise<void>;

/** A lock is one of a row of files: the highest number counts, and its holder has the folder. */
const NAME = /^klusster\.pid\.(\d{1,15})$/;
const lockAt = (folder: string, no: number) => join(folder, `klusster.pid.${no}`);

/** When this process began: a process that is given the id of one that died is another one. */
const BEGAN = String(Math.round(performance.timeOrigin));
const RELEASED = '';

/**
 * Takes a data folder for this process: two processes on one embedded database silently lose rows.
 * The lock holds the process id and is linked into place whole. That of a dead process is taken over by linking the next
 * number, which only one can do; moving or removing it first would let two in (measured: 10 starters, 800 folders, up to
 * 6 winners). Throws `Fault` naming the process that holds it.
 */
export async function lockDataFolder(folder: string): Promise<Release> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {
    throw notWritable();
  });
  for (;;) {
    const [highest = 0] = await locksIn(folder);
    await refuseLiving(lockAt(folder, highest));
    const mine = highest + 1;
    if (!(await claim(folder, mine))) continue;
    const [now, ...lower] = await locksIn(folder);
    if (now === mine) {
      await Promise.all(lower.map((no) => unlink(lockAt(folder, no)).catch(() => {})));
      // Emptied and left: were it removed, a number that somebody is about to link could be had twice.
      return () => writeFile(lockAt(folder, mine), RELEASED).catch(() => {});
    }
    // Somebody had gone further, and removed what was seen.
    await unlink(lockAt(folder, mine)).catch(() => {});
  }
}

/** Numbers of the locks in a folder, the highest first. */
async function locksIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => {
    throw notWritable();
  });
  return names.flatMap((name) => NAME.exec(name)?.slice(1).map(Number) ?? []).sort((a, b) => b - a);
}

async function claim(folder: string, no: number): Promise<boolean> {
  const own = join(folder, `klusster.pid.of-${randomUUID()}`);
  try {
    await writeFile(own, `${process.pid}\n${BEGAN}\n`, { mode: 0o600 });
    await link(own, lockAt(folder, no));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritable();
  } finally {
    await unlink(own).catch(() => {});
  }
}

async function refuseLiving(path: string): Promise<void> {
  const [pid, began] = (await readFile(path, 'utf8').catch(() => RELEASED)).split('\n');
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || !isAlive(holder)) return;
  if (holder === process.pid && began !== BEGAN) return;
  throw new Fault(`The data folder is in use by process ${holder}. Stop it, or set DATA_DIR to another folder.`);
}

const notWritable = () => new Fault('The data folder cannot be written to. Set DATA_DIR to a folder that can.');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
