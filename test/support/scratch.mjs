import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** In bytes: a few hundred megabytes lie there at once, and what a server logs of its writes may come to another gigabyte. */
const ENOUGH = 4 * 1024 ** 3;

/**
 * Where all that a run throws away lies, databases foremost: in memory, where the machine has a folder of it that is large enough,
 * and wherever temporary files lie otherwise. A database is a thousand files, and ext4 looks for the place of each new one through
 * all that were deleted in the five minutes before: late in a run a copy of the town took a second, of which it takes a tenth here.
 * @returns {Promise<() => Promise<void>>} leaves nothing behind
 */
export async function makeScratch() {
  if ((await free(MEMORY)) < ENOUGH) return async () => {};
  const folder = await mkdtemp(join(MEMORY, 'klusster-'));
  // The server of the databases runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755);
  // What os.tmpdir() answers, to this process and to all that it starts.
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** @param {string} folder */
const free = (folder) =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
