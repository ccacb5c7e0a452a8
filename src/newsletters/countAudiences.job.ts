import { type Job, UNHURRIED } from '../jobs/job.js';
import { bandInSql } from './audienceBands.js';
import { DAY_MS } from './bounds.js';

/**
 * Of all klussters in one statement, so that when each is counted says nothing. One that was counted today is left as it is: of a band
 * that could be had counted anew at will, its edge could be looked for one subscriber after the other (reading 4).
 */
const COUNT_AUDIENCES = `
  insert into audience_band (klusster_id, band, counted_at)
  select k.id, ${bandInSql('count(s.id)')}, ? from klusster k
  left join subscription s on s.klusster_id = k.id and s.ended_at is null
  group by k.id
  on conflict (klusster_id) do update set band = excluded.band, counted_at = excluded.counted_at where audience_band.counted_at < ?`;

/**
 * What the owners of newsletters are told of them: that they were sent, whether they still are, and about how many messages left. The
 * messages are those of the feature above, which sends them; by the name of their table they are only counted here.
 */
const COUNT_REACH = `
  update newsletter n set reach = ${bandInSql('m.count')},
    reported_at = case when n.state = 'CANCELLED' then n.reported_at else coalesce(n.reported_at, ?) end
  from (
    select i.id, count(o.id) as count from newsletter i
    left join newsletter_message o on o.newsletter_id = i.id and o.state in ('SENT', 'UNCERTAIN')
    where i.sending_since < ? and i.sending_since >= ? group by i.id
  ) m
  where m.id = n.id`;

/** For so long the reach of a newsletter may still grow, in days: what a mailbox does not take is tried again for less. */
const COUNTED_DAYS = 7;

/** The daily figures: all that Klusster Owners are told of how many there are. */
export const COUNT_DAILY: Job = {
  name: 'count-audiences',
  purpose: 'MAILING',
  options: UNHURRIED,
  isDaily: true,
  async handle({ fork, clock }) {
    const now = clock.now();
    const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
    const since = new Date(today.getTime() - COUNTED_DAYS * DAY_MS);
    await fork().transactional(async (em) => {
      const counted = (statement: string, values: readonly Date[]) =>
        em.getConnection().execute(statement, [...values], 'run', em.getTransactionContext());
      await counted(COUNT_AUDIENCES, [now, today]);
      await counted(COUNT_REACH, [now, today, since]);
    });
  },
};
