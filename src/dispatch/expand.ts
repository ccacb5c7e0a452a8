import type { Database } from '../db/database.js';

/** Messages that one statement makes: few enough to end in a moment. */
const AT_ONCE = 5_000;

/**
 * A message for each who stood on the list when the sending began and stands on it now. There is one for each recipient, however
 * often and by how many this is done. Whether it may leave is asked again when it does.
 */
const EXPAND = `
  with readers as (
    select s.id, s.recipient_id, s.consent_id from newsletter n
    join subscription s on s.klusster_id = n.klusster_id and s.ended_at is null
    join mailing_consent c on c.id = s.consent_id and c.principal_id = n.owner_id and c.withdrawn_at is null
      and c.given_at <= n.sending_since
    where n.id = $1 and n.state = 'SENDING' and s.id > $2::uuid
    order by s.id limit ${AT_ONCE}
  ), made as (
    insert into newsletter_message (id, newsletter_id, recipient_id, consent_id, state, attempts, due_at)
    select gen_random_uuid(), $1, recipient_id, consent_id, 'QUEUED', 0, $3 from readers
    on conflict (newsletter_id, recipient_id) do nothing returning 1
  )
  select (select max(id::text) from readers), (select count(*) from made)::text`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Makes the messages of a newsletter that are not made yet. Returns how many it made. */
export async function expand(database: Database, newsletter: string, now: Date): Promise<number> {
  let made = 0;
  for (let after: string | null | undefined = FIRST; after; ) {
    const [[last, added] = []] = await database.query(EXPAND, [newsletter, after, now.toISOString()]);
    made += Number(added ?? 0);
    after = last;
  }
  return made;
}
