import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../kernel/errors.js';

/** Releases the lock of a data folder. */
export type Release = () => Promise<void>;

/**
 * Takes a data folder for this process: two processes on one embedded database silently lose rows.
 * The lock is a file that holds the pid, linked into place whole; that of a dead process is taken over.
 * Throws `Fault` naming the pid that holds it.
 */
export async function lockDataFolder(folder: string): Promise<Release> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {
    throw notWritable();
  });
  const path = join(folder, 'klusster.pid');
  if (!(await claim(path))) {
    await refuseLiving(path);
    // The stale lock is moved aside first: whoever moved a fresh one by accident finds a living pid in it and puts it back.
    const aside = `${path}.stale-${process.pid}`;
    await rename(path, aside).catch(() => {});
    await refuseLiving(aside, () => link(aside, path));
    await unlink(aside).catch(() => {});
    if (!(await claim(path))) await refuseLiving(path);
  }
  return () => unlink(path).catch(() => {});
}

async function claim(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  try {
    await writeFile(own, `${process.pid}\n`, { mode: 0o600 });
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritable();
  } finally {
    await unlink(own).catch(() => {});
  }
}

async function refuseLiving(path: string, putBack: () => Promise<void> = async () => {}): Promise<void> {
  const holder = Number((await readFile(path, 'utf8').catch(() => '')).trim());
  if (!Number.isInteger(holder) || holder <= 0 || !isAlive(holder)) return;
  await putBack().catch(() => {});
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
