import type { Database } from '../db/database.js';
import { assert } from '../kernel/assert.js';
import { type ChainEntry, type ChainGround, type ChainVerdict, verifyChain } from '../kernel/auditChain.js';
import type { AuditAnchor } from '../privacy/vault/auditAnchor.js';

/** Entries that are read at once. */
const AT_ONCE = 2_000;

const HEAD = `select chain::text, no::text, encode(hash, 'hex'), checkpoints::text, cut_no::text, encode(cut_hash, 'hex'), cut_signature from audit_head`;
const ENTRIES = `select no::text, (extract(epoch from at) * 1000)::bigint::text, kind, body, encode(about, 'hex'), encode(previous, 'hex'), encode(hash, 'hex')
  from audit_entry where no > $1 and no <= $2 order by audit_entry.no limit ${AT_ONCE}`;
const BEYOND = 'select min(e.no)::text from audit_entry e, audit_head h where e.no > h.no';
const AT = `select encode(hash, 'hex') from audit_entry where no = $1`;

/** Where the chain is, and what holds it from outside. */
export type ChainAt = { readonly database: Database; readonly anchor: AuditAnchor; readonly key: string };

/** What stands beside the entries. */
export async function readEnds(database: Database) {
  const [row] = await database.query(HEAD, []);
  assert(row, 'A chain has a head.');
  const [chain, no, hash, known, cutNo, cutHash, signature] = row as string[];
  const cut = cutNo ? { no: Number(cutNo), hash: cutHash as string, signature: signature as string } : null;
  return { chain: chain as string, head: { no: Number(no), hash: hash as string }, known: Number(known), cut };
}

/** The entries up to one, in their order, some at a time. */
export async function* readEntries(database: Database, upTo: number): AsyncGenerator<ChainEntry> {
  for (let after = 0; ; ) {
    const rows = await database.query(ENTRIES, [after, upTo]);
    for (const [no, at, kind, body, about, previous, hash] of rows as string[][])
      yield {
        no: Number(no),
        at: new Date(Number(at)).toISOString(),
        kind: kind as string,
        body: body as string,
        about: about ? Buffer.from(about, 'hex') : null,
        previous: previous as string,
        hash: hash as string,
      };
    const last = rows.at(-1)?.[0];
    if (rows.length < AT_ONCE || !last) return;
    after = Number(last);
  }
}

/** What a chain is held to at this moment. While it is read it may grow: what is outside is read between two looks at what is inside. */
export async function groundOf({ database, anchor, key }: ChainAt): Promise<ChainGround> {
  const { known } = await readEnds(database);
  const checkpoints = await anchor.checkpoints();
  return { ...(await readEnds(database)), known, checkpoints, key };
}

/** Verifies the whole chain of the database. */
export async function verifyAudit(at: ChainAt): Promise<ChainVerdict> {
  const ground = await groundOf(at);
  const verdict = await verifyChain(readEntries(at.database, ground.head.no), ground);
  const { cut } = await readEnds(at.database);
  // What was let go while it was read is not missing.
  if (cut?.no !== ground.cut?.no) return verifyAudit(at);
  const [[beyond] = []] = verdict.whole ? await at.database.query(BEYOND, []) : [];
  return beyond ? { whole: false, no: Number(beyond), wrong: 'It was put in after the head.' } : verdict;
}

/** How the chain stands to its last checkpoint, without reading it: whether it goes on from there, and since when nobody signed. */
export async function chainStands({ database, anchor }: Omit<ChainAt, 'key'>): Promise<{
  readonly stands: boolean;
  readonly entries: number;
  readonly signedAt: Date | undefined;
}> {
  const { known } = await readEnds(database);
  const checkpoints = await anchor.checkpoints();
  const { chain, head, cut } = await readEnds(database);
  const last = checkpoints.at(-1);
  const [[hash] = []] =
    last && last.no !== head.no ? await database.query(AT, [last.no]) : [head.hash].map((is) => [is]);
  const isLetGo = last !== undefined && last.no <= (cut?.no ?? 0);
  const goesOn =
    !last || (last.chain === chain && last.no <= head.no && (isLetGo || hash === last.hash || isGenesis(last.no)));
  return { stands: goesOn && checkpoints.length >= known, entries: head.no, signedAt: last && new Date(last.at) };
}

/** Before its first entry a chain has nothing that could be something else. */
const isGenesis = (no: number) => no === 0;
