import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Requests for a correction, and the mark of what somebody disputes in the ledger as she reads it. */
class Disputes0041 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CHANGES = `
alter table "inquiry" add column "coordinate" text null;
comment on column "inquiry"."coordinate" is 'open';
alter table "inquiry" drop constraint "inquiry_kind_check";
alter table "inquiry" add constraint "inquiry_kind_check" check ("kind" in ('QUESTION', 'COMPLAINT', 'CORRECTION'));
alter table "inquiry" drop constraint "inquiry_finding_check";
alter table "inquiry" add constraint "inquiry_finding_check" check ("finding" in ('WELL_FOUNDED', 'NOT_WELL_FOUNDED', 'RESOLVED', 'CORRECTED', 'NOT_CORRECTED'));
alter table "inquiry" drop constraint "inquiry_complaint_ends_with_a_finding";
alter table "inquiry" add constraint "inquiry_complaint_ends_with_a_finding" check (("finding" is not null) = ("kind" <> 'QUESTION' and "answered_at" is not null));
alter table "inquiry" drop constraint "inquiry_finding_has_its_measure";
alter table "inquiry" add constraint "inquiry_finding_has_its_measure" check ("finding" is null or "finding" not in ('WELL_FOUNDED', 'RESOLVED') or "has_measure");
alter table "inquiry" add constraint "inquiry_finding_is_of_its_kind" check ("finding" is null or ("kind" = 'CORRECTION') = ("finding" in ('CORRECTED', 'NOT_CORRECTED')));
alter table "inquiry" add constraint "inquiry_correction_is_of_a_field" check (("kind" = 'CORRECTION') = ("coordinate" is not null));
alter table "inquiry" add constraint "inquiry_coordinate_is_a_code" check ("coordinate" ~ '^[A-Z][A-Za-z]{1,49}[.][a-z][A-Za-z]{1,49}$');

create or replace view "disclosure_seen" as
select md5(concat_ws('/', p.id, s.at, s.acted_as, s.viewer_id, s.clause, s.operation_name))::uuid as id,
  p.id as person_id, s.at, s.acted_as, case
    when k.id is not null then jsonb_build_object('type', 'KlussterOwner', 'id', k.id)
    when b.id is not null then jsonb_build_object('type', 'BusinessOwner', 'id', b.id)
    when m.id is not null then jsonb_build_object('name', m.name)
    when a.id is not null then jsonb_build_object('name', a.name) end as viewer,
  s.coordinates, s.clause, s.operation_name, s.count, s.disputed
from person p
cross join lateral (
  select coalesce(jsonb_object_agg(q.coordinate, q.since), '{}') as since
  from (select coordinate, min(answered_at) as since from inquiry where person_id = p.id and finding = 'NOT_CORRECTED' group by coordinate) as q
) as disputes
cross join lateral (
  select h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name,
    jsonb_agg(distinct h.coordinate) as coordinates, count(distinct h.id)::int as count,
    coalesce(jsonb_agg(distinct h.coordinate) filter (where h.is_disputed), '[]') as disputed
  from (
    select d.id, date_trunc('hour', d.at, 'UTC') as at, e."as" as acted_as, e.clause, c.coordinate,
      case e."as" when 'CONSUMER_USER' then null when 'PARTNER' then d.partner_id else d.viewer_id end as viewer_id,
      case when e."as" <> 'CONSUMER_USER' and (e."as" <> 'PARTNER' or d.viewer_id = p.id) then d.operation_name end as operation_name,
      coalesce((disputes.since ->> c.coordinate)::timestamptz <= d.at, false) as is_disputed
    from disclosure d
    cross join lateral jsonb_to_recordset(d.shown) as e("as" text, clause text, coordinates jsonb, persons jsonb)
    cross join lateral jsonb_array_elements_text(e.coordinates) as c(coordinate)
    where d.persons @> array[p.id] and e.persons ? p.id::text
  ) as h
  group by h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name
) as s
left join klusster_owner k on s.acted_as = 'KLUSSTER_OWNER' and k.person_id = s.viewer_id
left join business_owner b on s.acted_as = 'BUSINESS_OWNER' and b.person_id = s.viewer_id
left join staff_member m on s.acted_as in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER') and m.person_id = s.viewer_id
left join partner a on s.acted_as = 'PARTNER' and a.id = s.viewer_id;
comment on column "disclosure_seen"."disputed" is 'internal';
`;

export const disputes = { name: 'Disputes0041', class: Disputes0041 };
