import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/**
 * What reading asks most, kept where it is read: on the profile of an owner, to which text on sharing her contact she said yes
 * (§4, §7.2). The events stay what is true: the database writes the mark from them, whatever anybody else writes there.
 */
class SharingMarks0052 extends Migration {
  override up(): void {
    for (const statement of statements(COLUMNS)) this.addSql(statement);
    for (const statement of [...RULES, ...VIEWS]) this.addSql(statement);
  }
}

const MARK = 'personal: CONSENT | CONTACT_SHARING | PROFILE';

const COLUMNS = `
alter table "klusster_owner" add column "shared_under" int null;
comment on column "klusster_owner"."shared_under" is '${MARK}';
alter table "business_owner" add column "shared_under" int null;
comment on column "business_owner"."shared_under" is '${MARK}';
`;

const PROFILES = ['klusster_owner', 'business_owner'] as const;

const RULES = [
  // Her last word: the version of the text that she said yes to in so many words, or nothing.
  `create function shared_under(person uuid) returns int language sql stable as $$
     select case when e.kind = 'GIVEN' and e.basis = 'EXPRESS' then e.purpose_version end
     from consent_event e where e.person_id = person and e.purpose_code = 'CONTACT_SHARING' order by e.id desc limit 1 $$`,
  // The lock of her row lets one of her words and a profile that is added at the same moment see each other.
  `create function mark_sharing() returns trigger language plpgsql as $$
     begin
       perform from person p where p.id = new.person_id for no key update;
       new.shared_under := shared_under(new.person_id);
       return new;
     end $$`,
  ...PROFILES.map(
    (profile) =>
      `create trigger ${profile}_is_marked before insert or update on ${profile} for each row execute function mark_sharing()`,
  ),
  // First as everybody who changes a profile locks, the profile before the person; then once more, should one have been added since.
  `create function carry_sharing() returns trigger language plpgsql as $$
     begin
       ${carry('')}
       perform from person p where p.id = new.person_id for no key update;
       ${carry(' and shared_under is distinct from shared_under(new.person_id)')}
       return null;
     end $$`,
  `create trigger consent_event_is_carried after insert on consent_event
     for each row when (new.purpose_code = 'CONTACT_SHARING') execute function carry_sharing()`,
  ...PROFILES.map((profile) => `update ${profile} set shared_under = null`),
];

/** Whatever is written there, the trigger of the profile puts the truth in its place. */
function carry(condition: string): string {
  return PROFILES.map(
    (profile) => `update ${profile} set shared_under = null where person_id = new.person_id${condition};`,
  ).join('\n       ');
}

const VIEWS = [
  `create or replace view walled.klusster_owner as select k.id, k.person_id, k.state,
     case when acts_as('BUSINESS_OWNER') or acts_as('CONSUMER_USER') or k.person_id = any (seen_persons('contact')) then k.contact end as contact,
     k.state_since, k.shared_under
   from public.klusster_owner k`,
  `create or replace view walled.business_owner as select b.id, b.person_id,
     case when acts_as('KLUSSTER_OWNER') or b.person_id = any (seen_persons('contact')) then b.contact end as contact,
     b.shared_under
   from public.business_owner b`,
  ...PROFILES.map((profile) => `comment on column walled.${profile}.shared_under is '${MARK}'`),
];

export const sharingMarks = { name: 'SharingMarks0052', class: SharingMarks0052 };
