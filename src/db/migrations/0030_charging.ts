import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** §4.2 as the database holds it: a card is processed once a month, for what is due of an open invoice. */
class Charging0030 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const USED = 'personal: INVOICE | BILLING | TAX_RECORD';

const TABLE = `
create table "charge_attempt" ("id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "billing_month" date not null, "invoice_id" uuid not null, "cents" int not null, "payment_id" text null, "state" text not null, "reason" text null, "created_at" timestamptz not null, "taken_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "charge_attempt"."id" is 'internal';
comment on column "charge_attempt"."owner_id" is '${USED}';
comment on column "charge_attempt"."person_id" is '${USED}';
comment on column "charge_attempt"."billing_month" is '${USED}';
comment on column "charge_attempt"."invoice_id" is '${USED}';
comment on column "charge_attempt"."cents" is '${USED}';
comment on column "charge_attempt"."payment_id" is 'internal';
comment on column "charge_attempt"."state" is '${USED}';
comment on column "charge_attempt"."reason" is '${USED}';
comment on column "charge_attempt"."created_at" is '${USED}';
comment on column "charge_attempt"."taken_at" is 'internal';
comment on column "charge_attempt"."ended_at" is '${USED}';
alter table "charge_attempt" add constraint "charge_attempt_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "charge_attempt" add constraint "charge_attempt_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "charge_attempt" add constraint "charge_attempt_invoice_id_foreign" foreign key ("invoice_id") references "invoice" ("id");
alter table "charge_attempt" add constraint "charge_attempt_state_check" check ("state" in ('CHOSEN', 'CREATED', 'CONFIRMING', 'CAPTURED', 'DECLINED', 'AUTHENTICATION_NEEDED', 'NEVER_MADE'));
alter table "charge_attempt" add constraint "charge_attempt_reason_check" check ("reason" in ('INSUFFICIENT_FUNDS', 'EXPIRED', 'NOT_ACCEPTED'));
alter table "charge_attempt" add constraint "charge_attempt_once_a_month" unique ("owner_id", "billing_month");
alter table "charge_attempt" add constraint "charge_attempt_payment_id_unique" unique ("payment_id");
alter table "charge_attempt" add constraint "charge_attempt_is_money" check ("cents" >= 50);
alter table "charge_attempt" add constraint "charge_attempt_is_of_a_month" check (extract(day from "billing_month") = 1);
alter table "charge_attempt" add constraint "charge_attempt_is_known_before_it_is_made" check (case "state" when 'CHOSEN' then "payment_id" is null when 'NEVER_MADE' then true else "payment_id" is not null end);
alter table "charge_attempt" add constraint "charge_attempt_ends_once" check (("state" in ('CHOSEN', 'CREATED', 'CONFIRMING')) = ("ended_at" is null));
alter table "charge_attempt" add constraint "charge_attempt_is_declined_for_a_reason" check (("state" = 'DECLINED') = ("reason" is not null));
create index "charge_attempt_invoice_id_index" on "charge_attempt" ("invoice_id");
create unique index "charge_attempt_one_is_under_way" on "charge_attempt" ("owner_id") where "state" in ('CHOSEN', 'CREATED', 'CONFIRMING');
`;

const RULES = [
  // Which state leads where is in `chargeState.ts` too, and a test compares both.
  `create function keep_charge_attempt() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then
         raise exception 'That a card was used is never removed.' using errcode = 'restrict_violation';
       end if;
       if tg_op = 'INSERT' then
         if new.state <> 'CHOSEN' then
           raise exception 'An attempt begins before the gateway hears of it.' using errcode = 'restrict_violation';
         end if;
       else
         if old.state <> new.state and not (old.state, new.state) in (
           ('CHOSEN', 'CREATED'), ('CHOSEN', 'NEVER_MADE'), ('CREATED', 'CONFIRMING'), ('CREATED', 'NEVER_MADE'),
           ('CONFIRMING', 'CAPTURED'), ('CONFIRMING', 'DECLINED'), ('CONFIRMING', 'AUTHENTICATION_NEEDED'), ('CONFIRMING', 'NEVER_MADE')) then
           raise exception 'An attempt does not go from this state to that one.' using errcode = 'restrict_violation';
         end if;
         if (old.id, old.owner_id, old.person_id, old.billing_month, old.invoice_id, old.cents, old.created_at) is distinct from
            (new.id, new.owner_id, new.person_id, new.billing_month, new.invoice_id, new.cents, new.created_at)
            or old.payment_id is distinct from new.payment_id and (old.state, new.state) <> ('CHOSEN', 'CREATED')
            or old.ended_at is not null and old is distinct from new then
           raise exception 'What an attempt is for does not change.' using errcode = 'restrict_violation';
         end if;
       end if;
       -- Money is taken for what is due of an open invoice of hers: as it is chosen, and once more as it may be taken from now on.
       if tg_op = 'INSERT' or old.state <> new.state and new.state = 'CONFIRMING' then
         perform from invoice
           where id = new.invoice_id and owner_id = new.owner_id and state = 'OPEN' and due_cents = new.cents for update;
         if not found then
           raise exception 'A card pays what is due of an open invoice.' using errcode = 'integrity_constraint_violation';
         end if;
       end if;
       return new;
     end $$`,
  `create trigger charge_attempt_is_kept before insert or update or delete on charge_attempt
     for each row execute function keep_charge_attempt()`,
  `create trigger charge_attempt_is_not_truncated before truncate on charge_attempt for each statement execute function refuse_change()`,
  // What was taken is paid: in one transaction, of the same invoice, the same cents.
  `create function refuse_unpaid_charge() returns trigger language plpgsql as $$
     begin
       if new.state = 'CAPTURED' and not exists (
         select from payment where attempt = new.id and invoice_id = new.invoice_id and cents = new.cents) then
         raise exception 'What a card was charged is a payment of its invoice.' using errcode = 'integrity_constraint_violation';
       end if;
       return null;
     end $$`,
  `create constraint trigger charge_attempt_is_paid after insert or update on charge_attempt
     deferrable initially deferred for each row execute function refuse_unpaid_charge()`,
  // While money may be taken for an invoice at any moment, nothing else is done with it: neither voided, nor credited, nor paid otherwise.
  `create function refuse_while_charging() returns trigger language plpgsql as $$
     begin
       if exists (select from charge_attempt where invoice_id = new.id and state = 'CONFIRMING') then
         raise exception 'A card is being charged for this invoice.'
           using errcode = 'restrict_violation', constraint = 'invoice_is_being_charged';
       end if;
       return new;
     end $$`,
  `create trigger invoice_is_being_charged before update of state, paid_cents, credited_cents on invoice
     for each row execute function refuse_while_charging()`,
];

export const charging = { name: 'Charging0030', class: Charging0030 };
