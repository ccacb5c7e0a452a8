import 'reflect-metadata';
import { holdingRefusals } from '../../src/api/holdingRefusals.js';
import { eraseUnused } from '../../src/disposal/eraseUnused.js';
import { retentionDebt } from '../../src/disposal/retentionDebt.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { provisionKey } from '../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../src/stores.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { disposingOf } from './support/erasing.js';

import.meta.jest.setTimeout(120_000);

/** What is kept no longer goes by itself, by the table of the law (4-law.md), and nothing goes before. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

const HOLDINGS = features.flatMap(({ personalData }) => personalData?.holdings ?? []);
const sql = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);
const count = async (table: string) => Number((await sql(`select count(*)::text from ${table}`))[0]?.[0]);
const NOW = new Date();
const clock = { now: () => NOW };
const person = rowIdOf('person', 'fatima');
const DAY = 86_400_000;

/** A row of each kind, so many days old, as the schedule counts them; written here from the law, and not from the code. */
const KINDS: Readonly<Record<string, { readonly days: number; readonly put: string }>> = {
  session: {
    days: 90,
    put: `insert into session (id, token_hash, person_id, kind, created_at, used_at, proven_at, expires_at, ended_at)
      values ($1::uuid, $1::uuid::text::bytea, $2, 'APP', $3::timestamptz - interval '9 days', $3, $3, $3::timestamptz + interval '9 days', $3)`,
  },
  message: {
    days: 90,
    put: `insert into message (id, holder, content, state, attempts, created_at, sent_at) values ($1, $2, '\\x00', 'SENT', 1, $3::timestamptz - interval '1 hour', $3)`,
  },
  webhook_delivery: {
    days: 90,
    put: `with p as (insert into partner (id, name, redirect_uris, scopes, auth_method, created_at) values ($1, 'P', '{}', '{}', 'private_key_jwt', now()) returning id),
      e as (insert into webhook_endpoint (id, partner_id, url, events, created_at, disabled_at, disabled_because) select $1, id, 'https://p.test/', '[]', now(), now(), 'REMOVED' from p returning id)
      insert into webhook_delivery (id, event_id, endpoint_id, event, holder, state, attempts, queued_at) select $1, $1, id, 'PING', $2, 'DELIVERED', '[]', $3 from e`,
  },
  idempotency_key: {
    days: 1,
    put: `insert into idempotency_key (id, key_index, input_index, created_at) select $1, $1::uuid::text::bytea, $1::uuid::text::bytea, $3 where $2::uuid is not null`,
  },
  disclosure: {
    days: 731,
    put: `insert into disclosure (at, credential, viewer_id, purpose, persons, shown) values ($3, $1, $2, 'SERVICE', array[$2::uuid], '[]')`,
  },
  case_look_up: {
    days: 731,
    put: `insert into case_look_up (staff_id, at, person_id) select m.id, $3, $2 from staff_member m where $1::uuid is not null limit 1`,
  },
  factor_challenge: {
    days: 1,
    put: `insert into factor_challenge (hash, purpose, person_id, tries, expires_at) values ($1::uuid::text::bytea, 'SIGN_IN', $2, 0, $3)`,
  },
  support_case: {
    days: 183,
    put: `insert into support_case (id, staff_id, person_id, kind, reason, opened_at, closed_at, outcome)
      select $1, m.id, $2, 'QUESTION', '\\x00', $3::timestamptz - interval '1 day', $3, 'RESOLVED' from staff_member m limit 1`,
  },
  content_report: {
    days: 183,
    put: `with c as (insert into support_case (id, staff_id, person_id, kind, reason, opened_at) select $1, m.id, $2, 'REPORT', '\\x00', now() from staff_member m limit 1 returning id)
      insert into content_report (id, person_id, klusster_id, reason, text, reported_at, support_case_id, decided_at, outcome)
      select $1, $2, (select id from klusster limit 1), 'ABUSE', '\\x00', $3::timestamptz - interval '1 day', c.id, $3, 'ACTED' from c`,
  },
  inquiry: {
    days: 183,
    put: `with c as (insert into support_case (id, staff_id, person_id, kind, reason, opened_at) select $1, m.id, $2, 'INQUIRY', '\\x00', now() from staff_member m limit 1 returning id)
      insert into inquiry (id, person_id, kind, state, words, language, sent_at, received_on, limit_on, support_case_id, answered_at)
      select $1, $2, 'QUESTION', 'ANSWERED', '\\x00', 'EN', $3::timestamptz - interval '1 day', '2020-01-01', '2020-01-31', c.id, $3 from c`,
  },
  incident: {
    days: 731,
    put: `insert into incident (id, opened_by_id, opened_at, known_at, from_at, until_at, suspect, viewer_id, is_misused, coordinates, words,
        affected, reads, fields, assessed_at, assessed_by_id, is_risk, sensitivity, misuse, closed_at)
      select $1, m.id, $3, $3, $3::timestamptz - interval '1 day', $3, 'PERSON', $2, false, '{}', '\\x00', 0, 0, '[]', $3, m.id, false, 'LOW', 'UNLIKELY', $3
      from staff_member m limit 1`,
  },
  paper_disposal: {
    days: 6 * 365 + 2,
    put: `insert into paper_disposal (id, records, boxes, disposed_at, method, company, approval, certificate_number, recorded_by_id, recorded_at)
      select $1, 'OTHER', 1, $3, 'CROSS_CUT', 'Papier', 'P', '1', m.id, $3::timestamptz + interval '1 day' from staff_member m where $2::uuid is not null limit 1`,
  },
  staff_alert: {
    days: 731,
    put: `insert into staff_alert (id, staff_id, pattern, day, count, at, settled_at, settled_by_id, outcome)
      select $1, m.id, 'AT_NIGHT', $3::timestamptz::date, 1, $3, $3, o.id, 'EXPLAINED' from staff_member m, staff_member o
      where m.id <> o.id and $2::uuid is not null limit 1`,
  },
  mailing_consent: {
    days: 3 * 365,
    put: `with r as (insert into recipient (id, address_index, created_at) select $1, $1::uuid::text::bytea, now() where $2::uuid is not null returning id)
      insert into mailing_consent (id, recipient_id, klusster_id, principal_id, statement, text_version, language, method, requested_at, given_at)
      select $1, r.id, k.id, k.owner_id, '\\x00', 1, 'EN', 'FORM', $3, $3 from r, (select id, owner_id from klusster limit 1) k`,
  },
  consent_event: {
    days: 3 * 365,
    put: `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at)
      select $2::uuid, 'DEVELOPMENT', 'GIVEN', 'EXPRESS', 'API', 'EN', 1, t from unnest(array[$3::timestamptz, now()]) t where $1::uuid is not null`,
  },
};

