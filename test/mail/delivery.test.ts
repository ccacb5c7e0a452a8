import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { LIMITS } from '../../src/api/limits.js';
import { metrics } from '../../src/api/observe/metrics.js';
import { noGateway } from '../../src/cards/gateway/noGateway.js';
import type { Worker } from '../../src/jobs/worker.js';
import { systemClock } from '../../src/kernel/clock.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { openStores, type Stores } from '../../src/stores.js';
import { startWork } from '../../src/work.js';
import { BARE_ENV } from '../support/bareEnv.js';
import { operate } from '../support/commands.js';
import { mailedIn } from '../support/postOffice.js';
import { productionEnv } from '../support/productionEnv.js';
import { freshStorage } from '../support/town.js';
import { type MailServer, startMailServer } from './mailServer.js';
import { post, stateOf } from './support.js';

/** Messages on their way to a real mail server that is down, refuses, or is gone in the middle; and workers that die. */

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const OFFICER = {
  name: 'Hélène Roy',
  phone: '+15145550100',
  address: '1 rue Notre-Dame',
  email: emailAddress('privacy@klusster.test'),
};

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
let server: MailServer;
let numbers: ReturnType<typeof metrics>;
const children = new Set<ChildProcess>();
const workers: Worker[] = [];

beforeAll(async () => {
  storage = await freshStorage('empty');
  stores = await openStores(storage);
  numbers = metrics(stores);
});
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(workers.splice(0).map((worker) => worker.stop(1_000)));
  await server.close();
});
afterAll(async () => {
  await stores?.close();
  await storage?.drop();
});

async function startWorkerTo(url: string): Promise<Worker> {
  const mail = { from: emailAddress('post@klusster.test'), smtpUrl: url, outbox: '/nowhere' };
  const log = pino({ level: 'silent' });
  const webhookReach = { loopback: false };
  const config = { mail, privacyOfficer: OFFICER, publicUrl: 'https://klusster.test', seller: undefined, webhookReach };
  const worker = await startWork({
    cards: noGateway,
    config,
    stores,
    limits: LIMITS,
    clock: systemClock,
    log,
    watched: numbers.mail,
  });
  workers.push(worker);
  return worker;
}

