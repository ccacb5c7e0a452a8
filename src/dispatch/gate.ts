import type { Database } from '../db/database.js';
import { LANES, SOON_MS } from './bounds.js';
import { SENDER, standing } from './standing.js';

/** A message that is ready to leave, with the proof that goes into its record before it does. */
export type Ready = { readonly id: string; readonly proof: Buffer };

const READY = `ready as materialized (
    select g.id, decode(g.proof, 'base64') as proof from jsonb_to_recordset($3::jsonb) as g(id uuid, proof text) limit ${LANES}
  )`;

/**
 * Consent and suppression are looked at, and the message is begun, in one statement on the primary, which is committed before
 * a word is said to the mail server. It holds the subscription, so that a withdrawal is before the gate or after it; whoever is just
 * withdrawing is not waited for. What is the same for all messages is looked at and not held: one gate after the other would
 * keep an owner from ever changing it.
 */
const PASS = `
  with ${READY}, ${SENDER}, standing as (select m.id, ready.proof ${standing('for share skip locked')})
  update newsletter_message m set state = 'SENDING', begun_at = $2, attempts = m.attempts + 1, proof = standing.proof
  from standing where m.id = standing.id and m.state = 'QUEUED'
  returning m.id::text`;

/** What does not stand is held, and what was cancelled is dropped; of the others somebody is just changing the subscription. */
const HOLD = `
  with ${READY}, ${SENDER}, standing as (select m.id ${standing()}),
  found as (select ready.id, standing.id is not null as stands from ready left join standing on standing.id = ready.id)
  update newsletter_message m set
    state = case when found.stands then 'QUEUED' when n.state = 'SENDING' then 'HELD' else 'DROPPED' end,
    due_at = case when found.stands then $2::timestamptz + interval '${SOON_MS} milliseconds' else m.due_at end,
    ended_at = case when found.stands then null else $2::timestamptz end
  from found, newsletter n where m.id = found.id and n.id = $1 and m.state = 'QUEUED'`;

/**
 * The gate: which of these messages may leave, at this instant and not later. Whatever it lets pass is on record as begun;
 * what may not leave is held for good.
 */
export async function passGate(
  database: Database,
  newsletter: string,
  now: Date,
  messages: readonly Ready[],
): Promise<readonly boolean[]> {
  const given = ({ id, proof }: Ready) => ({ id, proof: proof.toString('base64') });
  const at = now.toISOString();
  const rows = await database.query(PASS, [newsletter, at, JSON.stringify(messages.map(given))], 'pass_gate');
  const passed = new Set(rows.map(([id]) => id));
  const others = messages.filter(({ id }) => !passed.has(id));
  if (others.length > 0)
    await database.query(HOLD, [newsletter, at, JSON.stringify(others.map(({ id }) => ({ id })))], 'hold_at_gate');
  return messages.map(({ id }) => passed.has(id));
}
