import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refuseUnreplayed } from '../../src/disposal/index.js';
import type { Fault } from '../../src/kernel/errors.js';
import { createErasureLedgerFile } from '../../src/privacy/vault/erasureLedgerFile.js';
import { openStores } from '../../src/stores.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { productionEnv } from '../support/productionEnv.js';
import { freshStorage, type ResidentName, rowIdOf } from '../support/town.js';
import { copyOf, keysIn, read } from './support/attacker.js';
import { disposingOf, erased } from './support/erasing.js';

import.meta.jest.setTimeout(180_000);

/** A backup of both databases is brought back elsewhere, after people in it were erased. */

const VICTIMS = ['fatima', 'jeanne', 'luc', 'desmond'] as const satisfies readonly ResidentName[];
type Databases = Awaited<ReturnType<typeof freshStorage>>;

const run = (file: string, env: Record<string, string>, ...args: string[]) => {
  const path = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env: { ...BARE_ENV, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise<readonly [number | null, string]>((resolve) =>
    child.once('close', (code) => resolve([code, output])),
  );
};

/** What a process does before anything else. Rejects with the fault that it ends with. */
async function checked(databases: Databases): Promise<void> {
  const stores = await openStores(databases);
  await refuseUnreplayed(stores).finally(() => stores.close());
}

let lived: Databases;
let restored: Databases;
beforeAll(async () => {
  lived = await freshStorage();
  // The template is what both were at one moment: a cold copy of the folders would be the same.
  restored = { ...(await freshStorage()), erasureLedgerFile: lived.erasureLedgerFile };
  const stores = await openStores(lived);
  for (const victim of VICTIMS) await erased(disposingOf(stores), rowIdOf('person', victim));
  await stores.close();
});
afterAll(async () => {
  await lived.drop();
  await restored.drop();
});

const canaries = townCanaries().filter(({ of, name }) => of && !name.includes('consumerUser'));
const readable = async ({ url, keyStoreUrl, keyringFile }: Databases) => {
  const keys = await keysIn(await copyOf(keyStoreUrl), keyringFile);
  const found = new CanaryScan(canaries).sightings(read(await copyOf(url), keys).text);
  return new Set(found.map(({ canary }) => canary));
};

test('what a backup brings back is not served before the erasures are replayed; then the erased stay unreadable, and all others are whole', async () => {
  const before = await readable(restored);
  const env = productionEnv(restored);
  const refusal = 'A backup brought back 4 people who were erased. Run: npm run klusster -- erasures replay\n';
  expect(await run('main.js', { ...env, PORT: '0' })).toEqual([1, refusal]);
  expect(await run('cli/klusster.js', env, 'erasures', 'replay')).toEqual([0, '4 people were erased once more.\n']);
  const after = await readable(restored);
  const isVictim = (person: string | undefined) => VICTIMS.some((victim) => victim === person);
  const hers = [...before].filter(({ of }) => isVictim(of?.person));
  const others = [...before].filter(({ of }) => !isVictim(of?.person));
  console.log(`${hers.length} canaries of the erased, ${others.length} of others`);
  expect(Math.min(hers.length, others.length)).toBeGreaterThanOrEqual(40);
  expect(hers.filter((canary) => after.has(canary))).toEqual([]);
  expect(others.filter((canary) => !after.has(canary))).toEqual([]);
});

test('where only the keys are brought back, they are destroyed at the start, and nobody has to do anything', async () => {
  const other = await freshStorage();
  const mixed = { ...lived, keyStoreUrl: other.keyStoreUrl };
  const keys = async () =>
    (await keysIn(await copyOf(other.keyStoreUrl), other.keyringFile)).has(rowIdOf('person', 'fatima'));
  expect(await keys()).toBe(true);
  await checked(mixed);
  expect(await keys()).toBe(false);
  await other.drop();
});

test('a ledger that is missing, another’s, shorter or changed is refused', async () => {
  const path = lived.erasureLedgerFile;
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n');
  const other = `${path}.other`;
  await createErasureLedgerFile(other);
  const at = async (name: string, contents: string) => {
    await writeFile(`${path}.${name}`, contents);
    return `${path}.${name}`;
  };
  const [first, ...entries] = lines.slice(0, -1);
  const person = JSON.parse(entries[1] as string).person;
  const ledgers: readonly (readonly [string, RegExp])[] = [
    [`${path}.missing`, /does not exist/],
    [other, /is not that of these databases/],
    [await at('short', `${[first, ...entries.slice(0, -1)].join('\n')}\n`), /has lost entries/],
    [await at('gap', `${[first, entries[0], entries[2]].join('\n')}\n`), /was changed or lost an entry/],
    [
      await at('swapped', `${[first, entries[1], entries[0], entries[2]].join('\n')}\n`),
      /was changed or lost an entry/,
    ],
    [await at('changed', text.replace(person, crypto.randomUUID())), /was changed or lost an entry/],
    [await at('broken', text.replace('"no":2', '"no":"2"')), /is malformed/],
    [await at('empty', ''), /is malformed/],
  ];
  for (const [erasureLedgerFile, why] of ledgers) {
    const refusal = await checked({ ...lived, erasureLedgerFile }).catch((error: Fault) => error.message);
    expect([erasureLedgerFile, refusal]).toEqual([erasureLedgerFile, expect.stringMatching(why)]);
  }
  await checked(lived);
});

test('a last line that a crash cut off counts for nothing, and is written anew', async () => {
  const path = `${lived.erasureLedgerFile}.torn`;
  const text = await readFile(lived.erasureLedgerFile, 'utf8');
  await writeFile(path, `${text}{"no":5,"person":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","at":"2026`);
  const stores = await openStores({ ...lived, erasureLedgerFile: path });
  expect(await stores.erasureLedger.entries()).toHaveLength(4);
  const at = new Date('2026-11-29T12:00:00Z');
  const person = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  expect(await stores.erasureLedger.append(person, at)).toEqual({ no: 5, person, at, hash: expect.any(String) });
  expect(await stores.erasureLedger.append(person, new Date())).toEqual({
    no: 5,
    person,
    at,
    hash: expect.any(String),
  });
  expect((await readFile(path, 'utf8')).startsWith(text)).toBe(true);
  expect(await stores.erasureLedger.entries()).toHaveLength(5);
  await stores.close();
});
