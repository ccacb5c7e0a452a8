import { type RawBuilder, sql, type Transaction } from 'kysely';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import type { Sql } from '../read/source.js';
import { MOST_A_DAY, NIGHT, PATTERNS, type Pattern, SAME_PERSON_DAYS } from './thresholds.js';

/** The time that is looked at: whole days on the clock of `LEGAL_ZONE`, up to an instant that is itself left out. */
export type Span = { readonly from: Date; readonly until: Date };

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;
const dayOf = (at: Sql) => sql`(${at} at time zone ${sql.lit(LEGAL_ZONE)})::date`;
const isIn = (at: Sql, { from, until }: Span) => sql`${at} >= ${instant(from)} and ${at} < ${instant(until)}`;

/** That an instant is at night. On the two days on which the clock is set the night is as the clock shows it. */
const isNight = (at: Sql) => {
  const time = sql`(${at} at time zone ${sql.lit(LEGAL_ZONE)})::time`;
  return sql`(${time} >= ${sql.lit(NIGHT.from)} or ${time} < ${sql.lit(NIGHT.to)})`;
};

/** Whom the ledger shows to whom of staff, and when. What partners ask in the name of somebody is theirs; nobody delegates who works here. */
const shownTo = (span: Span) => sql`
  select m.id as staff, d.at, p.id from disclosure d join staff_member m on m.person_id = d.viewer_id
  cross join lateral unnest(d.persons) as p(id)
  where ${isIn(sql`d.at`, span)} and d.partner_id is null`;

/** By member of staff, so that her index of cases by their time is used. */
const openedBy = (span: Span) => sql`
  select m.id as staff, c.opened_at as at, c.id, c.person_id as person from staff_member m
  cross join lateral (select * from support_case c where c.staff_id = m.id and ${isIn(sql`c.opened_at`, span)}) c`;

/** Member of staff, day and count, one row for each day on which there is anything to count. */
const COUNTS: Readonly<Record<Pattern, (span: Span) => Sql>> = {
  MANY_PEOPLE: (span) => sql`
    select s.staff, ${dayOf(sql`s.at`)} as day, count(distinct s.id)::int as count from (${shownTo(span)}) s group by 1, 2`,
  AT_NIGHT: (span) => sql`
    select s.staff, ${dayOf(sql`s.at`)} as day, count(distinct s.id)::int as count
    from (${shownTo(span)} union all select c.staff, c.at, c.id from (${openedBy(span)}) c) s
    where ${isNight(sql`s.at`)} group by 1, 2`,
  // Whom an entry is about is sealed, and stays so: it counts what names somebody, or what is not there for her.
  CLOSED_CASES: (span) => sql`
    select m.id as staff, ${dayOf(sql`e.at`)} as day, count(*)::int as count
    from audit_entry e cross join lateral (select e.body::jsonb as said) b join staff_member m on m.id = (b.said ->> 'staff')::uuid
    where e.kind = 'REFUSED' and ${isIn(sql`e.at`, span)}
      and (e.about is not null or b.said ? 'notThere' or b.said -> 'codes' ? 'NOT_FOUND') group by 1, 2`,
  SAME_PERSON: (span) => sql`
    select c.staff, ${dayOf(sql`c.at`)} as day, max(n.count)::int as count
    from (${openedBy(span)}) c cross join lateral (
      select count(*) from support_case o where o.staff_id = c.staff and o.person_id = c.person
        and o.opened_at > c.at - ${sql.lit(`${SAME_PERSON_DAYS + 1} days`)}::interval and o.opened_at < ${instant(span.until)}
        and ${dayOf(sql`o.opened_at`)} between ${dayOf(sql`c.at`)} - ${sql.lit(SAME_PERSON_DAYS - 1)} and ${dayOf(sql`c.at`)}) n
    group by 1, 2`,
};

/** One statement for a pattern: puts an alert for each day above the threshold, and lets the count of one grow that nobody has settled. */
export const alertsOf = (pattern: Pattern, span: Span): RawBuilder<unknown> => sql`
  insert into staff_alert (id, staff_id, pattern, day, count, at)
  select gen_random_uuid(), f.staff, ${sql.lit(pattern)}, f.day, f.count, ${instant(span.until)}
  from (${COUNTS[pattern](span)}) f where f.count > ${sql.lit(MOST_A_DAY[pattern])}
  on conflict (staff_id, pattern, day) do update set count = excluded.count
  where staff_alert.count < excluded.count and staff_alert.settled_at is null`;

/** Puts an alert for each unusual day of a member of staff in a span, in a transaction. Done again it changes nothing. */
export async function raiseAlerts(run: Transaction<never>, span: Span): Promise<void> {
  for (const pattern of PATTERNS) await alertsOf(pattern, span).execute(run);
}
