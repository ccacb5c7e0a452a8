import pg from 'pg';
import { LIMITS } from '../../src/api/limits.js';
import type { EmailAddress } from '../../src/kernel/emailAddress.js';
import {
  CLAUSE_CONTROLS,
  CONTROLS,
  type ControlCode,
  probePosture,
  publishedDocuments,
  recordDocuments,
} from '../../src/policy/index.js';
import { auditKeyOf } from '../../src/privacy/vault/auditKey.js';
import { operate } from '../support/commands.js';
import { productionEnv } from '../support/productionEnv.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

import.meta.jest.setTimeout(120_000);

/** Years from what the clock of the database says: what is over is so by the clock of the service. */
const NOW = new Date('2031-11-29T12:00:00Z');
const SETTINGS: Omit<Parameters<typeof probePosture>[0], 'database' | 'audit'> = {
  privacyOfficer: {
    name: 'Hélène',
    phone: '+15145550100',
    address: '1 rue du Parc',
    email: 'privacy@klusster.test' as EmailAddress,
  },
  publicUrl: 'https://klusster.test',
  now: NOW,
};

/** A newsletter message that was begun when `at` says, for a recipient and a consent of the town. */
const message = (at: string, from: string) =>
  `insert into newsletter_message (id, newsletter_id, recipient_id, consent_id, state, due_at, begun_at, ended_at, proof)
   select gen_random_uuid(), (select id from newsletter limit 1), c.recipient_id, c.id, 'SENT', ${at}, ${at}, ${at}, '\\x00' from ${from} limit 1
   on conflict (newsletter_id, recipient_id) do update set consent_id = excluded.consent_id, state = 'SENT', begun_at = excluded.begun_at, ended_at = excluded.ended_at, proof = '\\x00'`;

/** Each safeguard was tested when `at` says, passed or not, and is to be tested again after a while. */
const tested = (at: string, passed: boolean, again: string) =>
  `insert into safeguard_test (id, safeguard_id, by_id, tested_at, recorded_at, passed, review_by)
   select gen_random_uuid(), s.id, (select id from staff_member limit 1), ${at}, ${at}, ${passed}, ${at} + ${again} from safeguard s`;

