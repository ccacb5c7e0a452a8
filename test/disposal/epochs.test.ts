import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { keyEpochsOn } from '../../src/db/keyEpochs.js';
import type { KeyEpochs } from '../../src/privacy/vault/keyEpochs.js';
import { openKeyringFile } from '../../src/privacy/vault/keyringFile.js';
import { provisionKey, provisionMissingKeys } from '../../src/privacy/vault/keys.js';
import { newEpoch } from '../../src/privacy/vault/newEpoch.js';
import { openStores, type Stores } from '../../src/stores.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { productionEnv } from '../support/productionEnv.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, type ResidentName, residents, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { copyOf, keysIn } from './support/attacker.js';
import { disposingOf, erased } from './support/erasing.js';

import.meta.jest.setTimeout(180_000);

/** The master key is changed: what was copied of the key store before opens nothing, and whoever is here stays readable. */

const ERASED = ['jeanne', 'luc'] as const satisfies readonly ResidentName[];
type Databases = Awaited<ReturnType<typeof freshStorage>>;

/** Databases with a keyring of their own: that of all tests must not change. */
async function withOwnKeyring(): Promise<Databases> {
  const storage = await freshStorage();
  const keyringFile = `${storage.erasureLedgerFile}.keyring`;
  await copyFile(storage.keyringFile, keyringFile);
  return { ...storage, keyringFile };
}

const masters = async ({ keyringFile }: Databases): Promise<{ current: string; ids: string[] }> => {
  const { current, keys } = JSON.parse(await readFile(keyringFile, 'utf8'));
  return { current, ids: Object.keys(keys) };
};
const readable = async ({ keyStoreUrl, keyringFile }: Databases) => keysIn(await copyOf(keyStoreUrl), keyringFile);
const living = async ({ keys }: Stores) =>
  Number((await keys.reserve.query("select count(*)::text from person_key where state = 'PROVISIONED'", []))[0]?.[0]);

/** `klusster keyring new-epoch`, killed after so many milliseconds where a number is given. */
function run(storage: Databases, killAfter?: number): Promise<readonly [number | null, string]> {
  const path = fileURLToPath(new URL('../../dist/cli/klusster.js', import.meta.url));
  const env = { ...BARE_ENV, ...productionEnv(storage) };
  const child = spawn(process.execPath, [path, 'keyring', 'new-epoch'], { env });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise((resolve) => child.once('close', (code) => resolve([code, output])));
}

