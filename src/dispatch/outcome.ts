import type { Database } from '../db/database.js';
import type { MailOutcome } from '../kernel/mailPort.js';
import { ATTEMPTS, GONE_AFTER_MS, LANES, waitAfter } from './bounds.js';
import type { NewsletterMessageState } from './newsletterMessage.entity.js';

/** What became of a message that was begun. */
export type Ended = {
  readonly id: string;
  /** How often it was begun before this time. */
  readonly attempts: number;
  readonly outcome: MailOutcome;
};

type Told = { readonly id: string; readonly state: NewsletterMessageState; readonly wait?: number };

/** The record that follows from an outcome. Nobody tries by himself what may have arrived. */
const TOLD: Readonly<Record<MailOutcome, (ended: Ended) => Told>> = {
  SENT: ({ id }) => ({ id, state: 'SENT' }),
  REFUSED: ({ id }) => ({ id, state: 'FAILED' }),
  UNKNOWN: ({ id }) => ({ id, state: 'UNCERTAIN' }),
  LATER: ({ id, attempts }) =>
    attempts + 1 < ATTEMPTS ? { id, state: 'QUEUED', wait: waitAfter(attempts + 1) } : { id, state: 'FAILED' },
};

const NOTE_LAST = `
  update mailing_consent c set last_message_at = greatest(c.last_message_at, moved.begun_at)
  from moved where c.id = moved.consent_id and moved.state in ('SENT', 'UNCERTAIN')`;

/** Somebody may have given this dispatcher up meanwhile; what it knows for certain still counts. */
const RECORD = `
  with told as materialized (select * from jsonb_to_recordset($2::jsonb) as t(id uuid, state text, wait int) limit ${LANES}),
  moved as (
    update newsletter_message m set state = told.state,
      due_at = $1::timestamptz + coalesce(told.wait, 0) * interval '1 millisecond',
      ended_at = case when told.state = 'QUEUED' then null else $1::timestamptz end
    from told where m.id = told.id
      and (m.state = 'SENDING' or (m.state = 'UNCERTAIN' and told.state in ('SENT', 'FAILED')))
    returning m.consent_id, m.begun_at, m.state
  ) ${NOTE_LAST}`;

/** Records what became of messages. */
export async function recordOutcomes(database: Database, now: Date, ended: readonly Ended[]): Promise<void> {
  const told = ended.map((one) => TOLD[one.outcome](one));
  await database.query(RECORD, [now.toISOString(), JSON.stringify(told)], 'record_outcomes');
}

const GIVE_UP = `
  with moved as (
    update newsletter_message m set state = 'UNCERTAIN', ended_at = $2
    where m.newsletter_id = $1 and m.state = 'SENDING' and m.begun_at < $2::timestamptz - interval '${GONE_AFTER_MS} milliseconds'
    returning m.consent_id, m.begun_at, m.state
  ), noted as (${NOTE_LAST} returning 1)
  select count(*)::text from moved`;

/** Messages whose dispatcher is gone are uncertain: nobody can say how far it came. Returns how many there were. */
export async function giveUpOnTheGone(database: Database, newsletter: string, now: Date): Promise<number> {
  return Number((await database.query(GIVE_UP, [newsletter, now.toISOString()]))[0]?.[0]);
}

const UNWRITABLE = `update newsletter_message set state = 'HELD', ended_at = $2 where id = $1 and state = 'QUEUED'`;

/** Holds a message that there is nobody to write to. */
export async function holdUnwritable(database: Database, now: Date, id: string): Promise<void> {
  await database.query(UNWRITABLE, [id, now.toISOString()]);
}
