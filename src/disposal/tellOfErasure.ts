import type { EntityManager } from '@mikro-orm/core';
import type { Job } from '../jobs/job.js';
import { UNHURRIED } from '../jobs/job.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { postMessage } from '../mail/index.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { type DataKey, type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

/** How long her address is kept after the erasure, under a key of its own, so that she can be told of it. */
const TOLD_WITHIN_MS = 3 * 24 * 3_600_000;

const at = (id: string): SealedAt => ({ table: 'erasure', record: id, person: id, group: 'notice' });

/** Seals where a person is told that she was erased, under a key that is not hers. */
export const sealNotice = (key: DataKey, id: string, email: EmailAddress): Buffer => seal(key, at(id), { email });

type Told = {
  readonly id: string;
  readonly notice?: Uint8Array | null | undefined;
  readonly language: 'EN' | 'FR';
  readonly isHeld: boolean;
};

/** Posts the message that a person was erased, in the transaction of `em`; nothing where she left no address. */
export async function tellOfErasure(
  { em, keys, now }: { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date },
  { id, notice, language, isHeld }: Told,
): Promise<void> {
  const key = notice && (await keys.of(id));
  if (!notice || !key) return;
  const { email } = unseal(key, at(id), notice);
  const values = { reference: id, ...(isHeld && { held: 'invoice' }) };
  await postMessage({ em, now }, { holder: id, key, to: email as EmailAddress, template: 'ERASED', language, values });
}

/** Forgets where she was told of it. */
export const FORGET_NOTICE: Job & { readonly afterMs: number } = {
  name: 'forget-erasure-notice',
  purpose: 'LEGAL',
  options: UNHURRIED,
  afterMs: TOLD_WITHIN_MS,
  handle: async ({ keys }, { id }) => keys.destroy(id),
};
