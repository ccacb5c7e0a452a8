import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../kernel/clock.js';
import type { Letter, MailOutcome, MailPort } from '../kernel/mailPort.js';

/**
 * Where mail goes without a mail server: a folder of `.eml` files, named by when they were written and by their record. A file
 * is there whole or not at all.
 */
export function outboxIn(folder: string, clock: Clock): MailPort {
  const send = (letter: Letter) => writeInto(folder, clock, letter);
  return { send, lane: () => ({ ready: async () => true, send, close() {} }) };
}

async function writeInto(folder: string, clock: Clock, { id, bytes }: Letter): Promise<MailOutcome> {
  const path = join(folder, `${clock.now().toISOString().replaceAll(':', '-')}_${id}.eml`);
  try {
    // It holds what people are told; nobody else on the machine reads it.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
    return 'SENT';
  } catch {
    return 'LATER';
  }
}
