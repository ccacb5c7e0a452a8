import { sql } from 'kysely';

/** A token that was delegated and is good at an instant, in SQL: itself, what the person said, and the partner. */
export const goodToken = sql`oauth_record t join delegation s on s.id = t.delegation_id join partner a on a.id = s.partner_id`;
export const isLive = sql`t.model = 'AccessToken' and s.ended_at is null and a.suspended_at is null`;

/** Whether what an entry `e` of the ledger rests on still stands where a partner asked: asked again as the entry is written. */
export const delegationStands = sql`(select true from ${goodToken}
  where t.id = e.credential and s.person_id = e.viewer and s.partner_id = e.partner and ${isLive}
    and t.expires_at > e.at and s.expires_at > e.at)`;
