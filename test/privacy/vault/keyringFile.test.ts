import { createCipheriv, randomBytes } from 'node:crypto';
import {
  chmod,
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Fault } from '../../../src/kernel/errors.js';
import type { KeyPurpose } from '../../../src/privacy/vault/keyEncryption.js';
import { createKeyringFile, openKeyringFile } from '../../../src/privacy/vault/keyringFile.js';

const ADA = '0f0e0d0c-0b0a-4908-8706-050403020100';
/** Computed apart from this code, by RFC 5869 in Python. */
const BLIND_INDEX_OF_TWOS = '530d244089d53de2214cf03aa3f698167485aafce73463b57636fb0f7bac80d6';
const BEN = '0f0e0d0c-0b0a-4908-8706-050403020101';

type Stored = { version: number; current: string; keys: Record<string, string>; root: string };

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'klusster-keyring-'));
  path = join(directory, 'keyring.json');
});
afterEach(() => rm(directory, { recursive: true }));

const stored = async () => JSON.parse(await readFile(path, 'utf8')) as Stored;
const store = (content: unknown) =>
  writeFile(path, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });

/** Does it with a method of every file handle replaced. */
async function handling<Method extends 'stat' | 'sync'>(
  method: Method,
  replaced: (handle: FileHandle, proper: FileHandle[Method]) => ReturnType<FileHandle[Method]>,
  act: () => Promise<unknown>,
): Promise<void> {
  const probe = await open(directory, 'r');
  const prototype = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const proper = prototype[method];
  prototype[method] = function (this: FileHandle) {
    return replaced(this, proper);
  } as FileHandle[Method];
  try {
    await act();
  } finally {
    prototype[method] = proper;
  }
}

const isClosed = ({ fd }: FileHandle) => fd === -1;

