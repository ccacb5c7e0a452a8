import { setTimeout as wait } from 'node:timers/promises';
import { TELL_OF_CORRECTION } from '../../src/corrections/tellOfCorrection.job.js';
import { askForErasure } from '../../src/disposal/askForErasure.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import { newSecret, sealSecret } from '../../src/webhooks/secret.js';
import { WebhookEndpoint } from '../../src/webhooks/webhookEndpoint.entity.js';
import { codeOf } from '../cases/support.js';
import { disposingOf } from '../disposal/support/erasing.js';
import { lender } from '../privacy/support/lender.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, residents, rowIdOf } from '../support/town.js';
import { type Receiver, startReceiver } from '../webhooks/receiver.js';
import { deedsIn } from './support.js';

/** What is amended is passed on to whoever was shown what it said before, and to nobody else (§8.3; PIPEDA Schedule 1, 4.9.5). */

import.meta.jest.setTimeout(120_000);

const NOW = new Date('2026-11-03T12:00:00Z');
const clock = fixedClock(NOW);
const PHONE = '+18675550199';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let receiver: Receiver;
let { amend, amended, mine, look, told } = {} as ReturnType<typeof deedsIn>;

beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  receiver = await startReceiver();
  ({ amend, amended, mine, look, told } = deedsIn(service));
});
afterEach(async () => {
  await receiver.close();
  await service.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const account = (name: keyof typeof residents) => ({ account: accountOf(name) });
const { desmond, marguerite, luc } = residents;
const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`;

/** The partner of the town, in whose name somebody lets it see, with a webhook. */
async function listening(): Promise<string> {
  const token = await lender(service.stores.main.database, NOW)('marguerite for contacts');
  const endpoint: string = newId();
  const em = service.stores.main.fork();
  em.create(WebhookEndpoint, {
    id: endpoint,
    partner: rowIdOf('partner', 'Voisinage'),
    url: `http://localhost:${receiver.port}/`,
    events: ['DATA_CORRECTED'],
    secret: sealSecret(service.stores.keyring, endpoint, newSecret()),
    createdAt: NOW,
  });
  await em.flush();
  return token;
}

async function received(count: number): Promise<any[]> {
  for (let tries = 0; tries < 500 && receiver.received.length < count; tries += 1) await wait(20);
  return receiver.received.map(({ body }) => JSON.parse(body));
}

test('two Klusster Owners and a partner who saw her phone are told, once, and who saw something else is not', async () => {
  const token = await listening();
  for (const as of [account('marguerite'), account('luc'), { token }])
    expect(await look(as, 'BusinessOwner', 'desmond', 'phone')).toBe(desmond.businessOwner.contact.phone);
  await look(account('priya'), 'BusinessOwner', 'desmond', 'email');
  await look(account('marguerite'), 'BusinessOwner', 'fatima', 'phone');
  expect(await amended('desmond', 'BUSINESS_OWNER', { phone: PHONE })).toEqual({
    amended: ['BusinessOwner.phone'],
    userErrors: [],
  });
  const mails = await told();
  expect(mails.map(({ to }) => to).sort()).toEqual([accountOf('luc'), accountOf('marguerite')].sort());
  for (const { to, text } of mails) {
    expect(text).toContain(to === accountOf('luc') ? 'le numéro de téléphone' : 'the telephone number');
    for (const never of [PHONE, desmond.businessOwner.contact.phone, desmond.businessOwner.contact.lastName])
      expect(text).not.toContain(never);
  }
  expect(await received(1)).toEqual([
    {
      type: 'data.corrected',
      timestamp: NOW.toISOString(),
      data: { subject: idOf('BusinessOwner', 'desmond'), fields: ['BusinessOwner.phone'] },
    },
  ]);
  for (let tries = 0; tries < 500; tries += 1) {
    const [[waiting] = []] = await query(
      'select count(*)::text from correction_recipient where acknowledged_at is null',
    );
    if (waiting === '0') break;
    await wait(20);
  }
  const when = { toldAt: NOW.toISOString(), acknowledgedAt: NOW.toISOString() };
  const [correction, ...others] = await mine('desmond');
  expect(others).toEqual([]);
  expect(correction).toMatchObject({
    at: NOW.toISOString(),
    field: 'BusinessOwner.phone',
    oldValue: desmond.businessOwner.contact.phone,
    newValue: PHONE,
  });
  expect(correction.recipients.nodes).toHaveLength(3);
  expect(correction.recipients.nodes).toEqual(
    expect.arrayContaining([
      { kind: 'KLUSSTER_OWNER', name: nameOf(marguerite.klussterOwner.contact), ...when },
      { kind: 'KLUSSTER_OWNER', name: nameOf(luc.klussterOwner.contact), ...when },
      { kind: 'PARTNER', name: 'Voisinage', ...when },
    ]),
  );
  // What it says now is shown to whoever looks again, and what it said is on record for her alone.
  expect(await look(account('luc'), 'BusinessOwner', 'desmond', 'phone')).toBe(PHONE);
  for (const other of ['marguerite', 'luc', 'priya', 'fatima'] as const) expect(await mine(other)).toEqual([]);

  // Done once more, nobody is told twice.
  const [[act] = []] = await query('select act::text from correction');
  const stopping = new AbortController().signal;
  await TELL_OF_CORRECTION.handle({ ...disposingOf(service.stores, clock), stopping } as never, { id: `${act}` });
  expect(await told()).toHaveLength(2);
  expect(await query('select count(*)::text from correction_recipient')).toEqual([['3']]);
  expect(await query('select count(*)::text from webhook_delivery')).toEqual([['1']]);
});

