// How long the product takes from its command to its first answer, on a database that is settled.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Starts the service so many times. @returns {Promise<{ ms: number, fromMs: number, toMs: number }>} */
export async function startTimes({ url, keyStoreUrl, keyringFile, erasureLedgerFile }, times) {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    KEYSTORE_URL: keyStoreUrl,
    KEYRING_FILE: keyringFile,
    ERASURE_LEDGER_FILE: erasureLedgerFile,
    PUBLIC_URL: 'http://127.0.0.1',
    PRIVACY_OFFICER_NAME: 'Bench',
    PRIVACY_OFFICER_PHONE: '+15555550100',
    PRIVACY_OFFICER_ADDRESS: 'Bench',
  };
  const taken = [];
  for (let at = 0; at < times; at++) taken.push(await once(env));
  return { ms: median(taken), fromMs: Math.min(...taken), toMs: Math.max(...taken) };
}

function once(env) {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service left with ${code}.`)));
    // It prints its address once it listens.
    child.stdout.once('data', () => {
      const ms = performance.now() - began;
      child.removeAllListeners('exit').once('exit', () => resolve(ms));
      child.kill('SIGTERM');
    });
  });
}
