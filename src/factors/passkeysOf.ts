import type { EntityManager } from '@mikro-orm/core';
import type { DataKeys } from '../privacy/vault/keys.js';
import { keyOf, openVerifier, type PasskeyVerifier } from './sealed.js';
import { SecondFactor } from './secondFactor.entity.js';

/** By what the passkeys of a person are checked. */
export async function passkeysOf(
  { em, keys }: { readonly em: EntityManager; readonly keys: DataKeys },
  person: string,
): Promise<PasskeyVerifier[]> {
  const found = await em.find(SecondFactor, { person, kind: 'PASSKEY' });
  if (found.length === 0) return [];
  const key = await keyOf(keys, person);
  return found.map((factor) => openVerifier<PasskeyVerifier>(key, factor));
}
