import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The chain as its decision (0068) says it is, worked out anew: nothing here is the product's. */

export type Stored = {
  readonly no: number;
  readonly at: string;
  readonly kind: string;
  readonly body: string;
  readonly about: string | null;
  readonly previous: string;
  readonly hash: string;
};

const sha256 = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

export const genesis = (chain: string) => sha256('klusster audit chain v1\n', chain);

export function hashed(previous: string, no: number, body: string): string {
  const number = Buffer.alloc(8);
  number.writeUInt32BE(Math.floor(no / 2 ** 32), 0);
  number.writeUInt32BE(no % 2 ** 32, 4);
  return sha256(Buffer.from(previous, 'hex'), number, body);
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)]),
      );

/** What is wrong with entries in their order, the first fault first; nothing where they are whole. */
export function faults(entries: readonly Stored[], chain: string, head: { no: number; hash: string }): string[] {
  const wrong: string[] = [];
  let before = genesis(chain);
  entries.forEach((entry, at) => {
    const said = JSON.parse(entry.body);
    if (entry.no !== at + 1) wrong.push(`${at + 1}: number`);
    if (entry.previous !== before) wrong.push(`${entry.no}: previous`);
    if (entry.hash !== hashed(before, entry.no, entry.body)) wrong.push(`${entry.no}: hash`);
    if (JSON.stringify(sorted(said)) !== entry.body) wrong.push(`${entry.no}: not canonical`);
    if (said.at !== entry.at || said.kind !== entry.kind) wrong.push(`${entry.no}: columns`);
    const digest = entry.about === null ? undefined : sha256(Buffer.from(entry.about, 'hex'));
    if (said.about !== digest) wrong.push(`${entry.no}: sealed`);
    before = entry.hash;
  });
  if (head.no !== entries.length || head.hash !== before) wrong.push('head');
  return wrong;
}

type Query = (text: string, values?: readonly unknown[]) => Promise<readonly (readonly (string | null)[])[]>;

export async function stored(
  query: Query,
): Promise<{ entries: Stored[]; chain: string; head: { no: number; hash: string } }> {
  const rows =
    await query(`select no::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), kind, body, encode(about, 'hex'),
    encode(previous, 'hex'), encode(hash, 'hex') from audit_entry order by audit_entry.no`);
  const [[chain, no, hash] = []] = await query(`select chain::text, no::text, encode(hash, 'hex') from audit_head`);
  const entries = rows.map(([n, at, kind, body, about, previous, is]) => ({
    no: Number(n),
    at: at as string,
    kind: kind as string,
    body: body as string,
    about: about ?? null,
    previous: previous as string,
    hash: is as string,
  }));
  return { entries, chain: chain as string, head: { no: Number(no), hash: hash as string } };
}

/** A key of the test, and checkpoints signed with it as the decision says they are. */
export class Signer {
  readonly #key: KeyObject;
  readonly id: string;
  readonly lines: {
    kind: 'CHECKPOINT' | 'RESTORED';
    chain: string;
    no: number;
    hash: string;
    at: string;
    signature: string;
  }[] = [];

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#key = privateKey;
    this.id = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
  }

  take(chain: string, no: number, hash: string, kind: 'CHECKPOINT' | 'RESTORED' = 'CHECKPOINT'): void {
    const at = '2026-11-24T09:00:00.000Z';
    const before = this.lines.at(-1)?.signature ?? '';
    const bytes = `klusster audit checkpoint v1\n${JSON.stringify([kind, chain, no, hash, at, before])}`;
    this.lines.push({
      kind,
      chain,
      no,
      hash,
      at,
      signature: sign(null, Buffer.from(bytes), this.#key).toString('base64url'),
    });
  }

  readonly anchor = {
    checkpoints: async () => this.lines,
    append: async () => {
      throw new Error('The test signs.');
    },
  };
}
