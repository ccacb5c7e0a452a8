import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one sweep did; `tally.mjs` adds the notes of a run together. */
export type Note = {
  readonly begun?: string;
  readonly judged?: string;
  readonly answers?: number;
  readonly lines?: number;
  readonly texts?: number;
  readonly bytes?: number;
  readonly milliseconds?: number;
  /** Canaries seen by those who may see them. */
  readonly shown?: number;
  /** Why a service may leak, and how often it did. */
  readonly leaks?: string;
  readonly leaked?: number;
};

/** Appends a note to the file of this worker, in the folder that the global setup gives. */
export function note(what: Note): void {
  const folder = process.env.TEST_SWEEP_FOLDER;
  if (!folder) throw new Error('TEST_SWEEP_FOLDER is set by the global setup of the tests.');
  const file = expect.getState().testPath ?? 'no file';
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ file, ...what })}\n`);
}
