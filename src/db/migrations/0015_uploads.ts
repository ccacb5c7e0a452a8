import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Images that people sent, once each, and who sent which within the last day. */
class Uploads0015 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const UPLOAD = 'personal: LINK | SERVICE | UPLOAD';

const TABLES = `
create table "image" ("id" uuid not null, "hash" bytea not null, "bytes" bytea not null, "width" int not null, "height" int not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "image"."id" is 'internal';
comment on column "image"."hash" is 'open';
comment on column "image"."bytes" is 'open';
comment on column "image"."width" is 'open';
comment on column "image"."height" is 'open';
comment on column "image"."created_at" is 'internal';
alter table "image" add constraint "image_hash_unique" unique ("hash");
alter table "image" add constraint "image_hash_is_of_its_bytes" check ("hash" = sha256("bytes"));
alter table "image" add constraint "image_is_small" check (octet_length("bytes") <= 200000 and "width" between 1 and 512 and "height" between 1 and 512);
alter table "image" alter column "bytes" set storage external;

create table "upload" ("id" uuid not null, "person_id" uuid not null, "image_id" uuid not null, "uploaded_at" timestamptz not null, primary key ("id"));
comment on column "upload"."id" is 'internal';
comment on column "upload"."person_id" is '${UPLOAD}';
comment on column "upload"."image_id" is 'internal';
comment on column "upload"."uploaded_at" is '${UPLOAD}';
alter table "upload" add constraint "upload_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "upload" add constraint "upload_image_id_foreign" foreign key ("image_id") references "image" ("id");
create index "upload_person_id_uploaded_at_index" on "upload" ("person_id", "uploaded_at");
create index "upload_image_id_index" on "upload" ("image_id");
`;

export const uploads = { name: 'Uploads0015', class: Uploads0015 };