describe('creating a keyring', () => {
  test('it holds one current master key and a root, 32 random bytes each, for its owner alone', async () => {
    await createKeyringFile(path);
    const { version, current, keys, root } = await stored();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(version).toBe(1);
    expect(Object.keys(keys)).toEqual([current]);
    for (const key of [root, ...Object.values(keys)]) expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await readdir(directory)).toEqual(['keyring.json']);
  });

  test('two keyrings have nothing in common', async () => {
    await createKeyringFile(path);
    const first = await stored();
    await rm(path);
    await createKeyringFile(path);
    const second = await stored();
    expect(second.root).not.toBe(first.root);
    expect(second.current).not.toBe(first.current);
    expect(Object.values(second.keys)).not.toEqual(Object.values(first.keys));
  });

  test('a file that is there is never overwritten, not even an empty one or a link to nowhere', async () => {
    await createKeyringFile(path);
    const before = await readFile(path);
    await expect(createKeyringFile(path)).rejects.toMatchObject({
      name: 'Fault',
      message: 'The keyring file exists already and is never overwritten: name a path that is free.',
      record: 'keyring file',
    });
    expect(await readFile(path)).toEqual(before);

    const empty = join(directory, 'empty');
    await writeFile(empty, '');
    await expect(createKeyringFile(empty)).rejects.toThrow('exists already');
    const link = join(directory, 'link');
    await symlink(join(directory, 'nowhere'), link);
    await expect(createKeyringFile(link)).rejects.toThrow('exists already');
  });

  test('of many that start at once exactly one creates it', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => createKeyringFile(path)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(openKeyringFile(path)).resolves.toBeDefined();
  });

  test('a directory that is missing is a Fault', async () => {
    await expect(createKeyringFile(join(directory, 'missing', 'keyring.json'))).rejects.toThrow(
      new Fault('The keyring file cannot be created: name a directory that exists and that the service may write to.'),
    );
  });

  test('the file and its name are flushed before it returns, and nothing is left open', async () => {
    const flushed: FileHandle[] = [];
    const kinds: string[] = [];
    const noting = async (handle: FileHandle, sync: FileHandle['sync']) => {
      flushed.push(handle);
      const found = await handle.stat();
      kinds.push(found.isDirectory() ? 'directory' : `${found.size > 0 ? 'whole' : 'empty'} file`);
      return sync.call(handle);
    };
    await handling('sync', noting, () => createKeyringFile(path));
    expect(kinds).toEqual(['whole file', 'directory']);
    expect(flushed.filter(isClosed)).toHaveLength(2);
  });

  test('a disk that is full is a Fault, and leaves no half of a keyring', async () => {
    const failing = () => Promise.reject(new Error('ENOSPC'));
    await handling('sync', failing, async () => {
      await expect(createKeyringFile(path)).rejects.toThrow(
        new Fault('The keyring file cannot be written: see that its disk has room.'),
      );
    });
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('opening a keyring', () => {
  test('a missing file is a Fault and is not created', async () => {
    await expect(openKeyringFile(path)).rejects.toThrow(
      new Fault('The keyring file does not exist: create it once and keep a copy apart from the database.'),
    );
    expect(await readdir(directory)).toEqual([]);
  });

  test.each([0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o666])('mode %o is refused with the mend', async (mode) => {
    await createKeyringFile(path);
    await chmod(path, mode);
    await expect(openKeyringFile(path)).rejects.toThrow(
      new Fault('The keyring file is open to other users of the machine: set its mode to 0600.'),
    );
  });

  test('on Windows, whose modes say nothing of other users, the mode is not asked', async () => {
    await createKeyringFile(path);
    await chmod(path, 0o644);
    const proper = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
    Object.defineProperty(process, 'platform', { ...proper, value: 'win32' });
    try {
      await expect(openKeyringFile(path)).resolves.toBeDefined();
    } finally {
      Object.defineProperty(process, 'platform', proper);
    }
  });

  test('it is closed once it was read, and once it was refused', async () => {
    const opened: FileHandle[] = [];
    const noting = (handle: FileHandle, look: FileHandle['stat']) => {
      opened.push(handle);
      return look.call(handle);
    };
    await createKeyringFile(path);
    await handling('stat', noting as never, async () => {
      await openKeyringFile(path);
      await expect(openKeyringFile(directory)).rejects.toThrow(Fault);
    });
    expect(opened).toHaveLength(2);
    expect(opened.filter(isClosed)).toHaveLength(2);
  });

  test('a file that its owner may only read is accepted', async () => {
    await createKeyringFile(path);
    await chmod(path, 0o400);
    await expect(openKeyringFile(path)).resolves.toBeDefined();
  });

  test('a directory is refused', async () => {
    await mkdir(path, { mode: 0o700 });
    await expect(openKeyringFile(path)).rejects.toThrow(
      new Fault('The keyring file is not a regular file: name the file itself.'),
    );
  });

  test('what is there and cannot be opened is not taken for missing', async () => {
    await writeFile(path, '');
    await expect(openKeyringFile(join(path, 'keyring.json'))).rejects.toThrow(
      new Fault('The keyring file cannot be opened: let the service read it.'),
    );
  });

  const key = randomBytes(32).toString('base64');
  const other = randomBytes(32).toString('base64');
  const good: Stored = { version: 1, current: 'a', keys: { a: key }, root: other };
  test.each<[string, unknown]>([
    ['an empty file', ''],
    ['half a file', JSON.stringify(good).slice(0, 60)],
    ['a list', [good]],
    ['another version', { ...good, version: 2 }],
    ['no version', { ...good, version: undefined }],
    ['no root', { ...good, root: undefined }],
    ['a current id that no key has', { ...good, current: 'b' }],
    ['a current id that every object has', { ...good, current: 'constructor' }],
    ['an empty current id', { ...good, current: '', keys: { '': key } }],
    ['no keys', { ...good, keys: {} }],
    ['a member that nobody knows', { ...good, secret: key }],
    ['a key of 31 bytes', { ...good, keys: { a: randomBytes(31).toString('base64') } }],
    ['a key of 33 bytes', { ...good, keys: { a: randomBytes(33).toString('base64') } }],
    ['a key in hexadecimal', { ...good, keys: { a: randomBytes(32).toString('hex') } }],
    ['a key with foreign characters', { ...good, keys: { a: `!${key}` } }],
    ['a key that is a number', { ...good, keys: { a: 7 } }],
    ['a short old key', { ...good, keys: { a: key, old: 'AAAA' } }],
    ['a root that is a master key', { ...good, root: key }],
    ['one key under two ids', { ...good, keys: { a: key, b: key } }],
  ])('%s is refused, and the refusal shows no key', async (_, content) => {
    await store(content);
    const error: unknown = await openKeyringFile(path).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({ message: 'The keyring file is malformed: restore it from its copy.' });
    expect(error).not.toHaveProperty('cause');
    for (const secret of [key, other]) expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(secret);
  });
});

describe('wrapping a data key', () => {
  const dataKey = randomBytes(32);
  const open = async () => {
    await createKeyringFile(path);
    return openKeyringFile(path);
  };

  test('it opens again for the same person, also after a restart', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    const restarted = await openKeyringFile(path);
    expect(await restarted.unwrap(wrapped, keyring.currentId, ADA)).toEqual(dataKey);
  });

  test('the wrapped key does not hold the key, and is never the same twice', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    expect(wrapped.includes(dataKey)).toBe(false);
    expect(wrapped.equals(await keyring.wrap(dataKey, ADA))).toBe(false);
  });

  test('it does not open for another person', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    const refused = keyring.unwrap(wrapped, keyring.currentId, BEN);
    await expect(refused).rejects.toThrow(new Fault('A data key did not unwrap.'));
    await expect(refused).rejects.toHaveProperty('record', `master key ${keyring.currentId}, person ${BEN}`);
  });

  test('what is wrapped under the right master key and is no data key does not open', async () => {
    const keyring = await open();
    const { current, keys } = await stored();
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(keys[current] ?? '', 'base64'), nonce);
    cipher.setAAD(Buffer.from(JSON.stringify([1, current, ADA])));
    const short = Buffer.concat([Buffer.of(1), nonce, cipher.update(randomBytes(16)), cipher.final()]);
    const wrapped = Buffer.concat([short, cipher.getAuthTag()]);
    await expect(keyring.unwrap(wrapped, current, ADA)).rejects.toThrow('A data key did not unwrap.');
  });

  test('it does not open once any byte was changed, cut off or added', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    const unwrap = (bytes: Buffer) => keyring.unwrap(bytes, keyring.currentId, ADA);
    for (let at = 0; at < wrapped.length; at++) {
      const changed = Buffer.from(wrapped);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(unwrap(changed)).rejects.toThrow('A data key did not unwrap.');
      await expect(unwrap(wrapped.subarray(0, at))).rejects.toThrow('A data key did not unwrap.');
    }
    await expect(unwrap(Buffer.concat([wrapped, Buffer.of(0)]))).rejects.toThrow('A data key did not unwrap.');
  });

  test('it does not open under the same id of another keyring', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    await store({ ...(await stored()), keys: { [keyring.currentId]: randomBytes(32).toString('base64') } });
    const stranger = await openKeyringFile(path);
    await expect(stranger.unwrap(wrapped, keyring.currentId, ADA)).rejects.toThrow('A data key did not unwrap.');
  });

  test('after a rotation new keys are wrapped under the new master key and old ones still open', async () => {
    const before = await open();
    const wrapped = await before.wrap(dataKey, ADA);
    const content = await stored();
    await store({ ...content, current: 'new', keys: { ...content.keys, new: randomBytes(32).toString('base64') } });
    const after = await openKeyringFile(path);
    expect(after.currentId).toBe('new');
    expect(await after.unwrap(wrapped, before.currentId, ADA)).toEqual(dataKey);
    const rewrapped = await after.wrap(dataKey, ADA);
    expect(await after.unwrap(rewrapped, 'new', ADA)).toEqual(dataKey);
    await expect(after.unwrap(rewrapped, before.currentId, ADA)).rejects.toThrow('A data key did not unwrap.');
  });

  test('a master key that is gone is a Fault that names its id', async () => {
    const keyring = await open();
    const wrapped = await keyring.wrap(dataKey, ADA);
    for (const id of ['gone', 'constructor', '__proto__']) {
      await expect(keyring.unwrap(wrapped, id, ADA)).rejects.toMatchObject({
        name: 'Fault',
        message: 'The keyring file lacks a master key that is in use: restore the file that holds it.',
        record: id,
      });
    }
  });

  test('what is no data key is not wrapped', async () => {
    const keyring = await open();
    await expect(keyring.wrap(randomBytes(16), ADA)).rejects.toThrow(new Fault('A data key has 32 bytes.'));
  });
});

