import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The ledger as people read it, and the count of the daily limit. */
class ReadingTheLedger0004 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CHANGES = `
alter table "staff_member" add column "name" text;
update "staff_member" set "name" = 'Klusster';
alter table "staff_member" alter column "name" set not null;
comment on column "staff_member"."name" is 'open';

create table "person_opened" ("viewer_id" uuid not null, "day" int not null, "acted_as" text not null, "no" int not null, "person_id" uuid not null, primary key ("viewer_id", "day", "acted_as", "no"));
comment on column "person_opened"."viewer_id" is 'personal: DISCLOSURE | LEGAL | DAILY_COUNT';
comment on column "person_opened"."day" is 'personal: DISCLOSURE | LEGAL | DAILY_COUNT';
comment on column "person_opened"."acted_as" is 'internal';
comment on column "person_opened"."no" is 'internal';
comment on column "person_opened"."person_id" is 'personal: DISCLOSURE | LEGAL | DAILY_COUNT';
alter table "person_opened" add constraint "person_opened_viewer_id_day_acted_as_person_id_unique" unique ("viewer_id", "day", "acted_as", "person_id");
alter table "person_opened" add constraint "person_opened_acted_as_check" check ("acted_as" in ('KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER', 'CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER'));

create view "disclosure_seen" as
select md5(concat_ws('/', p.id, s.at, s.acted_as, s.viewer_id, s.clause, s.operation_name))::uuid as id,
  p.id as person_id, s.at, s.acted_as, case
    when k.id is not null then jsonb_build_object('type', 'KlussterOwner', 'id', k.id)
    when b.id is not null then jsonb_build_object('type', 'BusinessOwner', 'id', b.id)
    when m.id is not null then jsonb_build_object('name', m.name) end as viewer,
  s.coordinates, s.clause, s.operation_name, s.count
from person p
cross join lateral (
  select h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name,
    jsonb_agg(distinct h.coordinate) as coordinates, count(distinct h.id)::int as count
  from (
    select d.id, date_trunc('hour', d.at, 'UTC') as at, e."as" as acted_as, e.clause, c.coordinate,
      case when e."as" <> 'CONSUMER_USER' then d.viewer_id end as viewer_id,
      case when e."as" <> 'CONSUMER_USER' then d.operation_name end as operation_name
    from disclosure d
    cross join lateral jsonb_to_recordset(d.shown) as e("as" text, clause text, coordinates jsonb, persons jsonb)
    cross join lateral jsonb_array_elements_text(e.coordinates) as c(coordinate)
    where d.persons @> array[p.id] and e.persons ? p.id::text
  ) as h
  group by h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name
) as s
left join klusster_owner k on s.acted_as = 'KLUSSTER_OWNER' and k.person_id = s.viewer_id
left join business_owner b on s.acted_as = 'BUSINESS_OWNER' and b.person_id = s.viewer_id
left join staff_member m on s.acted_as in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER') and m.person_id = s.viewer_id;
comment on column "disclosure_seen"."id" is 'internal';
comment on column "disclosure_seen"."person_id" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure_seen"."at" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure_seen"."acted_as" is 'internal';
comment on column "disclosure_seen"."viewer" is 'internal';
comment on column "disclosure_seen"."coordinates" is 'internal';
comment on column "disclosure_seen"."clause" is 'internal';
comment on column "disclosure_seen"."operation_name" is 'internal';
comment on column "disclosure_seen"."count" is 'internal';
`;

export const readingTheLedger = { name: 'ReadingTheLedger0004', class: ReadingTheLedger0004 };
