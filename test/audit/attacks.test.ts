import 'reflect-metadata';
import fc from 'fast-check';
import pg from 'pg';
import { verifyAudit } from '../../src/audit/index.js';
import { freshStorage } from '../support/town.js';
import { faults, genesis, hashed, Signer, type Stored, stored } from './oracle.js';

/** Somebody who may do anything in the database does it to the chain, and is found out. */

import.meta.jest.setTimeout(300_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let client: pg.Client;

beforeAll(async () => {
  storage = await freshStorage('empty');
  client = new pg.Client({ connectionString: storage.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await storage.drop();
});

const query = async (text: string, values: readonly unknown[] = []) =>
  (await client.query({ text, values: [...values], rowMode: 'array' })).rows as (string | null)[][];
const database = { query };

/** Works as a superuser who turns every rule of the database off, and leaves nothing behind. */
async function apart(work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
  } finally {
    await client.query('rollback');
  }
}

const KINDS = ['ACT', 'LOOK_UP', 'REFUSED', 'STAFF', 'SWEEP'];
const bodyOf = (n: number) =>
  JSON.stringify({
    at: new Date(1_790_000_000_000 + n * 1_000).toISOString(),
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    kind: KINDS[n % KINDS.length],
    what: `act${n}`,
  });

/** A chain of so many entries, as the database makes it, with checkpoints at some of them. */
async function chained(length: number, signedAt: readonly number[]): Promise<Signer> {
  await query('insert into audit_entry (body) select b from unnest($1::text[]) with ordinality as t(b, n) order by n', [
    Array.from({ length }, (_, n) => bodyOf(n + 1)),
  ]);
  const { entries, chain } = await stored(query);
  const signer = new Signer();
  for (const no of [...signedAt].sort((a, b) => a - b)) signer.take(chain, no, entries[no - 1]?.hash as string);
  await query('set local session_replication_role = replica');
  return signer;
}

const verdictOf = (signer: Signer) => verifyAudit({ database, anchor: signer.anchor, key: signer.id });

/** Writes the chain anew from an entry on, hash by hash, as whoever knows how it is made. */
async function rewritten(from: number, change: (entry: Stored) => string): Promise<void> {
  const { entries, chain } = await stored(query);
  let before = from > 1 ? (entries[from - 2]?.hash as string) : genesis(chain);
  for (const entry of entries.slice(from - 1)) {
    const body = entry.no === from ? change(entry) : entry.body;
    const hash = hashed(before, entry.no, body);
    await query(
      `update audit_entry set body = $2, previous = decode($3, 'hex'), hash = decode($4, 'hex') where no = $1`,
      [entry.no, body, before, hash],
    );
    before = hash;
  }
  await query(`update audit_head set hash = decode($1, 'hex')`, [before]);
}

const shift = (from: number, by: number) =>
  query(`update audit_entry set no = -no where no >= $1`, [from]).then(() =>
    query(`update audit_entry set no = -no + $1 where no < 0`, [by]),
  );
const setHead = (length: number) =>
  query(`update audit_head set no = $1, hash = coalesce((select hash from audit_entry where no = $1), hash)`, [length]);

type Found = { readonly no: number; readonly since?: number };
/** What is done to the entry `k` of `n`, the last checkpoint being at `signed`; and which entry is to be named. */
type Attack = (k: number, n: number, signed: number) => Promise<Found | undefined>;

const ATTACKS: Readonly<Record<string, Attack>> = {
  'change its text': async (k) => {
    await query(`update audit_entry set body = replace(body, '"what":"act', '"what":"art') where no = $1`, [k]);
    return { no: k };
  },
  'change its text and its hash': async (k, n, signed) => {
    const { entries } = await stored(query);
    const { previous, body } = entries[k - 1] as Stored;
    const other = body.replace('"act', '"art');
    await query(`update audit_entry set body = $2, hash = decode($3, 'hex') where no = $1`, [
      k,
      other,
      hashed(previous, k, other),
    ]);
    if (k === n && signed === n) await setHead(n);
    return { no: k };
  },
  'change what stands beside its text': async (k) => {
    await query(`update audit_entry set kind = 'KEYS' where no = $1`, [k]);
    return { no: k };
  },
  'change when it was': async (k) => {
    await query(`update audit_entry set at = at + interval '1 hour' where no = $1`, [k]);
    return { no: k };
  },
  'put something sealed into it': async (k) => {
    await query(`update audit_entry set about = '\\x00' where no = $1`, [k]);
    return { no: k };
  },
  'change the hash before it': async (k) => {
    await query(`update audit_entry set previous = sha256(previous) where no = $1`, [k]);
    return { no: k };
  },
  'delete it': async (k) => {
    await query('delete from audit_entry where no = $1', [k]);
    return { no: k };
  },
  'delete it and close the gap': async (k, n, signed) => {
    if (k === n && signed < n) return undefined;
    await query('delete from audit_entry where no = $1', [k]);
    await shift(k + 1, -1);
    await setHead(n - 1);
    return { no: k };
  },
  'put another one in': async (k, n) => {
    await shift(k, 1);
    const { entries, chain } = await stored(query);
    const before = entries.find(({ no }) => no === k - 1)?.hash ?? genesis(chain);
    const body = bodyOf(900 + k);
    await query(
      `insert into audit_entry (id, no, at, kind, what, body, previous, hash)
       select ($1::jsonb->>'id')::uuid, $2, ($1::jsonb->>'at')::timestamptz, $1::jsonb->>'kind', $1::jsonb->>'what', $1, decode($3, 'hex'), decode($4, 'hex')`,
      [body, k, before, hashed(before, k, body)],
    );
    await setHead(n + 1);
    return { no: k };
  },
  'put another one after the head': async (_k, n) => {
    const { entries } = await stored(query);
    const before = entries.at(-1)?.hash as string;
    const body = bodyOf(950);
    await query(
      `insert into audit_entry (id, no, at, kind, what, body, previous, hash)
       select ($1::jsonb->>'id')::uuid, $2, ($1::jsonb->>'at')::timestamptz, $1::jsonb->>'kind', $1::jsonb->>'what', $1, decode($3, 'hex'), decode($4, 'hex')`,
      [body, n + 1, before, hashed(before, n + 1, body)],
    );
    return { no: n + 1 };
  },
  'change places with the next': async (k, n) => {
    if (k === n) return undefined;
    await query('update audit_entry set no = -no where no in ($1, $2)', [k, k + 1]);
    await query(
      'update audit_entry set no = case no when -$1::bigint then $2::bigint else $1::bigint end where no < 0',
      [k, k + 1],
    );
    await setHead(n);
    return { no: k };
  },
  'cut the tail from it on': async (k, _n, signed) => {
    if (k > signed) return undefined;
    await query('delete from audit_entry where no >= $1', [k]);
    if (k > 1) await setHead(k - 1);
    else {
      const { chain } = await stored(query);
      await query(`update audit_head set no = 0, hash = decode($1, 'hex')`, [genesis(chain)]);
    }
    return { no: k };
  },
  'let the head go up to it, unsigned': async (k) => {
    await query(
      `update audit_head set cut_no = $1, cut_hash = (select hash from audit_entry where no = $1), cut_signature = $2`,
      [k, 'A'.repeat(86)],
    );
    await query('delete from audit_entry where no <= $1', [k]);
    return { no: k + 1 };
  },
  'write all anew from it on': async (k, _n, signed) => {
    if (k > signed) return undefined;
    await rewritten(k, ({ body }) => body.replace('"act', '"art'));
    return { no: signed, since: k };
  },
};

test('a chain that nobody touched is whole, and an oracle that knows nothing of the product finds it so', () =>
  apart(async () => {
    const signer = await chained(40, [10, 33]);
    const { entries, chain, head } = await stored(query);
    expect(faults(entries, chain, head)).toEqual([]);
    expect(await verdictOf(signer)).toEqual({ whole: true, from: 1, to: 40, checkpoints: 2 });
  }));

test('whatever is done to a chain of whatever length is found out, and the first bad entry is named', async () => {
  const runs: Record<string, number> = {};
  const numRuns = 420;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(ATTACKS)),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      async (name, length, at, signs) => {
        const signedAt = [...new Set(signs.map((sign) => 1 + (sign % length)))].sort((a, b) => a - b);
        const k = 1 + (at % length);
        await apart(async () => {
          const signer = await chained(length, signedAt);
          expect((await verdictOf(signer)).whole).toBe(true);
          const meant = await (ATTACKS[name] as Attack)(k, length, signedAt.at(-1) as number);
          if (!meant) return;
          const verdict = await verdictOf(signer);
          runs[name] = (runs[name] ?? 0) + 1;
          expect({ name, k, length, signedAt, whole: verdict.whole }).toMatchObject({ whole: false });
          if (verdict.whole) return;
          // Where everything was written anew, it is one between two checkpoints, and the attacked one among them.
          if (meant.since === undefined) expect({ name, k, length, no: verdict.no }).toMatchObject({ no: meant.no });
          else {
            const first = signedAt.find((sign) => sign >= k) as number;
            expect(verdict.no).toBe(first);
            expect(verdict.since).toBe((signedAt.filter((sign) => sign < k).at(-1) ?? 0) + 1);
          }
        });
      },
    ),
    { numRuns },
  );
  const done = Object.values(runs).reduce((sum, one) => sum + one, 0);
  console.log(`audit: ${done} attacks found out, ${Object.keys(runs).length} kinds: ${JSON.stringify(runs)}`);
  expect(done).toBeGreaterThanOrEqual(300);
  expect(Object.keys(runs).sort()).toEqual(Object.keys(ATTACKS).sort());
});

