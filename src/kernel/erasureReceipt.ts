import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

// Whoever has this file and Node.js checks a receipt: it imports nothing of ours and reads nothing.

/** What an erasure came to, of nobody: no personal value, and no id of a person. Instants are ISO 8601 in UTC. */
export type ErasureFacts = {
  readonly reference: string;
  readonly requestedAt: string;
  readonly doneAt: string;
  /** When name and address on an unpaid invoice went too; null where nothing was held, or still is. */
  readonly releasedAt: string | null;
  /** Whether name and address on an unpaid invoice are still readable. */
  readonly held: boolean;
  /** What became of the rows of each table, by its name. */
  readonly tables: Readonly<Record<string, { readonly erased: number; readonly anonymised: number }>>;
  /** The entry in the erasure ledger. */
  readonly entry: { readonly no: number; readonly hash: string };
  /** The hash of the rules by which it was done: the retention schedule, and what an erasure does with each table. */
  readonly rules: string;
};

/** The parts of a receipt, in their order. Each has a digest of its own, so that a changed one can be named. */
const PARTS = ['reference', 'requestedAt', 'doneAt', 'releasedAt', 'held', 'tables', 'entry', 'rules'] as const;
type Part = (typeof PARTS)[number];
const ENVELOPE = ['version', ...PARTS, 'digests', 'key', 'signature'] as const;
const VERSION = 1;
const HEADING = 'klusster erasure receipt v1\n';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410, 7 and 4). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** With what receipts are signed; `id` is the public key, as base64url, by which it is known. */
export type ReceiptKey = { readonly id: string; readonly key: KeyObject };

/** The signing key that 32 bytes make. */
export function receiptKey(seed: Buffer): ReceiptKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { id: spki.subarray(-KEY_BYTES).toString('base64url'), key };
}

/** A receipt: canonical JSON (no space, names in one order), signed over the digests of its parts (Ed25519, RFC 8032). */
export function signReceipt(facts: ErasureFacts, { id, key }: ReceiptKey): string {
  const digests = digestsOf(facts);
  const signature = sign(null, signed(digests, id), key).toString('base64url');
  return written({ ...facts, version: VERSION, digests, key: id, signature });
}

/** What a look at a receipt found: that it is genuine, and of which erasure; or each thing that is wrong with it. */
export type Verdict =
  | { readonly genuine: true; readonly reference: string; readonly key: string }
  | { readonly genuine: false; readonly wrong: readonly string[] };

/**
 * Looks whether a receipt is as it was signed, to the byte; one line feed at its end counts for nothing. Without `publicKey` it can only be told that
 * it was signed by the key that it names, and not whose that is.
 */
export function verifyReceipt(bytes: Uint8Array, publicKey?: string): Verdict {
  const text = decoded(bytes);
  const receipt = text === undefined ? undefined : parsed(text);
  if (text === undefined || !receipt)
    return refused('This is no receipt, or so much was changed that it cannot be read.');
  const { digests, key, signature } = receipt;
  const wrong: string[] = [];
  if (receipt.version !== VERSION) wrong.push('The version was changed, or is one that this verifier does not know.');
  if (publicKey !== undefined && key !== publicKey) wrong.push('It names another key than the one given.');
  const by = publicKeyOf(publicKey ?? key);
  if (!by) return refused(...wrong, 'The key is none.');
  const bytesOfIt = Buffer.from(signature, 'base64url');
  // Base64 has several spellings of the same bytes.
  const isOneSpelling = bytesOfIt.toString('base64url') === signature;
  if (!isOneSpelling || !verify(null, signed(digests, key), by, bytesOfIt))
    wrong.push('The signature does not fit: it was signed by another key, or key, signature or digests were changed.');
  for (const part of PARTS)
    if (digests[part] !== digestOf(part, receipt[part])) wrong.push(`The part “${part}” or its digest was changed.`);
  if (wrong.length === 0 && written(receipt) !== text) wrong.push('It is written in another way than it was signed.');
  return wrong.length > 0 ? refused(...wrong) : { genuine: true, reference: String(receipt.reference), key };
}

type Digests = Readonly<Record<Part, string>>;
type Receipt = Readonly<Record<Part, unknown>> & {
  readonly version: unknown;
  readonly digests: Digests;
  readonly key: string;
  readonly signature: string;
};

const refused = (...wrong: readonly string[]): Verdict => ({ genuine: false, wrong });

const digestOf = (part: Part, value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([part, ordered(value)]))
    .digest('hex');

const digestsOf = (parts: Readonly<Record<Part, unknown>>): Digests =>
  Object.fromEntries(PARTS.map((part) => [part, digestOf(part, parts[part])])) as Digests;

const signed = (digests: Digests, key: string): Buffer =>
  Buffer.from(HEADING + JSON.stringify([key, ...PARTS.map((part) => digests[part])]));

const written = (receipt: Receipt): string =>
  JSON.stringify(
    Object.fromEntries(
      ENVELOPE.map((name) => [name, name === 'digests' ? inOrder(receipt.digests) : ordered(receipt[name])]),
    ),
  );

const inOrder = (digests: Digests) => Object.fromEntries(PARTS.map((part) => [part, digests[part]]));

/** The same value with the names in it sorted, so that it is written in one way. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}

function parsed(text: string): Receipt | undefined {
  try {
    const found = JSON.parse(text);
    const isWhole = ENVELOPE.every((name) => Object.hasOwn(found, name)) && typeof found.digests === 'object';
    return isWhole && typeof found.key === 'string' && typeof found.signature === 'string' && found.digests
      ? found
      : undefined;
  } catch {
    return undefined;
  }
}

/** The 32 bytes of an Ed25519 key in base64url as a key; undefined for what is none. */
export function publicKeyOf(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== KEY_BYTES) return undefined;
  try {
    return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
