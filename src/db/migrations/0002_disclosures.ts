import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The disclosure ledger. */
class Disclosures0002 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLES = `
create table "disclosure" ("id" bigserial primary key, "at" timestamptz not null, "credential" uuid not null, "viewer_id" uuid not null, "operation_name" text null, "purpose" text not null, "persons" uuid[] not null, "shown" jsonb not null);
comment on column "disclosure"."id" is 'internal';
comment on column "disclosure"."at" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure"."credential" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure"."viewer_id" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure"."operation_name" is 'internal';
comment on column "disclosure"."purpose" is 'internal';
comment on column "disclosure"."persons" is 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';
comment on column "disclosure"."shown" is 'internal';
alter table "disclosure" add constraint "disclosure_viewer_id_foreign" foreign key ("viewer_id") references "person" ("id");
`;

const RULES = [
  // "Who saw me" goes through the people of the entries. GIN collects new entries in a list of its own and sorts them in
  // later, so that appending stays cheap whoever is in them.
  'create index disclosure_persons_index on disclosure using gin (persons)',
  // A record of what was shown is appended, never changed (PIPEDA Schedule 1, 4.9.1). Retention removes whole entries.
  `create trigger disclosure_append_only before update or truncate on disclosure
     for each statement execute function refuse_change()`,
];

export const disclosures = { name: 'Disclosures0002', class: Disclosures0002 };
