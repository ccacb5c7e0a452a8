import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What protects personal information, who answers for it and when it was tested (§10.2), and what paper was shredded (§12.1). */
class Safeguards0043 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
    this.addSql(OF_THE_HOUSE);
  }
}

/** After how many days the retention schedule lets a record of shredded paper go. */
const KEPT_DAYS = 2192;
/** Within how many days whatever was entered here is tested first. */
const FIRST_DAYS = 90;

const TABLES = `
create table "safeguard" ("id" uuid not null, "kind" text not null, "sensitivity" text not null, "name_en" text not null, "name_fr" text not null, "owner_role" text null, "owner_id" uuid null, "control" text null, "shown_by" text null, "entered_by_id" uuid null, "entered_at" timestamptz not null, "review_by" timestamptz not null, "retired_at" timestamptz null, primary key ("id"));
comment on column "safeguard"."id" is 'internal';
comment on column "safeguard"."kind" is 'open';
comment on column "safeguard"."sensitivity" is 'open';
comment on column "safeguard"."name_en" is 'open';
comment on column "safeguard"."name_fr" is 'open';
comment on column "safeguard"."owner_role" is 'internal';
comment on column "safeguard"."owner_id" is 'internal';
comment on column "safeguard"."control" is 'open';
comment on column "safeguard"."shown_by" is 'open';
comment on column "safeguard"."entered_by_id" is 'internal';
comment on column "safeguard"."entered_at" is 'internal';
comment on column "safeguard"."review_by" is 'internal';
comment on column "safeguard"."retired_at" is 'internal';
alter table "safeguard" add constraint "safeguard_owner_id_foreign" foreign key ("owner_id") references "staff_member" ("id") on delete no action;
alter table "safeguard" add constraint "safeguard_entered_by_id_foreign" foreign key ("entered_by_id") references "staff_member" ("id") on delete no action;
alter table "safeguard" add constraint "safeguard_kind_check" check ("kind" in ('PHYSICAL', 'ORGANISATIONAL', 'TECHNOLOGICAL', 'INVESTIGATIVE'));
alter table "safeguard" add constraint "safeguard_sensitivity_check" check ("sensitivity" in ('LOW', 'MEDIUM', 'HIGH'));
alter table "safeguard" add constraint "safeguard_owner_role_check" check ("owner_role" in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER'));
alter table "safeguard" add constraint "safeguard_has_one_owner" check (num_nonnulls("owner_role", "owner_id") = 1);
alter table "safeguard" add constraint "safeguard_is_looked_at_again" check ("review_by" > "entered_at" and "review_by" <= "entered_at" + interval '366 days');

create table "safeguard_test" ("id" uuid not null, "safeguard_id" uuid not null, "by_id" uuid not null, "tested_at" timestamptz not null, "recorded_at" timestamptz not null, "passed" boolean not null, "note" text null, "review_by" timestamptz not null, primary key ("id"));
comment on column "safeguard_test"."id" is 'internal';
comment on column "safeguard_test"."safeguard_id" is 'internal';
comment on column "safeguard_test"."by_id" is 'internal';
comment on column "safeguard_test"."tested_at" is 'internal';
comment on column "safeguard_test"."recorded_at" is 'internal';
comment on column "safeguard_test"."passed" is 'internal';
comment on column "safeguard_test"."note" is 'internal';
comment on column "safeguard_test"."review_by" is 'internal';
alter table "safeguard_test" add constraint "safeguard_test_safeguard_id_tested_at_unique" unique ("safeguard_id", "tested_at");
alter table "safeguard_test" add constraint "safeguard_test_safeguard_id_foreign" foreign key ("safeguard_id") references "safeguard" ("id");
alter table "safeguard_test" add constraint "safeguard_test_by_id_foreign" foreign key ("by_id") references "staff_member" ("id") on delete no action;
alter table "safeguard_test" add constraint "safeguard_test_is_over_when_it_is_recorded" check ("tested_at" <= "recorded_at");
alter table "safeguard_test" add constraint "safeguard_test_says_when_the_next_one_is" check ("review_by" > "recorded_at" and "review_by" <= "recorded_at" + interval '366 days');

create table "paper_disposal" ("id" uuid not null, "records" text not null, "boxes" int not null, "disposed_at" timestamptz not null, "method" text not null, "company" text not null, "approval" text not null, "certificate_number" text not null, "certificate_digest" text null, "recorded_by_id" uuid not null, "recorded_at" timestamptz not null, primary key ("id"));
comment on column "paper_disposal"."id" is 'internal';
comment on column "paper_disposal"."records" is 'internal';
comment on column "paper_disposal"."boxes" is 'internal';
comment on column "paper_disposal"."disposed_at" is 'internal';
comment on column "paper_disposal"."method" is 'internal';
comment on column "paper_disposal"."company" is 'internal';
comment on column "paper_disposal"."approval" is 'internal';
comment on column "paper_disposal"."certificate_number" is 'internal';
comment on column "paper_disposal"."certificate_digest" is 'internal';
comment on column "paper_disposal"."recorded_by_id" is 'internal';
comment on column "paper_disposal"."recorded_at" is 'internal';
alter table "paper_disposal" add constraint "paper_disposal_recorded_by_id_foreign" foreign key ("recorded_by_id") references "staff_member" ("id") on delete no action;
alter table "paper_disposal" add constraint "paper_disposal_records_check" check ("records" in ('INQUIRIES', 'REQUESTS', 'INVOICES', 'CASE_NOTES', 'OTHER'));
alter table "paper_disposal" add constraint "paper_disposal_method_check" check ("method" in ('CROSS_CUT', 'MICRO_CUT', 'CUT_AND_PULPED', 'CUT_AND_BURNED'));
alter table "paper_disposal" add constraint "paper_disposal_is_of_something" check ("boxes" > 0);
alter table "paper_disposal" add constraint "paper_disposal_is_over_when_it_is_recorded" check ("disposed_at" <= "recorded_at");
alter table "paper_disposal" add constraint "paper_disposal_is_certified" check ("company" <> '' and "approval" <> '' and "certificate_number" <> '');
alter table "paper_disposal" add constraint "paper_disposal_digest_is_of_a_file" check (length("certificate_digest") = 64);

create view "safeguard_seen" as
select s.id, s.kind, s.sensitivity, s.name_en, s.name_fr, s.owner_role, s.owner_id, s.control, s.shown_by, s.entered_at,
  coalesce(t.review_by, s.review_by) as review_by, t.tested_at as last_tested_at, t.passed as last_passed,
  e.at as control_at, e.passed as control_passed, s.retired_at,
  jsonb_build_object('reviewBy', coalesce(t.review_by, s.review_by), 'passed', t.passed, 'retired', s.retired_at is not null,
    'ownerLeft', exists (select from staff_member m where m.id = s.owner_id and m.left_at is not null)) as standing
from safeguard s
left join lateral (select t.tested_at, t.passed, t.review_by from safeguard_test t where t.safeguard_id = s.id
  order by t.tested_at desc limit 1) as t on true
left join control_evidence e on e.control = s.control;
comment on column "safeguard_seen"."id" is 'internal';
comment on column "safeguard_seen"."kind" is 'open';
comment on column "safeguard_seen"."sensitivity" is 'open';
comment on column "safeguard_seen"."name_en" is 'open';
comment on column "safeguard_seen"."name_fr" is 'open';
comment on column "safeguard_seen"."owner_role" is 'internal';
comment on column "safeguard_seen"."owner_id" is 'internal';
comment on column "safeguard_seen"."control" is 'open';
comment on column "safeguard_seen"."shown_by" is 'open';
comment on column "safeguard_seen"."entered_at" is 'internal';
comment on column "safeguard_seen"."review_by" is 'internal';
comment on column "safeguard_seen"."last_tested_at" is 'internal';
comment on column "safeguard_seen"."last_passed" is 'internal';
comment on column "safeguard_seen"."control_at" is 'open';
comment on column "safeguard_seen"."control_passed" is 'open';
comment on column "safeguard_seen"."retired_at" is 'internal';
comment on column "safeguard_seen"."standing" is 'internal';
`;