async function put(table: string, age: number): Promise<void> {
  const id = crypto.randomUUID();
  // Of a consent the proof is sealed under a key of its own, which goes with it.
  if (table === 'mailing_consent' || table === 'incident') await provisionKey(stores.keyStore, stores.keyring, id);
  await sql(KINDS[table]?.put ?? '', [id, person, new Date(NOW.getTime() - age).toISOString()]);
}
const debt = async (table: string) => (await retentionDebt(stores.main.reserve, features, NOW)).get(table);

test.each(Object.keys(KINDS))(
  'of %s goes what is older than the law lets it be, and nothing younger',
  async (table) => {
    const { days } = KINDS[table] as (typeof KINDS)[string];
    await sweepRetention(disposingOf(stores, clock), features);
    await put(table, days * DAY - 60_000);
    const young = await count(table);
    expect(await sweepRetention(disposingOf(stores, clock), features, { dryRun: true })).toEqual([]);
    await put(table, (days + 2) * DAY);
    const put2 = await count(table);
    expect(await debt(table)).toBe(1);
    const dry = await sweepRetention(disposingOf(stores, clock), features, { dryRun: true });
    expect([dry.map((one) => [one.table, one.rows]), await count(table)]).toEqual([[[table, 1]], put2]);
    const swept = await sweepRetention(disposingOf(stores, clock), features);
    expect(swept).toEqual(dry);
    expect([await count(table), await debt(table)]).toEqual([put2 - 1, 0]);
    expect(await count(table)).toBeGreaterThanOrEqual(young);
    expect(await sweepRetention(disposingOf(stores, clock), features)).toEqual([]);
  },
);

