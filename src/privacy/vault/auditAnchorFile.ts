import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Checkpoint } from '../../kernel/auditCheckpoints.js';
import { Fault } from '../../kernel/errors.js';
import type { AuditAnchor } from './auditAnchor.js';

const schema = z.strictObject({
  kind: z.enum(['CHECKPOINT', 'RESTORED']),
  chain: z.uuid(),
  no: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  signature: z.string(),
});

/**
 * Checkpoints in a file, one line each. It is opened for appending and never otherwise, so that it may lie where the operating system lets
 * nobody do anything else. A line that a crash cut off stays, and counts for nothing: each is bound to the one before it by its signature.
 */
export const auditAnchorFile = (path: string): AuditAnchor => ({
  async checkpoints() {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw new Fault('The checkpoints of the audit chain cannot be read: let the service read them.', 'audit chain');
    });
    return text.split('\n').flatMap(parsed);
  },
  async append(checkpoint) {
    const file = await open(path, 'a+', 0o600).catch(() => {
      throw new Fault(
        'The checkpoints of the audit chain cannot be written: let the service append to them.',
        'audit chain',
      );
    });
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      const isCutOff = size > 0 && last.toString() !== '\n';
      await file.write(`${isCutOff ? '\n' : ''}${JSON.stringify(checkpoint)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  },
});

function parsed(line: string): Checkpoint[] {
  try {
    return [schema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
