import type { DataKeys } from '../privacy/vault/keys.js';
import { seal } from '../privacy/vault/seal.js';

/** More people are not named by one entry: whoever asks for so many at once is on record all the same. */
const PEOPLE_AT_MOST = 10;

/** Whose the rows of our tables are that staff name: of nobody who works here, and of no pseudonym. */
const TABLES = [
  'klusster_owner',
  'business_owner',
  'consumer_user',
  'support_case',
  'case_grant',
  'content_report',
  'inquiry',
  'access_request',
  'session',
  'second_factor',
  'delegation',
  'account',
] as const;

const keyOf = (table: string) => (table === 'account' ? 'person_id' : 'id');

/** `$1`: ids of rows; `$2`: numbers of invoices. */
export const PEOPLE_NAMED = `select distinct n.person::text as person, n.id::text as id from (
  ${TABLES.map((table) => `select person_id as person, ${keyOf(table)} as id from ${table}`).join(' union all ')}
  ) n join person p on p.id = n.person and not p.is_pseudonym where n.id = any($1::uuid[])
  union select o.person_id::text, i.id::text from invoice i join klusster_owner o on o.id = i.owner_id where i.number = any($2::int[])`;

/** A person whom an entry is about, and the rows of hers that were named. */
export type Named = { readonly person: string; readonly ids: readonly string[] };

/**
 * Seals whom an entry is about, each under her own key: length (4 bytes, big-endian) and sealed bytes, one after the other. Whoever was erased
 * has no key, and is not named; an entry about nobody has none.
 */
export async function sealAbout(keys: DataKeys, entry: string, named: readonly Named[]): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for (const { person, ids } of named.slice(0, PEOPLE_AT_MOST)) {
    const key = await keys.of(person);
    if (!key) continue;
    const place = { table: 'audit_entry', record: entry, person, group: 'audit' };
    const sealed = seal(key, place, { person, ids: ids.join(' ') });
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    parts.push(length, sealed);
  }
  return parts.length > 0 ? Buffer.concat(parts) : undefined;
}
