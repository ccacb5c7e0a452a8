import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Partners, what people let them see, what the authorization server keeps, and who a partner was in the ledger. */
class Partners0011 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const SCOPES = `array['profile'::text, 'account'::text, 'subscriptions'::text, 'contacts'::text]`;

const CHANGES = `
create table "partner" ("id" uuid not null, "name" text not null, "redirect_uris" text[] not null, "scopes" text[] not null, "auth_method" text not null, "jwks" jsonb null, "secret_hash" bytea null, "former_secret_hash" bytea null, "former_secret_until" timestamptz null, "created_at" timestamptz not null, "suspended_at" timestamptz null, primary key ("id"));
comment on column "partner"."id" is 'internal';
comment on column "partner"."name" is 'open';
comment on column "partner"."redirect_uris" is 'internal';
comment on column "partner"."scopes" is 'internal';
comment on column "partner"."auth_method" is 'internal';
comment on column "partner"."jwks" is 'internal';
comment on column "partner"."secret_hash" is 'internal';
comment on column "partner"."former_secret_hash" is 'internal';
comment on column "partner"."former_secret_until" is 'internal';
comment on column "partner"."created_at" is 'internal';
comment on column "partner"."suspended_at" is 'internal';
alter table "partner" add constraint "partner_scopes_check" check ("scopes" <@ ${SCOPES});
alter table "partner" add constraint "partner_auth_method_check" check ("auth_method" in ('client_secret_basic', 'private_key_jwt'));

create table "delegation" ("id" uuid not null, "person_id" uuid not null, "partner_id" uuid not null, "scopes" text[] not null, "version" int not null, "language" text not null, "granted_at" timestamptz not null, "last_used_at" timestamptz null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "delegation"."id" is 'internal';
comment on column "delegation"."person_id" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."partner_id" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."scopes" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."version" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."language" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."granted_at" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."last_used_at" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."expires_at" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
comment on column "delegation"."ended_at" is 'personal: CONSENT | SERVICE | CONSENT_PROOF';
alter table "delegation" add constraint "delegation_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "delegation" add constraint "delegation_partner_id_foreign" foreign key ("partner_id") references "partner" ("id");
alter table "delegation" add constraint "delegation_scopes_check" check ("scopes" <@ ${SCOPES});
alter table "delegation" add constraint "delegation_language_check" check ("language" in ('EN', 'FR'));
create index "delegation_person_id_granted_at_index" on "delegation" ("person_id", "granted_at");
create unique index "delegation_last_word" on "delegation" ("person_id", "partner_id") where "ended_at" is null;

create table "oauth_record" ("key" bytea not null, "id" uuid not null, "model" text not null, "uid_hash" bytea null, "partner_id" uuid null, "delegation_id" uuid null, "scopes" text[] null, "payload" bytea not null, "expires_at" timestamptz not null, "consumed_at" timestamptz null, primary key ("key"));
comment on column "oauth_record"."key" is 'internal';
comment on column "oauth_record"."id" is 'internal';
comment on column "oauth_record"."model" is 'internal';
comment on column "oauth_record"."uid_hash" is 'internal';
comment on column "oauth_record"."partner_id" is 'internal';
comment on column "oauth_record"."delegation_id" is 'internal';
comment on column "oauth_record"."scopes" is 'internal';
comment on column "oauth_record"."payload" is 'personal: SECURITY | SERVICE | SESSION';
comment on column "oauth_record"."expires_at" is 'internal';
comment on column "oauth_record"."consumed_at" is 'internal';
alter table "oauth_record" add constraint "oauth_record_id_unique" unique ("id");
alter table "oauth_record" add constraint "oauth_record_scopes_check" check ("scopes" <@ ${SCOPES});
create index "oauth_record_delegation_id_index" on "oauth_record" ("delegation_id");
create index "oauth_record_expires_at_index" on "oauth_record" ("expires_at");
create index "oauth_record_uid_hash_index" on "oauth_record" ("uid_hash");

alter table "disclosure" add column "partner_id" uuid null;
comment on column "disclosure"."partner_id" is 'internal';

create or replace view "disclosure_seen" as
select md5(concat_ws('/', p.id, s.at, s.acted_as, s.viewer_id, s.clause, s.operation_name))::uuid as id,
  p.id as person_id, s.at, s.acted_as, case
    when k.id is not null then jsonb_build_object('type', 'KlussterOwner', 'id', k.id)
    when b.id is not null then jsonb_build_object('type', 'BusinessOwner', 'id', b.id)
    when m.id is not null then jsonb_build_object('name', m.name)
    when a.id is not null then jsonb_build_object('name', a.name) end as viewer,
  s.coordinates, s.clause, s.operation_name, s.count
from person p
cross join lateral (
  select h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name,
    jsonb_agg(distinct h.coordinate) as coordinates, count(distinct h.id)::int as count
  from (
    select d.id, date_trunc('hour', d.at, 'UTC') as at, e."as" as acted_as, e.clause, c.coordinate,
      case e."as" when 'CONSUMER_USER' then null when 'PARTNER' then d.partner_id else d.viewer_id end as viewer_id,
      case when e."as" <> 'CONSUMER_USER' and (e."as" <> 'PARTNER' or d.viewer_id = p.id) then d.operation_name end as operation_name
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
`;

export const partners = { name: 'Partners0011', class: Partners0011 };
