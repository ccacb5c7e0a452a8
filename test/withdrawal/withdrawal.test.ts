import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { asking, grantIn, openAbout } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';
import { untilWaitedFor } from '../support/waiting.js';
import { add, newPartner } from '../webhooks/support.js';
import { proveWithdrawals } from './proveWithdrawals.js';
import { delegate, giveAs, OWNER_TOLD, POLICY_VERSION, RECORD, saidOf, withdrawAs } from './support.js';

/** What a person consents to, purpose by purpose: she reads it, takes it back and gives it again, and nothing is used in between. */

import.meta.jest.setTimeout(120_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const as = async (name: ResidentName, text: string, variables: object = {}) =>
  (await service.ask(text, { account: accountOf(name), variables: { ...variables } })).body;
const query = (text: string, ...values: unknown[]) => service.stores.main.reserve.query(text, values);

const withdraw = (name: ResidentName, purpose: string) => withdrawAs(service, name, purpose);
const give = (name: ResidentName, purpose: string, shown: object = {}) => giveAs(service, name, purpose, shown);
const implications = async (name: ResidentName, purpose: string, language = 'EN') =>
  (
    await as(
      name,
      'query($purpose: PurposeCode!, $language: Language!) { withdrawalImplications(purpose: $purpose, language: $language) { text version limit ends continues } }',
      { purpose, language },
    )
  ).data.withdrawalImplications;
const done = (purpose: string) => ({ purpose, userErrors: [] });
const refused = (code: string, field: string) => ({ purpose: null, userErrors: [{ code, field }] });

/** What Luc, a Klusster Owner, is shown of Desmond. */
const lucReads = () => as('luc', OWNER_TOLD, { id: idOf('BusinessOwner', 'desmond') });

test('a purpose that is withdrawn is used no more, is told as such, and stands again once it is given anew', async () => {
  expect((await lucReads()).data.node.email).not.toBeNull();
  expect(await withdraw('desmond', 'CONTACT_SHARING')).toEqual(done('CONTACT_SHARING'));
  const after = await lucReads();
  expect(after.data.node.email).toBeNull();
  expect(after.extensions.withheld[0].reason).toBe('NOT_SHARED');
  // Once more: no error, and no second event.
  expect(await withdraw('desmond', 'CONTACT_SHARING')).toEqual(done('CONTACT_SHARING'));
  const [taken, given, ...others] = await saidOf(service, 'desmond');
  expect(others).toEqual([]);
  expect(taken).toMatchObject({ kind: 'WITHDRAWN', stands: false, method: 'API', evidence: 'SESSION' });
  expect(given).toMatchObject({ kind: 'GIVEN', stands: false, basis: 'EXPRESS', expiresAt: null, purposeVersion: 1 });
  expect(given.textHash).toBe(createHash('sha256').update(given.text).digest('hex'));
  expect(await give('desmond', 'CONTACT_SHARING', { version: 2 })).toEqual(refused('CONSENT_TEXT_CHANGED', 'version'));
  expect(await give('desmond', 'CONTACT_SHARING', { policyVersion: 'older' })).toEqual(
    refused('POLICY_CHANGED', 'policyVersion'),
  );
  expect(await give('desmond', 'CONTACT_SHARING')).toEqual(done('CONTACT_SHARING'));
  expect((await saidOf(service, 'desmond'))[0]).toMatchObject({
    kind: 'GIVEN',
    stands: true,
    language: 'FR',
    policyVersion: POLICY_VERSION,
  });
  expect((await lucReads()).data.node.email).not.toBeNull();
  const mails = (await service.mailed(accountOf('desmond'))).map(({ text }) => text);
  expect(mails.filter((text) => /consent to this purpose ended|avez retiré/.test(text))).toHaveLength(1);
  expect(mails.filter((text) => text.includes('vous avez consenti à cette fin'))).toHaveLength(1);
});

test('what law or contract keeps is refused with its reason, and told before', async () => {
  expect(await withdraw('luc', 'SERVICE')).toEqual(refused('ACCOUNT_NEEDS_PURPOSE', 'purpose'));
  expect(await withdraw('luc', 'LEGAL')).toEqual(refused('NOT_BY_CONSENT', 'purpose'));
  expect(await withdraw('luc', 'BILLING')).toEqual(refused('KLUSSTER_NEEDS_PURPOSE', 'purpose'));
  expect((await implications('luc', 'BILLING')).limit).toContain('Close it or hand it over first');
  expect((await implications('luc', 'BILLING', 'FR')).limit).toContain('Fermez-le ou cédez-le d’abord');
  expect(await give('luc', 'MAILING')).toEqual(refused('LIST_ASKS_ITSELF', 'purpose'));
  const mine = await implications('desmond', 'CONTACT_SHARING');
  expect(mine).toMatchObject({ version: 1, limit: null });
  expect(mine.ends).toEqual([expect.stringContaining('No Klusster Owner is shown your contact as a Business Owner')]);
  expect(mine.continues.length).toBeGreaterThan(2);
  const reader = await implications('aoife', 'MAILING');
  expect(reader.ends).toEqual([expect.stringContaining('All mailing lists that you subscribe to')]);
});

test('a reader who withdraws mail is on no list from the answer on, and a partner who sees her lists is told by its grant alone', async () => {
  const partner = await newPartner(service.stores);
  const grant = await delegate(service, 'aoife', partner, ['subscriptions']);
  const silent = await newPartner(service.stores);
  const other = await delegate(service, 'aoife', silent, ['account']);
  await add(service, partner, `https://example.com/${grant}`, ['CONSENT_WITHDRAWN']);
  await add(service, silent, `https://example.com/${other}`, ['CONSENT_WITHDRAWN']);
  expect(await withdraw('aoife', 'MAILING')).toEqual(done('MAILING'));
  const { viewer } = (await as('aoife', '{ viewer { consumerUser { subscriptions { nodes { since } } } } }')).data;
  expect(viewer.consumerUser.subscriptions.nodes).toEqual([]);
  const told = await query(
    `select d.event::text, e.partner_id::text from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where d.event = 'CONSENT_WITHDRAWN'`,
  );
  expect(told).toEqual([['CONSENT_WITHDRAWN', partner]]);
});

test('a letter to info@ is put on record by staff whose grant covers consents, and counts from then on', async () => {
  const clock = { now: () => new Date() };
  const ravi = asking(service, 'ravi', clock);
  const caseId = await openAbout(ravi, 'fatima');
  const receivedAt = new Date(Date.now() - 86_400_000).toISOString();
  const record = (input: object = {}) =>
    ravi(RECORD, { input: { caseId, purpose: 'CONTACT_SHARING', receivedAt, ...input } });
  expect((await record()).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await grantIn(ravi, caseId, ['CONTACT']);
  expect((await record()).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await grantIn(ravi, caseId, ['CONSENT']);
  const later = new Date(Date.now() + 86_400_000).toISOString();
  expect((await record({ receivedAt: later })).body.data.recordWithdrawal).toEqual(
    refused('TIME_REFUSED', 'receivedAt'),
  );
  expect((await record()).body.data.recordWithdrawal).toEqual(done('CONTACT_SHARING'));
  const helene = asking(service, 'helene', clock);
  expect(
    (await helene(RECORD, { input: { caseId, purpose: 'MAILING', receivedAt } })).body.errors?.[0]?.extensions.code,
  ).toBe('NOT_FOUND');
  expect((await saidOf(service, 'fatima'))[0]).toMatchObject({
    kind: 'WITHDRAWN',
    method: 'MAIL',
    evidence: 'CASE',
    receivedAt,
  });
});

test('a grant for a purpose ends when its person says no to it, and none is given after', async () => {
  const ravi = asking(service, 'ravi', { now: () => new Date() });
  const caseId = await openAbout(ravi, 'noor');
  const input = { caseId, groups: ['CONTACT'], purpose: 'DEVELOPMENT', reason: 'To learn from it', hours: 1 };
  const REQUEST =
    'mutation($input: RequestGrantInput!) { requestGrant(input: $input) { grant { id closedAt } userErrors { code } } }';
  expect((await ravi(REQUEST, { input })).body.data.requestGrant.grant.closedAt).toBeNull();
  await withdraw('noor', 'DEVELOPMENT');
  const open = `select count(*)::text from case_grant where person_id = $1 and purpose = 'DEVELOPMENT' and closed_at is null`;
  expect(await query(open, rowIdOf('person', 'noor'))).toEqual([['0']]);
  expect((await ravi(REQUEST, { input })).body.data.requestGrant.userErrors).toEqual([{ code: 'PURPOSE_WITHDRAWN' }]);
});

test('a text that was shown is not edited, an event not changed, and a purpose that comes to say more locks what was given before', async () => {
  await expect(query(`update purpose set text_en = 'more' where code = 'CONTACT_SHARING'`)).rejects.toThrow();
  await expect(query(`update purpose_version set text_en = 'more'`)).rejects.toThrow();
  await expect(query(`update consent_event set kind = 'GIVEN'`)).rejects.toThrow();
  const implied = `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at, expires_at)
    values ($1, 'CONTACT_SHARING', 'GIVEN', $2, 'TOWN', 'EN', 1, now(), now())`;
  await expect(query(implied, rowIdOf('person', 'noor'), 'EXPRESS')).rejects.toThrow();
  expect((await lucReads()).data.node.email).not.toBeNull();
  await query(
    `update purpose set version = 2, standing_from = 2, text_en = text_en || ', and more' where code = 'CONTACT_SHARING'`,
  );
  expect((await lucReads()).data.node.email).toBeNull();
  expect((await saidOf(service, 'desmond'))[0]).toMatchObject({ kind: 'GIVEN', stands: false, purposeVersion: 1 });
  expect(await give('desmond', 'CONTACT_SHARING', { version: 2 })).toEqual(done('CONTACT_SHARING'));
  expect((await lucReads()).data.node.email).not.toBeNull();
});

test('nothing is shown after the answer: 50 withdrawals while others read', () => proveWithdrawals(service, 50));

test('a withdrawal is not answered while an entry of the ledger that began before is still to be written', async () => {
  expect(await give('desmond', 'CONTACT_SHARING', { version: 2 })).toEqual(done('CONTACT_SHARING'));
  const outside = new pg.Client({ connectionString: storage.url });
  await outside.connect();
  await outside.query('begin; lock table disclosure in share mode');
  const read = lucReads();
  await untilWaitedFor(outside);
  let isAnswered = false;
  const withdrawn = withdraw('desmond', 'CONTACT_SHARING').finally(() => {
    isAnswered = true;
  });
  const lastWord = `select kind from consent_event where person_id = $1 order by id desc limit 1`;
  while ((await query(lastWord, rowIdOf('person', 'desmond')))[0]?.[0] !== 'WITHDRAWN') await pause(5);
  await pause(200);
  expect(isAnswered).toBe(false);
  await outside.query('rollback');
  await outside.end();
  expect(await withdrawn).toEqual(done('CONTACT_SHARING'));
  await read;
  expect((await lucReads()).data.node.email).toBeNull();
});
