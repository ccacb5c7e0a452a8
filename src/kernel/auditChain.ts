import { createHash } from 'node:crypto';
import { type Checkpoint, type Cut, checkpointsThatCount, isCut } from './auditCheckpoints.js';

// Whoever has this file, the one beside it and Node.js checks a chain: they import nothing else of ours and read nothing.

/** One entry as it is stored. `body` is canonical JSON; `about` is what is sealed in it, of which the body holds the digest. */
export type ChainEntry = {
  readonly no: number;
  readonly at: string;
  readonly kind: string;
  readonly body: string;
  readonly about: Uint8Array | null;
  /** The hash of the entry before, in hex; of the first, what the id of the chain makes. */
  readonly previous: string;
  readonly hash: string;
};

/** Where the chain ends, as it is stored beside the entries, and where it begins since its oldest entries were let go. */
export type ChainEnds = {
  readonly chain: string;
  readonly head: { readonly no: number; readonly hash: string };
  readonly cut: Cut | null;
};

export type ChainGround = ChainEnds & {
  readonly checkpoints: readonly Checkpoint[];
  /** How many checkpoints there must be at least. */
  readonly known: number;
  /** The public key of the service, as base64url. */
  readonly key: string;
};

/** What a look at a chain found: that it is whole, from which entry to which; or the first entry that is bad, and why. */
export type ChainVerdict =
  | { readonly whole: true; readonly from: number; readonly to: number; readonly checkpoints: number }
  | {
      readonly whole: false;
      readonly no: number;
      /** Set where it can only be said that the first bad entry is one from this to `no`. */
      readonly since?: number;
      readonly wrong: string;
    };

/** A JSON value with the names in it sorted and no space: one text for one value (after RFC 8785; numbers are whole). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const written = members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([n, inner]) => `${JSON.stringify(n)}:${canonical(inner)}`);
  return `{${written.join(',')}}`;
}

/** The hash that the first entry of a chain follows. */
export const genesisOf = (chain: string): string => sha256(Buffer.from(`klusster audit chain v1\n${chain}`));

/** The hash of an entry: SHA-256 over the 32 bytes of the hash before, the number as 8 bytes, big-endian, and the body in UTF-8. */
export function hashOf(previous: string, no: number, body: string): string {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(no));
  return sha256(Buffer.concat([Buffer.from(previous, 'hex'), number, Buffer.from(body)]));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Looks whether a chain is as it was written: from its first entry, or from where it was cut with a signature, to its head, and against all
 * checkpoints. What was written after the last checkpoint is held by nothing outside the database.
 * @param entries in the order of their numbers
 */
export async function verifyChain(
  entries: AsyncIterable<ChainEntry> | Iterable<ChainEntry>,
  ground: ChainGround,
): Promise<ChainVerdict> {
  const { chain, head, cut, checkpoints, known, key } = ground;
  const counted = checkpointsThatCount(checkpoints, { chain, key, known });
  if ('wrong' in counted) return { whole: false, ...counted };
  if (cut && !isCut(cut, { chain, key }))
    return bad(cut.no + 1, 'The oldest entries are gone, and nobody signed that they were let go.');
  const first = (cut?.no ?? 0) + 1;
  let before: { readonly no: number; readonly hash: string } = cut ?? { no: 0, hash: genesisOf(chain) };
  let agreed = before.no;
  for await (const entry of entries) {
    const found = follows(entry, before, first);
    if (found) return found;
    const signed = counted.hashes.get(entry.no);
    if (signed !== undefined && signed !== entry.hash)
      return { ...bad(entry.no, 'It is not what a checkpoint says; the chain was written anew.'), since: agreed + 1 };
    if (signed !== undefined) agreed = entry.no;
    before = entry;
  }
  if (before.no < counted.last)
    return bad(before.no + 1, `It is missing; a checkpoint says that there were ${counted.last}.`);
  if (before.no < head.no) return bad(before.no + 1, `It is missing; the head says that there are ${head.no}.`);
  if (before.no > head.no || before.hash !== head.hash) return bad(before.no, 'It is not the one that the head names.');
  return { whole: true, from: first, to: before.no, checkpoints: counted.hashes.size };
}

const bad = (no: number, wrong: string) => ({ whole: false, no, wrong }) as const;

type Before = { readonly no: number; readonly hash: string };

/** What is wrong with an entry after the one before it; undefined when nothing is. */
function follows(entry: ChainEntry, before: Before, first: number): ReturnType<typeof bad> | undefined {
  const no = before.no + 1;
  if (entry.no > no)
    return bad(
      no,
      no === first && no === 1 ? 'It is missing, and nobody signed that it was let go.' : 'It is missing.',
    );
  if (entry.no < no) return bad(entry.no, 'It is there although it was let go.');
  if (entry.hash !== hashOf(before.hash, no, entry.body)) return broken(entry, before, first);
  if (entry.previous !== before.hash) return bad(no, 'The hash before it was changed.');
  const said = bodyOf(entry.body);
  if (!said || canonical(said) !== entry.body) return bad(no, 'It is not written as entries are.');
  if (said.at !== entry.at || said.kind !== entry.kind) return bad(no, 'What stands beside its text was changed.');
  const sealed = entry.about === null ? undefined : sha256(entry.about);
  return said.about === sealed ? undefined : bad(no, 'What is sealed in it was changed.');
}

/**
 * Which entry is the bad one where the chain breaks: one that was written on another than the one before it is whole, and tells by its number
 * whether one was changed, put in or taken away.
 */
function broken(entry: ChainEntry, before: Before, first: number): ReturnType<typeof bad> {
  const { no } = entry;
  const isWhole = (at: number) =>
    entry.previous !== before.hash && entry.hash === hashOf(entry.previous, at, entry.body);
  if (no > first && isWhole(no)) return bad(no - 1, 'It was changed: the one after it was written on another.');
  if (no > first && isWhole(no - 1)) return bad(no - 1, 'It was put in.');
  return bad(no, 'It was changed, or stands where another stood.');
}

function bodyOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
