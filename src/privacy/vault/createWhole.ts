import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
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

/**
 * Puts a text in the place of a file, whole: whoever reads at that moment has the one or the other, and a crash leaves one of them. It belongs to whom
 * it belonged to, mode 0600. Throws what `fault` makes of it when it cannot be written.
 */
export async function replaceWhole(
  path: string,
  text: string,
  fault: (what: string, mend: string) => Fault,
): Promise<void> {
  const refuse = () => {
    throw fault('cannot be replaced', 'see that its directory can be written to, and is that of the file itself');
  };
  const target = await realpath(path).catch(refuse);
  const { uid, gid } = await stat(target);
  const draft = `${target}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600).catch(refuse);
  try {
    await file.chown(uid, gid).catch(refuse);
    await writeThrough(file, text).catch(refuse);
    await rename(draft, target).catch(refuse);
  } catch (error) {
    await file.close().catch(() => {});
    await unlink(draft);
    throw error;
  }
  await flushDirectory(dirname(target));
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
