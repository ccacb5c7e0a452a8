import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { newId } from '../kernel/ids.js';
import { forgetting, KEPT_MS } from './forgetting.js';
import type { MailingConsent } from './mailingConsent.entity.js';
import type { SuppressionReason } from './suppression.entity.js';
import { untilNothingLeaves } from './untilNothingLeaves.js';

type WithdrawalMethod = NonNullable<(typeof MailingConsent)['~entity']['withdrawalMethod']>;

/** Which subscriptions end, and how. */
export type Ending = {
  readonly recipient: string;
  /** The list; all of them where none is named. */
  readonly klusster?: string | undefined;
  readonly method: WithdrawalMethod;
  readonly reason: SuppressionReason;
};

/** In one order for all who end several, so that none waits for one who waits for her. */
const LOCK = `select 1 from subscription
  where recipient_id = ?::uuid and (?::uuid is null or klusster_id = ?::uuid) and ended_at is null order by id for update`;
const END = `update subscription set ended_at = ?::timestamptz, asked_for_id = null, asked_at = null
  where recipient_id = ?::uuid and (?::uuid is null or klusster_id = ?::uuid) and ended_at is null returning id::text`;
const WITHDRAW = `update mailing_consent set withdrawn_at = ?::timestamptz, withdrawal_method = ?
  where recipient_id = ?::uuid and (?::uuid is null or klusster_id = ?::uuid) and withdrawn_at is null`;
const SUPPRESS = `insert into suppression (id, recipient_id, klusster_id, reason, at)
  select ?::uuid, r.id, ?::uuid, ?, ?::timestamptz from recipient r where r.id = ?::uuid
    and not exists (select from suppression s where s.recipient_id = r.id and s.klusster_id is not distinct from ?::uuid and s.lifted_at is null)`;
/**
 * What waits to be sent. It would be held back in any case; whoever is at work on a message now has it locked, and finds the
 * subscription ended: waiting for her here would be waiting for each other.
 */
const DROP = `update newsletter_message set state = 'DROPPED', ended_at = ?::timestamptz where id in (
  select m.id from newsletter_message m join newsletter n on n.id = m.newsletter_id
  where m.recipient_id = ?::uuid and (?::uuid is null or n.klusster_id = ?::uuid) and m.state = 'QUEUED' for update of m skip locked)`;

/**
 * Ends subscriptions of an address: they are over, the consents are withdrawn, the address is not written to any more, and what
 * waited is dropped. Answers once nothing is on its way to it: whoever was answered is sent nothing more. Doing it twice, or for an
 * address without any subscription, is no error.
 * @param now the clock, read again while it waits
 */
export async function endSubscriptions(em: EntityManager, now: () => Date, ending: Ending): Promise<void> {
  await em.transactional((within) => end(within, now(), ending));
  await untilNothingLeaves(em.fork(), now, ending);
}

async function end(em: EntityManager, now: Date, { recipient, klusster, method, reason }: Ending): Promise<void> {
  const list = klusster ?? null;
  const run = <Row>(statement: string, values: readonly unknown[]): Promise<Row[]> =>
    em.getConnection().execute<Row[]>(statement, [...values], 'all', em.getTransactionContext());
  await run(LOCK, [recipient, list, list]);
  const ended = await run<{ id: string }>(END, [now, recipient, list, list]);
  await run(WITHDRAW, [now, method, recipient, list, list]);
  await run(SUPPRESS, [newId(), list, reason, now, recipient, list]);
  await run(DROP, [now, recipient, list, list]);
  for (const { id } of ended) await sendJob(em, forgetting, { id }, KEPT_MS);
}