describe('checkpoints', () => {
  test.each([
    ['the last is gone, and the database knows of it', (signer: Signer) => void signer.lines.pop(), 5],
    ['one in the middle is gone', (signer: Signer) => void signer.lines.splice(0, 1), 8],
    ['one was changed', (signer: Signer) => void Object.assign(signer.lines[1] as object, { no: 7 }), 7],
    ['two changed places', (signer: Signer) => void signer.lines.reverse(), 8],
  ])('are held to each other: %s', (_, change, no) =>
    apart(async () => {
      const signer = await chained(12, [4, 8]);
      await query('update audit_head set checkpoints = 2');
      change(signer);
      expect(await verdictOf(signer)).toMatchObject({ whole: false, no });
    }),
  );

  test('of another key, or of another chain, hold nothing', () =>
    apart(async () => {
      const signer = await chained(6, [3]);
      const { chain } = await stored(query);
      expect(await verifyAudit({ database, anchor: signer.anchor, key: new Signer().id })).toMatchObject({
        whole: false,
        no: 3,
      });
      await query('update audit_head set chain = gen_random_uuid()');
      expect(await verdictOf(signer)).toMatchObject({ whole: false, no: 3 });
      expect(chain).toMatch(/^[0-9a-f-]{36}$/);
    }));

  test('let go of what a backup lost, where somebody with the key said so, and of nothing else', () =>
    apart(async () => {
      const signer = await chained(12, [4, 10]);
      await query('delete from audit_entry where no > 6');
      await setHead(6);
      expect(await verdictOf(signer)).toMatchObject({ whole: false, no: 7 });
      const { chain, head } = await stored(query);
      signer.take(chain, 6, head.hash, 'RESTORED');
      expect(await verdictOf(signer)).toEqual({ whole: true, from: 1, to: 6, checkpoints: 2 });
      await query('delete from audit_entry where no > 5');
      await setHead(5);
      expect(await verdictOf(signer)).toMatchObject({ whole: false, no: 6 });
    }));
});

