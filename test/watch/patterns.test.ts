import { sql, type Transaction } from 'kysely';
import { pino } from 'pino';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { alertsOf } from '../../src/watch/patterns.js';
import { PATTERNS } from '../../src/watch/thresholds.js';
import { watchStaff } from '../../src/watch/watchStaff.job.js';
import { disposingOf } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { alerts, lookedLastAt, putHappened, putPeople, querying } from './happening.js';
import { clockInToronto, type Happened, unusual } from './oracle.js';

/** Which days of staff are unusual: just below, at and above each threshold, at every hour that matters, on the days on which the clock is set too. */

import.meta.jest.setTimeout(180_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let query: ReturnType<typeof querying>;
beforeEach(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  query = querying(service);
});
afterEach(async () => {
  await service.close();
  await storage.drop();
});

/** Looks as the worker does, at an instant. */
const look = (at: number) => {
  const clock = { now: () => new Date(at) };
  const { stores } = service;
  return watchStaff({
    ...disposingOf(stores, clock),
    keys: new DataKeys(stores.keyStore, stores.keyring, 0),
    log: pino({ level: 'silent' }),
    stopping: new AbortController().signal,
  });
};

/** Numbers that are the same in each run (Lehmer). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ids = (many: number) => Array.from({ length: many }, () => crypto.randomUUID() as string);

/** Midnight of these days in Toronto: an ordinary one, New Year's, and those of 2027 on which the clock is set, with the days around them. */
const DAYS = {
  ordinary: Date.UTC(2027, 5, 16, 4),
  'the last of the year': Date.UTC(2027, 11, 31, 5),
  'before summer time': Date.UTC(2027, 2, 13, 5),
  'to summer time': Date.UTC(2027, 2, 14, 5),
  'before winter time': Date.UTC(2027, 10, 6, 4),
  'to winter time': Date.UTC(2027, 10, 7, 4),
  'after winter time': Date.UTC(2027, 10, 8, 5),
} as const;
/** Milliseconds after midnight, as time goes by: around each edge of a night and of a day, by either clock, and the hours that come twice or never. */
const TIMES = [
  -1,
  0,
  HOUR + 30 * MINUTE,
  2 * HOUR + 30 * MINUTE,
  5 * HOUR - 1,
  5 * HOUR,
  6 * HOUR - 1,
  6 * HOUR,
  7 * HOUR - 1,
  7 * HOUR,
  12 * HOUR,
  20 * HOUR - 1,
  21 * HOUR - 1,
  21 * HOUR,
  22 * HOUR - 1,
  22 * HOUR,
  23 * HOUR - 1,
  23 * HOUR,
  24 * HOUR - 1,
  24 * HOUR,
  25 * HOUR - 1,
  25 * HOUR,
];
const THRESHOLDS = { MANY_PEOPLE: 31, AT_NIGHT: 1, NIGHT_CASES: 1, CLOSED_CASES: 11, SAME_PERSON: 3, WEEK: 3 } as const;

/** What makes a count of one kind at one time, half of it twice where twice is once. */
function making(kind: keyof typeof THRESHOLDS, count: number, { staff, at, people }: Making): Happened[] {
  if (kind === 'MANY_PEOPLE' || kind === 'AT_NIGHT') {
    const seen = people.slice(0, count);
    const first: Happened = { kind: 'SHOWN', staff, at, people: seen };
    const again: Happened = { kind: 'SHOWN', staff, at, people: seen.slice(0, 3) };
    const partner: Happened = { kind: 'SHOWN_TO_PARTNER', staff, at, people: people.slice(count) };
    return count > 0 ? [first, again, partner] : [partner];
  }
  if (kind === 'CLOSED_CASES')
    return [
      ...Array.from({ length: count }, (_, n) => ({ kind, staff, at, names: n % 2 ? 'HER' : 'NOBODY' }) as const),
      ...Array.from({ length: 3 }, () => ({ names: 'NOTHING', staff, at }) as const),
    ].map((one): Happened => ({ ...one, kind: 'REFUSED' }));
  const person = (n: number) => (kind === 'NIGHT_CASES' ? (people[n] as string) : (people[0] as string));
  // Within the week before, or one of them a day too early.
  const when = (n: number) => (n === 0 ? at : kind === 'WEEK' ? at - 7 * DAY : at - (n % 7) * DAY);
  return Array.from({ length: count }, (_, n) => ({
    kind: 'OPENED',
    staff,
    at: when(n),
    id: crypto.randomUUID(),
    person: person(n),
  }));
}
type Making = { readonly staff: string; readonly at: number; readonly people: readonly string[] };

test('just below, at and above each threshold, on each day and at each time, by the words of the issue', async () => {
  const people = ids(40);
  const happened: Happened[] = [];
  const cases: string[] = [];
  for (const [day, midnight] of Object.entries(DAYS))
    for (const time of TIMES)
      for (const [kind, threshold] of Object.entries(THRESHOLDS))
        for (const count of [threshold - 1, threshold, threshold + 1]) {
          // Refusals are chained one by one: they are counted at fewer times.
          if (kind === 'CLOSED_CASES' && TIMES.indexOf(time) % 6 > 1) continue;
          const staff = crypto.randomUUID();
          cases.push(staff);
          happened.push(...making(kind as keyof typeof THRESHOLDS, count, { staff, at: midnight + time, people }));
          if (kind === 'CLOSED_CASES') happened.push({ kind: 'ACTED', staff, at: midnight + time });
          expect(DAYS).toHaveProperty([day]);
        }
  await putPeople(query, cases, people);
  await putHappened(query, happened);
  await lookedLastAt(query, Date.UTC(2027, 0, 1, 12));
  await look(Date.UTC(2028, 0, 15));
  const expected = unusual(happened);
  expect(new Map([...(await alerts(query))].sort())).toEqual(new Map([...expected].sort()));
  const of = (pattern: string) => [...expected.keys()].filter((key) => key.includes(` ${pattern} `)).length;
  const found = ['MANY_PEOPLE', 'AT_NIGHT', 'CLOSED_CASES', 'SAME_PERSON'].map(
    (pattern) => `${of(pattern)} ${pattern}`,
  );
  console.log(`watch: ${cases.length} cases of staff, ${happened.length} things happened, alerts: ${found.join(', ')}`);
  expect(cases.length).toBeGreaterThanOrEqual(2_200);
  for (const pattern of PATTERNS) expect([pattern, of(pattern) > 60]).toEqual([pattern, true]);
});

