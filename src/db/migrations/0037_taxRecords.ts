import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/**
 * Six years after the end of the year an invoice says no more whose it was, though its owner is still here (Excise Tax Act 286(3)); its sums
 * and its number stay. What was issued changes in nothing else, and not before.
 */
class TaxRecords0037 extends Migration {
  override up(): void {
    for (const statement of statements(COLUMNS)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const COLUMNS = `
alter table "invoice_line" alter column "klusster_id" drop not null;
alter table "invoice_line" add constraint "invoice_line_says_both_or_neither" check (("klusster_id" is null) = ("klusster_name" = ''));
`;

const RULES = [
  // Years end on the clock of Toronto. An invoice that was paid in a later year is a record of that one.
  `create function tax_record_ends(issued timestamptz, ended timestamptz) returns timestamptz language sql stable as $$
     select make_timestamptz(extract(year from greatest(issued, ended) at time zone 'America/Toronto')::int + 7, 1, 1, 0, 0, 0, 'America/Toronto') $$`,
  `create function is_nobody(whom uuid) returns boolean language sql stable as $$
     select exists (select from person p where p.id = whom and p.is_pseudonym) $$`,
  // Whether a row differs in nothing but that a pseudonym stands where its owner stood.
  `create function is_made_nobodys(was jsonb, is_now jsonb, free text[]) returns boolean language sql stable as $$
     select is_nobody((is_now ->> 'person_id')::uuid) and not is_nobody((was ->> 'person_id')::uuid)
       and exists (select from klusster_owner o where o.id = (is_now ->> 'owner_id')::uuid and o.person_id = (is_now ->> 'person_id')::uuid)
       and was - free = is_now - free $$`,
  // What is due is worked out after a trigger has looked.
  `create or replace function keep_invoice() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then
         if old.state = 'DRAFT' then return old; end if;
         raise exception 'An invoice that was issued is not removed.' using errcode = 'restrict_violation';
       end if;
       if tax_record_ends(old.issued_at, old.ended_at) < now() and old.state not in ('DRAFT', 'OPEN') and new.billing is null
          and is_made_nobodys(to_jsonb(old), to_jsonb(new), array['owner_id', 'person_id', 'billing', 'due_cents']) then
         return new;
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
  `drop trigger invoice_line_is_kept on invoice_line`,
  `create trigger invoice_line_is_kept before insert or delete on invoice_line for each row execute function keep_invoice_part()`,
  `create function forgets_its_klusster(was invoice_line, is_now invoice_line) returns boolean language sql stable as $$
     select is_now.klusster_id is null and exists (select from invoice i where i.id = was.invoice_id and is_nobody(i.person_id))
       and to_jsonb(was) - array['klusster_id', 'klusster_name'] = to_jsonb(is_now) - array['klusster_id', 'klusster_name'] $$`,
  `create trigger invoice_line_is_kept_when_changed before update on invoice_line for each row
     when (not forgets_its_klusster(old, new)) execute function keep_invoice_part()`,
  // That a card was used for it goes with its invoice.
  `create function follows_its_invoice(was charge_attempt, is_now charge_attempt) returns boolean language sql stable as $$
     select exists (select from invoice i where i.id = is_now.invoice_id and i.person_id = is_now.person_id and i.owner_id = is_now.owner_id)
       and is_made_nobodys(to_jsonb(was), to_jsonb(is_now), array['owner_id', 'person_id']) $$`,
  `drop trigger charge_attempt_is_kept_when_changed on charge_attempt`,
  `create trigger charge_attempt_is_kept_when_changed before update on charge_attempt for each row
     when (not is_repointed(to_jsonb(old), to_jsonb(new)) and not follows_its_invoice(old, new))
     execute function keep_charge_attempt()`,
];

export const taxRecords = { name: 'TaxRecords0037', class: TaxRecords0037 };
