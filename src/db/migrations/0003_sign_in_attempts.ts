import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What was tried in vain to sign in. The order of the columns is rate-limiter-flexible's. */
class SignInAttempts0003 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    // The statistics of PostgreSQL would keep samples of the index (measured: they outlive the row).
    this.addSql('alter table sign_in_attempt alter column key set statistics 0');
  }
}

const TABLE = `
create table "sign_in_attempt" ("key" bytea not null, "points" int not null, "expire" bigint null, primary key ("key"));
comment on column "sign_in_attempt"."key" is 'personal: SECURITY | SERVICE | ATTEMPT';
comment on column "sign_in_attempt"."points" is 'internal';
comment on column "sign_in_attempt"."expire" is 'internal';
`;

export const signInAttempts = { name: 'SignInAttempts0003', class: SignInAttempts0003 };