test('of what is amended together each is told in one mail of what she saw', async () => {
  await look(account('marguerite'), 'BusinessOwner', 'desmond', 'phone');
  await look(account('marguerite'), 'BusinessOwner', 'desmond', 'email');
  await look(account('priya'), 'BusinessOwner', 'desmond', 'email');
  const { contact } = desmond.businessOwner;
  // The last name says what it said.
  const change = { phone: PHONE, email: 'desmond@moved.test', lastName: contact.lastName };
  expect((await amended('desmond', 'BUSINESS_OWNER', change)).amended.sort()).toEqual([
    'BusinessOwner.email',
    'BusinessOwner.phone',
  ]);
  const mails = await told();
  expect(mails.map(({ to }) => to).sort()).toEqual([accountOf('marguerite'), accountOf('priya')].sort());
  const [hers] = mails.filter(({ to }) => to === accountOf('priya'));
  expect(hers?.text).not.toContain('telephone');
  const byField = new Map((await mine('desmond')).map((one: any) => [one.field, one.recipients.nodes.length]));
  expect(Object.fromEntries(byField)).toEqual({ 'BusinessOwner.email': 2, 'BusinessOwner.phone': 1 });
});

test('Consumer Users who saw it are told, and she reads neither who nor how many they are', async () => {
  for (const reader of ['aoife', 'jeanne'] as const)
    await look(account(reader), 'KlussterOwner', 'marguerite', 'mailingAddress');
  await amended('marguerite', 'KLUSSTER_OWNER', { mailingAddress: '2 Demo Street, Demo Town' });
  expect((await told()).map(({ to }) => to).sort()).toEqual([accountOf('aoife'), accountOf('jeanne')].sort());
  const [{ recipients }] = await mine('marguerite');
  expect(recipients.nodes).toEqual([
    { kind: 'CONSUMER_USER', name: null, toldAt: NOW.toISOString(), acknowledgedAt: NOW.toISOString() },
  ]);
});

test('what is amended of billing details is kept for her as well, and tells nobody', async () => {
  const set = (name: string, address: string) =>
    service.ask(
      'mutation($input: SetBillingDetailsInput!) { setBillingDetails(input: $input) { userErrors { code } } }',
      {
        ...account('marguerite'),
        variables: { input: { name, address, province: 'QC' } },
      },
    );
  await set('A Demo Press', '1 Demo Street');
  expect(await mine('marguerite')).toEqual([]);
  await set('Another Demo Press', '1 Demo Street');
  await set('Another Demo Press', '1 Demo Street');
  expect(await mine('marguerite')).toMatchObject([
    {
      field: 'BillingDetails.name',
      oldValue: 'A Demo Press',
      newValue: 'Another Demo Press',
      recipients: { nodes: [] },
    },
  ]);
  expect(await told()).toEqual([]);
});

