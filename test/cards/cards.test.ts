import { DETACH_CARD } from '../../src/cards/detachCard.job.js';
import { DISCARD_SETUP } from '../../src/cards/discardSetup.job.js';
import type { TestCardName } from '../../src/cards/gateway/testCards.js';
import { cardTokenFor, simulatedGateway } from '../../src/cards/index.js';
import { tellOfExpiry } from '../../src/cards/tellOfExpiry.job.js';
import { type JobTools, TryLater } from '../../src/jobs/job.js';
import { GatewayRefused } from '../../src/kernel/cardGateway.js';
import { fromGlobalId } from '../../src/kernel/ids.js';
import { publishedDocuments } from '../../src/policy/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { CanaryScan } from '../support/canaries.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

const policyIn = (language: 'EN' | 'FR') => publishedDocuments().PRIVACY_POLICY[language].version;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const gateway = simulatedGateway({ clock });

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { cards: gateway, clock });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});
beforeEach(() => {
  ahead = 0;
});

const HOUR = 3_600_000;
const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const tools = (at: { now(): Date } = clock): JobTools => {
  const { main, keyStore, keyring } = service.stores;
  return { fork: main.fork, keys: new DataKeys(keyStore, keyring, 0), keyring, cards: gateway, clock: at } as never;
};

async function act(name: string, who: ResidentName, input?: object): Promise<any> {
  const type = `${name.replace(/^./, (first) => first.toUpperCase())}Input`;
  const fields = {
    beginCardSetup: 'setupId clientSecret',
    keepCard: 'card { id brand last4 expiry }',
    removeCard: 'removed',
  }[name];
  const document = input
    ? `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field } } }`
    : `mutation { ${name} { ${fields} userErrors { code field } } }`;
  const { body } = await service.ask(document, { account: accountOf(who), ...(input && { variables: { input } }) });
  return body.data?.[name] ?? body.errors?.[0]?.extensions.code;
}
const code = ({ userErrors }: any) => userErrors?.[0]?.code;

const keeping = (setupId: string, more: object = {}) => ({
  setupId,
  consent: true,
  policyVersion: policyIn('EN'),
  language: 'EN',
  ...more,
});

async function give(who: ResidentName, name: TestCardName = 'pm_card_visa', expiry = '2031-04') {
  const { setupId, clientSecret } = await act('beginCardSetup', who);
  gateway.collect(clientSecret, name, expiry);
  return { setupId, kept: await act('keepCard', who, keeping(setupId)) };
}

const cardOf = async (who: ResidentName) =>
  (await service.ask('{ viewer { klussterOwner { card { id brand last4 expiry } } } }', { account: accountOf(who) }))
    .body.data.viewer.klussterOwner.card;

async function tokenOf(who: ResidentName): Promise<string | undefined> {
  const { keys } = tools();
  return service.stores.main
    .fork()
    .transactional((em) => cardTokenFor({ em, keys, now: clock.now() }, rowIdOf('klusster_owner', who)));
}

const waiting = async (job: string) =>
  (await query("select data->>'id' from pgboss.job where name = $1 and state = 'created'", [job])).map(([id]) => id);

test('a card is kept when the gateway has it, whatever the client says, and with express consent alone', async () => {
  const { setupId, clientSecret } = await act('beginCardSetup', 'marguerite');
  expect(await cardOf('marguerite')).toBeNull();
  expect(code(await act('keepCard', 'marguerite', keeping(setupId)))).toBe('CARD_MISSING');
  gateway.collect(clientSecret, 'pm_card_chargeDeclined');
  expect(code(await act('keepCard', 'marguerite', keeping(setupId)))).toBe('CARD_NOT_ACCEPTED');
  gateway.collect(clientSecret, 'pm_card_visa', '2031-04');
  expect(code(await act('keepCard', 'marguerite', keeping(setupId, { consent: false })))).toBe('CONSENT_NEEDED');
  expect(code(await act('keepCard', 'marguerite', keeping(setupId, { policyVersion: 'another' })))).toBe(
    'POLICY_CHANGED',
  );
  expect(await cardOf('marguerite')).toBeNull();
  const kept = await act('keepCard', 'marguerite', keeping(setupId));
  const card = { id: expect.any(String), brand: 'VISA', last4: '4242', expiry: '2031-04' };
  expect(kept).toEqual({ card, userErrors: [] });
  expect(await act('keepCard', 'marguerite', keeping(setupId))).toEqual(kept);
  expect(await cardOf('marguerite')).toEqual(card);
  const consents = await query(
    "select kind, basis, method, policy_version from consent_event where person_id = $1 and purpose_code = 'BILLING'",
    [rowIdOf('person', 'marguerite')],
  );
  expect(consents).toEqual([['GIVEN', 'EXPRESS', 'API', policyIn('EN')]]);
});

