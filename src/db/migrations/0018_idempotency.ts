import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What came of requests with an `Idempotency-Key`. */
class Idempotency0018 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const REQUEST = 'personal: ACCOUNT | SERVICE | REPETITION';

const TABLES = `
create table "idempotency_key" ("id" uuid not null, "key_index" bytea not null, "input_index" bytea not null, "outcome" jsonb null, "created_at" timestamptz not null, primary key ("id"));
comment on column "idempotency_key"."id" is 'internal';
comment on column "idempotency_key"."key_index" is '${REQUEST}';
comment on column "idempotency_key"."input_index" is '${REQUEST}';
comment on column "idempotency_key"."outcome" is 'internal';
comment on column "idempotency_key"."created_at" is '${REQUEST}';
alter table "idempotency_key" add constraint "idempotency_key_key_index_unique" unique ("key_index");
alter table "idempotency_key" alter column "key_index" set statistics 0;
alter table "idempotency_key" alter column "input_index" set statistics 0;
`;

export const idempotency = { name: 'Idempotency0018', class: Idempotency0018 };
