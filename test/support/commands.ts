import { type ChildProcess, fork, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BARE_ENV } from './bareEnv.js';

/** How a command of `klusster` ended, and what it wrote to both of its streams. */
export type Ran = { readonly code: number | null; readonly output: string };

const KLUSSTER = fileURLToPath(new URL('../../dist/cli/klusster.js', import.meta.url));
const OPERATOR = fileURLToPath(new URL('./operator.mjs', import.meta.url));

/** Runs the built `klusster` as a process of its own, with nothing of our own environment but `BARE_ENV`. */
export function operateAlone(env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [KLUSSTER, ...args], { env: { ...BARE_ENV, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

let operator: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Does what `klusster` does, in one process for all commands of a file of tests (`operator.mjs`): to start one for each takes seconds, of which
 * the command itself takes a tenth.
 */
export function operate(env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const ran = last.then(() => operated(env, args));
  last = ran.catch(() => {});
  return ran;
}

function operated(env: Record<string, string>, args: readonly string[]): Promise<Ran> {
  operator ??= fork(OPERATOR, [], { cwd: tmpdir(), env: BARE_ENV, execArgv: [], silent: true });
  const child = operator;
  const streams = [child.stdout, child.stderr].map((stream) => stream?.setEncoding('utf8'));
  return new Promise((resolve, reject) => {
    // What it said, the code that it ended with, and nothing.
    const told = streams.map(() => '');
    let output = '';
    const listeners = streams.map((stream, at) => {
      const listen = (part: string) => {
        if (!told[at]?.includes('\0')) output += part.split('\0')[0];
        told[at] += part;
        const ends = told.map((text) => text.split('\0'));
        if (ends.every(({ length }) => length === 3)) end(() => resolve({ code: Number(ends[0]?.[1]), output }));
      };
      stream?.on('data', listen);
      return () => stream?.off('data', listen);
    });
    const died = () => end(() => reject(new Error(`The operator died: ${output}`)));
    const end = (then: () => void) => {
      child.off('close', died);
      for (const off of listeners) off();
      then();
    };
    child.once('close', died);
    child.send({ args, env });
  });
}

afterAll(() => {
  operator?.kill('SIGKILL');
});
