import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** One queue of all that waits for staff: what is asked of it is by what is open alone, of which there is little. */
class Desk0048 extends Migration {
  override up(): void {
    for (const statement of statements(VIEW)) this.addSql(statement);
    for (const statement of INDEXES) this.addSql(statement);
  }
}

/** On whose clock the day of an inquiry ends, and where in Canada the day of a request for access ends first. */
const INQUIRY_ZONE = 'America/Toronto';
const ACCESS_ZONE = 'America/St_Johns';
/** After each day that somebody is promised. */
const NO_DAY = '9999-12-31';

const COLUMNS = ['id', 'kind', 'received_at', 'due_on', 'due_before', 'late_from', 'taken_by_id'];

const VIEW = `
create view "desk_work" as
select w.id, w.kind, date_trunc('milliseconds', w.received_at) as received_at, w.due_on, coalesce(w.due_on, '${NO_DAY}'::date) as due_before, w.late_from, w.taken_by_id
from (
  select r.id, 'REPORT' as kind, r.reported_at as received_at, null::date as due_on, null::timestamptz as late_from, c.staff_id as taken_by_id
  from content_report r left join support_case c on c.id = r.support_case_id and c.closed_at is null
  where r.decided_at is null
  union all
  select i.id, 'INQUIRY', i.sent_at, i.limit_on, (i.limit_on + 1)::timestamp at time zone '${INQUIRY_ZONE}', c.staff_id
  from inquiry i left join support_case c on c.id = i.support_case_id and c.closed_at is null
  where i.state in ('WAITING', 'TAKEN')
  union all
  select a.id, 'ACCESS_REQUEST', a.received_at, ((a.due_at - interval '1 millisecond') at time zone '${ACCESS_ZONE}')::date, a.due_at, c.staff_id
  from access_request a left join support_case c on c.id = a.support_case_id and c.closed_at is null
  where a.state not in ('READY', 'REFUSED')
  union all
  select o.id, 'APPROVAL', o.state_since, null, null, (
    select c.staff_id from support_case c where c.person_id = o.person_id and c.kind = 'APPROVAL' and c.closed_at is null
    order by c.opened_at, c.id limit 1)
  from klusster_owner o where o.state = 'PENDING'
) w;
${COLUMNS.map((column) => `comment on column "desk_work"."${column}" is 'internal';`).join('\n')}
`;

// What is over grows with the years, and what is open does not; reports and inquiries have such an index already.
const INDEXES = [
  `create index access_request_open_index on access_request (due_at) where state not in ('READY', 'REFUSED')`,
  `create index klusster_owner_pending_index on klusster_owner (state_since) where state = 'PENDING'`,
];

export const desk = { name: 'Desk0048', class: Desk0048 };
