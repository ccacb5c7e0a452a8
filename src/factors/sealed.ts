import type { KeyObject } from 'node:crypto';
import { Fault } from '../kernel/errors.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

const TABLE = 'second_factor';
const CHALLENGE_TABLE = 'factor_challenge';

/** The key of a person who is there. Throws `Fault` for one who was erased. */
export async function keyOf(keys: DataKeys, person: string): Promise<KeyObject> {
  const key = await keys.of(person);
  if (!key) throw new Fault('Somebody who was erased cannot prove anything.', `person ${person}`);
  return key;
}

/** By what an app is checked. */
export type AppVerifier = { readonly secret: string };
/** By what a passkey is checked; `transports` are joined by commas. */
export type PasskeyVerifier = { readonly id: string; readonly publicKey: string; readonly transports: string };

const at = (record: string, person: string, group: string): SealedAt => ({ table: TABLE, record, person, group });

type Factor = { readonly id: string; readonly person: string };

export const sealLabel = (key: KeyObject, { id, person }: Factor, name: string): Buffer =>
  seal(key, at(id, person, 'label'), { name });

export const sealVerifier = (key: KeyObject, { id, person }: Factor, verifier: AppVerifier | PasskeyVerifier): Buffer =>
  seal(key, at(id, person, 'verifier'), verifier);

/** Opens what {@link sealVerifier} sealed. */
export const openVerifier = <Verifier extends AppVerifier | PasskeyVerifier>(
  key: KeyObject,
  { id, person, verifier }: Factor & { readonly verifier: Uint8Array },
): Verifier => unseal(key, at(id, person, 'verifier'), verifier) as unknown as Verifier;

/** What is being added while it waits for its first proof. */
export type Pending = { readonly name: string; readonly secret?: string };

const pendingAt = (hash: Buffer, person: string): SealedAt => ({
  table: CHALLENGE_TABLE,
  record: hash.toString('hex'),
  person,
  group: 'pending',
});

export const sealPending = (key: KeyObject, hash: Buffer, person: string, pending: Pending): Buffer =>
  seal(key, pendingAt(hash, person), pending as Readonly<Record<string, string>>);

export const openPending = (key: KeyObject, hash: Buffer, person: string, pending: Uint8Array): Pending =>
  unseal(key, pendingAt(hash, person), pending) as unknown as Pending;