test('the token is opened for the billing run alone, which leaves a record, and lies nowhere in the clear', async () => {
  const token = (await tokenOf('marguerite')) ?? '';
  expect(token).toMatch(/^cus_.*:pm_/);
  expect(await tokenOf('luc')).toBeUndefined();
  const opened = await query('select owner_id::text, purpose from card_opening');
  expect(opened).toEqual([[rowIdOf('klusster_owner', 'marguerite'), 'BILLING']]);
  await expect(query('delete from card_opening')).rejects.toThrow();
  const [customer = '', method = ''] = token.split(':');
  const scan = new CanaryScan([token, customer, method].map((text) => ({ name: 'token', text })));
  const tables = await query(
    "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname in ('public', 'pgboss')",
  );
  for (const [table] of tables)
    for (const [row] of await query(`select t::text from ${table ?? ''} t`))
      expect([table, scan.in(row ?? '')]).toEqual([table, []]);
  expect(scan.in(JSON.stringify(service.logged))).toEqual([]);
  process.stdout.write(`cards: ${scan}\n`);
});

test('one that takes its place has the gateway forget the one before', async () => {
  const before = (await tokenOf('marguerite')) ?? '';
  const { id } = await cardOf('marguerite');
  const { kept } = await give('marguerite', 'pm_card_mastercard', '2030-01');
  expect(kept.card).toMatchObject({ brand: 'MASTERCARD', last4: '4444' });
  expect(kept.card.id).not.toBe(id);
  const [detachment] = await waiting('detach-card');
  gateway.breakNext('detach', 'AFTER');
  await expect(DETACH_CARD.handle(tools(), { id: detachment ?? '' })).rejects.toThrow(TryLater);
  await DETACH_CARD.handle(tools(), { id: detachment ?? '' });
  await DETACH_CARD.handle(tools(), { id: detachment ?? '' });
  expect(await query('select 1 from card_detachment')).toEqual([]);
  await expect(gateway.createPayment({ token: before, cents: 100, invoice: 'i', key: 'k1' })).rejects.toThrow(
    GatewayRefused,
  );
  const now = (await tokenOf('marguerite')) ?? '';
  expect(await gateway.createPayment({ token: now, cents: 100, invoice: 'i', key: 'k2' })).toEqual({
    paymentId: expect.any(String),
  });
  // One that was replaced is not removed by whoever saw it.
  expect(await act('removeCard', 'marguerite', { cardId: id })).toBe('NOT_FOUND');
});

test('removed, it is gone here at once, and at the gateway as soon as that answers; its owner needs no fresh proof', async () => {
  const token = (await tokenOf('marguerite')) ?? '';
  const { id } = await cardOf('marguerite');
  expect(await act('removeCard', 'luc', { cardId: id })).toBe('NOT_FOUND');
  ahead = 11 * 60_000;
  expect(await act('removeCard', 'marguerite', { cardId: id })).toEqual({ removed: true, userErrors: [] });
  expect([await cardOf('marguerite'), await query('select 1 from card')]).toEqual([null, []]);
  expect(await act('removeCard', 'marguerite', { cardId: id })).toBe('NOT_FOUND');
  const [detachment] = await query('select id::text from card_detachment');
  await DETACH_CARD.handle(tools(), { id: detachment?.[0] ?? '' });
  await expect(gateway.createPayment({ token, cents: 100, invoice: 'i', key: 'k3' })).rejects.toThrow(GatewayRefused);
});

test('whoever asks has proven a short while ago that it is she, is an active Klusster Owner, and keeps what is hers', async () => {
  const { setupId, clientSecret } = await act('beginCardSetup', 'marguerite');
  gateway.collect(clientSecret, 'pm_card_visa');
  expect(await act('keepCard', 'luc', keeping(setupId))).toBe('NOT_FOUND');
  // A setup of hers in which the gateway has the card of somebody else.
  const lucs = await act('beginCardSetup', 'luc');
  gateway.collect(lucs.clientSecret, 'pm_card_visa');
  const [of, from] = [lucs.setupId, setupId].map((id) => fromGlobalId(id)?.id);
  await query('update card_setup set gateway_id = (select gateway_id from card_setup where id = $1) where id = $2', [
    from,
    of,
  ]);
  expect(await act('keepCard', 'luc', keeping(lucs.setupId))).toBe('NOT_FOUND');
  expect(await act('beginCardSetup', 'suzanne')).toBe('FORBIDDEN');
  expect(await act('beginCardSetup', 'desmond')).toBe('FORBIDDEN');
  ahead = 11 * 60_000;
  expect(code(await act('beginCardSetup', 'marguerite'))).toBe('PROOF_NEEDED');
  expect(await query('select 1 from card')).toEqual([]);
});

