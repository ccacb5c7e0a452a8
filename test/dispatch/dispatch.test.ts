import 'reflect-metadata';
import { pino } from 'pino';
import { LIMITS } from '../../src/api/limits.js';
import { noGateway } from '../../src/cards/gateway/noGateway.js';
import { dispatchNewsletter } from '../../src/dispatch/dispatchNewsletter.job.js';
import { openProof } from '../../src/dispatch/proof.js';
import type { JobTools } from '../../src/jobs/job.js';
import type { Worker } from '../../src/jobs/worker.js';
import { systemClock } from '../../src/kernel/clock.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { mailPortOf } from '../../src/mail/index.js';
import { endSubscriptions } from '../../src/mailing/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import type { DataKey } from '../../src/privacy/vault/seal.js';
import { openStores, type Stores } from '../../src/stores.js';
import { endMailing } from '../../src/withdrawal/endMailing.js';
import { startWork } from '../../src/work.js';
import { type MailServer, startMailServer } from '../mail/mailServer.js';
import { mailedIn } from '../support/postOffice.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { beginNewsletter, type List, settleList, standingOf } from './support.js';

/** Newsletters on their way to a real mail server: who gets one, who does not, and what is known of it afterwards. */

const OFFICER = {
  name: 'Hélène Roy',
  phone: '+15145550100',
  address: '1 rue Notre-Dame',
  email: emailAddress('privacy@klusster.test'),
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
let server: MailServer;
const workers: Worker[] = [];

beforeAll(async () => {
  storage = await freshStorage('town');
  stores = await openStores(storage);
});
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(2_000)));
  await server.close();
});
afterAll(async () => {
  await stores?.close();
  await storage?.drop();
});

const mail = (url = server.url) => ({ from: emailAddress('post@klusster.test'), smtpUrl: url, outbox: '/nowhere' });

/** One dispatcher, whose turns the test takes itself. */
function dispatcher(change: Partial<JobTools> = {}): (newsletter: string) => Promise<void> {
  const { main, keyStore, keyring } = stores;
  const tools = {
    fork: main.fork,
    reserve: main.reserve,
    keys: new DataKeys(keyStore, keyring, 0),
    keyring,
    clock: systemClock,
    log: pino({ level: 'silent' }),
    mail: mailPortOf(mail(), systemClock),
    mailFrom: 'post@klusster.test',
    publicUrl: 'https://klusster.test',
    stopping: new AbortController().signal,
    ...change,
  } as JobTools;
  return (id) => dispatchNewsletter(tools, { id });
}

async function startWorker(): Promise<void> {
  const config = {
    mail: mail(),
    privacyOfficer: OFFICER,
    publicUrl: 'https://klusster.test',
    seller: undefined,
    webhookReach: { loopback: false },
  };
  const log = pino({ level: 'silent' });
  workers.push(await startWork({ cards: noGateway, config, stores, limits: LIMITS, clock: systemClock, log }));
}

const run = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 25_000; !(await isSo()); await new Promise((next) => setTimeout(next, 20)))
    if (Date.now() > end) throw new Error('It did not come to pass within 25 seconds.');
}
const stateOf = async (newsletter: string) =>
  (await run('select state from newsletter where id = $1', [newsletter]))[0]?.[0];
const addressesOf = ({ readers }: List) => readers.map(({ email }) => email).sort();
const reached = () => server.taken.map(({ to }) => to[0] as string).sort();

test('each who stands on the list gets one message, with a way out of her own; then the newsletter was sent', async () => {
  const list = await settleList(stores, 60);
  const newsletter = await beginNewsletter(stores, list);
  await startWorker();
  await until(async () => (await stateOf(newsletter)) === 'SENT');
  expect(reached()).toEqual(addressesOf(list));
  expect(await standingOf(stores, newsletter)).toEqual({ SENT: 60 });
  const mails = await Promise.all(server.taken.map(({ bytes }) => mailedIn(bytes)));
  const ways = mails.map(({ parsed }) => parsed.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line);
  expect(new Set(ways).size).toBe(60);
  expect(
    ways.every((way) => /^List-Unsubscribe: <https:\/\/klusster\.test\/unsubscribe\/[\w-]+>$/.test(way ?? '')),
  ).toBe(true);
}, 60_000);

test('two dispatchers at the same newsletter, and one that begins anew, send nobody two', async () => {
  const list = await settleList(stores, 400);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await Promise.all([dispatcher()(newsletter), dispatcher()(newsletter), dispatcher()(newsletter)]);
  await dispatcher()(newsletter);
  expect(reached()).toEqual(addressesOf(list));
  expect(await stateOf(newsletter)).toBe('SENT');
}, 60_000);