test('who saw it more than 24 months ago is not told, and nobody is where nobody saw it', async () => {
  await look(account('marguerite'), 'BusinessOwner', 'desmond', 'phone');
  await query('alter table disclosure disable trigger user');
  await query(`update disclosure set at = at - interval '24 months' - interval '1 minute'`);
  await amended('desmond', 'BUSINESS_OWNER', { phone: PHONE });
  expect(await told()).toEqual([]);
  expect((await mine('desmond'))[0].recipients.nodes).toEqual([]);
});

test('what is no contact of hers, or not written as one, is refused, and amending is asked of whoever proved that it is she', async () => {
  const code = async (...[who, profile, contact]: Parameters<typeof amend>) =>
    codeOf(await amend(who, profile, contact));
  expect(await code('noor', 'CONSUMER_USER', { phone: PHONE })).toBe('BAD_USER_INPUT');
  expect(await code('desmond', 'KLUSSTER_OWNER', { phone: PHONE })).toBe('NOT_FOUND');
  expect(await code('desmond', 'BUSINESS_OWNER', { phone: 'none' })).toBe('BAD_USER_INPUT');
  expect(await code('desmond', 'BUSINESS_OWNER', { mailingAddress: '4242 4242 4242 4242' })).toBe('CARD_DATA_REFUSED');
  expect(await code('ravi', 'BUSINESS_OWNER', { phone: PHONE })).toBe('FORBIDDEN');
  const { phone } = desmond.businessOwner.contact;
  expect((await amended('desmond', 'BUSINESS_OWNER', { phone })).amended).toEqual([]);
  await service.tokenOf(accountOf('desmond'));
  await query(`update session set proven_at = proven_at - interval '11 minutes'`);
  expect(await amended('desmond', 'BUSINESS_OWNER', { phone: PHONE })).toMatchObject({
    amended: null,
    userErrors: [{ code: 'PROOF_NEEDED' }],
  });
  expect(await query('select count(*)::text from correction')).toEqual([['0']]);
  expect(await mine('desmond')).toEqual([]);
});

test('the history is sealed, cannot be changed, and goes with her; whoever was told goes without it', async () => {
  await look(account('marguerite'), 'BusinessOwner', 'desmond', 'phone');
  // She is erased below: what she saw is none of the town's values, which the sweep would find with nobody.
  await amended('marguerite', 'KLUSSTER_OWNER', { phone: '+15145550197' });
  await look(account('desmond'), 'KlussterOwner', 'marguerite', 'phone');
  await amended('desmond', 'BUSINESS_OWNER', { phone: PHONE });
  await amended('marguerite', 'KLUSSTER_OWNER', { phone: '+15145550198' });
  await told();
  const stored = (await query('select to_json(c)::text from correction c')).join();
  for (const value of [PHONE, desmond.businessOwner.contact.phone]) {
    expect(stored).not.toContain(value);
    expect(stored).not.toContain(Buffer.from(value).toString('hex'));
  }
  await expect(query('update correction set at = now()')).rejects.toThrow('append-only');
  const disposing = disposingOf(service.stores, clock);
  const asking = { person: rowIdOf('person', 'desmond'), ground: 'ASKED', language: 'EN' } as const;
  // The worker of the service does it.
  const id = await disposing.fork().transactional((em) => askForErasure(em, NOW, asking));
  for (let tries = 0; tries < 1_500; tries += 1) {
    if ((await query('select 1 from erasure where id = $1 and done_at is not null', [id])).length > 0) break;
    await wait(20);
  }
  const left = await query(
    'select person_id::text from correction union all select person_id::text from correction_recipient',
  );
  expect(new Set(left.flat())).toEqual(new Set([rowIdOf('person', 'marguerite')]));
  // Nothing tells her any more who it was.
  expect((await mine('marguerite'))[0].recipients.nodes).toMatchObject([{ kind: 'BUSINESS_OWNER', name: null }]);
});
