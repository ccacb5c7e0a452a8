import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Of an invoice that is overdue its owner is told once. */
class OverdueNotices0031 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    this.addSql(`create trigger overdue_notice_append_only before update or delete or truncate on overdue_notice
      for each statement execute function refuse_change()`);
  }
}

const TOLD = 'personal: INVOICE | BILLING | TAX_RECORD';

const TABLE = `
create table "overdue_notice" ("invoice_id" uuid not null, "at" timestamptz not null, primary key ("invoice_id"));
comment on column "overdue_notice"."invoice_id" is '${TOLD}';
comment on column "overdue_notice"."at" is '${TOLD}';
alter table "overdue_notice" add constraint "overdue_notice_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id") on update no action on delete no action;
`;

export const overdueNotices = { name: 'OverdueNotices0031', class: OverdueNotices0031 };
