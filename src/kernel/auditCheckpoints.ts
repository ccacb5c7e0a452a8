import { type KeyObject, sign, verify } from 'node:crypto';
import { publicKeyOf } from './erasureReceipt.js';

/** With what checkpoints are signed; `id` is the public key, as base64url. */
export type SigningKey = { readonly id: string; readonly key: KeyObject };

/**
 * How far a chain was at an instant, signed, and bound to the checkpoint before it. `RESTORED`: a backup was brought back; what came after its
 * entry is gone, and the chain goes on from there.
 */
export type Checkpoint = {
  readonly kind: 'CHECKPOINT' | 'RESTORED';
  readonly chain: string;
  readonly no: number;
  readonly hash: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Ed25519 (RFC 8032), as base64url. */
  readonly signature: string;
};

/** That the entries up to one were let go, since their time was over: where the chain begins. */
export type Cut = { readonly no: number; readonly hash: string; readonly signature: string };

type Said = Omit<Checkpoint, 'signature'>;

const HEADING = 'klusster audit checkpoint v1\n';
const CUT = 'klusster audit cut v1\n';

const checkpointBytes = ({ kind, chain, no, hash, at }: Said, before: string) =>
  Buffer.from(HEADING + JSON.stringify([kind, chain, no, hash, at, before]));
const cutBytes = (chain: string, { no, hash }: Omit<Cut, 'signature'>) =>
  Buffer.from(CUT + JSON.stringify([chain, no, hash]));

/** Signs a checkpoint. @param before the signature of the one before it; empty for the first */
export const signCheckpoint = (said: Said, before: string, { key }: SigningKey): Checkpoint => ({
  ...said,
  signature: sign(null, checkpointBytes(said, before), key).toString('base64url'),
});

/** Signs that the entries up to one are let go. */
export const signCut = (chain: string, said: Omit<Cut, 'signature'>, { key }: SigningKey): Cut => ({
  ...said,
  signature: sign(null, cutBytes(chain, said), key).toString('base64url'),
});

/** Whether a chain was cut there by whoever has the key. */
export const isCut = (cut: Cut, { chain, key }: { readonly chain: string; readonly key: string }): boolean =>
  fits(cutBytes(chain, cut), cut.signature, key);

type Counted = { readonly hashes: ReadonlyMap<number, string>; readonly last: number };

/**
 * What checkpoints hold a chain to: hashes by the number of their entry. After a backup was brought back, those of what is gone count no more.
 * Answers what is wrong where one was changed, left out, or is of another chain.
 */
export function checkpointsThatCount(
  checkpoints: readonly Checkpoint[],
  { chain, key, known }: { readonly chain: string; readonly key: string; readonly known: number },
): Counted | { readonly no: number; readonly wrong: string } {
  const hashes = new Map<number, string>();
  let before = '';
  for (const one of checkpoints) {
    const { no } = one;
    if (one.chain !== chain) return { no, wrong: 'Its checkpoint is of another chain.' };
    if (!fits(checkpointBytes(one, before), one.signature, key))
      return { no, wrong: 'Its checkpoint was changed, follows one that is gone, or was signed by another key.' };
    if (one.kind === 'RESTORED') for (const later of hashes.keys()) if (later > no) hashes.delete(later);
    hashes.set(no, one.hash);
    before = one.signature;
  }
  const last = Math.max(0, ...hashes.keys());
  if (checkpoints.length < known) return { no: last + 1, wrong: 'Checkpoints of later entries are gone.' };
  return { hashes, last };
}

function fits(bytes: Buffer, signature: string, key: string): boolean {
  const by = publicKeyOf(key);
  return by !== undefined && verify(null, bytes, by, Buffer.from(signature, 'base64url'));
}
