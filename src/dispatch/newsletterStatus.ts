import type { Database } from '../db/database.js';
import { NEWSLETTER_MESSAGE_STATES, type NewsletterMessageState } from './newsletterMessage.entity.js';

/** How far a newsletter is, exactly: for operators, and for nobody who writes one (reading 4). */
export type NewsletterStatus = {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly sendingSince: Date;
  readonly messages: number;
  readonly counts: Readonly<Record<NewsletterMessageState, number>>;
};

const STATUS = `
  select n.id::text, k.slug, n.state, to_char(n.sending_since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    coalesce((select jsonb_object_agg(c.state, c.count) from (
      select m.state, count(*) from newsletter_message m where m.newsletter_id = n.id group by m.state) c), '{}')::text
  from newsletter n join klusster k on k.id = n.klusster_id
  where n.state = 'SENDING' or n.sending_since > now() - interval '30 days'
  order by n.state <> 'SENDING', n.sending_since desc`;

/** Newsletters that are being sent, and those whose sending began in the last 30 days; the newest first. */
export async function newsletterStatus(database: Database): Promise<NewsletterStatus[]> {
  const rows = await database.query(STATUS, []);
  return rows.map(([id, slug, state, since, counted]) => {
    const given = JSON.parse(counted ?? '{}') as Partial<Record<NewsletterMessageState, number>>;
    const counts = Object.fromEntries(NEWSLETTER_MESSAGE_STATES.map((as) => [as, given[as] ?? 0]));
    return {
      id: id ?? '',
      slug: slug ?? '',
      state: state ?? '',
      sendingSince: new Date(since ?? ''),
      messages: Object.values(counts).reduce((all, count) => all + count, 0),
      counts: counts as NewsletterStatus['counts'],
    };
  });
}
