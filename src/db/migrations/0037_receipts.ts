import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Who was erased has a signed receipt of it; of what was done before there is none. */
class Receipts0037 extends Migration {
  override up(): void {
    for (const statement of statements(COLUMN)) this.addSql(statement);
  }
}

const COLUMN = `
alter table "erasure" add column "receipt" text null;
comment on column "erasure"."receipt" is 'internal';
alter table "erasure" add constraint "erasure_is_done_before_its_receipt" check ("receipt" is null or "done_at" is not null);
`;

export const receipts = { name: 'Receipts0037', class: Receipts0037 };