describe('the database', () => {
  test.each([
    ['changes no entry', `update audit_entry set what = 'nothing'`],
    ['deletes none whose time is not over', 'delete from audit_entry'],
    ['empties no chain', 'truncate audit_entry'],
    ['does not let the head go back', 'update audit_head set no = no - 1'],
    ['gives the head no other hash', `update audit_head set hash = '\\x00'`],
    ['has one head', 'delete from audit_head'],
    ['is of one chain', 'update audit_head set chain = gen_random_uuid()'],
    ['forgets no checkpoint', 'update audit_head set checkpoints = checkpoints - 1'],
  ])('%s', (_, statement) =>
    apart(async () => {
      await chained(3, []);
      await query('set local session_replication_role = origin');
      await expect(query(statement)).rejects.toThrow(/append-only|only grows/);
    }),
  );

  test('gives an entry its place, whatever a statement says', () =>
    apart(async () => {
      await query(`insert into audit_entry (no, body, previous, hash) values (77, $1, '\\x00', '\\x00')`, [bodyOf(1)]);
      const { entries, chain, head } = await stored(query);
      expect([entries.length, faults(entries, chain, head)]).toEqual([1, []]);
    }));

  test('takes nothing sealed that the text does not name', () =>
    apart(async () => {
      await expect(query(`insert into audit_entry (body, about) values ($1, '\\x00')`, [bodyOf(1)])).rejects.toThrow(
        'not what it says',
      );
    }));
});