/** What breaks what a control watches: statements in the database of the test, or how the service was set up. */
const BROKEN: Readonly<Record<ControlCode, readonly (string | Partial<typeof SETTINGS>)[]>> = {
  CLASSED: [
    'alter table person add column nickname text',
    `comment on column person.created_at is 'personal: CONTACT | SERVICE | FOR_EVER'`,
  ],
  SEALED: [
    `alter table person add column nickname text; comment on column person.nickname is 'personal: CONTACT | SERVICE | PROFILE'`,
  ],
  KEYS: ['create table person_key (person uuid, wrapped_key bytea)'],
  ROW_WALLS: [
    'alter table card disable row level security',
    'drop policy row_wall on subscription',
    'grant select on klusster_owner to klusster_reader',
  ],
  DISCLOSURES: ['alter table disclosure disable trigger disclosure_append_only'],
  CONSENT: ['drop trigger consent_event_append_only on consent_event'],
  LOOK_UPS: ['alter table proof_look_up disable trigger user', 'alter table case_look_up disable trigger user'],
  AUDIT: [
    'alter table audit_entry disable trigger audit_entry_append_only',
    'alter table audit_entry disable trigger audit_entry_is_chained',
    'drop trigger audit_head_only_grows on audit_head',
    `set local session_replication_role = replica; update audit_entry set body = replace(body, 'DOCUMENTS', 'ACT') where kind = 'DOCUMENTS'`,
    `set local session_replication_role = replica; delete from audit_entry where no = (select min(no) from audit_entry)`,
  ],
  CHARGES: [
    'drop index charge_attempt_once_a_month',
    'alter table charge_attempt drop constraint charge_attempt_by_hand_is_her_word',
    'drop trigger charge_attempt_keeps_its_kind on charge_attempt',
    'alter table charge_attempt disable trigger charge_attempt_is_kept',
  ],
  NO_CARD_NUMBERS: [
    `insert into card_setup (id, owner_id, gateway_id, created_at) select gen_random_uuid(), id, 'seti 4242 4242 4242 4242', now() from klusster_owner limit 1`,
    'alter table card add column cvv text',
  ],
  BANDS: ['alter table audience_band drop constraint audience_band_band_check'],
  GRANTS: ['alter table case_grant drop constraint case_grant_lasts_a_day'],
  CLEARANCES: [
    'alter table clearance drop constraint clearance_is_by_somebody_else',
    'alter table training drop constraint training_counts_a_year',
    'alter table staff_member disable trigger staff_member_counts_clearance',
    'alter table training disable trigger training_append_only',
  ],
  EMERGENCIES: [
    'alter table emergency drop constraint emergency_is_reviewed_by_somebody_else',
    'drop trigger case_grant_of_an_emergency_is_short on case_grant',
    'alter table emergency disable trigger emergency_counts',
    'drop index emergency_one_at_a_time',
    `insert into emergency (id, person_id, staff_id, ground, opened_at)
     select id, person_id, staff_id, 'SAFETY', timestamptz '${NOW.toISOString()}' - interval '72 hours' from support_case limit 1`,
  ],
  DELAYS: [
    'alter table case_delay drop constraint case_delay_is_short',
    'alter table case_delay disable trigger case_delay_is_of_a_colleague',
    'drop trigger case_delay_stays on case_delay',
  ],
  PURPOSES: [
    `alter table purpose_version drop constraint purpose_version_purpose_code_foreign; delete from purpose where code = 'LEGAL'`,
  ],
  WITHDRAWALS: [message(`c.withdrawn_at + interval '1 minute'`, 'mailing_consent c where c.withdrawn_at is not null')],
  SUPPRESSION: [
    `insert into suppression (id, recipient_id, reason, at) select gen_random_uuid(), id, 'BOUNCED', now() - interval '1 hour' from recipient;
     ${message('now()', 'mailing_consent c where c.withdrawn_at is null')}`,
  ],
  SENDERS: ['alter table newsletter drop constraint newsletter_is_frozen_when_it_is_sent'],
  ACCESS: [
    'alter table access_request disable trigger access_request_is_kept',
    'alter table access_request drop constraint access_request_is_refused_with_reasons',
    `insert into access_request (id, person_id, via, language, format, received_at, due_at, support_case_id)
     select gen_random_uuid(), person_id, 'MAIL', 'EN', 'PAGE', timestamptz '${NOW.toISOString()}' - interval '40 days', timestamptz '${NOW.toISOString()}', id
     from support_case limit 1`,
  ],
  INCIDENTS: [
    'alter table incident drop constraint incident_is_closed_once_reported_and_told',
    'drop trigger incident_keeps_its_order on incident',
    'alter table incident_person disable trigger incident_person_is_fixed',
    `insert into incident (id, opened_by_id, opened_at, known_at, from_at, suspect, is_misused, coordinates, words, affected, reads, fields)
     select gen_random_uuid(), id, t, t, t, 'NONE', false, '{}', '\\x00', 0, 0, '[]'
     from (select id from staff_member limit 1) m, (select timestamptz '${NOW.toISOString()}' - interval '73 hours' as t) n`,
  ],
  SAFEGUARDS: [
    'alter table safeguard drop constraint safeguard_has_one_owner',
    'alter table safeguard_test disable trigger safeguard_test_append_only',
    'drop trigger safeguard_stays_on_record on safeguard',
    `update safeguard set retired_at = now() where kind = 'PHYSICAL'`,
    // Nobody tested it by its day.
    `insert into safeguard (id, kind, sensitivity, name_en, name_fr, owner_role, entered_at, review_by)
     values (gen_random_uuid(), 'PHYSICAL', 'LOW', 'A lock', 'Une serrure', 'PRIVACY_OFFICER', timestamptz '${NOW.toISOString()}' - interval '9 days', '${NOW.toISOString()}')`,
    tested(`timestamptz '${NOW.toISOString()}'`, false, `interval '9 days'`),
    tested(`timestamptz '${NOW.toISOString()}' - interval '1 minute'`, true, `interval '1 minute'`),
    `update safeguard set owner_role = null, owner_id = (select id from staff_member where role <> 'PRIVACY_OFFICER' limit 1) where kind = 'PHYSICAL';
     update staff_member set left_at = now() where role <> 'PRIVACY_OFFICER'`,
  ],
  PAPER: [
    'alter table paper_disposal drop constraint paper_disposal_is_certified',
    'alter table paper_disposal disable trigger paper_disposal_append_only',
  ],
  WATCH: [
    'alter table staff_alert drop constraint staff_alert_is_settled_by_somebody_else',
    'alter table staff_alert drop constraint staff_alert_staff_id_pattern_day_unique',
    'drop trigger staff_alert_keeps_its_order on staff_alert',
    'alter table staff_alert disable trigger staff_alert_is_kept',
    'drop trigger staff_watch_only_grows on staff_watch',
    `alter table staff_watch disable trigger user; update staff_watch set looked_at = timestamptz '${NOW.toISOString()}' - interval '2 hours 1 second'`,
    `insert into staff_alert (id, staff_id, pattern, day, count, at)
     select gen_random_uuid(), id, 'AT_NIGHT', '2031-11-26', 1, timestamptz '${NOW.toISOString()}' - interval '72 hours' from staff_member limit 1`,
  ],
  ADDRESSES: ['delete from account_address where person_id = (select person_id from account limit 1)'],
  FORGETTING: [
    `insert into idempotency_key (id, key_index, input_index, created_at) values (gen_random_uuid(), '\\x01', '\\x01', timestamptz '${NOW.toISOString()}' - interval '3 days')`,
  ],
  MIGRATIONS: [`delete from migration where name = 'Cases0010'`],
  DOCUMENTS: [
    'alter table document_version disable trigger user',
    `alter table document_version disable trigger user; delete from document_version where kind = 'TERMS' and language = 'FR'; alter table document_version enable trigger user`,
  ],
  OFFICER: [{ privacyOfficer: { ...SETTINGS.privacyOfficer, phone: ' ' } }],
  CORRECTIONS: [
    'alter table correction disable trigger user',
    'drop trigger message_acknowledges_a_correction on message',
    'alter table webhook_delivery disable trigger user',
  ],
  INQUIRIES: [
    'alter table inquiry drop constraint inquiry_finding_has_its_measure',
    `insert into inquiry (id, person_id, kind, state, words, language, sent_at, received_on, limit_on)
     select gen_random_uuid(), id, 'QUESTION', 'WAITING', '\\x00', 'EN', now(), '2031-10-29', '2031-11-28' from person limit 1`,
  ],
  ENCRYPTED: [{ publicUrl: 'http://klusster.example' }],
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let client: pg.Client;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  await recordDocuments(service.stores.main.fork(), publishedDocuments(), new Date('2026-11-24T09:00:00Z'));
  client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  // What was entered at the beginning is due by now.
  await client.query(tested(`timestamptz '${NOW.toISOString()}' - interval '1 hour'`, true, `interval '9 days'`));
});

