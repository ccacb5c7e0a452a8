import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';

/**
 * Opens an embedded PostgreSQL in a folder, with fsync on: what was answered must survive a crash.
 * The caller holds the lock of the folder; two processes on one folder lose rows.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Without `-F`, which PGlite passes by default and which turns fsync off.
  const startParams = PGlite.defaultStartParams.filter((param) => param !== '-F');
  return PGlite.create({ dataDir: folder, startParams });
}