test('what is not kept within its time is forgotten, here and at the gateway, and what was begun and never answered too', async () => {
  const { setupId, clientSecret } = await act('beginCardSetup', 'priya');
  gateway.collect(clientSecret, 'pm_card_visa');
  gateway.breakNext('beginSetup', 'AFTER');
  expect(code(await act('beginCardSetup', 'priya'))).toBe('CARD_GATEWAY_AWAY');
  const setups = await query('select id::text, gateway_id from card_setup where owner_id = $1', [
    rowIdOf('klusster_owner', 'priya'),
  ]);
  expect(setups.filter(([, gatewayId]) => gatewayId === null)).toHaveLength(1);
  for (const [id] of setups) await expect(DISCARD_SETUP.handle(tools(), { id: id ?? '' })).rejects.toThrow(TryLater);
  ahead = 21 * HOUR;
  for (const [id] of setups) await DISCARD_SETUP.handle(tools(), { id: id ?? '' });
  const gatewayId = setups.find(([id]) => id === fromGlobalId(setupId)?.id)?.[1] ?? '';
  expect(await gateway.setupOutcome(gatewayId)).toEqual({ kind: 'UNKNOWN' });
  expect(gateway.calls.filter(({ verb }) => verb === 'discardSetup')).toHaveLength(2);
  expect(await query('select 1 from card_setup where owner_id = $1', [rowIdOf('klusster_owner', 'priya')])).toEqual([]);
  ahead = 0;
  expect(await act('keepCard', 'priya', keeping(setupId))).toBe('NOT_FOUND');
});

test('a setup is over after twenty hours, and ten are open at most', async () => {
  const { setupId, clientSecret } = await act('beginCardSetup', 'priya');
  gateway.collect(clientSecret, 'pm_card_visa');
  await query("update card_setup set created_at = created_at - interval '20 hours' where id = $1", [
    fromGlobalId(setupId)?.id,
  ]);
  expect(await act('keepCard', 'priya', keeping(setupId))).toBe('NOT_FOUND');
  for (let at = 1; at < 10; at += 1) expect(code(await act('beginCardSetup', 'priya'))).toBeUndefined();
  expect(code(await act('beginCardSetup', 'priya'))).toBe('TOO_MANY_ATTEMPTS');
});

test('two who keep at once keep one card', async () => {
  await query('delete from card_setup');
  const { setupId, clientSecret } = await act('beginCardSetup', 'luc');
  gateway.collect(clientSecret, 'pm_card_visa', '2027-03');
  const both = await Promise.all(
    [1, 2, 3, 4].map(() => act('keepCard', 'luc', keeping(setupId, { policyVersion: policyIn('FR'), language: 'FR' }))),
  );
  for (const one of both) expect(one).toEqual(both[0]);
  expect(both[0].card.last4).toBe('4242');
  expect(await query('select count(*)::text from card')).toEqual([['1']]);
});

test('its owner is told in the month before and in the last one, once each, whoever looks and however often', async () => {
  const messages = async () => Number((await query('select count(*)::text from message'))[0]?.[0]);
  const before = await messages();
  const told: string[] = [];
  for (let day = Date.UTC(2027, 0, 1); day < Date.UTC(2027, 4, 15); day += 24 * HOUR) {
    const at = { now: () => new Date(day) };
    const had = await messages();
    await Promise.all([tellOfExpiry(tools(at)), tellOfExpiry(tools(at))]);
    for (let more = await messages(); more > had; more -= 1) told.push(new Date(day).toISOString().slice(0, 10));
  }
  expect(told).toEqual(['2027-02-01', '2027-03-01']);
  expect((await messages()) - before).toBe(2);
  const mails = await service.mailed(accountOf('luc'));
  expect(mails.map(({ subject }) => subject).sort()).toEqual([
    'Votre carte expire ce mois-ci',
    'Votre carte expire le mois prochain',
  ]);
  for (const { text } of mails) expect(text).not.toMatch(/4242|2027|Visa/i);
});

test('a card of nobody else is shown to anybody', async () => {
  const CARD = 'query($id: ID!) { node(id: $id) { ... on KlussterOwner { id card { id brand last4 expiry } } } }';
  for (const who of ['priya', 'desmond', 'noor', 'ravi', 'helene', 'gabrielle'] as const) {
    const { body } = await service.ask(CARD, {
      account: accountOf(who),
      variables: { id: idOf('KlussterOwner', 'luc') },
    });
    expect([who, body.data.node.card]).toEqual([who, null]);
    expect(body.extensions.withheld).toEqual([
      expect.objectContaining({ coordinate: 'KlussterOwner.card', reason: 'NOT_IN_AUDIENCE' }),
    ]);
  }
});