afterAll(async () => {
  await client.end();
  await service.close();
  await storage.drop();
});

const audit = () => ({ anchor: service.stores.auditAnchor, key: auditKeyOf(service.stores.keyring).id });

/** Within a transaction of the test, so that what it broke is whole again when it ends. */
const database = {
  query: async (text: string, values: readonly unknown[]) =>
    (await client.query({ text, values: [...values], rowMode: 'array' })).rows as (string | null)[][],
};

const clauses = publishedDocuments().PRIVACY_POLICY.EN.clauses.map(({ id }) => id);

test('each clause of the policy has controls, or says why software holds nothing', () => {
  expect(Object.keys(CLAUSE_CONTROLS).sort()).toEqual([...clauses].sort());
  const held = Object.values(CLAUSE_CONTROLS);
  for (const one of held) {
    if ('statement' in one) expect([one.statement.en, one.statement.fr].every((word) => word.length > 40)).toBe(true);
    else
      expect([one.length > 0, one.length <= (LIMITS.cost.lists['PolicyClause.controls'] ?? 0)]).toEqual([true, true]);
  }
  const used = new Set(held.flatMap((one) => ('statement' in one ? [] : one)));
  expect([...used].sort()).toEqual(Object.keys(CONTROLS).sort());
  const probed = held.filter((one) => !('statement' in one)).length;
  console.log(`posture: ${clauses.length} clauses, ${probed} of them with controls, ${used.size} controls`);
  expect(probed).toBeGreaterThanOrEqual(40);
});

