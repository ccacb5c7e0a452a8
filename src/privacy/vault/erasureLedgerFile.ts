import { createHash, randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Fault } from '../../kernel/errors.js';
import { createWhole } from './createWhole.js';
import type { ErasureEntry, ErasureLedger } from './erasureLedger.js';

const headSchema = z.strictObject({ version: z.literal(1), ledger: z.uuid() });
const entrySchema = z.strictObject({
  no: z.int().positive(),
  person: z.uuid(),
  at: z.iso.datetime(),
  /** SHA-256, in hex, of the hash before it and of what stands in this line besides it; before the first, of the head. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

type Line = z.infer<typeof entrySchema>;
type Read = { readonly id: string; readonly lines: readonly Line[]; readonly last: string; readonly bytes: number };

/** Writes a new ledger without entries, mode 0600. Throws `Fault` when the file exists: one that is overwritten has forgotten whom it listed. */
export async function createErasureLedgerFile(path: string): Promise<void> {
  await createWhole(path, `${JSON.stringify({ version: 1, ledger: randomUUID() })}\n`, fault);
}

/**
 * Opens a ledger: a line `{ version: 1, ledger: "<id>" }`, then one line for each entry, each bound to the one before it by a hash.
 * Throws `Fault` when it is missing or broken; the message says how to mend it.
 */
export async function openErasureLedgerFile(path: string): Promise<ErasureLedger> {
  const { id } = await read(path);
  return {
    id,
    entries: async () => (await read(path)).lines.map(entryOf),
    async append(person, at) {
      const before = await read(path);
      const known = before.lines.find((line) => line.person === person);
      if (known) return entryOf(known);
      const said = { no: before.lines.length + 1, person, at: at.toISOString() };
      const line: Line = { ...said, hash: hashOf(before.last, said) };
      await write(path, before.bytes, `${JSON.stringify(line)}\n`);
      return entryOf(line);
    },
  };
}

const entryOf = ({ at, ...line }: Line): ErasureEntry => ({ ...line, at: new Date(at) });

const hashOf = (before: string, said: Omit<Line, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([before, said.no, said.person, said.at]))
    .digest('hex');

async function read(path: string): Promise<Read> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? fault('does not exist', 'bring it back from where it was; without it nobody knows who was erased')
      : fault('cannot be read', 'let the service read it');
  });
  // What a crash cut off was never answered for: its key is still there, and it is written anew.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [first = '', ...others] = whole.split('\n').slice(0, -1);
  const head = parsed(headSchema, first);
  const lines: Line[] = [];
  let last: string = head.ledger;
  for (const other of others) {
    const line = parsed(entrySchema, other);
    if (line.no !== lines.length + 1 || line.hash !== hashOf(last, line))
      throw fault('was changed or lost an entry', 'bring it back from where it was');
    lines.push(line);
    last = line.hash;
  }
  return { id: head.ledger, lines, last, bytes: Buffer.byteLength(whole) };
}

/** Writes a line where the whole ones end, and answers when it is on disk. */
async function write(path: string, at: number, line: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => {
    throw fault('cannot be written', 'let the service write to it');
  });
  try {
    await file.truncate(at);
    await file.write(line, at);
    await file.sync();
  } finally {
    await file.close();
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw fault('is malformed', 'bring it back from where it was');
  }
}

const fault = (what: string, mend: string) => new Fault(`The erasure ledger ${what}: ${mend}.`, 'erasure ledger');
