import type { Disposing } from '../feature.js';
import { askForErasure } from './askForErasure.js';
import { beganBefore } from './overdue.js';

/** People of whom nothing has a purpose any more: no account, no profile as an owner, no subscription, and nothing begun (§8.4, §9). */
const UNUSED = `
  select p.id::text from person p
  where p.created_at < $1::timestamptz and not p.is_pseudonym
    and not exists (select from account a where a.person_id = p.id)
    and not exists (select from klusster_owner o where o.person_id = p.id)
    and not exists (select from business_owner o where o.person_id = p.id)
    and not exists (select from staff_member m where m.person_id = p.id)
    and not exists (select from consumer_user c join subscription s on s.consumer_user_id = c.id where c.person_id = p.id)
    and not exists (select from erasure e where e.person_id = p.id)
  limit 1000`;

/** Begins the erasure of people who are here for nothing any more. Answers how many. */
export async function eraseUnused({ fork, reserve, clock }: Disposing): Promise<number> {
  const now = clock.now();
  const unused = (await reserve.query(UNUSED, [beganBefore('PROFILE', now).toISOString()])).map(([id]) => id as string);
  for (const person of unused)
    await fork().transactional((em) => askForErasure(em, now, { person, ground: 'UNUSED', language: 'EN' }));
  return unused.length;
}