test('the key of a proof goes with it, and that of one that is kept stays', async () => {
  const old = crypto.randomUUID();
  await provisionKey(stores.keyStore, stores.keyring, old);
  const at = new Date(NOW.getTime() - (3 * 365 + 2) * DAY).toISOString();
  await sql(KINDS.mailing_consent?.put ?? '', [old, person, at]);
  const kept = (await sql('select id::text from mailing_consent where id <> $1', [old])).map(([id]) => id as string);
  expect(kept.length).toBeGreaterThan(0);
  await sweepRetention(disposingOf(stores, clock), features);
  const states = await stores.keyStore.load([old, ...kept]);
  expect([states.get(old)?.state, kept.filter((id) => states.get(id)?.state !== 'PROVISIONED')]).toEqual([
    'ERASED',
    [],
  ]);
});

test('each sweep is on record by table and rule, of nobody', async () => {
  const rows = await sql(
    "select rows_of, rule, sum(erased)::text from disposal_record where ground = 'RETENTION' group by 1, 2 order by 1",
  );
  expect(rows.map(([table]) => table)).toEqual(expect.arrayContaining(Object.keys(KINDS)));
  await expect(sql('update disposal_record set erased = 0')).rejects.toThrow('append-only');
});

test('the database keeps what the schedule keeps, whoever deletes', async () => {
  for (const table of ['disclosure', 'case_look_up', 'consent_event'])
    await expect(sql(`delete from ${table}`)).rejects.toThrow('append-only');
});

test('whoever is here for nothing any more is erased a month after she came', async () => {
  const [used, unused, young] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const long = new Date(NOW.getTime() - 31 * DAY).toISOString();
  for (const [id, at] of [
    [used, long],
    [unused, long],
    [young, NOW.toISOString()],
  ])
    await sql('insert into person (id, created_at) values ($1, $2)', [id, at]);
  await sql("insert into business_owner (id, person_id, contact) values ($1, $2, '\\x00')", [
    crypto.randomUUID(),
    used,
  ]);
  expect(await eraseUnused(disposingOf(stores, clock), features)).toBe(1);
  expect(await sql('select person_id::text, ground from erasure')).toEqual([[unused, 'UNUSED']]);
  expect(await eraseUnused(disposingOf(stores, clock), features)).toBe(0);
});

test('the boot refuses a table that no holding names, a sealed column that is left out, and a rule that is not its columns’', () => {
  const metadata = stores.main.orm.getMetadata();
  const refused = (change: (feature: (typeof features)[number]) => (typeof features)[number]) =>
    holdingRefusals(features.map(change), metadata);
  const holdingsOf = (name: string, change: (holdings: typeof HOLDINGS) => typeof HOLDINGS) =>
    refused((feature) =>
      feature.name === name
        ? { ...feature, personalData: { holdings: change([...(feature.personalData?.holdings ?? [])]) } }
        : feature,
    );
  expect(holdingRefusals(features, metadata)).toEqual([]);
  expect(holdingsOf('mail', () => [])).toEqual([
    'message: name it in one holding of its feature, it has personal columns',
  ]);
  expect(holdingsOf('mail', ([one]) => [{ ...(one as any), sealed: {} }])).toEqual([
    'message.content: name its sealed group in the holding',
  ]);
  expect(holdingsOf('mail', ([one]) => [{ ...(one as any), ends: { rule: 'CARD', since: 't.sent_at' } }])).toEqual([
    'message: it ends by CARD, and its columns say MESSAGE',
  ]);
  expect(holdingsOf('mail', ([one]) => [{ ...(one as any), whose: undefined, sealed: undefined }])).toEqual([
    'message: say whose a row is, or keep it',
  ]);
  expect(
    holdingsOf('cases', (own) => [...own, ...HOLDINGS.filter(({ entity }) => entity.meta.tableName === 'message')]),
  ).toEqual(['message: it is no table of cases']);
});
