import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineEntity, type EntitySchema, p } from '@mikro-orm/core';
import { EndedEpoch } from '../../src/db/keyEpochs.js';
import { keyMigrations } from '../../src/db/keyMigrations/index.js';
import { keyStoreOn, PersonKey } from '../../src/db/keyStore.js';
import { migrations } from '../../src/db/migrations/index.js';
import { type Opened, openDatabase } from '../../src/db/orm.js';
import { entities } from '../../src/features.js';
import { Fault } from '../../src/kernel/errors.js';
import type { KeyStore } from '../../src/privacy/vault/keyStore.js';
import { freshStorage } from '../support/town.js';

type Databases = { keys: Opened; main: Opened; close(): Promise<void> };

async function onPostgres(): Promise<Databases> {
  const storage = await freshStorage('empty');
  const keys = await openDatabase({ url: storage.keyStoreUrl }, [PersonKey, EndedEpoch], keyMigrations);
  const main = await openDatabase({ url: storage.url }, entities, migrations);
  return { keys, main, close: () => Promise.all([keys.close(), main.close()]).then(storage.drop) };
}

async function embedded(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const keys = await openDatabase({ folder: join(folder, 'keys') }, [PersonKey, EndedEpoch], keyMigrations);
  const main = await openDatabase({ folder: join(folder, 'main') }, entities, migrations);
  await Promise.all([keys.migrate(), main.migrate()]);
  return {
    keys,
    main,
    close: () => Promise.all([keys.close(), main.close()]).then(() => rm(folder, { recursive: true })),
  };
}

