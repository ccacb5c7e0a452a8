import { createHash } from 'node:crypto';
import type { Letter } from '../kernel/mailPort.js';
import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';

/** What is looked at by the gate of this build, as `standing.ts` says; it rises with what it asks. */
export const GATE_VERSION = 1;

/** What proves one message, beside the consent, the newsletter and the instants in its record (CASL 13). */
export type Proof = {
  /** The rules under which it was let pass. */
  readonly gate: string;
  /** What stands in its header `Message-ID`, without the brackets. */
  readonly messageId: string;
  /** SHA-256 of the whole message as it was written, in hexadecimal; a DKIM signature stands before it. */
  readonly contentHash: string;
  readonly bytes: string;
};

const placeOf = (message: string, consent: string) => ({
  table: 'newsletter_message',
  record: message,
  person: consent,
  group: 'proof',
});

/** Seals the proof of a message under the key of its consent, before it leaves. */
export function sealProof(key: DataKey, consent: string, letter: Letter, messageId: string): Buffer {
  const proof: Proof = {
    gate: String(GATE_VERSION),
    messageId,
    contentHash: createHash('sha256').update(letter.bytes).digest('hex'),
    bytes: String(letter.bytes.length),
  };
  return seal(key, placeOf(letter.id, consent), proof);
}

/** Opens the proof of a message. Throws `SealBroken` when it does not open under this key. */
export const openProof = (key: DataKey, message: string, consent: string, sealed: Uint8Array): Proof =>
  unseal(key, placeOf(message, consent), sealed) as Proof;