type Change = readonly [what: string, statement: string];
const MISSING: readonly Change[] = [
  [
    'her consent was withdrawn',
    "update mailing_consent set withdrawn_at = now(), withdrawal_method = 'LINK' where id = $3",
  ],
  ['her subscription has ended', 'update subscription set ended_at = now() where id = $4'],
  ['her subscription stands on another consent', 'update subscription set consent_id = null where id = $4'],
  ['her consent was to another owner', 'update mailing_consent set principal_id = $5 where id = $3'],
  [
    'her address is not to be written to by this list',
    "insert into suppression values (gen_random_uuid(), $2, $1, 'UNSUBSCRIBED', now())",
  ],
  [
    'her address is not to be written to by any',
    "insert into suppression values (gen_random_uuid(), $2, null, 'COMPLAINED', now())",
  ],
  ['the klusster is somebody else’s', 'update klusster set owner_id = $5 where id = $1'],
  ['the klusster is closed', "update klusster set state = 'CLOSED' where id = $1"],
  [
    'its owner is suspended',
    "update klusster_owner set state = 'SUSPENDED' where id = (select owner_id from klusster where id = $1)",
  ],
  ['who sends it is not stated', 'delete from sender_identity where klusster_id = $1'],
  ['who sends it was stated by its former owner', 'update sender_identity set owner_id = $5 where klusster_id = $1'],
  [
    'its mailing address ends within 60 days',
    "update sender_identity set valid_until = now() + interval '59 days' where klusster_id = $1",
  ],
  [
    'its mailing address is no longer what the message says',
    "update sender_identity set mailing_address = 'Elsewhere' where klusster_id = $1",
  ],
];

test.each(MISSING)('nothing leaves where %s', async (_what, statement) => {
  const list = await settleList(stores, 1);
  const [reader] = list.readers;
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  // Made while all was well, and due.
  await run(`insert into newsletter_message select gen_random_uuid(), $1, $2, $3, 'QUEUED', 0, now()`, [
    newsletter,
    reader?.recipient,
    reader?.consent,
  ]);
  const values = [
    list.klusster,
    reader?.recipient,
    reader?.consent,
    reader?.subscription,
    rowIdOf('klusster_owner', 'luc'),
  ];
  const used = [...statement.matchAll(/\$(\d)/g)].map(([, number]) => Number(number));
  const given = [...new Set(used)].sort();
  await run(
    given.reduce((text, number, at) => text.replaceAll(`$${number}`, `$${at + 1}`), statement),
    given.map((number) => values[number - 1]),
  );
  await dispatcher()(newsletter);
  await run("update klusster_owner set state = 'ACTIVE' where id = $1", [list.owner]);
  expect(server.taken).toEqual([]);
  expect(await standingOf(stores, newsletter)).toEqual({ HELD: 1 });
});

test('what would leave is what the gate lets pass: without any of these changes it does', async () => {
  const list = await settleList(stores, 1);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await run("update sender_identity set valid_until = now() + interval '61 days' where klusster_id = $1", [
    list.klusster,
  ]);
  await dispatcher()(newsletter);
  expect(reached()).toEqual(addressesOf(list));
});

test('who subscribes after the sending began waits for the next one; who withdrew before has no message at all', async () => {
  const list = await settleList(stores, 3);
  const [first, second] = list.readers;
  await run("update mailing_consent set given_at = now() + interval '1 hour' where id = $1", [first?.consent]);
  await run('update subscription set ended_at = now() where id = $1', [second?.subscription]);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await dispatcher()(newsletter);
  expect(reached()).toEqual([list.readers[2]?.email]);
  expect(await standingOf(stores, newsletter)).toEqual({ SENT: 1 });
});

test('a message goes to the address that the consent was given for, or to none; a destroyed key opens nothing', async () => {
  const list = await settleList(stores, 3);
  const [moved, erased] = list.readers;
  await run("update recipient set address_index = '\\x00' where id = $1", [moved?.recipient]);
  await new DataKeys(stores.keyStore, stores.keyring, 0).destroy(erased?.person as string);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await dispatcher()(newsletter);
  expect(reached()).toEqual([list.readers[2]?.email]);
  expect(await standingOf(stores, newsletter)).toEqual({ HELD: 2, SENT: 1 });
});

test('each message that left has its proof, under the key of its consent and of nobody else', async () => {
  const list = await settleList(stores, 2);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await dispatcher()(newsletter);
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  for (const { email, consent, person, recipient } of list.readers) {
    const [[id = '', proof = ''] = []] = await run(
      "select id::text, encode(proof, 'hex') from newsletter_message where newsletter_id = $1 and recipient_id = $2",
      [newsletter, recipient],
    );
    const sealed = Buffer.from(proof ?? '', 'hex');
    const opened = openProof((await keys.of(consent)) as DataKey, id ?? '', consent, sealed);
    const bytes = server.taken.find(({ to }) => to[0] === email)?.bytes as Buffer;
    expect(opened).toEqual({
      gate: '1',
      messageId: `${id}@klusster.test`,
      contentHash: Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex'),
      bytes: String(bytes.length),
    });
    const hers = (await keys.of(person)) as DataKey;
    expect(() => openProof(hers, id ?? '', consent, sealed)).toThrow('did not open');
    const [[last] = []] = await run('select (last_message_at is not null)::text from mailing_consent where id = $1', [
      consent,
    ]);
    expect(last).toBe('true');
  }
});

