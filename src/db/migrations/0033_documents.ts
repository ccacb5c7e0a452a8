import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** §15: each document that was in force stays as it was read. */
class Documents0033 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
  }
}

const TABLE = `
create table "document_version" ("id" uuid not null, "kind" text not null, "language" text not null, "version" text not null, "sha256" text not null, "text" text not null, "is_sample" boolean not null, "is_translation" boolean not null, "in_force_from" timestamptz not null, primary key ("id"));
comment on column "document_version"."id" is 'internal';
comment on column "document_version"."kind" is 'open';
comment on column "document_version"."language" is 'open';
comment on column "document_version"."version" is 'open';
comment on column "document_version"."sha256" is 'open';
comment on column "document_version"."text" is 'open';
comment on column "document_version"."is_sample" is 'open';
comment on column "document_version"."is_translation" is 'open';
comment on column "document_version"."in_force_from" is 'open';
alter table "document_version" add constraint "document_version_kind_check" check ("kind" in ('PRIVACY_POLICY', 'ACCEPTABLE_USE', 'TERMS'));
alter table "document_version" add constraint "document_version_language_check" check ("language" in ('EN', 'FR'));
alter table "document_version" add constraint "document_version_is_of_its_text" check ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex') and "version" = left("sha256", 12));
alter table "document_version" add constraint "document_version_kind_language_in_force_from_unique" unique ("kind", "language", "in_force_from");
create trigger document_version_is_appended before update or delete or truncate on document_version for each statement execute function refuse_change();
`;

export const documents = { name: 'Documents0033', class: Documents0033 };
