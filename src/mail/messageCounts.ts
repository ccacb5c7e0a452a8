import type { Database } from '../db/database.js';
import { MESSAGE_STATES, type MessageState } from './message.entity.js';

/** Those that were sent are many, and are counted as they leave. */
const COUNTS = "select state, count(*)::text from message where state <> 'SENT' group by state";

/** How many messages stand in each state but that of being sent. */
export async function messageCounts(database: Database): Promise<ReadonlyMap<Exclude<MessageState, 'SENT'>, number>> {
  const counts = new Map((await database.query(COUNTS, [])).map(([state, count]) => [state, Number(count)]));
  const unsent = MESSAGE_STATES.filter((state) => state !== 'SENT');
  return new Map(unsent.map((state) => [state, counts.get(state) ?? 0]));
}
