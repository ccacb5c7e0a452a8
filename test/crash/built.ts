import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BARE_ENV } from '../support/bareEnv.js';
import { ask } from './load.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built service as a process of its own. */
export type Built = {
  /** Where it listens. Rejects when it ends before it listens. */
  readonly url: Promise<string>;
  readonly isAlive: () => boolean;
  /** Processor time since it was started, in milliseconds; where the system does not tell, the time on the clock. */
  worked(): number;
  /** What it wrote to standard error. */
  errors(): string;
  /** SIGKILL, and wait until it is gone. */
  kill(): Promise<void>;
};

/** Starts what `npm start` runs, with nothing of our own environment but PATH. */
export function startBuilt(env: Record<string, string>, flags: readonly string[] = []): Built {
  const child = spawn(process.execPath, [...flags, MAIN], {
    env: { ...BARE_ENV, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  let output = '';
  let errors = '';
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      output += part;
      const found = /GraphQL +(http:\S+)\/graphql\b/.exec(output)?.[1];
      if (found) resolve(found);
    });
    closed.then(() => reject(new Error(`It did not start: ${errors}`)));
  });
  url.catch(() => {});
  return {
    url,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    worked: () => processorMs(child.pid) ?? performance.now() - began,
    errors: () => errors,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Waits for the first good answer; after a minute it gives up. */
export async function firstAnswer(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const answer = await ask(url, '{ klusster(slug: "plateau-post") { name } }').catch(() => undefined);
    if (answer?.body.data?.klusster) return;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error('No good answer came within a minute.');
}

/** proc(5): user and system time are the 14th and 15th field, in hundredths of a second; the 2nd may hold blanks. */
function processorMs(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
