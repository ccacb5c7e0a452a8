import { type DataKey, type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

/** What is written about an incident. It may name people, so it is sealed under a key of its own, which is destroyed with the record. */
export type IncidentWords = {
  readonly what: string;
  /** Why there is a real risk of significant harm, or none. */
  readonly reasons?: string;
  /** The report to the Commissioner, as it was sent. */
  readonly report?: string;
  /** What people are told, in each language: JSON of `NoticeItems` by language. */
  readonly notice?: string;
  /** Where those were told in public whom no notice reached. */
  readonly published?: string;
};

const placeOf = (incident: string): SealedAt => ({
  table: 'incident',
  record: incident,
  person: incident,
  group: 'incident',
});

/** Seals what is written about an incident. */
export const sealIncident = (key: DataKey, incident: string, words: IncidentWords): Buffer =>
  seal(key, placeOf(incident), { ...words });

/** What is written about an incident. Throws `SealBroken` when it does not open under this key. */
export const openWords = (key: DataKey, incident: string, words: Uint8Array): IncidentWords =>
  unseal(key, placeOf(incident), words) as never as IncidentWords;
