import { Migration } from '@mikro-orm/migrations';

/** §8.4: once the purpose of a record is fulfilled, nothing more is gathered for it. The database refuses it, whoever writes. */
class PurposesThatEnded0040 extends Migration {
  override up(): void {
    for (const statement of RULES) this.addSql(statement);
  }
}

/** What people give of themselves, by table; and which columns of it are a gathering when they change. */
const GATHERED = [
  { table: 'account', changes: ['account', 'password_hash'] },
  { table: 'account_address', changes: ['address_index'] },
  { table: 'business_owner', changes: ['contact'] },
  { table: 'klusster_owner', changes: ['contact'] },
  { table: 'consumer_user', changes: ['contact'] },
  { table: 'billing_details', changes: ['billing'] },
  { table: 'session', changes: [] },
  { table: 'second_factor', changes: [] },
  { table: 'recovery_code', changes: [] },
  { table: 'card', changes: ['card', 'token'] },
  { table: 'upload', changes: [] },
  { table: 'content_report', changes: ['text'] },
  { table: 'support_case', changes: ['reason'] },
  { table: 'delegation', changes: ['scopes'] },
  { table: 'inquiry', changes: [] },
  { table: 'access_request', changes: [] },
  { table: 'access_package', changes: [] },
  { table: 'correction', changes: [] },
  { table: 'document_acceptance', changes: [] },
] as const;

/** What is written about somebody while it goes on, and not after. */
const FILES = [
  { table: 'support_case', ended: 'closed_at', text: 'reason' },
  { table: 'content_report', ended: 'decided_at', text: 'text' },
] as const;

const PAST = `using errcode = 'restrict_violation', constraint = 'purpose_is_fulfilled'`;

const RULES = [
  // Of whoever asked to be erased, nothing: until her rows are gone, and but for what erasing itself writes.
  `create function is_being_erased(whom uuid) returns boolean language sql stable as $$
     select exists (select from erasure e where e.person_id = whom and e.done_at is null)
       and coalesce(current_setting('klusster.erased', true), '') <> whom::text $$`,
  `create function gather_nothing_more() returns trigger language plpgsql as $$
     begin
       if is_being_erased(new.person_id) then
         raise exception 'Nothing more is gathered about whoever asked to be erased.' ${PAST};
       end if;
       return new;
     end $$`,
  ...GATHERED.flatMap(({ table, changes }) => {
    const of = changes.length > 0 ? ` or update of ${changes.join(', ')}` : '';
    return `create trigger ${table}_gathers_nothing_more before insert${of} on ${table}
      for each row execute function gather_nothing_more()`;
  }),
  // A word is kept that takes a consent back; none is taken that gives it.
  `create trigger consent_event_gathers_nothing_more before insert on consent_event
     for each row when (new.kind = 'GIVEN') execute function gather_nothing_more()`,
  // A subscription that has ended takes nothing in until its reader consents anew; and none is on a list that is over.
  `create function keep_ended_subscription() returns trigger language plpgsql as $$
     begin
       if exists (select from consumer_user c where c.id = new.consumer_user_id and is_being_erased(c.person_id)) and new.ended_at is null
          and (tg_op = 'INSERT' or new.consent_id is distinct from old.consent_id or new.contact is distinct from old.contact) then
         raise exception 'Nothing more is gathered about whoever asked to be erased.' ${PAST};
       end if;
       if new.ended_at is null and (tg_op = 'INSERT' or old.ended_at is not null)
          and exists (select from klusster k where k.id = new.klusster_id and k.state = 'CLOSED') then
         raise exception 'The mailing list of a klusster that is closed is over.' ${PAST};
       end if;
       if tg_op = 'UPDATE' and old.ended_at is not null and to_jsonb(new) is distinct from to_jsonb(old)
          and not (new.ended_at is null and new.consent_id is distinct from old.consent_id
            and exists (select from mailing_consent c where c.id = new.consent_id and c.withdrawn_at is null)) then
         raise exception 'Nothing more is gathered for a subscription that has ended.' ${PAST};
       end if;
       return new;
     end $$`,
  `create trigger subscription_gathers_nothing_more before insert or update on subscription
     for each row execute function keep_ended_subscription()`,
  // With a klusster its list is over: its readers are forgotten as those are who end it themselves.
  `create function end_list_of_klusster() returns trigger language plpgsql as $$
     begin
       update subscription set ended_at = new.stands_since, asked_for_id = null, asked_at = null
         where klusster_id = new.id and ended_at is null;
       return null;
     end $$`,
  `create trigger klusster_ends_its_list after update of state on klusster
     for each row when (new.state = 'CLOSED' and old.state <> 'CLOSED') execute function end_list_of_klusster()`,
  `update subscription s set ended_at = k.stands_since, asked_for_id = null, asked_at = null
     from klusster k where k.id = s.klusster_id and k.state = 'CLOSED' and s.ended_at is null`,
  ...FILES.flatMap(({ table, ended, text }) => [
    `create function keep_ended_${table}() returns trigger language plpgsql as $$
       begin
         if coalesce(current_setting('klusster.erased', true), '') <> old.person_id::text then
           raise exception 'Nothing more is written into a file that is closed.' ${PAST};
         end if;
         return new;
       end $$`,
    `create trigger ${table}_is_written_while_open before update of ${text} on ${table}
       for each row when (old.${ended} is not null and new.${text} is distinct from old.${text})
       execute function keep_ended_${table}()`,
  ]),
];

export const purposesThatEnded = { name: 'PurposesThatEnded0040', class: PurposesThatEnded0040 };
