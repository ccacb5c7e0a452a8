import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';

/** What is sealed of an inquiry. */
type Words = {
  readonly text: string;
  readonly statement?: string;
  readonly answer?: string;
  readonly measure?: string;
};

/** Whose inquiry, and which. */
type Which = { readonly id: string; readonly person: string };

const placeOf = ({ id, person }: Which) => ({ table: 'inquiry', record: id, person, group: 'case' });

/** Seals what somebody wrote to us. */
export const sealWords = (key: DataKey, which: Which, words: Words): Buffer => seal(key, placeOf(which), words);

/** Seals what was answered beside it. */
export const sealAnswer = (
  key: DataKey,
  which: Which,
  words: Uint8Array,
  answered: Omit<Words, 'text' | 'statement'>,
): Buffer => seal(key, placeOf(which), { ...unseal(key, placeOf(which), words), ...answered });
