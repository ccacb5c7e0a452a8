import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Where a klusster stands; those that were there before could be read by everybody. */
class Klussters0014 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CHANGES = `
alter table "klusster" add column "state" text not null default 'PUBLISHED';
alter table "klusster" alter column "state" drop default;
comment on column "klusster"."state" is 'open';
alter table "klusster" add constraint "klusster_state_check" check ("state" in ('DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED'));
`;

export const klussters = { name: 'Klussters0014', class: Klussters0014 };