test('whenever it is looked, and however often, the same days are found, and each is told once', async () => {
  const below = numbers(47);
  const some = <Of>(of: readonly Of[]): Of => of[below(of.length)] as Of;
  const [staff, people] = [ids(12), ids(60)];
  const from = Date.UTC(2026, 9, 28, 12);
  const span = 14 * DAY;
  const happened = Array.from({ length: 6_000 }, (): Happened => {
    const who = some(staff.slice(0, 1 + below(staff.length)));
    const at = from + below(span);
    const what = below(20);
    if (what < 2) return { kind: 'OPENED', staff: who, at, id: crypto.randomUUID(), person: some(people) };
    if (what < 6) return { kind: 'REFUSED', staff: who, at, names: some(['HER', 'NOBODY', 'NOTHING'] as const) };
    if (what < 7) return { kind: 'SHOWN_TO_PARTNER', staff: who, at, people: [some(people)] };
    return { kind: 'SHOWN', staff: who, at, people: [some(people), some(people)] };
  });
  await putPeople(query, staff, people);
  await putHappened(query, happened);
  await lookedLastAt(query, from);
  const looks = Array.from({ length: 40 }, () => from + below(span)).sort((a, b) => a - b);
  for (const at of looks) {
    await look(at);
    const until = happened.filter((one) => one.at < at);
    expect(await alerts(query)).toEqual(unusual(until));
  }
  await Promise.all([look(from + span + DAY), look(from + span + DAY)]);
  const expected = unusual(happened);
  expect(await alerts(query)).toEqual(expected);
  const told = await query(
    'select count(*)::text, count(told_at)::text, count(*) filter (where told_at >= at)::text from staff_alert',
  );
  expect(told).toEqual([[`${expected.size}`, `${expected.size}`, `${expected.size}`]]);
  // The clock that the oracle reads is the one on the wall.
  for (const { at } of happened) {
    const shown = new Date(at).toLocaleString('en-CA', { timeZone: 'America/Toronto', hour12: false });
    const [date, time] = shown.split(', ') as [string, string];
    const { day, minute } = clockInToronto(at);
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    expect([date, (hours % 24) * 60 + minutes]).toEqual([new Date(day * DAY).toISOString().slice(0, 10), minute]);
  }
  console.log(`watch: ${looks.length + 2} looks over ${happened.length} things, ${expected.size} alerts`);
  expect(expected.size).toBeGreaterThanOrEqual(100);
});

test('one statement for a pattern, and none reads what is long past', async () => {
  const [staff, people] = [ids(3), ids(500)];
  await putPeople(query, staff, people);
  await query(
    `insert into disclosure (at, credential, viewer_id, purpose, persons, shown)
     select timestamptz '2026-01-01' + n * interval '5 minutes', gen_random_uuid(), m.person_id, 'SERVICE', array[m.person_id], '[]'
     from generate_series(1, 60000) n join staff_member m on m.id = $1 order by n`,
    [staff[0]],
  );
  await query(
    `insert into support_case (id, staff_id, person_id, kind, reason, opened_at)
     select gen_random_uuid(), $1, ($2::uuid[])[1 + n % 500], 'QUESTION', '\\x00', timestamptz '2026-01-01' + n * interval '20 minutes' from generate_series(1, 15000) n`,
    [staff[0], people],
  );
  const happened = Array.from(
    { length: 3_000 },
    (_, n): Happened => ({
      kind: 'REFUSED',
      staff: staff[1] as string,
      at: Date.UTC(2026, 0, 1) + n * HOUR,
      names: 'NOBODY',
    }),
  );
  await putHappened(query, happened);
  for (const table of ['disclosure', 'support_case', 'audit_entry']) await query(`vacuum analyze ${table}`);
  const span = { from: new Date(Date.UTC(2026, 3, 20, 4)), until: new Date(Date.UTC(2026, 3, 21, 3)) };
  const plans = await service.stores.main.fork().transactional(async (em) => {
    const run = em.getTransactionContext() as Transaction<never>;
    const found = new Map<string, string>();
    for (const pattern of PATTERNS) {
      const { rows } = await sql<Record<string, string>>`explain ${alertsOf(pattern, span)}`.execute(run);
      found.set(pattern, rows.map((row) => Object.values(row)[0]).join('\n'));
    }
    return found;
  });
  for (const [pattern, indexes] of Object.entries({
    MANY_PEOPLE: ['disclosure_at_index'],
    AT_NIGHT: ['disclosure_at_index', 'support_case_staff_id_opened_at_index'],
    CLOSED_CASES: ['audit_entry_refused_index'],
    SAME_PERSON: ['support_case_staff_id_opened_at_index'],
  })) {
    const plan = plans.get(pattern) ?? '';
    for (const index of indexes) expect([pattern, plan]).toEqual([pattern, expect.stringContaining(index)]);
    expect([pattern, plan]).toEqual([
      pattern,
      expect.not.stringMatching(/Seq Scan on (disclosure|support_case|audit_entry)/),
    ]);
  }
});
