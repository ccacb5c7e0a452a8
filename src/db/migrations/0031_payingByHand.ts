import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** A card is also charged because its owner says so: once for each time, and never while another attempt of hers is under way. */
class PayingByHand0031 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLE = `
alter table "charge_attempt" add column "kind" text not null default 'MONTHLY';
alter table "charge_attempt" alter column "kind" drop default;
alter table "charge_attempt" add column "consent" bigint null;
alter table "charge_attempt" alter column "taken_at" drop not null;
comment on column "charge_attempt"."kind" is 'personal: INVOICE | BILLING | TAX_RECORD';
comment on column "charge_attempt"."consent" is 'internal';
alter table "charge_attempt" add constraint "charge_attempt_kind_check" check ("kind" in ('MONTHLY', 'BY_HAND'));
alter table "charge_attempt" add constraint "charge_attempt_by_hand_is_her_word" check (("kind" = 'BY_HAND') = ("consent" is not null));
alter table "charge_attempt" add constraint "charge_attempt_consent_unique" unique ("consent");
alter table "charge_attempt" drop constraint "charge_attempt_once_a_month";
create unique index "charge_attempt_once_a_month" on "charge_attempt" ("owner_id", "billing_month") where "kind" = 'MONTHLY';
create index "charge_attempt_owner_id_index" on "charge_attempt" ("owner_id");
`;

const RULES = [
  // What an attempt is for and by whose word does not change, and her word is one that she gave, express and for billing.
  `create function keep_kind_of_charge() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if (old.kind, old.consent) is distinct from (new.kind, new.consent) then
           raise exception 'What an attempt is for does not change.' using errcode = 'restrict_violation';
         end if;
       elsif new.kind = 'BY_HAND' and not exists (
         select from consent_event where id = new.consent and person_id = new.person_id
           and purpose_code = 'BILLING' and kind = 'GIVEN' and basis = 'EXPRESS') then
         raise exception 'A card is charged by hand with the consent of its owner.' using errcode = 'integrity_constraint_violation';
       end if;
       return new;
     end $$`,
  `create trigger charge_attempt_keeps_its_kind before insert or update on charge_attempt
     for each row execute function keep_kind_of_charge()`,
];

export const payingByHand = { name: 'PayingByHand0031', class: PayingByHand0031 };