async function until<Value>(look: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<void> {
  for (const end = Date.now() + 25_000; ; await new Promise((next) => setTimeout(next, 20))) {
    const value = await look();
    if (isSo(value)) return;
    if (Date.now() > end) throw new Error(`It is still ${String(value)} after 25 seconds.`);
  }
}
const stands = (id: string, state: string) =>
  until(
    () => stateOf(stores, id),
    (is) => is === state,
  );
const run = (text: string) => stores.main.reserve.query(text, []);
/** Time passes for what waits to be tried again, and for whoever showed a sign of life. */
async function timePasses(): Promise<void> {
  await run("update pgboss.job set start_after = now() where state = 'retry'");
  await run("update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'");
  await run('update pgboss.queue set monitor_on = null, monitor_claim_on = null');
}
const whileTimePasses = (isSo: () => boolean | Promise<boolean>) =>
  until(
    async () => {
      await timePasses();
      return isSo();
    },
    (so) => so,
  );
const jobsLeft = async () =>
  Number(
    (await run("select count(*)::text from pgboss.job where state < 'completed' and name = 'send-message'"))[0]?.[0],
  );

test('while the mail server is down nothing fails and nothing is lost; once it is there all of it leaves', async () => {
  await server.close();
  await startWorkerTo(server.url);
  const ids = [await post(stores), await post(stores), await post(stores)];
  expect(await numbers.registry.metrics()).toMatch(/klusster_jobs\{queue="send-message",state="waiting"\} [0-3]\n/);
  // Each was tried, and waits.
  await until(
    async () =>
      Number((await run("select count(*)::text from message where state = 'QUEUED' and attempts > 0"))[0]?.[0]),
    (tried) => tried === 3,
  );
  server = await startMailServer(server.port);
  await whileTimePasses(() => server.taken.length === 3);
  for (const id of ids) await stands(id, 'SENT');
  const mails = await Promise.all(server.taken.map(({ bytes }) => mailedIn(bytes)));
  expect(mails.map(({ parsed }) => parsed.messageId).sort()).toEqual(ids.map((id) => `<${id}@klusster.test>`).sort());
  expect(server.taken.map(({ from, to }) => [from, to.length])).toEqual(ids.map(() => ['post@klusster.test', 1]));
}, 60_000);

test('a server that says later gets it later; one that says never does not get it again', async () => {
  server.manners = { recipient: (address) => (address.startsWith('never') ? 550 : 450) };
  await startWorkerTo(server.url);
  const never = await post(stores, { to: 'never@example.test' });
  const later = await post(stores, { to: 'later@example.test' });
  await stands(never, 'FAILED');
  await until(
    async () => (await run(`select attempts::text from message where id = '${later}'`))[0]?.[0],
    (attempts) => attempts === '1',
  );
  server.manners = {};
  await whileTimePasses(() => server.taken.length === 1);
  await stands(later, 'SENT');
  expect(server.taken.map(({ to }) => to)).toEqual([['later@example.test']]);
  expect(await stateOf(stores, never)).toBe('FAILED');
}, 60_000);

test('what was cut off after the last byte is uncertain, and is sent again by nobody but the operator', async () => {
  server.manners = { cut: true };
  const worker = await startWorkerTo(server.url);
  const id = await post(stores);
  await stands(id, 'UNCERTAIN');
  server.manners = {};
  await until(jobsLeft, (left) => left === 0);
  await timePasses();
  await worker.stop(1_000);
  await startWorkerTo(server.url);
  const other = await post(stores);
  await stands(other, 'SENT');
  expect(await stateOf(stores, id)).toBe('UNCERTAIN');
  expect(server.taken).toHaveLength(2);

  const told = await klusster('mail', 'uncertain');
  const counted = await numbers.registry.metrics();
  for (const line of [
    'klusster_messages{state="uncertain"} 1',
    'klusster_messages{state="queued"} 0',
    'klusster_mail_total{outcome="unknown"} 1',
    'klusster_jobs{queue="send-message",state="waiting"} 0',
  ])
    expect(counted).toContain(`${line}\n`);
  expect(told).toMatch(new RegExp(`^${id}  20\\S+Z  CONFIRM_REGISTRATION\n$`));
  expect(await klusster('mail', 'resend', id)).toBe('It is queued again.\n');
  await stands(id, 'SENT');
  const [first, , again] = await Promise.all(server.taken.map(({ bytes }) => mailedIn(bytes)));
  expect(again?.parsed.messageId).toBe(first?.parsed.messageId);
  expect(await klusster('mail', 'resend', id)).toBe('No message of this id has failed or is uncertain.\n');
  expect(await klusster('mail', 'resend', 'x')).toBe('This is not the id of a message.\n');
  expect(await klusster('mail', 'uncertain')).toBe('None.\n');
}, 90_000);

test('a worker that is killed between handing over and hearing of it leaves an uncertain message, which the next one does not send', async () => {
  server.manners = { silent: true };
  const first = startBuiltWorker();
  await first.atWork;
  const id = await post(stores);
  await until(
    async () => server.taken.length,
    (taken) => taken === 1,
  );
  expect(await stateOf(stores, id)).toBe('SENDING');
  await first.end('SIGKILL');
  server.manners = {};
  await timePasses();
  const second = startBuiltWorker();
  await second.atWork;
  await whileTimePasses(async () => (await stateOf(stores, id)) === 'UNCERTAIN');
  const after = await post(stores, { to: 'after@example.test' });
  await stands(after, 'SENT');
  expect(server.taken).toHaveLength(2);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(second.errors()).not.toContain('"level":50');
}, 90_000);

test('the embedded default has no worker beside it: two processes on one folder would lose rows', async () => {
  const child = spawn(process.execPath, [`${DIST}main.js`, '--worker'], { env: BARE_ENV });
  children.add(child);
  let errors = '';
  child.stderr.on('data', (part) => {
    errors += part;
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  expect(errors).toBe('The embedded default does its jobs in the process that serves.\n');
}, 30_000);

function startBuiltWorker() {
  const child = spawn(process.execPath, [`${DIST}main.js`, '--worker'], {
    env: { ...BARE_ENV, ...productionEnv(storage), SMTP_URL: server.url, MAIL_FROM: 'post@klusster.test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let errors = '';
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const atWork = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (part) => String(part).includes('At work') && resolve());
    void closed.then(() => reject(new Error(`It did not start: ${errors}`)));
  });
  return {
    atWork,
    errors: () => errors,
    end: (signal: 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal);
      return closed;
    },
  };
}

/** What the command line says, on either way. */
const klusster = async (...args: string[]) => (await operate(productionEnv(storage), ...args)).output;
