import type { SealedAt } from '../privacy/vault/seal.js';

/** Where the contents of a request are sealed. */
export const placeOf = (id: string, holder: string): SealedAt => ({
  table: 'address_request',
  record: id,
  person: holder,
  group: 'request',
});
