import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What each consent was given to, word by word, how that is known, and what stands of it. */
class Consents0032 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
    for (const statement of BY_THE_DATABASE) this.addSql(statement);
  }
}

const PROOF = 'personal: CONSENT | LEGAL | CONSENT_PROOF';

const CHANGES = `
create table "purpose_version" ("purpose_code" text not null, "version" int not null, "text_en" text not null, "text_fr" text not null, "sha256en" text not null, "sha256fr" text not null, primary key ("purpose_code", "version"));
comment on column "purpose_version"."purpose_code" is 'open';
comment on column "purpose_version"."version" is 'open';
comment on column "purpose_version"."text_en" is 'open';
comment on column "purpose_version"."text_fr" is 'open';
comment on column "purpose_version"."sha256en" is 'open';
comment on column "purpose_version"."sha256fr" is 'open';
alter table "purpose_version" add constraint "purpose_version_purpose_code_foreign" foreign key ("purpose_code") references "purpose" ("code");
insert into purpose_version select code, version, text_en, text_fr,
  encode(sha256(convert_to(text_en, 'UTF8')), 'hex'), encode(sha256(convert_to(text_fr, 'UTF8')), 'hex') from purpose;

alter table "purpose" add column "standing_from" int not null default 1;
comment on column "purpose"."standing_from" is 'open';
alter table "purpose" add constraint "purpose_standing_from_is_a_version" check ("standing_from" >= 1 and "standing_from" <= "version");

alter table "consent_event" add column "expires_at" timestamptz null, add column "evidence_kind" text null, add column "evidence" uuid null, add column "received_at" timestamptz null;
comment on column "consent_event"."expires_at" is '${PROOF}';
comment on column "consent_event"."evidence_kind" is 'internal';
comment on column "consent_event"."evidence" is '${PROOF}';
comment on column "consent_event"."received_at" is '${PROOF}';
alter table "consent_event" add constraint "consent_event_evidence_kind_check" check ("evidence_kind" in ('SESSION', 'REGISTRATION', 'CASE'));
alter table "consent_event" add constraint "consent_event_expires_if_implied" check ("expires_at" is null or "basis" = 'IMPLIED');
alter table "consent_event" add constraint "consent_event_evidence_is_whole" check (("evidence_kind" is null) = ("evidence" is null));
alter table "consent_event" add constraint "consent_event_text_foreign" foreign key ("purpose_code", "purpose_version") references "purpose_version" ("purpose_code", "version");

create view "consent_seen" as
select md5(e.person_id || '/consent/' || e.number)::uuid as id, e.number, e.person_id, e.at, e.received_at, e.expires_at, e.purpose_code as purpose, e.kind, e.basis,
  e.method, e.language, e.purpose_version, e.policy_version, e.evidence_kind as evidence,
  case e.language when 'FR' then v.text_fr else v.text_en end as text,
  case e.language when 'FR' then v.sha256fr else v.sha256en end as text_hash,
  e.kind = 'GIVEN' and e.purpose_version >= p.standing_from and (e.expires_at is null or e.expires_at > now())
    and not exists (select from consent_event l where l.person_id = e.person_id and l.purpose_code = e.purpose_code and l.id > e.id) as stands
from (select c.*, row_number() over (partition by c.person_id order by c.id) as number from consent_event c) e
join purpose p on p.code = e.purpose_code
join purpose_version v on v.purpose_code = e.purpose_code and v.version = e.purpose_version;
comment on column "consent_seen"."id" is 'internal';
comment on column "consent_seen"."number" is 'internal';
comment on column "consent_seen"."person_id" is '${PROOF}';
comment on column "consent_seen"."at" is '${PROOF}';
comment on column "consent_seen"."received_at" is '${PROOF}';
comment on column "consent_seen"."expires_at" is '${PROOF}';
comment on column "consent_seen"."purpose" is 'internal';
comment on column "consent_seen"."kind" is 'internal';
comment on column "consent_seen"."basis" is 'internal';
comment on column "consent_seen"."method" is 'internal';
comment on column "consent_seen"."language" is 'internal';
comment on column "consent_seen"."purpose_version" is '${PROOF}';
comment on column "consent_seen"."policy_version" is 'internal';
comment on column "consent_seen"."evidence" is 'internal';
comment on column "consent_seen"."text" is 'open';
comment on column "consent_seen"."text_hash" is 'open';
comment on column "consent_seen"."stands" is '${PROOF}';
`;

const BY_THE_DATABASE = [
  // A text that was shown is never edited: another text under the same version finds its place taken.
  `create function keep_purpose_version() returns trigger language plpgsql as $$ begin
    insert into purpose_version values (new.code, new.version, new.text_en, new.text_fr,
      encode(sha256(convert_to(new.text_en, 'UTF8')), 'hex'), encode(sha256(convert_to(new.text_fr, 'UTF8')), 'hex'));
    return null;
  end $$`,
  'create trigger purpose_is_kept after insert on purpose for each row execute function keep_purpose_version()',
  `create trigger purpose_is_kept_anew after update on purpose for each row
  when ((new.code, new.version, new.text_en, new.text_fr) is distinct from (old.code, old.version, old.text_en, old.text_fr))
  execute function keep_purpose_version()`,
  `create trigger purpose_version_append_only before update or delete or truncate on purpose_version
  for each statement execute function refuse_change()`,
];

export const consents = { name: 'Consents0032', class: Consents0032 };
