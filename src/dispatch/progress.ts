import type { EntityManager } from '@mikro-orm/core';
import type { Database } from '../db/database.js';
import { forgetLater } from './forgetProofs.job.js';

/** What is left of a newsletter: messages that wait or are on their way, and when the next of them is due. */
export type Left = { readonly messages: number; readonly nextAt: Date | undefined };

const LEFT = `
  select count(*)::text, to_char(min(due_at) filter (where state = 'QUEUED') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  from newsletter_message where newsletter_id = $1 and state in ('QUEUED', 'SENDING')`;

/** Asks what is left of a newsletter. */
export async function whatIsLeft(database: Database, newsletter: string): Promise<Left> {
  const [[messages, nextAt] = []] = await database.query(LEFT, [newsletter]);
  return { messages: Number(messages), nextAt: nextAt ? new Date(nextAt) : undefined };
}

const FINISH = `
  update newsletter n set state = 'SENT', sent_at = ?::timestamptz where n.id = ?::uuid and n.state = 'SENDING'
  and not exists (select from newsletter_message m where m.newsletter_id = n.id and m.state in ('QUEUED', 'SENDING')) returning n.id`;

/**
 * A newsletter of which nothing is left was sent; what proves its messages is forgotten in its time. Its version stays: when it rises its
 * owner sees, and how long the sending took says how many there are.
 */
export async function finish(em: EntityManager, newsletter: string, now: Date): Promise<void> {
  await em.transactional(async (em) => {
    const finished = await em.getConnection().execute(FINISH, [now, newsletter], 'all', em.getTransactionContext());
    if (finished.length > 0) await forgetLater(em, newsletter);
  });
}

const DROP = `
  update newsletter_message set state = 'DROPPED', ended_at = $2 where id in (
    select id from newsletter_message where newsletter_id = $1 and state = 'QUEUED' for update skip locked)`;

/** Drops what waits of a newsletter that was cancelled; what proves the rest is forgotten in its time. */
export async function dropWaiting(database: Database, em: EntityManager, newsletter: string, now: Date): Promise<void> {
  await database.query(DROP, [newsletter, now.toISOString()]);
  await em.transactional((em) => forgetLater(em, newsletter));
}
