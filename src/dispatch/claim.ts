import type { Database } from '../db/database.js';
import { CLAIMED_FOR_MS } from './bounds.js';

/** Messages that a dispatcher claims at a time: a page of keys and contacts, soon sent. */
export const CLAIMED_AT_ONCE = 250;

/** A message that one dispatcher has to itself for a while, and whose it is. */
export type Claimed = {
  readonly id: string;
  readonly recipient: string;
  readonly consent: string;
  readonly attempts: number;
  /** What the address of her contact must hash to. */
  readonly addressIndex: Buffer;
  /** Undefined where her subscription was ended or forgotten meanwhile. */
  readonly reader:
    | {
        readonly subscription: string;
        readonly person: string;
        readonly contact: Buffer;
        readonly language: 'EN' | 'FR';
      }
    | undefined;
};

/** Whoever else claims at the same time gets others; whoever claims and dies leaves them to the next after a while. */
const CLAIM = `
  with due as (
    select id from newsletter_message where newsletter_id = $1 and state = 'QUEUED' and due_at <= $2
    order by due_at limit ${CLAIMED_AT_ONCE} for update skip locked
  ), claimed as (
    update newsletter_message m set due_at = $2::timestamptz + interval '${CLAIMED_FOR_MS} milliseconds'
    from due where m.id = due.id returning m.id, m.newsletter_id, m.recipient_id, m.consent_id, m.attempts
  )
  select c.id::text, c.recipient_id::text, c.consent_id::text, c.attempts::text, encode(r.address_index, 'hex'),
    s.id::text, u.person_id::text, encode(s.contact, 'hex'), s.language
  from claimed c join recipient r on r.id = c.recipient_id join newsletter n on n.id = c.newsletter_id
  left join subscription s on s.recipient_id = c.recipient_id and s.klusster_id = n.klusster_id and s.ended_at is null
  left join consumer_user u on u.id = s.consumer_user_id`;

/** Claims messages of a newsletter that are due; none when there are none. */
export async function claim(database: Database, newsletter: string, now: Date): Promise<Claimed[]> {
  const rows = await database.query(CLAIM, [newsletter, now.toISOString()]);
  return rows.map(([id, recipient, consent, attempts, addressIndex, subscription, person, contact, language]) => ({
    id: id as string,
    recipient: recipient as string,
    consent: consent as string,
    attempts: Number(attempts),
    addressIndex: Buffer.from(addressIndex as string, 'hex'),
    reader:
      subscription && person && contact
        ? { subscription, person, contact: Buffer.from(contact, 'hex'), language: language as 'EN' | 'FR' }
        : undefined,
  }));
}

const GIVE_BACK = `
  update newsletter_message set due_at = $2 where id = any($1::uuid[]) and state = 'QUEUED' and due_at > $2::timestamptz`;

/** Lets others have what was claimed and not begun. */
export async function giveBack(database: Database, messages: readonly Claimed[], now: Date): Promise<void> {
  if (messages.length === 0) return;
  await database.query(GIVE_BACK, [messages.map(({ id }) => id), now.toISOString()]);
}
