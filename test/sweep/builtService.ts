import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Storage } from '../../src/config.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { productionEnv } from '../support/productionEnv.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The built service as a process of its own, with everything that it writes. */
export type BuiltService = {
  readonly url: string;
  readonly output: () => string;
  /** Ends it in order, and gives its exit code. */
  stop(): Promise<number | null>;
};

/** Starts the built service on the databases of a test, with nothing of our own environment but PATH. */
export async function startBuilt(storage: Storage & { kind: 'postgres' }): Promise<BuiltService> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...BARE_ENV,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'debug',
      ...productionEnv(storage),
    },
  });
  const parts: Buffer[] = [];
  const output = () => Buffer.concat(parts).toString();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        const found = /GraphQL +(http:\S+)\/graphql\b/.exec(output())?.[1];
        if (found) resolve(found);
      });
  });
  const failed = ended.then(() => Promise.reject(new Error(`It did not start: ${output()}`)));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url: await Promise.race([url, failed]), output, stop };
}
