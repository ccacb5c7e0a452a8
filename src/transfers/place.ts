import type { SealedAt } from '../privacy/vault/seal.js';

/** Where the address of an offer is sealed. */
export const placeOf = (id: string, person: string): SealedAt => ({
  table: 'klusster_offer',
  record: id,
  person,
  group: 'address',
});