test('every control holds in the town, and whoever asks is told since when', async () => {
  const ask = async (language: string) =>
    (
      await service.ask(
        `{ privacyPolicy(language: ${language}) { clauses { id statement controls { name lastEvidence passing } } } }`,
      )
    ).body.data.privacyPolicy.clauses;
  const never = (await ask('EN')).flatMap((clause: any) => clause.controls);
  expect(never.every(({ lastEvidence, passing }: any) => lastEvidence === null && passing === null)).toBe(true);
  const found = await probePosture({ database: service.stores.main.reserve, audit: audit(), ...SETTINGS });
  expect(found.filter(({ passed }) => !passed)).toEqual([]);
  for (const language of ['EN', 'FR']) {
    for (const { id, statement, controls } of await ask(language)) {
      expect([id, controls.length > 0]).toEqual([id, statement === null]);
      for (const { name, lastEvidence, passing } of controls)
        expect([id, name.length > 20, lastEvidence, passing]).toEqual([id, true, NOW.toISOString(), true]);
    }
  }
  await probePosture({
    database: service.stores.main.reserve,
    audit: audit(),
    ...SETTINGS,
    publicUrl: 'http://klusster.example',
    now: new Date(NOW.getTime() + 1),
  });
  const tls = (await ask('EN')).find(({ id }: any) => id === '10.2.3').controls;
  expect(tls.filter(({ passing }: any) => !passing)).toHaveLength(1);
  service.forget();
  await ask('EN');
  expect(service.statements.filter(({ text }) => text.includes('control_evidence'))).toHaveLength(1);
});

const CASES = Object.entries(BROKEN).flatMap(([control, breaks]) =>
  breaks.map((broken) => [control as ControlCode, broken] as const),
);

test('each control has something that breaks it', () => {
  expect([...new Set(CASES.map(([control]) => control))].sort()).toEqual(Object.keys(CONTROLS).sort());
  expect(CASES.length).toBeGreaterThanOrEqual(Object.keys(CONTROLS).length);
});

test.each(CASES)('%s is red when it is broken: %j', async (control, broken) => {
  await client.query('begin');
  try {
    expect(await CONTROLS[control].probe({ database, audit: audit(), ...SETTINGS })).toBe(true);
    if (typeof broken === 'string') await client.query(broken);
    const settings = typeof broken === 'string' ? SETTINGS : { ...SETTINGS, ...broken };
    expect(await CONTROLS[control].probe({ database, audit: audit(), ...settings })).toBe(false);
  } finally {
    await client.query('rollback');
  }
});

test('a probe that cannot be done has not passed', async () => {
  const away = {
    query: (text: string, values: readonly unknown[]) =>
      text.includes('control_evidence')
        ? service.stores.main.reserve.query(text, values)
        : Promise.reject(new Error('away')),
  };
  const found = await probePosture({ database: away, ...SETTINGS, audit: audit(), now: new Date(NOW.getTime() + 2) });
  expect(found.filter(({ passed }) => passed).map(({ control }) => control)).toEqual(['OFFICER', 'ENCRYPTED']);
});

const klusster = (...args: string[]) => operate(productionEnv(storage), 'posture', ...args);

test('operators see it in either language or as JSON, and the command ends with 1 when a control does not hold', async () => {
  const good = await klusster();
  expect(good.output).toContain('Every control holds.');
  expect(good.code).toBe(0);
  await client.query(
    `alter table purpose_version drop constraint purpose_version_purpose_code_foreign; delete from purpose where code = 'LEGAL'`,
  );
  const bad = await klusster('--lang', 'fr');
  expect(bad.output).toMatch(/ÉCHOUE {2}Chaque but/);
  expect(bad.code).toBe(1);
  const json = await klusster('--json');
  expect(JSON.parse(json.output).filter(({ passed }: any) => !passed)).toMatchObject([{ control: 'PURPOSES' }]);
  expect(json.code).toBe(1);
});
