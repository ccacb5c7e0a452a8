import type { Database } from '../db/database.js';
import { QUEUE_SCHEMA } from './queue.js';

const DEPTH = `
  select q.name::text, count(j.id) filter (where j.state < 'active')::text, count(j.id) filter (where j.state = 'active')::text
  from ${QUEUE_SCHEMA}.queue q left join ${QUEUE_SCHEMA}.job j on j.name = q.name and j.state < 'completed'
  group by q.name`;

/** How many jobs of each queue wait, and how many somebody is at work on. */
export async function queueDepth(
  database: Database,
): Promise<readonly { readonly queue: string; readonly waiting: number; readonly active: number }[]> {
  const rows = await database.query(DEPTH, []);
  return rows.map(([queue, waiting, active]) => ({
    queue: queue ?? '',
    waiting: Number(waiting),
    active: Number(active),
  }));
}
