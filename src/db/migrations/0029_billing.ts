import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What a klusster costs, to whom invoices are made out, invoices with their lines and taxes, payments and credit notes. */
class Billing0029 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const INVOICE = 'personal: INVOICE | BILLING | TAX_RECORD';
const DETAILS = 'personal: INVOICE | BILLING | PROFILE';

const TABLES = `
alter table "case_grant" drop constraint "case_grant_groups_check";
alter table "case_grant" add constraint "case_grant_groups_check" check ("groups" <@ array['contact'::text, 'account'::text, 'subscription'::text, 'consent'::text, 'billing'::text, 'case'::text]);

create table "plan_price" ("from_month" date not null, "monthly_cents" int not null, "set_at" timestamptz not null, primary key ("from_month"));
comment on column "plan_price"."from_month" is 'open';
comment on column "plan_price"."monthly_cents" is 'open';
comment on column "plan_price"."set_at" is 'open';
alter table "plan_price" add constraint "plan_price_is_money" check ("monthly_cents" > 0);

create table "billing_details" ("owner_id" uuid not null, "person_id" uuid not null, "billing" bytea not null, "province" text not null, "changed_at" timestamptz not null, primary key ("owner_id"));
comment on column "billing_details"."owner_id" is '${DETAILS}';
comment on column "billing_details"."person_id" is '${DETAILS}';
comment on column "billing_details"."billing" is '${DETAILS}';
comment on column "billing_details"."province" is '${DETAILS}';
comment on column "billing_details"."changed_at" is '${DETAILS}';
alter table "billing_details" add constraint "billing_details_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id") on update no action on delete no action;
alter table "billing_details" add constraint "billing_details_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "billing_details" add constraint "billing_details_province_check" check ("province" in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'));

create table "number_series" ("series" text not null, "last" int not null, primary key ("series"));
comment on column "number_series"."series" is 'internal';
comment on column "number_series"."last" is 'internal';
alter table "number_series" add constraint "number_series_series_check" check ("series" in ('INVOICE', 'CREDIT_NOTE'));

create table "invoice" ("id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "month" date not null, "number" int null, "state" text not null, "billing" bytea null, "seller" jsonb not null, "province" text not null, "monthly_cents" int not null, "subtotal_cents" int not null, "tax_cents" int not null, "total_cents" int not null, "credited_cents" int not null default 0, "paid_cents" int not null default 0, "due_cents" int generated always as ("total_cents" - "credited_cents" - "paid_cents") stored null, "issued_at" timestamptz null, "due_on" date null, "ended_at" timestamptz null, primary key ("id"));
comment on column "invoice"."id" is 'internal';
comment on column "invoice"."owner_id" is '${INVOICE}';
comment on column "invoice"."person_id" is '${INVOICE}';
comment on column "invoice"."month" is '${INVOICE}';
comment on column "invoice"."number" is '${INVOICE}';
comment on column "invoice"."state" is '${INVOICE}';
comment on column "invoice"."billing" is '${INVOICE}';
comment on column "invoice"."seller" is 'open';
comment on column "invoice"."province" is '${INVOICE}';
comment on column "invoice"."monthly_cents" is '${INVOICE}';
comment on column "invoice"."subtotal_cents" is '${INVOICE}';
comment on column "invoice"."tax_cents" is '${INVOICE}';
comment on column "invoice"."total_cents" is '${INVOICE}';
comment on column "invoice"."credited_cents" is '${INVOICE}';
comment on column "invoice"."paid_cents" is '${INVOICE}';
comment on column "invoice"."due_cents" is '${INVOICE}';
comment on column "invoice"."issued_at" is '${INVOICE}';
comment on column "invoice"."due_on" is '${INVOICE}';
comment on column "invoice"."ended_at" is '${INVOICE}';
alter table "invoice" add constraint "invoice_ends_once" check (("state" in ('PAID', 'VOID', 'UNCOLLECTIBLE')) = ("ended_at" is not null));
alter table "invoice" add constraint "invoice_is_a_sum" check ("subtotal_cents" + "tax_cents" = "total_cents");
alter table "invoice" add constraint "invoice_is_for_something" check ("subtotal_cents" > 0 and "tax_cents" >= 0);
alter table "invoice" add constraint "invoice_is_issued_whole" check (("state" = 'DRAFT') = ("number" is null) and ("number" is null) = ("issued_at" is null) and ("number" is null) = ("due_on" is null));
alter table "invoice" add constraint "invoice_is_not_overpaid" check ("paid_cents" >= 0 and "credited_cents" >= 0 and "paid_cents" + "credited_cents" <= "total_cents");
alter table "invoice" add constraint "invoice_is_paid_when_nothing_is_due" check (("state" = 'PAID') = ("state" <> 'DRAFT' and "paid_cents" + "credited_cents" = "total_cents"));
alter table "invoice" add constraint "invoice_is_void_unpaid" check ("state" <> 'VOID' or "paid_cents" + "credited_cents" = 0);
alter table "invoice" add constraint "invoice_number_unique" unique ("number");
alter table "invoice" add constraint "invoice_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "invoice" add constraint "invoice_owner_id_month_unique" unique ("owner_id", "month");
alter table "invoice" add constraint "invoice_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "invoice" add constraint "invoice_province_check" check ("province" in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'));
alter table "invoice" add constraint "invoice_state_check" check ("state" in ('DRAFT', 'OPEN', 'PAID', 'VOID', 'UNCOLLECTIBLE'));
create index "invoice_person_id_index" on "invoice" ("person_id");

create table "invoice_line" ("id" uuid not null, "invoice_id" uuid not null, "position" smallint not null, "klusster_id" uuid not null, "klusster_name" text not null, "from_day" date not null, "until_day" date not null, "days" smallint not null, "of_days" smallint not null, "cents" int not null, primary key ("id"));
comment on column "invoice_line"."id" is 'internal';
comment on column "invoice_line"."invoice_id" is '${INVOICE}';
comment on column "invoice_line"."position" is '${INVOICE}';
comment on column "invoice_line"."klusster_id" is '${INVOICE}';
comment on column "invoice_line"."klusster_name" is 'open';
comment on column "invoice_line"."from_day" is '${INVOICE}';
comment on column "invoice_line"."until_day" is '${INVOICE}';
comment on column "invoice_line"."days" is '${INVOICE}';
comment on column "invoice_line"."of_days" is '${INVOICE}';
comment on column "invoice_line"."cents" is '${INVOICE}';
alter table "invoice_line" add constraint "invoice_line_counts_days" check ("days" >= 1 and "days" <= "of_days" and "of_days" >= 28 and "of_days" <= 31);
alter table "invoice_line" add constraint "invoice_line_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "invoice_line" add constraint "invoice_line_invoice_id_position_unique" unique ("invoice_id", "position");
alter table "invoice_line" add constraint "invoice_line_is_no_credit" check ("cents" >= 0);
alter table "invoice_line" add constraint "invoice_line_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");

create table "invoice_tax" ("id" uuid not null, "invoice_id" uuid not null, "tax" text not null, "rate" int not null, "cents" int not null, primary key ("id"));
comment on column "invoice_tax"."id" is 'internal';
comment on column "invoice_tax"."invoice_id" is '${INVOICE}';
comment on column "invoice_tax"."tax" is '${INVOICE}';
comment on column "invoice_tax"."rate" is '${INVOICE}';
comment on column "invoice_tax"."cents" is '${INVOICE}';
alter table "invoice_tax" add constraint "invoice_tax_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "invoice_tax" add constraint "invoice_tax_invoice_id_tax_unique" unique ("invoice_id", "tax");
alter table "invoice_tax" add constraint "invoice_tax_is_no_credit" check ("cents" >= 0 and "rate" > 0);
alter table "invoice_tax" add constraint "invoice_tax_tax_check" check ("tax" in ('GST', 'HST', 'QST'));

create table "payment" ("id" uuid not null, "invoice_id" uuid not null, "means" text not null, "cents" int not null, "received_at" timestamptz not null, "staff_id" uuid null, "attempt" uuid null, "reversed_at" timestamptz null, "reversed_for" text null, primary key ("id"));
comment on column "payment"."id" is 'internal';
comment on column "payment"."invoice_id" is '${INVOICE}';
comment on column "payment"."means" is '${INVOICE}';
comment on column "payment"."cents" is '${INVOICE}';
comment on column "payment"."received_at" is '${INVOICE}';
comment on column "payment"."staff_id" is 'internal';
comment on column "payment"."attempt" is '${INVOICE}';
comment on column "payment"."reversed_at" is '${INVOICE}';
comment on column "payment"."reversed_for" is '${INVOICE}';
alter table "payment" add constraint "payment_attempt_unique" unique ("attempt");
alter table "payment" add constraint "payment_by_card_is_not_reversed_here" check ("means" <> 'CARD' or "reversed_at" is null);
alter table "payment" add constraint "payment_by_card_is_of_an_attempt" check (("means" = 'CARD') = ("attempt" is not null) and ("means" = 'CARD') = ("staff_id" is null));
alter table "payment" add constraint "payment_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "payment" add constraint "payment_is_money" check ("cents" > 0);
alter table "payment" add constraint "payment_is_reversed_for_a_reason" check (("reversed_for" is null) = ("reversed_at" is null));
alter table "payment" add constraint "payment_means_check" check ("means" in ('CARD', 'TRANSFER', 'CHEQUE', 'CASH'));
alter table "payment" add constraint "payment_reversed_for_check" check ("reversed_for" in ('RETURNED', 'MISTAKE'));
alter table "payment" add constraint "payment_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id") on delete no action;
create index "payment_invoice_id_index" on "payment" ("invoice_id");

create table "credit_note" ("id" uuid not null, "invoice_id" uuid not null, "number" int not null, "subtotal_cents" int not null, "tax_cents" int not null, "total_cents" int not null, "reason" text not null, "staff_id" uuid not null, "issued_at" timestamptz not null, primary key ("id"));
comment on column "credit_note"."id" is 'internal';
comment on column "credit_note"."invoice_id" is '${INVOICE}';
comment on column "credit_note"."number" is '${INVOICE}';
comment on column "credit_note"."subtotal_cents" is '${INVOICE}';
comment on column "credit_note"."tax_cents" is '${INVOICE}';
comment on column "credit_note"."total_cents" is '${INVOICE}';
comment on column "credit_note"."reason" is '${INVOICE}';
comment on column "credit_note"."staff_id" is 'internal';
comment on column "credit_note"."issued_at" is '${INVOICE}';
alter table "credit_note" add constraint "credit_note_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "credit_note" add constraint "credit_note_is_a_sum" check ("subtotal_cents" + "tax_cents" = "total_cents");
alter table "credit_note" add constraint "credit_note_is_money" check ("total_cents" > 0 and "subtotal_cents" >= 0 and "tax_cents" >= 0);
alter table "credit_note" add constraint "credit_note_number_unique" unique ("number");
alter table "credit_note" add constraint "credit_note_reason_check" check ("reason" in ('SERVICE', 'MISTAKE', 'GOODWILL'));
alter table "credit_note" add constraint "credit_note_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
create index "credit_note_invoice_id_index" on "credit_note" ("invoice_id");

insert into "number_series" ("series", "last") values ('INVOICE', 0), ('CREDIT_NOTE', 0);
`;