/** What the schema generator would change; it knows nothing of the rules that only SQL can say, and would drop them. */
const differences = async ({ orm }: Opened): Promise<string[]> =>
  (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== "set names 'utf8';");

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('on %s', (_name, open) => {
  let databases: Databases;
  let store: KeyStore;
  const WRAPPED = randomBytes(61);

  beforeAll(async () => {
    databases = await open();
    store = keyStoreOn(databases.keys.database, databases.keys.fork);
  }, 120_000);
  afterAll(() => databases.close());

  const provisioned = async (): Promise<string> => {
    const person = randomUUID();
    await store.provision(person, WRAPPED, 'key-1');
    return person;
  };

  test('stores many keys in one statement, all or none', async () => {
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    const keyOf = (personId: string) => ({ personId, wrapped: WRAPPED, keyId: 'key-1' });
    await store.provisionAll([keyOf(first), keyOf(second)]);
    expect(await store.load([first, second])).toEqual(
      new Map([first, second].map((person) => [person, { state: 'PROVISIONED', wrapped: WRAPPED, keyId: 'key-1' }])),
    );
    const fault = await store.provisionAll([keyOf(third), keyOf(first)]).catch((error) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault.message).toBe('This person has, or had, a key.');
    expect(await store.load([third])).toEqual(new Map());
    await store.provisionAll([]);
  });

  test('takes keys also within a transaction of the main database, and keeps them when that is undone', async () => {
    const person = randomUUID();
    const undone = databases.main.fork().transactional(async () => {
      await store.provision(person, WRAPPED, 'key-1');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await store.load([person])).get(person)?.state).toBe('PROVISIONED');
  });
  const erased = async (): Promise<string> => {
    const person = await provisioned();
    await store.erase(person);
    return person;
  };
  const run = (text: string, ...values: unknown[]) => databases.keys.database.query(text, values);
  const stateOf = async (person: string) => (await store.load([person])).get(person);

  describe('a key', () => {
    test('is handed back as it was stored, and persons unknown to the store are left out', async () => {
      const [person, gone, unknown] = [await provisioned(), await erased(), randomUUID()];
      const loaded = await store.load([person, gone, unknown]);
      expect(new Map(loaded)).toEqual(
        new Map<string, unknown>([
          [person, { state: 'PROVISIONED', wrapped: WRAPPED, keyId: 'key-1' }],
          [gone, { state: 'ERASED' }],
        ]),
      );
      expect(await store.load([])).toEqual(new Map());
    });

    test('that is erased leaves no byte in its row, and erasing it again is no error', async () => {
      const person = await erased();
      const before = await run(
        'select state::text, wrapped::text, key_id, erased_at::text from person_key where person = $1',
        person,
      );
      expect(before).toEqual([['ERASED', null, null, expect.any(String)]]);
      await store.erase(person);
      expect(
        await run(
          'select state::text, wrapped::text, key_id, erased_at::text from person_key where person = $1',
          person,
        ),
      ).toEqual(before);
      await store.erase(randomUUID());
    });

    test.each([
      ['has a key', provisioned],
      ['had one', erased],
    ])('is not provisioned for a person who %s; the fault names her and no key', async (_is, make) => {
      const person = await make();
      const before = await stateOf(person);
      const fault = await store.provision(person, randomBytes(61), 'key-2').catch((error) => error);
      expect(fault).toMatchObject({
        name: 'Fault',
        record: `person ${person}`,
        message: 'This person has, or had, a key.',
      });
      expect(await stateOf(person)).toEqual(before);
    });

    test('that the database does not take is a fault that quotes nothing', async () => {
      const fault = await store.provision('no uuid', WRAPPED, 'key-1').catch((error) => error);
      expect(fault).toMatchObject({ name: 'Fault', message: 'The key store did not take a key.' });
      expect(fault.stack).not.toContain(WRAPPED.toString('hex'));
    });
  });

  describe('from ERASED nothing leads back, whoever asks the database', () => {
    test.each([
      [
        'update to PROVISIONED',
        "update person_key set state = 'PROVISIONED', wrapped = '\\x00', key_id = 'k', erased_at = null where person = $1",
      ],
      ['update of nothing', 'update person_key set state = state where person = $1'],
      ['update of when', 'update person_key set erased_at = now() where person = $1'],
      ['update of whom', 'update person_key set person = gen_random_uuid() where person = $1'],
      ['delete', 'delete from person_key where person = $1'],
      [
        'upsert',
        "insert into person_key (person, state, wrapped, key_id) values ($1, 'PROVISIONED', '\\x00', 'k') on conflict (person) do update set state = 'PROVISIONED', wrapped = '\\x00', key_id = 'k', erased_at = null",
      ],
      ['insert', "insert into person_key (person, state, wrapped, key_id) values ($1, 'PROVISIONED', '\\x00', 'k')"],
      [
        'merge',
        'merge into person_key k using (select $1::uuid as person) s on k.person = s.person when matched then delete',
      ],
      ['delete of all', 'delete from person_key where person = $1 or true'],
    ])('%s', async (_name, statement) => {
      const person = await erased();
      await expect(run(statement, person)).rejects.toThrow(/A destroyed key stays destroyed|duplicate key/);
      expect(await stateOf(person)).toEqual({ state: 'ERASED' });
    });

    test('truncate', async () => {
      const person = await erased();
      await expect(run('truncate person_key')).rejects.toThrow('A destroyed key stays destroyed');
      await expect(run('truncate person_key cascade')).rejects.toThrow('A destroyed key stays destroyed');
      expect(await stateOf(person)).toEqual({ state: 'ERASED' });
    });

    test.each([
      ['a delete', 'delete from person_key where person = $1'],
      ['another name', 'update person_key set person = gen_random_uuid() where person = $1'],
      ['half an erasure', "update person_key set state = 'ERASED' where person = $1"],
      ['a key that is gone and not erased', 'update person_key set wrapped = null where person = $1'],
      ['a third state', "update person_key set state = 'LOST' where person = $1"],
    ])('and from PROVISIONED only erasure leads away, not %s', async (_name, statement) => {
      const person = await provisioned();
      const before = await stateOf(person);
      await expect(run(statement, person)).rejects.toThrow(/destroyed|violates check constraint/);
      expect(await stateOf(person)).toEqual(before);
    });

    test('a key may be wrapped anew under another master key', async () => {
      const person = await provisioned();
      await run("update person_key set wrapped = '\\x0102', key_id = 'key-2' where person = $1", person);
      expect(await stateOf(person)).toEqual({ state: 'PROVISIONED', wrapped: Buffer.from([1, 2]), keyId: 'key-2' });
    });
  });

  describe('consent events', () => {
    const ask = (text: string, ...values: unknown[]) => databases.main.database.query(text, values);
    const person = randomUUID();
    beforeAll(async () => {
      await ask('insert into person (id, created_at) values ($1, now())', person);
      await ask(
        "insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at) values ($1, 'CONTACT_SHARING', 'GIVEN', 'EXPRESS', 'FORM', 'EN', 1, now())",
        person,
      );
    });
    const events = () => ask('select id::text, kind, at::text from consent_event');

    test.each([
      ['update', "update consent_event set kind = 'WITHDRAWN'"],
      ['delete', 'delete from consent_event'],
      ['truncate', 'truncate consent_event'],
      ['truncate from below', 'truncate person cascade'],
      ['delete of the person', 'delete from person'],
      ['delete of the purpose', "delete from purpose where code = 'CONTACT_SHARING'"],
      ['rename of the purpose', "update purpose set code = 'OTHER' where code = 'CONTACT_SHARING'"],
      [
        'upsert',
        "insert into consent_event (id, person_id, purpose_code, kind, basis, method, language, purpose_version, at) select id, person_id, purpose_code, 'WITHDRAWN', basis, method, language, purpose_version, at from consent_event on conflict (id) do update set kind = excluded.kind",
      ],
    ])('are not changed by %s', async (_name, statement) => {
      const before = await events();
      expect(before).toHaveLength(1);
      await expect(ask(statement)).rejects.toThrow(/append-only|violates foreign key|Rows of this table are deleted/);
      expect(await events()).toEqual(before);
    });
  });

  describe('the migrations make what the entities say', () => {
    test('in the main database, but for the triggers that keep its records, and the index and the view of the ledger', async () => {
      const raising = ['klusster_owner', 'business_owner', 'consumer_user', 'staff_member', 'case_grant'].flatMap(
        (table) =>
          ['is_added', 'was_changed', 'is_changed', 'is_removed'].flatMap((event) => [
            `drop trigger if exists "${table}_${event}" on "${table}";`,
            `drop function if exists "${table}_${table}_${event}_fn"();`,
          ]),
      );
      const keeping = ['update', 'delete'].flatMap((event) => [
        `drop trigger if exists "staff_member_keeps_an_officer_on_${event}" on "staff_member";`,
        `drop function if exists "staff_member_staff_member_keeps_an_officer_on_${event}_fn"();`,
      ]);
      const ofCasesAndMoney = [
        ['support_case', 'is_about_others'],
        ['support_case', 'ends_its_grants'],
        ['support_case', 'leaves_its_inquiry'],
        ['inquiry', 'keeps_its_time'],
        ['correction', 'append_only'],
        ['message', 'acknowledges_a_correction'],
        ['webhook_delivery', 'acknowledges_a_correction'],
        ['safeguard', 'stays_on_record'],
        ['safeguard_test', 'append_only'],
        ['paper_disposal', 'append_only'],
        ['staff_alert', 'keeps_its_order'],
        ['staff_alert', 'is_kept'],
        ['staff_watch', 'only_grows'],
        ['incident', 'keeps_its_order'],
        ['incident', 'is_kept'],
        ['incident_person', 'is_fixed'],
        ['message', 'tells_its_incident'],
        ['case_grant', 'keeps_to_its_case'],
        ['case_grant', 'of_an_emergency_is_short'],
        ['support_case', 'is_opened_by_somebody'],
        ['support_case', 'changes_hands'],
        ['support_case', 'is_resolved_once_done'],
        ['support_case', 'goes_on_elsewhere'],
        ['case_entry', 'is_of_an_open_case'],
        ['case_entry', 'stays'],
        ['case_delay', 'is_of_a_colleague'],
        ['case_delay', 'stays'],
        ['emergency', 'stays'],
        ['emergency', 'counts'],
        ['case_look_up', 'append_only'],
        ['staff_member', 'counts_clearance'],
        ...['clearance', 'training'].flatMap((table) => [
          [table, 'counts'],
          [table, 'append_only'],
        ]),
        ['invoice', 'is_kept'],
        ['invoice_line', 'is_kept'],
        ['invoice_line', 'is_kept_when_changed'],
        ['invoice_tax', 'is_kept'],
        ['payment', 'is_kept'],
        ['credit_note', 'append_only'],
        ['credit_note', 'is_numbered'],
        ['number_series', 'rises'],
        ['number_series', 'has_no_gap'],
        ['invoice', 'adds_up'],
        ['payment', 'adds_up'],
        ['credit_note', 'adds_up'],
        ['klusster', 'writes_its_span'],
        ['card_opening', 'append_only'],
        ['overdue_notice', 'append_only'],
        ['document_version', 'is_appended'],
        ['charge_attempt', 'is_kept'],
        ['charge_attempt', 'is_kept_when_changed'],
        ['document_acceptance', 'append_only'],
        ['disposal_record', 'append_only'],
        ['access_request', 'is_kept'],
        ['erasure_ledger', 'only_grows'],
        ['audit_entry', 'is_chained'],
        ['audit_entry', 'append_only'],
        ['audit_head', 'only_grows'],
        ['person', 'keeps_pseudonyms'],
        ['charge_attempt', 'keeps_its_kind'],
        ['charge_attempt', 'is_paid'],
        ['invoice', 'is_being_charged'],
        ...[
          'account',
          'account_address',
          'business_owner',
          'klusster_owner',
          'consumer_user',
          'billing_details',
          'session',
          'second_factor',
          'recovery_code',
          'card',
          'upload',
          'content_report',
          'support_case',
          'case_entry',
          'emergency',
          'delegation',
          'consent_event',
          'subscription',
          'inquiry',
          'access_request',
          'access_package',
          'correction',
          'document_acceptance',
        ].map((table) => [table, 'gathers_nothing_more']),
        ['klusster', 'ends_its_list'],
        ['klusster_owner', 'is_marked'],
        ['business_owner', 'is_marked'],
        ['consent_event', 'is_carried'],
        ['support_case', 'is_written_while_open'],
        ['content_report', 'is_written_while_open'],
        ...['klusster_owner', 'business_owner', 'consumer_user', 'staff_member'].flatMap((table) =>
          ['added', 'changed'].map((how) => [table, `keeps_staff_apart_when_${how}`]),
        ),
      ].flatMap(([table, name]) => [
        `drop trigger if exists "${table}_${name}" on "${table}";`,
        `drop function if exists "${table}_${table}_${name}_fn"();`,
      ]);
      const expected = [
        ...raising,
        ...keeping,
        ...ofCasesAndMoney,
        // What a view selects is in the migration alone; its columns are compared by the catalogue.
        'drop view if exists "disclosure_seen" cascade;',
        'drop view if exists "consent_seen" cascade;',
        'drop view if exists "staff_clearance" cascade;',
        'drop view if exists "case_record" cascade;',
        'drop view if exists "emergency_seen" cascade;',
        'drop view if exists "document_acceptance_seen" cascade;',
        'drop view if exists "correction_told" cascade;',
        'drop view if exists "incident_seen" cascade;',
        'drop view if exists "safeguard_seen" cascade;',
        'drop view if exists "desk_work" cascade;',
        // Of several columns, and what keeps each text of a purpose: said in migration 0032.
        'alter table "consent_event" drop constraint "consent_event_text_foreign";',
        ...['purpose_is_kept', 'purpose_is_kept_anew'].flatMap((name) => [
          `drop trigger if exists "${name}" on "purpose";`,
          `drop function if exists "purpose_${name}_fn"();`,
        ]),
        'drop trigger if exists "purpose_version_append_only" on "purpose_version";',
        'drop function if exists "purpose_version_purpose_version_append_only_fn"();',
        'drop index "disclosure_persons_index";',
        // By which walls know the viewer: said in migration 0046.
        ...[
          'acts_as"(text)',
          'seen_as_staff"()',
          'seen_cases"()',
          'seen_consumers"()',
          'seen_in_cases"()',
          'seen_reviewed"()',
          'seen_persons"(text)',
        ].map((name) => `drop function if exists "${name};`),
        ...['staff_of_case"(uuid)', 'viewer_id"()'].map((name) => `drop function if exists "${name};`),
        // By blocks, in the order of time: said in migration 0045.
        'drop index "disclosure_at_index";',
        // Of what is open: said in migration 0048.
        'drop index "access_request_open_index";',
        'drop index "klusster_owner_pending_index";',
        // Of what was refused: said in migration 0047.
        'drop index "audit_entry_refused_index";',
        // Of some rows only, or of two columns: said in migrations 0007, 0009 and 0011.
        'drop index "message_holder_index";',
        'drop index "message_unsent_index";',
        'drop index "delegation_last_word";',
        'drop index "second_factor_one_app_per_person";',
        // Of several columns or of bytes: said in migration 0015.
        'alter table "image" drop constraint "image_hash_is_of_its_bytes";',
        'alter table "image" drop constraint "image_is_small";',
        'alter table "business" drop constraint "business_name_check";',
        'alter table "business" drop constraint "business_opening_hours_check";',
        // Of what is listed: said in migration 0016.
        'drop index "listing_listed_business_id_klusster_id_index";',
        'drop index "listing_listed_klusster_id_business_id_index";',
        // What the words of the directory are made with: said in migration 0022.
        'drop function if exists "is_repointed"(jsonb, jsonb);',
        // By what an invoice becomes nobody’s: said in migration 0037.
        'drop function if exists "is_made_nobodys"(jsonb, jsonb, text[]);',
        'drop function if exists "is_nobody"(uuid);',
        'drop function if exists "shared_under"(uuid);',
        'drop function if exists "is_being_erased"(uuid);',
        'drop function if exists "tax_record_ends"(timestamp with time zone, timestamp with time zone);',
        'drop function if exists "follows_its_invoice"(charge_attempt, charge_attempt);',
        'drop function if exists "forgets_its_klusster"(invoice_line, invoice_line);',
        ...['folded', 'search_query', 'search_words'].map((name) => `drop function if exists "${name}"(text);`),
        // The server writes its words otherwise than they were given: said in migration 0026.
        `alter table "newsletter" add "told_state" text generated always as (case when "state" not in ('SENDING', 'SENT') then "state" when "reported_at" is null then 'SENDING' else 'SENT' end) stored null;`,
        'alter table "newsletter" drop column "told_state";',
        `comment on column "newsletter"."told_state" is 'open';`,
        // Of what goes on, or is done once: said in migrations 0029, 0030 and 0031.
        'drop index "charge_attempt_once_a_month";',
        'drop index "charge_attempt_one_is_under_way";',
        'drop index "klusster_span_one_goes_on";',
        // Of what was published: said in migration 0021.
        'drop index "klusster_slug_taken";',
        'drop index "klusster_offer_one_at_a_time";',
        'alter table "second_factor" drop constraint "second_factor_credential_index_unique";',
        'alter table "second_factor" drop constraint "second_factor_is_whole";',
        // Of several columns, or of what a list holds: said in migration 0013.
        'alter table "webhook_delivery" drop constraint "webhook_delivery_forgets_its_body";',
        'alter table "webhook_endpoint" drop constraint "webhook_endpoint_events_check";',
        'alter table "webhook_endpoint" drop constraint "webhook_endpoint_is_disabled_whole";',
        'drop trigger if exists "disclosure_append_only" on "disclosure";',
        'drop function if exists "disclosure_disclosure_append_only_fn"();',
        'drop trigger if exists "consent_event_append_only" on "consent_event";',
        'drop trigger if exists "proof_look_up_append_only" on "proof_look_up";',
        'drop function if exists "proof_look_up_proof_look_up_append_only_fn"();',
        'drop function if exists "consent_event_consent_event_append_only_fn"();',
        'create view "disclosure_seen" as table disclosure_seen;',
        'create view "consent_seen" as table consent_seen;',
        'create view "staff_clearance" as table staff_clearance;',
        'drop function if exists "cleared_until"(uuid, text);',
        'create view "case_record" as table case_record;',
        'create view "emergency_seen" as table emergency_seen;',
        'drop function if exists "told_from"(uuid);',
        'drop function if exists "case_waits"(uuid);',
        'drop function if exists "case_has_room"(uuid, uuid);',
        'drop index "emergency_one_at_a_time";',
        'alter table "emergency" drop constraint "emergency_id_foreign";',
        'create view "document_acceptance_seen" as table document_acceptance_seen;',
        'create view "correction_told" as table correction_told;',
        'create view "incident_seen" as table incident_seen;',
        'create view "safeguard_seen" as table safeguard_seen;',
        'create view "desk_work" as table desk_work;',
      ];
      expect((await differences(databases.main)).sort()).toEqual(expected.sort());
    });

    test('in the key store, but for what keeps its states', async () => {
      expect((await differences(databases.keys)).sort()).toEqual([
        'alter table "person_key" drop constraint "person_key_whole";',
        'drop function if exists "ended_epoch_ended_epoch_is_kept_fn"();',
        'drop function if exists "person_key_person_key_epoch_fn"();',
        'drop function if exists "person_key_person_key_tombstone_fn"();',
        'drop trigger if exists "ended_epoch_is_kept" on "ended_epoch";',
        'drop trigger if exists "person_key_epoch" on "person_key";',
        'drop trigger if exists "person_key_tombstone" on "person_key";',
      ]);
    });
  });
});

test('a column, a comment, a check or an index that an entity has more is found by that comparison', async () => {
  const storage = await freshStorage('empty');
  const More = defineEntity({
    name: 'PersonKey',
    tableName: 'person_key',
    properties: {
      person: p.uuid().primary().comment('internal'),
      state: p.enum(['PROVISIONED', 'ERASED', 'LOST'] as const).comment('internal'),
      wrapped: p.blob().nullable().comment('open'),
      keyId: p.text().nullable().index().comment('internal'),
      provisionedAt: p.datetime().defaultRaw('now()').comment('internal'),
      erasedAt: p.datetime().nullable().comment('internal'),
      note: p.text().nullable().comment('internal'),
    },
  });
  const opened = await openDatabase({ url: storage.keyStoreUrl }, [More as EntitySchema], keyMigrations);
  const lines = (await differences(opened)).join('\n');
  await opened.close();
  await storage.drop();
  for (const found of ['add "note"', "'LOST'", `"wrapped" is 'open'`, 'create index']) expect(lines).toContain(found);
});
