import { sql } from 'kysely';
import type { Disposing } from '../feature.js';
import { compileSql } from '../read/sql.js';
import { askForErasure } from './askForErasure.js';
import { type Held, keptAt } from './disposing.js';
import { beganBefore } from './overdue.js';

/** People of whom nothing has a purpose any more: no account, no profile as an owner, no subscription, and nothing begun (§8.4, §9). */
const UNUSED = sql`
  select p.id::text from person p
  where not p.is_pseudonym
    and not exists (select from account a where a.person_id = p.id)
    and not exists (select from klusster_owner o where o.person_id = p.id)
    and not exists (select from business_owner o where o.person_id = p.id)
    and not exists (select from staff_member m where m.person_id = p.id)
    and not exists (select from consumer_user c join subscription s on s.consumer_user_id = c.id where c.person_id = p.id)
    and not exists (select from erasure e where e.person_id = p.id)`;

/** Begins the erasure of people who are here for nothing any more, and whom nothing keeps. Answers how many. */
export async function eraseUnused({ fork, reserve, clock }: Disposing, held: Held): Promise<number> {
  const now = clock.now();
  const kept = keptAt(held, now);
  const isKept = kept ? sql`exists (select from (${kept}) kept where kept.person = p.id)` : sql`false`;
  const before = beganBefore('PROFILE', now).toISOString();
  const { text, values } = compileSql<undefined>(
    sql`${UNUSED} and p.created_at < ${before}::timestamptz and not ${isKept} limit 1000`,
  );
  const unused = (await reserve.query(text, values(undefined))).map(([id]) => id as string);
  for (const person of unused)
    await fork().transactional((em) => askForErasure(em, now, { person, ground: 'UNUSED', language: 'EN' }));
  return unused.length;
}
