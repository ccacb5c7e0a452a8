import 'reflect-metadata';
import { askForErasure } from '../../src/disposal/askForErasure.js';
import { erasePerson } from '../../src/disposal/erasePerson.js';
import { features } from '../../src/features.js';
import { openStores, type Stores } from '../../src/stores.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { disposingOf } from './support/erasing.js';

import.meta.jest.setTimeout(120_000);

/** §8.4: once the purpose of a record is fulfilled, nothing more can be gathered for it, whoever writes. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
let reference: string;
const asked = rowIdOf('person', 'luc');
const other = rowIdOf('person', 'marguerite');
const sql = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
  const asking = { person: asked, ground: 'ASKED', language: 'EN' } as const;
  reference = await stores.main.fork().transactional((em) => askForErasure(em, new Date(), asking));
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

const REFUSAL = 'Nothing more is gathered about whoever asked to be erased';
/** By hand: what people give of themselves, table by table. */
const TABLES = [
  ...['account', 'account_address', 'business_owner', 'klusster_owner', 'consumer_user', 'billing_details', 'session'],
  ...['second_factor', 'recovery_code', 'card', 'upload', 'content_report', 'support_case', 'delegation'],
] as const;

test.each(TABLES)('of whoever asked to be erased nothing is put into %s any more; of others it is', async (table) => {
  const put = (person: string) => sql(`insert into ${table} (person_id) values ($1)`, [person]);
  await expect(put(asked)).rejects.toThrow(REFUSAL);
  // The row is not whole: it is refused for that, and for nothing before it.
  await expect(put(other)).rejects.toThrow(/null value|violates|unique/);
});

test.each([
  ['account', 'account'],
  ['account', 'password_hash'],
  ['account_address', 'address_index'],
  ['klusster_owner', 'contact'],
] as const)('what is held of her in %s.%s is not changed any more; of others it is', async (table, column) => {
  const change = (person: string) =>
    sql(`update ${table} set ${column} = ${column} where person_id = $1 returning 1::text`, [person]);
  await expect(change(asked)).rejects.toThrow(REFUSAL);
  expect(await change(other)).toEqual([['1']]);
});

test('no consent of hers is recorded any more, and what takes one back is', async () => {
  const say = (person: string, kind: 'GIVEN' | 'WITHDRAWN') =>
    sql(
      `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at)
       values ($1, 'DEVELOPMENT', '${kind}', 'EXPRESS', 'API', 'EN', 1, now())`,
      [person],
    );
  await expect(say(asked, 'GIVEN')).rejects.toThrow(REFUSAL);
  await say(other, 'GIVEN');
  await say(asked, 'WITHDRAWN');
});

test('a subscription that has ended takes nothing in, until its reader consents anew', async () => {
  const [[id] = []] = await sql('select id::text from subscription where ended_at is not null limit 1');
  for (const change of [
    "contact = '\\x01'",
    "language = case language when 'EN' then 'FR' else 'EN' end",
    'asked_at = now()',
    'ended_at = null',
    'ended_at = now()',
  ])
    await expect(sql(`update subscription set ${change} where id = $1`, [id])).rejects.toThrow(
      'subscription that has ended',
    );
  await sql(
    `with c as (insert into mailing_consent (id, recipient_id, klusster_id, principal_id, statement, text_version, language, method, requested_at, given_at)
       select gen_random_uuid(), s.recipient_id, k.id, k.owner_id, '\\x00', 1, 'EN', 'FORM', now(), now() from subscription s join klusster k on k.id = s.klusster_id where s.id = $1 returning id)
     select id::text from c`,
    [id],
  );
  await sql(
    `update subscription s set ended_at = null, consent_id = (select c.id from mailing_consent c where c.recipient_id = s.recipient_id and c.klusster_id = s.klusster_id and c.withdrawn_at is null order by given_at desc limit 1) where id = $1`,
    [id],
  );
  expect(await sql('select ended_at::text from subscription where id = $1', [id])).toEqual([[null]]);
});

test('with a klusster that is closed its list is over: its readers are forgotten after their time, and nobody joins', async () => {
  const klusster = rowIdOf('klusster', 'kensingtonTable');
  const standing = async () =>
    Number(
      (
        await sql('select count(*)::text from subscription where klusster_id = $1 and ended_at is null', [klusster])
      )[0]?.[0],
    );
  expect(await standing()).toBeGreaterThan(0);
  await sql("update klusster set state = 'CLOSED', stands_since = now() where id = $1", [klusster]);
  expect(await standing()).toBe(0);
  const join = `insert into subscription (id, consumer_user_id, klusster_id, created_at, recipient_id, language)
    select gen_random_uuid(), consumer_user_id, $1, now(), recipient_id, 'EN' from subscription limit 1`;
  await expect(sql(join, [klusster])).rejects.toThrow('is over');
});

test('into a file that is closed nothing is written', async () => {
  const put = `insert into support_case (id, staff_id, person_id, kind, reason, opened_at, closed_at, outcome)
    select $1, m.id, $2, 'QUESTION', '\\x00', now() - interval '1 day', $3::timestamptz, $4 from staff_member m limit 1`;
  const [open, closed] = [crypto.randomUUID(), crypto.randomUUID()];
  await sql(put, [open, other, null, null]);
  await sql(put, [closed, other, new Date().toISOString(), 'RESOLVED']);
  const write = (id: string) => sql("update support_case set reason = '\\x01' where id = $1", [id]);
  await write(open);
  await expect(write(closed)).rejects.toThrow('file that is closed');
});

test('she is erased all the same', async () => {
  await erasePerson(disposingOf(stores), features, reference);
  expect(
    await sql('select (done_at is not null)::text, person_id::text from erasure where id = $1', [reference]),
  ).toEqual([['true', null]]);
});
