import type { EntityManager } from '@mikro-orm/core';
import { Fault } from '../kernel/errors.js';
import type { Job, JobData } from './job.js';
import { QUEUE_SCHEMA } from './queue.js';

/**
 * The row that pg-boss's own `send` writes for a job with no option but when it starts, and the signal that wakes its workers at the commit.
 * In plain SQL, which pg-boss allows (its docs, "SQL"): whoever sends needs no started instance of it, with its timers and its
 * cache of queues, and uses the connection of the transaction and no other, of which PGlite has only one.
 */
const SEND = `
  with sent as (
    insert into ${QUEUE_SCHEMA}.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, heartbeat_seconds, deletion_seconds, start_after, keep_until)
    select q.name, ?::jsonb, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
      q.expire_seconds, q.heartbeat_seconds, q.deletion_seconds, w.at, w.at + q.retention_seconds * interval '1 second'
    from ${QUEUE_SCHEMA}.queue q, (select now() + ? * interval '1 millisecond' as at) w where q.name = ?
    returning id, name
  )
  select id, pg_notify('pgboss_' || left(encode(sha224('${QUEUE_SCHEMA}'::bytea), 'hex'), 24), name)::text from sent`;

/**
 * Sends a job in the transaction of `em`: it is there when the transaction commits, and never was when it does not.
 * Throws `Fault` outside a transaction, and for a queue that was not installed.
 * @param afterMs how long it waits before it is done, in milliseconds
 */
export async function sendJob(
  em: EntityManager,
  { name }: Pick<Job, 'name'>,
  { id }: JobData,
  afterMs = 0,
): Promise<void> {
  const transaction = em.getTransactionContext();
  if (!transaction) throw new Fault('A job is sent within a transaction.', `job ${name}`);
  const sent = await em.getConnection().execute(SEND, [JSON.stringify({ id }), afterMs, name], 'all', transaction);
  if (sent.length !== 1) throw new Fault('The queue of a job is not installed.', `job ${name}`);
}
