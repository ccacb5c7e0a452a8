import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { reach } from './reached.js';

/**
 * Somebody who has it all: a copy of every table, the key store, the keyring. She opens whatever can be opened, by trying: every key, every row that
 * a blob could be bound to, every group. She shares no import with `src` and knows the format of what is sealed by herself.
 */

/** A table as it was copied. */
export type Table = { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** What she has of the keys: of each person her wrapped key, if it is there. */
export type Keys = ReadonlyMap<string, KeyObject>;

const WRAP_VERSION = 1;
const GROUPS = [
  'account',
  'address',
  'answer',
  'billing',
  'body',
  'card',
  'case',
  'contact',
  'content',
  'device',
  'label',
  'notice',
  'notices',
  'pending',
  'proof',
  'request',
  'statement',
  'token',
  'verifier',
];

/** Copies every table of a database, those of the job queue and the statistics too; by its URL, or the folder of PGlite. */
export async function copyOf(at: string): Promise<readonly Table[]> {
  const database = await reach(at);
  try {
    const tables = await database.query(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const copied: Table[] = [];
    for (const { name } of tables) copied.push({ name, rows: await database.query(`select * from ${name}`) });
    const statistics = await database.query(
      'select tablename, attname, most_common_vals::text, histogram_bounds::text from pg_stats',
    );
    return [...copied, { name: 'pg_stats', rows: statistics }];
  } finally {
    await database.end();
  }
}

/** Unwraps every key that is in a copy of the key store. */
export async function keysIn(copy: readonly Table[], keyringFile: string): Promise<Keys> {
  const { keys: masters } = JSON.parse(await readFile(keyringFile, 'utf8')) as { keys: Record<string, string> };
  const rows = copy.find(({ name }) => name === 'public.person_key')?.rows ?? [];
  const found = new Map<string, KeyObject>();
  for (const { person, wrapped, key_id: id } of rows as readonly {
    person: string;
    wrapped: Buffer;
    key_id: string;
  }[]) {
    const master = wrapped && masters[id];
    if (!master) continue;
    const aad = JSON.stringify([WRAP_VERSION, id, person]);
    found.set(
      person,
      createSecretKey(decrypted(createSecretKey(master, 'base64'), aad, wrapped.subarray(1)) as Buffer),
    );
  }
  return found;
}

/** All that can be read: what stands in the clear, and what opens under any key. */
export function read(
  copy: readonly Table[],
  keys: Keys,
): { readonly text: string; readonly opened: number; readonly shut: number } {
  const texts: string[] = [];
  let [opened, shut] = [0, 0];
  for (const { name, rows } of copy) {
    const table = name.replace(/^public\./, '');
    for (const row of rows) {
      texts.push(
        JSON.stringify(row, (_key, value) =>
          value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
        ),
      );
      for (const [column, blob] of Object.entries(row)) {
        if (!Buffer.isBuffer(blob) || blob[0] !== 1 || blob.length < 45 || column.endsWith('hash')) continue;
        const found = openedIn(table, row, blob, keys);
        if (found === undefined) shut += 1;
        else {
          opened += 1;
          texts.push(found.text);
        }
      }
    }
  }
  return { text: texts.join('\n'), opened, shut };
}

/** What a blob says, whose key opened it, and what it is bound to. */
export type Opened = { readonly text: string; readonly holder: string; readonly boundTo: string };

/** Opens a blob of a row with any of the keys; undefined where none does. */
export function openedIn(
  table: string,
  row: Readonly<Record<string, unknown>>,
  blob: Buffer,
  keys: Keys,
): Opened | undefined {
  const inRow = Object.values(row).filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  );
  const hashes = Object.values(row).flatMap((value) =>
    Buffer.isBuffer(value) && value.length === 32 ? [value.toString('hex')] : [],
  );
  // Most often it is somebody whom the row names.
  const people = [...new Set([...inRow, ...keys.keys()])].filter((person) => keys.has(person));
  for (const person of people)
    for (const record of [...inRow, ...hashes])
      for (const group of GROUPS) {
        const boundTo = JSON.stringify([1, table, record, person, group]);
        const text = decrypted(keys.get(person) as KeyObject, boundTo, blob.subarray(1));
        if (text) return { text: text.subarray(4, 4 + text.readUInt32BE(0)).toString('utf8'), holder: person, boundTo };
      }
  return undefined;
}

/** Seals a text where another one was. */
export function sealedAgain(text: string, key: KeyObject, boundTo: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(boundTo));
  const bytes = [cipher.update(Buffer.concat([length, Buffer.from(text)])), cipher.final()];
  return Buffer.concat([Buffer.of(1), nonce, ...bytes, cipher.getAuthTag()]);
}

/** Nonce, ciphertext and tag of AES-256-GCM; undefined when it does not open. */
function decrypted(key: KeyObject, aad: string, bytes: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(bytes.subarray(-16));
  const text = decipher.update(bytes.subarray(12, -16));
  try {
    decipher.final();
    return text;
  } catch {
    return undefined;
  }
}