test('a refusal is for good; later is later, and for each by herself', async () => {
  const list = await settleList(stores, 3);
  const [first, never, later] = list.readers.map(({ email }) => email);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  server.manners = { recipient: (address) => (address === never ? 550 : address === later ? 450 : undefined) };
  await dispatcher()(newsletter);
  expect(reached()).toEqual([first]);
  expect(await standingOf(stores, newsletter)).toEqual({ FAILED: 1, QUEUED: 1, SENT: 1 });
  server.manners = {};
  await dispatcher()(newsletter);
  expect(server.taken).toHaveLength(1);
  await run("update newsletter_message set due_at = now() where newsletter_id = $1 and state = 'QUEUED'", [newsletter]);
  await dispatcher()(newsletter);
  expect(reached()).toEqual([first, later].sort());
  expect(await standingOf(stores, newsletter)).toEqual({ FAILED: 1, SENT: 2 });
});

test('a drop after the last byte is uncertain, and is sent again by nobody', async () => {
  const list = await settleList(stores, 1);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  server.manners = { cut: true };
  await dispatcher()(newsletter);
  server.manners = {};
  await dispatcher()(newsletter);
  expect(server.taken).toHaveLength(1);
  expect(await standingOf(stores, newsletter)).toEqual({ UNCERTAIN: 1 });
  expect(await stateOf(newsletter)).toBe('SENT');
});

test('what a dispatcher had begun when it died is uncertain after a minute; until then it is waited for', async () => {
  const list = await settleList(stores, 2);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await run(`insert into newsletter_message select gen_random_uuid(), $1, $2, $3, 'SENDING', 1, now(), now()`, [
    newsletter,
    list.readers[0]?.recipient,
    list.readers[0]?.consent,
  ]);
  await dispatcher()(newsletter);
  expect([reached(), await standingOf(stores, newsletter)]).toEqual([
    [list.readers[1]?.email],
    { SENDING: 1, SENT: 1 },
  ]);
  await run(
    "update newsletter_message set begun_at = now() - interval '61 seconds' where state = 'SENDING' and newsletter_id = $1",
    [newsletter],
  );
  await dispatcher()(newsletter);
  expect([server.taken.length, await standingOf(stores, newsletter)]).toEqual([1, { SENT: 1, UNCERTAIN: 1 }]);
});

test('nothing is begun while there is no mail server', async () => {
  const list = await settleList(stores, 5);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  await server.close();
  await dispatcher()(newsletter);
  const [[begun] = []] = await run('select count(begun_at)::text from newsletter_message where newsletter_id = $1', [
    newsletter,
  ]);
  expect([begun, await standingOf(stores, newsletter)]).toEqual(['0', { QUEUED: 5 }]);
  server = await startMailServer(server.port);
  await dispatcher()(newsletter);
  expect(await standingOf(stores, newsletter)).toEqual({ SENT: 5 });
});

test('what is cancelled amid its sending goes no further', async () => {
  const list = await settleList(stores, 200);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  const turn = dispatcher()(newsletter);
  await until(async () => server.taken.length > 5);
  await run("update newsletter set state = 'CANCELLED', cancelled_at = now() where id = $1", [newsletter]);
  await turn;
  await dispatcher()(newsletter);
  const { SENT = 0, DROPPED = 0, ...others } = await standingOf(stores, newsletter);
  expect(others).toEqual({});
  expect(SENT + DROPPED).toBe(200);
  expect(SENT).toBeLessThan(200);
});

test('a withdrawal that was answered is followed by no message, however it meets a dispatcher at work', async () => {
  const list = await settleList(stores, 300);
  const newsletter = await beginNewsletter(stores, list, { isQueued: false });
  const turns = Promise.all([dispatcher()(newsletter), dispatcher()(newsletter)]);
  const answered = new Map<string, number>();
  let met = 0;
  // One after the other, so that some come before their message, some after it and some just then.
  await Promise.all(
    list.readers.map(async ({ person, recipient, email }, at) => {
      await new Promise((next) => setTimeout(next, at * 8));
      const ending = { recipient, klusster: list.klusster, method: 'LINK', reason: 'UNSUBSCRIBED' } as const;
      // From one list, or the whole purpose.
      if (at % 2) await endMailing({ em: stores.main.fork(), now: new Date() }, person, 'API');
      else await endSubscriptions(stores.main.fork(), () => new Date(), ending);
      answered.set(email, server.taken.filter(({ to }) => to[0] === email).length);
    }),
  );
  await turns;
  for (const { email } of list.readers) {
    const taken = server.taken.filter(({ to }) => to[0] === email).length;
    expect([email, taken]).toEqual([email, answered.get(email)]);
    if (taken === 0) met += 1;
  }
  process.stdout.write(`withdrawals: ${list.readers.length} answered, ${met} before their message, 0 messages after\n`);
  expect(met).toBeGreaterThanOrEqual(20);
  expect(met).toBeLessThan(300);
}, 60_000);
