import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs';

/**
 * Opens an embedded PostgreSQL in a folder. What was answered survives the death of the process, since each commit is handed
 * to the operating system; not a power failure, since PGlite 0.5.8 makes no fsync of it (measured: 50 commits, none; issue 1107).
 * The caller holds the lock of the folder; two processes on one folder lose rows.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  // PGlite takes any folder with this file for a whole database, also one whose making was cut off, and then cannot open it.
  if (!existsSync(join(folder, 'PG_VERSION'))) await make(folder);
  return openIn(folder);
}

/**
 * Makes a new database beside its place and puts it there whole. It is unpacked from what `initdb` of the same version made:
 * to run that here takes three times as long.
 */
async function make(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const made = await openIn(draft, { loadDataDir: await emptyCluster() });
  await made.close();
  await rename(draft, folder);
}

/**
 * Without `-F`, which PGlite passes by default: once its file system knows fsync, commits wait for the disk. And with less
 * room for pages than its 128 MB: to lay that out took longer than to open the database (docs/performance.md), and whatever
 * does not fit the operating system has at hand.
 */
const START_PARAMS = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'shared_buffers=16MB'];

/** A day is its text here, as it is on PostgreSQL: as an instant it would be another one in another time zone. */
const PARSERS = { [types.DATE]: (day: string) => day };

const openIn = (dataDir: string, from: Pick<PGliteOptions, 'loadDataDir'> = {}): Promise<PGlite> =>
  PGlite.create({ dataDir, startParams: START_PARAMS, parsers: PARSERS, ...from });