const RULES = [
  // What it is does not change under its tests; who answers for it does, and that it is relied on ends once.
  `create function keep_safeguard() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' or old.retired_at is not null
         or to_jsonb(new) - '{owner_role,owner_id,retired_at}'::text[] is distinct from to_jsonb(old) - '{owner_role,owner_id,retired_at}'::text[] then
         raise exception 'A safeguard stays on record as it is.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  'create trigger safeguard_stays_on_record before update or delete on safeguard for each row execute function keep_safeguard()',
  `create trigger safeguard_test_append_only before update or delete or truncate on safeguard_test
     for each statement execute function refuse_change()`,
  `create trigger paper_disposal_append_only before update or delete on paper_disposal
     for each row execute function refuse_change_but_disposal('disposed_at', '${KEPT_DAYS}')`,
];

/** What the house has. From the beginning of a day, so that two registers that were made on one are the same. */
const OF_THE_HOUSE = `
insert into safeguard (id, kind, sensitivity, name_en, name_fr, control, shown_by, owner_role, entered_at, review_by)
select v.*, 'PRIVACY_OFFICER', date_trunc('day', now()), date_trunc('day', now()) + interval '${FIRST_DAYS} days' from (values
  ('13098524-0c30-4626-8e86-4cb5a86e5abc'::uuid, 'PHYSICAL', 'HIGH', 'Paper with personal information is in locked filing cabinets.', 'Le papier qui contient des renseignements personnels est dans des classeurs verrouillés.', null, null),
  ('6e149e9e-e3c8-4587-81f3-402fa31890d9', 'PHYSICAL', 'HIGH', 'Offices are open to those alone who work there.', 'Les bureaux ne sont accessibles qu’aux personnes qui y travaillent.', null, null),
  ('6c7c6a0c-4900-4564-bdb9-654171bb1457', 'PHYSICAL', 'HIGH', 'Paper with personal information is shredded by a federally approved company, which certifies it.', 'Le papier qui contient des renseignements personnels est déchiqueté par une entreprise agréée par le gouvernement fédéral, qui le certifie.', 'PAPER', 'test/safeguards/register.test.ts'),
  ('bc786f58-6e29-4393-9af0-8a7aca11081d', 'ORGANISATIONAL', 'HIGH', 'Whoever works here was cleared by somebody else and is trained each year.', 'Quiconque travaille ici a été habilité par une autre personne et est formé chaque année.', 'CLEARANCES', 'test/clearances/needToKnow.test.ts'),
  ('ceb1c471-b080-426c-8bd4-5b19e4c5c469', 'ORGANISATIONAL', 'HIGH', 'Staff see what a case of theirs needs, under a grant that ends, and no more.', 'Le personnel voit ce qu’exige un dossier dont il s’occupe, par une autorisation qui prend fin, et rien d’autre.', 'GRANTS', 'test/cases/cases.test.ts'),
  ('eedc2d3e-2642-40de-be82-5969225bcb66', 'TECHNOLOGICAL', 'HIGH', 'Passwords are kept as hashes that are slow to guess, and staff prove a second factor.', 'Les mots de passe sont conservés sous forme d’empreintes lentes à deviner, et le personnel prouve un second facteur.', null, 'test/credentials/credentials.test.ts'),
  ('bc1e0b36-0a23-442e-9d70-bfac949b9674', 'TECHNOLOGICAL', 'HIGH', 'Personal information is kept encrypted, under a key for each person.', 'Les renseignements personnels sont conservés chiffrés, sous une clé propre à chaque personne.', 'SEALED', 'test/disposal/rawFiles.test.ts'),
  ('829a4981-f509-4893-844e-ecdbade70132', 'TECHNOLOGICAL', 'HIGH', 'Keys are kept apart from what they open, so that a copy of the database opens nothing.', 'Les clés sont conservées à l’écart de ce qu’elles ouvrent; une copie de la base de données n’ouvre rien.', 'KEYS', 'test/disposal/rawFiles.test.ts'),
  ('ceafb0fa-ae02-4ccc-822c-7012902b64f0', 'TECHNOLOGICAL', 'MEDIUM', 'What travels between people and the service is encrypted.', 'Ce qui circule entre les personnes et le service est chiffré.', 'ENCRYPTED', null),
  ('5e588d35-375e-4959-ade6-426579c5e25e', 'TECHNOLOGICAL', 'HIGH', 'No number of a card comes into the service.', 'Aucun numéro de carte n’entre dans le service.', 'NO_CARD_NUMBERS', 'test/cards/gateway.test.ts'),
  ('a5500a8f-d568-45a1-a9fa-e8f7beb62dd7', 'INVESTIGATIVE', 'HIGH', 'Whoever is shown information about another person is on record, and who looks at too many is stopped for the day.', 'Quiconque voit des renseignements sur autrui est inscrit à un registre, et qui en consulte trop est arrêté pour la journée.', 'DISCLOSURES', 'test/disclosures/harvest.test.ts'),
  ('948f6e37-386f-415d-820d-a1c820270015', 'INVESTIGATIVE', 'HIGH', 'Each time staff look a person up is on record.', 'Chaque recherche d’une personne par le personnel est inscrite à un registre.', 'LOOK_UPS', 'test/cases/cases.test.ts'),
  ('7f2c07de-625c-4052-ac54-b1276f642b3f', 'INVESTIGATIVE', 'HIGH', 'What staff do, and what is refused to them, is on a chain that shows when anybody changed it.', 'Ce que fait le personnel, et ce qui lui est refusé, est inscrit dans une chaîne qui révèle toute modification.', 'AUDIT', 'test/audit/attacks.test.ts'),
  ('02de3d7b-1755-4cda-b5e8-b35c795747c3', 'INVESTIGATIVE', 'HIGH', 'Of a breach the ledger says whose information was seen, and which.', 'D’une atteinte, le registre dit de qui des renseignements ont été vus, et lesquels.', 'INCIDENTS', 'test/incidents/drill.test.ts')
) as v(id, kind, sensitivity, name_en, name_fr, control, shown_by)`;

export const safeguards = { name: 'Safeguards0043', class: Safeguards0043 };
