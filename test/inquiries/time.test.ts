import fc from 'fast-check';
import { pino } from 'pino';
import { metrics } from '../../src/api/observe/metrics.js';
import { unansweredInquiries } from '../../src/inquiries/unanswered.js';
import { WARNED_DAYS, warnOfInquiries } from '../../src/inquiries/warnOfInquiries.job.js';
import { LEGAL_ZONE } from '../../src/kernel/legalCalendar.js';
import { daysAfter, type LocalDay, localDay } from '../../src/kernel/localDay.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { limitByHand } from '../support/calendarByHand.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, rowIdOf } from '../support/town.js';
import { ASKED, deeds } from './support.js';

/** The time of an inquiry, by a calendar that is turned by hand; and who is told before it is over. */

import.meta.jest.setTimeout(180_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let now = new Date('2026-11-24T15:00:00Z');
const clock = { now: () => now };
let { send, take, answer, mine, listed } = {} as ReturnType<typeof deeds>;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
  ({ send, take, answer, mine, listed } = deeds({ service, clock }));
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const tools = () => ({
  fork: service.stores.main.fork,
  keys: new DataKeys(service.stores.keyStore, service.stores.keyring, 0),
  clock,
  log: pino({ level: 'silent' }),
  stopping: new AbortController().signal,
});
/** The day at noon where the service is run, so many days after another. */
const goTo = (day: LocalDay, days: number) => (now = new Date(`${daysAfter(day, days)}T17:00:00Z`));
const warningsTo = async (who: 'helene' | 'ravi') =>
  Number((await query('select count(*)::text from message where holder = $1', [rowIdOf('person', who)]))[0]?.[0]);

test('thirty days from the day on the clock of where the service is run, whenever it is sent', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.date({ min: new Date('2026-12-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.constantFrom('QUESTION', 'COMPLAINT'),
      async (instant, kind) => {
        now = instant;
        const { inquiry } = await send('aoife', kind);
        runs += 1;
        const received = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(instant);
        expect([inquiry.receivedOn, inquiry.limit]).toEqual([received, limitByHand(received, 30)]);
        await query('delete from inquiry');
      },
    ),
    { numRuns: 60 },
  );
  console.log(`inquiries: ${runs} days of receipt`);
  expect(runs).toBeGreaterThanOrEqual(60);
});

test('what is to be answered first stands first, whenever it was sent', async () => {
  now = new Date('2027-03-01T17:00:00Z');
  const first = (await send('aoife')).inquiry;
  now = new Date('2027-03-09T17:00:00Z');
  const last = (await send('jeanne', 'COMPLAINT')).inquiry;
  now = new Date('2027-03-05T17:00:00Z');
  const between = (await send('noor')).inquiry;
  expect((await listed('helene', false)).map(({ id }: { id: string }) => id)).toEqual(
    [first, between, last].map(({ id }) => id),
  );
  await query('delete from inquiry');
});

test('the Privacy Officer is told on days 20, 27 and 30, once each, of how many and which, and of nobody', async () => {
  now = new Date('2027-05-03T17:00:00Z');
  const received = localDay(now, LEGAL_ZONE);
  const [asked, complaint] = [await send('aoife'), await send('luc', 'COMPLAINT', { text: 'A wheel of lettuce' })];
  const before = await warningsTo('helene');
  const told: number[] = [];
  for (let day = 1; day <= 35; day += 1) {
    goTo(received, day);
    await Promise.all([warnOfInquiries(tools()), warnOfInquiries(tools())]);
    if ((await warningsTo('helene')) > before + told.length) told.push(day);
  }
  expect(told).toEqual([...WARNED_DAYS].reverse());
  expect(await warningsTo('helene')).toBe(before + 3);
  expect(await warningsTo('ravi')).toBe(0);
  const mails = await service.mailed(accountOf('helene'));
  const saying = (days: number) => mails.find(({ text }) => text.includes(`Unanswered for ${days} days or more: 2.`));
  const [first, last] = [saying(20), saying(30)];
  expect(first?.subject).toBe('Inquiries wait for an answer');
  expect(first?.text).toContain('Past their last day: 0.');
  for (const { inquiry } of [asked, complaint]) expect(last?.text).toContain(`> ${inquiry.id}  ${inquiry.limit}`);
  for (const never of ['lettuce', ASKED, accountOf('aoife'), accountOf('luc')])
    expect(JSON.stringify([first, last])).not.toContain(never);
});

test('of what is answered nobody is told, and what missed a day of warning is told with the next', async () => {
  await query('delete from inquiry');
  now = new Date('2027-08-03T17:00:00Z');
  const received = localDay(now, LEGAL_ZONE);
  const [asked] = [await send('aoife'), await send('jeanne')];
  await take('ravi', asked.inquiry.id);
  await answer('ravi', asked.inquiry.id);
  const before = await warningsTo('helene');
  goTo(received, 28);
  await warnOfInquiries(tools());
  expect(await warningsTo('helene')).toBe(before + 1);
  const mails = await service.mailed(accountOf('helene'));
  expect(mails.filter(({ text }) => text.includes('27 days or more: 1.'))).toHaveLength(1);
});

test('while no Privacy Officer works here nothing counts as told', async () => {
  const officers = `update staff_member set left_at = $1 where role = 'PRIVACY_OFFICER'`;
  await query('alter table staff_member disable trigger user');
  try {
    await query('update inquiry set warned_day = 0 where answered_at is null');
    await query(officers, [now.toISOString()]);
    await warnOfInquiries(tools());
    expect(await query('select distinct warned_day::text from inquiry where answered_at is null')).toEqual([['0']]);
  } finally {
    await query(officers, [null]);
    await query('alter table staff_member enable trigger user');
  }
});

test('operators see how many wait, and how many of them beyond their day', async () => {
  const { limit } = (await mine('jeanne'))[0];
  const at = async (days: number) => unansweredInquiries(service.stores.main.reserve, goTo(limit, days));
  expect(await at(0)).toEqual({ open: 1, overdue: 0 });
  // Midnight of Greenwich is the evening before.
  expect(await unansweredInquiries(service.stores.main.reserve, new Date(`${daysAfter(limit, 1)}T03:59:00Z`))).toEqual({
    open: 1,
    overdue: 0,
  });
  expect(await at(1)).toEqual({ open: 1, overdue: 1 });
  await query(`update inquiry set warned_day = 0 where answered_at is null`);
  expect(await metrics(service.stores).registry.metrics()).toMatch(/klusster_inquiries\{state="in_time"\} 1\n/);
});
