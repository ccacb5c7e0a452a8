import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** §16: what the last probe of each control found. */
class Posture0033 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
  }
}

const TABLE = `
create table "control_evidence" ("control" text not null, "passed" boolean not null, "at" timestamptz not null, primary key ("control"));
comment on column "control_evidence"."control" is 'open';
comment on column "control_evidence"."passed" is 'open';
comment on column "control_evidence"."at" is 'open';
`;

export const posture = { name: 'Posture0033', class: Posture0033 };