/** Money is guarded where nobody can go around it. */
const RULES = [
  // What was issued stays as it was issued; which state leads where is in `invoiceLife.ts` too, and a test compares both.
  `create function keep_invoice() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then
         if old.state = 'DRAFT' then return old; end if;
         raise exception 'An invoice that was issued is not removed.' using errcode = 'restrict_violation';
       end if;
       if old.state <> new.state and not (old.state, new.state) in (
         ('DRAFT', 'OPEN'), ('OPEN', 'PAID'), ('OPEN', 'VOID'), ('OPEN', 'UNCOLLECTIBLE'), ('PAID', 'OPEN'), ('UNCOLLECTIBLE', 'PAID')) then
         raise exception 'An invoice does not go from this state to that one.' using errcode = 'restrict_violation';
       end if;
       if old.state <> 'DRAFT' and
          (old.owner_id, old.month, old.number, old.seller, old.province, old.monthly_cents, old.subtotal_cents, old.tax_cents, old.total_cents, old.issued_at, old.due_on)
            is distinct from
          (new.owner_id, new.month, new.number, new.seller, new.province, new.monthly_cents, new.subtotal_cents, new.tax_cents, new.total_cents, new.issued_at, new.due_on) then
         raise exception 'An invoice that was issued is not changed.' using errcode = 'restrict_violation';
       end if;
       if old.number is null and new.number is not null and new.number <> (select last from number_series where series = 'INVOICE') then
         raise exception 'An invoice has the next number of its series.' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end $$`,
  `create trigger invoice_is_kept before update or delete on invoice for each row execute function keep_invoice()`,
  `create function keep_invoice_part() returns trigger language plpgsql as $$
     begin
       if exists (select from invoice i where i.id = case tg_op when 'DELETE' then old.invoice_id else new.invoice_id end and i.state <> 'DRAFT')
          or tg_op = 'UPDATE' and old.invoice_id <> new.invoice_id then
         raise exception 'What an invoice says is not changed once it was issued.' using errcode = 'restrict_violation';
       end if;
       return case tg_op when 'DELETE' then old else new end;
     end $$`,
  ...['invoice_line', 'invoice_tax'].map(
    (table) =>
      `create trigger ${table}_is_kept before insert or update or delete on ${table} for each row execute function keep_invoice_part()`,
  ),
  // A payment is taken back once, and nothing else of it changes.
  `create function keep_payment() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' or old.reversed_at is not null or
          (old.id, old.invoice_id, old.means, old.cents, old.received_at, old.staff_id, old.attempt) is distinct from
          (new.id, new.invoice_id, new.means, new.cents, new.received_at, new.staff_id, new.attempt) then
         raise exception 'A payment that was recorded is taken back once and not changed.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger payment_is_kept before update or delete on payment for each row execute function keep_payment()`,
  `create trigger credit_note_append_only before update or delete or truncate on credit_note
     for each statement execute function refuse_change()`,
  `create function number_credit_note() returns trigger language plpgsql as $$
     begin
       if new.number <> (select last from number_series where series = 'CREDIT_NOTE') then
         raise exception 'A credit note has the next number of its series.' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end $$`,
  `create trigger credit_note_is_numbered before insert on credit_note for each row execute function number_credit_note()`,
  // Numbers have no gap: a series rises by one, and whoever takes a number commits what bears it.
  `create function keep_series() returns trigger language plpgsql as $$
     begin
       if tg_op <> 'UPDATE' or new.series <> old.series or new.last <> old.last + 1 then
         raise exception 'A series of numbers rises by one.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger number_series_rises before insert or update or delete on number_series for each row execute function keep_series()`,
  `create function refuse_gap() returns trigger language plpgsql as $$
     begin
       if not (new.series = 'INVOICE' and exists (select from invoice where number = new.last)
            or new.series = 'CREDIT_NOTE' and exists (select from credit_note where number = new.last)) then
         raise exception 'A number that was taken is borne by something.' using errcode = 'integrity_constraint_violation';
       end if;
       return null;
     end $$`,
  `create constraint trigger number_series_has_no_gap after update on number_series
     deferrable initially deferred for each row execute function refuse_gap()`,
  // Sums are those of what stands behind them, looked at as the transaction ends.
  `create function refuse_wrong_sums() returns trigger language plpgsql as $$
     declare
       which uuid := case tg_table_name when 'invoice' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'invoice_id' end;
     begin
       if exists (select from invoice i where i.id = which and i.state <> 'DRAFT' and (
            i.subtotal_cents <> coalesce((select sum(l.cents) from invoice_line l where l.invoice_id = i.id), 0)
            or i.tax_cents <> coalesce((select sum(t.cents) from invoice_tax t where t.invoice_id = i.id), 0)
            or i.paid_cents <> coalesce((select sum(p.cents) from payment p where p.invoice_id = i.id and p.reversed_at is null), 0)
            or i.credited_cents <> coalesce((select sum(c.total_cents) from credit_note c where c.invoice_id = i.id), 0))) then
         raise exception 'An invoice says the sums of its lines, taxes, payments and credit notes.' using errcode = 'integrity_constraint_violation';
       end if;
       return null;
     end $$`,
  ...['invoice', 'payment', 'credit_note'].map(
    (table) =>
      `create constraint trigger ${table}_adds_up after insert or update on ${table}
         deferrable initially deferred for each row execute function refuse_wrong_sums()`,
  ),
];

export const billing = { name: 'Billing0029', class: Billing0029 };
