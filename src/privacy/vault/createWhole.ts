import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Fault } from '../../kernel/errors.js';

/**
 * Writes a new file, mode 0600, flushed to disk before this returns, and put in its place whole: one cut off by a crash would neither open nor
 * be created again. Throws what `fault` makes of it when the file exists, and when it cannot be written.
 */
export async function createWhole(
  path: string,
  text: string,
  fault: (what: string, mend: string) => Fault,
): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600).catch(() => {
    throw fault('cannot be created', 'name a directory that exists and that the service may write to');
  });
  try {
    await writeThrough(file, text).catch(() => {
      throw fault('cannot be written', 'see that its disk has room');
    });
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw fault('exists already and is never overwritten', 'name a path that is free');
      throw fault('cannot be created', 'name a directory that exists and that the service may write to');
    });
  } finally {
    await unlink(draft);
  }
  await flushDirectory(dirname(path));
}

async function writeThrough(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it the name of a new file may be lost in a crash, though its contents were flushed. */
async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
