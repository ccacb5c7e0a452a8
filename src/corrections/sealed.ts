import { type DataKey, seal } from '../privacy/vault/seal.js';

/** Seals what a field said, and says now. */
export const sealValues = (
  key: DataKey,
  { id, person }: { readonly id: string; readonly person: string },
  values: { readonly oldValue: string; readonly newValue: string },
): Buffer => seal(key, { table: 'correction', record: id, person, group: 'correction' }, values);