const SIGN_IN = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "${TOWN_PASSWORD}" }) { accessToken } }`;
const HERS = `{ viewer { account { email } businessOwner { firstName lastName email phone mailingAddress }
  klussterOwner { firstName lastName email phone mailingAddress } consumerUser { firstName lastName email } } }`;

/** What each resident who is still here reads of herself through the API. */
async function readOf(service: Service): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [name, { account }] of Object.entries(residents)) {
    if (ERASED.some((one) => one === name)) continue;
    const { body } = await service.ask(SIGN_IN, { variables: { email: account } });
    const token = body.data.signIn.accessToken;
    if (token) found.set(name, (await service.ask(HERS, { token })).body);
  }
  return found;
}

test('a copy of the key store of before opens nobody with the keyring that is left; whoever is here reads what she read, while it runs and after', async () => {
  const storage = await withOwnKeyring();
  const service = await startService(storage);
  const before = await copyOf(storage.keyStoreUrl);
  for (const name of ERASED) await erased(disposingOf(service.stores), rowIdOf('person', name));
  const stolen = await keysIn(before, storage.keyringFile);
  for (const name of ERASED) expect(stolen.has(rowIdOf('person', name))).toBe(true);
  const read = await readOf(service);
  expect(read.size).toBeGreaterThanOrEqual(10);
  for (const [name, body] of read) expect([name, (body as any).errors]).toEqual([name, undefined]);
  const [whole, { current: old }] = [await living(service.stores), await masters(storage)];

  const running = run(storage);
  const meanwhile: Map<string, unknown>[] = [];
  let isOver = false;
  running.then(() => (isOver = true));
  while (!isOver) meanwhile.push(await readOf(service));
  const [code, output] = await running;
  expect([code, output]).toEqual([0, expect.stringContaining('keys were wrapped anew')]);

  expect((await keysIn(before, storage.keyringFile)).size).toBe(0);
  const { current, ids } = await masters(storage);
  expect([ids, current === old]).toEqual([[current], false]);
  expect((await stat(storage.keyringFile)).mode & 0o777).toBe(0o600);
  // Who signed in meanwhile has keys of her messages too.
  expect((await readable(storage)).size).toBe(await living(service.stores));
  expect(await living(service.stores)).toBeGreaterThanOrEqual(whole);
  for (const after of [...meanwhile, await readOf(service)]) expect(after).toEqual(read);
  process.stdout.write(
    `${stolen.size} keys of before open nothing; ${read.size} people read themselves ${meanwhile.length + 2} times\n`,
  );
  // A process that was there before makes keys of the new epoch.
  const person = crypto.randomUUID();
  await provisionKey(service.stores.keyStore, service.stores.keyring, person);
  expect((await service.stores.keyStore.load([person])).get(person)).toMatchObject({ keyId: current });
  expect((await readable(storage)).has(person)).toBe(true);
  await service.close();
  await storage.drop();
});

/** Epochs that fail before or after their nth call, and those that were called. */
function failingAt(epochs: KeyEpochs, nth: number): { epochs: KeyEpochs; failed: () => boolean } {
  let calls = 0;
  const counted =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      calls += 1;
      if (calls === nth) throw new Error('Killed before.');
      const answer = await call(...args);
      calls += 1;
      if (calls === nth) throw new Error('Killed after.');
      return answer;
    };
  const broken: KeyEpochs = {
    alone: counted(epochs.alone) as KeyEpochs['alone'],
    end: counted(epochs.end),
    count: counted(epochs.count),
    next: counted(epochs.next),
    put: counted(epochs.put),
  };
  return { epochs: broken, failed: () => calls >= nth };
}

test('broken off before or after any of its steps everybody stays readable, and run again it goes on with the same epoch and ends it', async () => {
  const storage = await withOwnKeyring();
  const stores = await openStores(storage);
  const epochs = keyEpochsOn(stores.keys.reserve, stores.keys.fork, 5);
  const whole = await living(stores);
  let at = 1;
  for (; ; at += 1) {
    const ground = { keyringFile: storage.keyringFile, keyring: await openKeyringFile(storage.keyringFile) };
    const { current: old } = await masters(storage);
    const { epochs: broken, failed } = failingAt(epochs, at);
    await newEpoch({ ...ground, epochs: broken }).catch(() => {});
    const isWhole = !failed();
    const { current: begun, ids } = await masters(storage);
    expect([at, (await readable(storage)).size]).toEqual([at, whole]);
    // A master key is there for as long as one key is wrapped under it.
    if (!ids.includes(old)) expect(await epochs.count([old])).toBe(0);
    if (!isWhole && ids.length > 1) {
      // Whoever runs it again is another process.
      await newEpoch({ ...ground, keyring: await openKeyringFile(storage.keyringFile), epochs });
      expect([at, await masters(storage)]).toEqual([at, { current: begun, ids: [begun] }]);
    }
    expect([at, (await readable(storage)).size]).toEqual([at, whole]);
    if (isWhole) break;
  }
  process.stdout.write(`epochs broken off at ${at - 1} places, ${whole} keys\n`);
  expect(at).toBeGreaterThanOrEqual(20);
  await stores.close();
  await storage.drop();
});

test('killed at any moment, the command goes on when it is run again', async () => {
  const storage = await withOwnKeyring();
  const stores = await openStores(storage);
  const whole = await living(stores);
  const { current: old } = await masters(storage);
  for (const after of [400, 700, 1_000, 1_300]) {
    await run(storage, after);
    expect([after, (await readable(storage)).size]).toEqual([after, whole]);
  }
  expect((await run(storage))[0]).toBe(0);
  const { current, ids } = await masters(storage);
  expect([ids, current === old, (await readable(storage)).size]).toEqual([[current], false, whole]);
  await stores.close();
  await storage.drop();
});

test('the master key before is not destroyed while one key needs it', async () => {
  const storage = await withOwnKeyring();
  const stores = await openStores(storage);
  const { current: old } = await masters(storage);
  const forgetful: KeyEpochs = { ...stores.epochs, put: (keys, were) => stores.epochs.put(keys.slice(1), were) };
  const ground = { keyringFile: storage.keyringFile, keyring: stores.keyring };
  const refusal = 'A master key that is still needed is not destroyed.';
  await expect(newEpoch({ ...ground, epochs: forgetful })).rejects.toThrow(refusal);
  expect((await masters(storage)).ids).toContain(old);
  expect((await readable(storage)).size).toBe(await living(stores));
  expect(await newEpoch({ ...ground, epochs: stores.epochs })).toBe(1);
  expect((await masters(storage)).ids).not.toContain(old);
  expect((await readable(storage)).size).toBe(await living(stores));
  await stores.close();
  await storage.drop();
});

test('nothing is wrapped under a master key whose epoch ended, whoever tries; whoever came too late wraps anew', async () => {
  const storage = await withOwnKeyring();
  const stores = await openStores(storage);
  const late = await openKeyringFile(storage.keyringFile);
  const { current: old } = await masters(storage);
  await newEpoch({ keyringFile: storage.keyringFile, keyring: stores.keyring, epochs: stores.epochs });
  const { current } = await masters(storage);
  // It looks at the file at its second try only.
  let looked = 0;
  const tooLate = {
    get currentId() {
      return late.currentId;
    },
    wrap: late.wrap.bind(late),
    unwrap: late.unwrap.bind(late),
    refresh: async () => {
      looked += 1;
      if (looked > 1) await late.refresh();
    },
  };
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await provisionKey(stores.keyStore, tooLate, one);
  expect(looked).toBe(2);
  await provisionMissingKeys(stores.keyStore, tooLate, [one, other]);
  for (const [, key] of await stores.keyStore.load([one, other])) expect(key).toMatchObject({ keyId: current });
  const raw = `insert into person_key (person, state, wrapped, key_id) values (gen_random_uuid(), 'PROVISIONED', '\\x00', $1)`;
  await expect(stores.keys.reserve.query(raw, [old])).rejects.toThrow('epoch');
  const back = 'update person_key set key_id = $1 where person = $2';
  await expect(stores.keys.reserve.query(back, [old, one])).rejects.toThrow('epoch');
  for (const statement of [
    'delete from ended_epoch',
    'update ended_epoch set ended_at = now()',
    'truncate ended_epoch',
  ])
    await expect(stores.keys.reserve.query(statement, [])).rejects.toThrow('does not come back');
  await stores.close();
  await storage.drop();
});

test('begun twice at once, while people come and are erased, nobody is lost and nobody comes back', async () => {
  const storage = await withOwnKeyring();
  const stores = await openStores(storage);
  const come: string[] = [];
  let isOver = false;
  const coming = (async () => {
    while (!isOver) {
      const person = crypto.randomUUID();
      await provisionKey(stores.keyStore, stores.keyring, person);
      come.push(person);
      if (come.length % 3 === 0) await stores.keyStore.erase(person);
    }
  })();
  const epochs = keyEpochsOn(stores.keys.reserve, stores.keys.fork, 5);
  for (let at = 0; at < 5; at += 1)
    await Promise.all(
      [1, 2].map(async () =>
        newEpoch({
          keyringFile: storage.keyringFile,
          keyring: await openKeyringFile(storage.keyringFile),
          epochs,
        }),
      ),
    );
  isOver = true;
  await coming;
  const { ids } = await masters(storage);
  expect(ids).toHaveLength(1);
  const keys = await readable(storage);
  expect(keys.size).toBe(await living(stores));
  const lost = come.filter((person, at) => keys.has(person) === ((at + 1) % 3 === 0));
  process.stdout.write(`${come.length} people came while ten epochs began\n`);
  expect([lost, come.length >= 20]).toEqual([[], true]);
  await stores.close();
  await storage.drop();
});
