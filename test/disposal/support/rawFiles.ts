import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Reached, reach } from './reached.js';

/** What a file of a data directory holds. */
export type Held = 'heap' | 'index' | 'statistics' | 'WAL' | 'other';

/** What was looked at, by what the files hold, and what was found in them: `heap: aoife.account (base64)`. */
export type Looked = {
  readonly files: Record<Held, number>;
  readonly bytes: Record<Held, number>;
  readonly found: readonly string[];
};

const none = (): Record<Held, number> => ({ heap: 0, index: 0, statistics: 0, WAL: 0, other: 0 });

/** Where each relation of a database lies, by the path of its file within a data directory. */
export async function relationsIn(database: Reached): Promise<ReadonlyMap<string, Held>> {
  const rows = await database.query(
    `select pg_relation_filepath(c.oid) as path, c.relkind::text as kind, c.oid = 'pg_statistic'::regclass as is_statistics
     from pg_class c where pg_relation_filepath(c.oid) is not null`,
  );
  const heldIn = (kind: string): Held => (kind === 'i' ? 'index' : 'heap');
  return new Map(
    rows.map(({ path, kind, is_statistics: isStatistics }) => [path, isStatistics ? 'statistics' : heldIn(kind)]),
  );
}

/** Where the relations of these databases lie. */
export async function relationsOf(...places: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, Held>();
  for (const place of places) {
    const database = await reach(place);
    for (const [path, held] of await relationsIn(database)) found.set(path, held);
    await database.end();
  }
  return found;
}

/** Where a server that runs keeps what it knows of its catalogue; it takes it away and makes it anew as it likes, also while somebody looks. */
const CACHE = 'pg_internal.init';

/** Whatever finds something in bytes, by name. */
export type Scan = { in(bytes: Buffer): readonly string[] };

/**
 * Looks through every byte of every file below a folder; what is compressed there is found in the copies of the tables.
 * @param like a folder that was looked through before: what is there the same, byte by byte, is not looked at twice
 */
export async function lookThrough(
  folder: string,
  scans: readonly Scan[],
  relations: ReadonlyMap<string, Held>,
  like?: string,
): Promise<Looked> {
  const [files, bytes, found, looked] = [none(), none(), new Set<string>(), new Set<string>()];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const within = relative(folder, path);
    const held = heldIn(within, relations);
    const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || entry.name !== CACHE) throw error;
    });
    if (!content) continue;
    files[held] += 1;
    bytes[held] += content.length;
    const before = like === undefined ? undefined : await readFile(join(like, within)).catch(() => undefined);
    if (before?.equals(content)) continue;
    // Each database brings the same catalogue along.
    const same = `${held} ${createHash('sha1').update(content).digest('hex')}`;
    if (looked.has(same)) continue;
    looked.add(same);
    for (const scan of scans) for (const name of scan.in(content)) found.add(`${held}: ${name}`);
  }
  return { files, bytes, found: [...found] };
}

function heldIn(path: string, relations: ReadonlyMap<string, Held>): Held {
  if (path.includes('pg_wal/')) return 'WAL';
  // A relation larger than a gigabyte goes on in `.1`.
  const [at] = /(base|global)\/.*$/.exec(path) ?? [];
  return relations.get(at?.replace(/\.\d+$/, '') ?? '') ?? 'other';
}