describe('deriving sub-keys', () => {
  const PURPOSES: KeyPurpose[] = ['blind-index', 'cursor', 'throttle'];

  test('each purpose has its own 32 bytes, which are neither the root nor a master key', async () => {
    await createKeyringFile(path);
    const keyring = await openKeyringFile(path);
    const { keys, root } = await stored();
    const all = [
      ...PURPOSES.map((purpose) => keyring.derive(purpose).toString('base64')),
      root,
      ...Object.values(keys),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const purpose of PURPOSES) expect(keyring.derive(purpose)).toHaveLength(32);
  });

  test('are the same each time, also when whoever had one before wiped it', async () => {
    await createKeyringFile(path);
    const keyring = await openKeyringFile(path);
    const one = keyring.derive('blind-index');
    const before = one.toString('hex');
    one.fill(0);
    expect(keyring.derive('blind-index').toString('hex')).toBe(before);
  });

  test('they outlive a restart and a rotation, and change with the root', async () => {
    await createKeyringFile(path);
    const content = await stored();
    const before = (await openKeyringFile(path)).derive('blind-index');
    await store({ ...content, current: 'new', keys: { ...content.keys, new: randomBytes(32).toString('base64') } });
    expect((await openKeyringFile(path)).derive('blind-index')).toEqual(before);
    await store({ ...content, root: randomBytes(32).toString('base64') });
    expect((await openKeyringFile(path)).derive('blind-index')).not.toEqual(before);
  });

  test('they are HKDF-SHA-256 of the root, so that a restored root gives the same look-ups for good', async () => {
    const content = { version: 1, current: 'a', keys: { a: Buffer.alloc(32, 1).toString('base64') } };
    await store({ ...content, root: Buffer.alloc(32, 2).toString('base64') });
    const keyring = await openKeyringFile(path);
    expect(keyring.derive('blind-index').toString('hex')).toBe(BLIND_INDEX_OF_TWOS);
  });
});

test('nothing that prints a keyring prints a key', async () => {
  await createKeyringFile(path);
  const keyring = await openKeyringFile(path);
  const { keys, root } = await stored();
  const printed = [
    inspect(keyring, { depth: 9, showHidden: true, getters: true }),
    JSON.stringify(keyring),
    JSON.stringify({ ...keyring }),
    String(keyring),
  ].join();
  for (const key of [root, ...Object.values(keys)]) {
    const bytes = Buffer.from(key, 'base64');
    expect(printed).not.toContain(key);
    expect(printed).not.toContain(bytes.toString('hex').slice(0, 8));
    expect(printed).not.toContain(inspect(bytes).slice(8, 20));
  }
  expect(JSON.parse(JSON.stringify(keyring))).toEqual({ currentId: keyring.currentId });
});
