import { toGlobalId } from '../../src/kernel/ids.js';
import { asking, HOUR } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, type ResidentName, residents, rowIdOf } from '../support/town.js';

/** One queue of all that waits for staff: what is due first comes first, in one statement, and nothing of whom it is about. */

import.meta.jest.setTimeout(120_000);

/** Noon in Toronto. The database has another clock: what is late is so by that of the service. */
const NOW = new Date('2026-12-02T17:00:00Z');
const DAY = 24 * HOUR;
const clock = { now: () => NOW };
let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { clock });
});
afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Item = { id: string; kind: string; receivedAt: string; dueOn: string | null; takenBy: { name: string } | null };
/** What the test itself put there, with what the answer does not say. */
type Put = Item & { readonly lateFrom: number; readonly isOver: boolean };

const query = (text: string, values: readonly unknown[] = []) => service.stores.main.reserve.query(text, values);
const WORK = `query($first: Int, $after: String, $last: Int, $before: String, $filter: WorkFilter) {
  work(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    nodes { id kind receivedAt dueOn takenBy { name } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const ask = (by: ResidentName, variables: object) => asking(service, by, clock)(WORK, variables);
const page = async (variables: object, by: ResidentName = 'gabrielle') => {
  const { body } = await ask(by, variables);
  expect(body.errors).toBeUndefined();
  return body.data.work;
};

/** Numbers that are the same in each run (Lehmer). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
const below = numbers(48);
const some = <Of>(of: readonly Of[]): Of => of[below(of.length)] as Of;
const dayIn = (at: number, zone: string) => new Date(at).toLocaleDateString('en-CA', { timeZone: zone });
const PEOPLE = (Object.keys(residents) as ResidentName[]).filter((name) => !('staff' in residents[name]));
const STAFF = ['gabrielle', 'ravi', 'helene'] as const;
const nameOf = (name: (typeof STAFF)[number]) => residents[name].staff.name;

/** A case about somebody, open or closed, or none; and who has it while it is open. */
async function caseAbout(person: string, kind: string): Promise<{ id: string | null; takenBy: Item['takenBy'] }> {
  const which = below(3);
  if (which === 0) return { id: null, takenBy: null };
  const [id, staff] = [crypto.randomUUID() as string, some(STAFF)];
  await query(
    `insert into support_case (id, staff_id, person_id, kind, reason, opened_at, closed_at, outcome)
     values ($1, $2, $3, $4, '\\x00', $5, $6, $7)`,
    [id, rowIdOf('staff', staff), person, kind, NOW, ...(which === 1 ? [NOW, 'UNRESOLVED'] : [null, null])],
  );
  return { id, takenBy: which === 1 ? null : { name: nameOf(staff) } };
}

const NEVER = Number.POSITIVE_INFINITY;
const making: Readonly<
  Record<string, (id: string, person: string, at: Date) => Promise<Omit<Put, 'id' | 'kind' | 'receivedAt'>>>
> = {
  REPORT: async (id, person, at) => {
    const { id: support, takenBy } = await caseAbout(person, 'REPORT');
    const isOver = support !== null && below(3) === 0;
    await query(
      `insert into content_report (id, person_id, klusster_id, reason, text, reported_at, support_case_id, decided_at, outcome)
       values ($1, $2, (select id from klusster limit 1), 'ABUSE', '\\x00', $3, $4, $5, $6)`,
      [id, person, at, support, ...(isOver ? [NOW, 'ACTED'] : [null, null])],
    );
    return { dueOn: null, lateFrom: NEVER, takenBy, isOver };
  },
  INQUIRY: async (id, person, at) => {
    const { id: support, takenBy } = await caseAbout(person, 'INQUIRY');
    const isOver = support !== null && below(3) === 0;
    // Close to now, on either side of the end of a day.
    const dueOn = dayIn(NOW.getTime() + (below(7) - 3) * DAY, 'America/Toronto');
    const isWaiting = support === null || (takenBy === null && !isOver);
    const state = isOver ? 'ANSWERED' : isWaiting ? 'WAITING' : 'TAKEN';
    await query(
      `insert into inquiry (id, person_id, kind, state, words, language, sent_at, received_on, limit_on, support_case_id, answered_at)
       values ($1, $2, 'QUESTION', $3, '\\x00', 'EN', $4, '2026-01-01', $5, $6, $7)`,
      [id, person, state, at, dueOn, isWaiting ? null : support, isOver ? NOW : null],
    );
    const winter = dueOn < '2026-03-08' || dueOn >= '2026-11-01';
    return { dueOn, lateFrom: Date.parse(`${dueOn}T${winter ? '05' : '04'}:00:00Z`) + DAY, takenBy, isOver };
  },
  ACCESS_REQUEST: async (id, person, at) => {
    const { id: support, takenBy } = await caseAbout(person, 'QUESTION');
    const end = below(3);
    // A day of the east ends at half past three or so, Greenwich time, an hour and a half before that of Toronto; some are due between
    // the two, and some at this very instant.
    const ends = ['2026-12-01T03:30:00Z', '2026-12-01T04:15:00Z'].map((one) => Date.parse(one) + below(5) * DAY);
    const lateFrom = some([NOW.getTime(), NOW.getTime() + 1, ...ends]);
    await query(
      `insert into access_request (id, person_id, via, language, format, received_at, due_at, support_case_id, identity_method, answered_at, refused_at, refusal_ground, reasons)
       values ($1, $2, $3, 'EN', 'PAGE', $4, $5, $6, $7, $8, $9, $10, $11::text::bytea)`,
      [
        id,
        person,
        support ? 'MAIL' : 'API',
        at,
        new Date(lateFrom),
        support,
        ...(end === 1 ? ['PROVEN_SESSION', NOW] : [null, null]),
        ...(end === 2 ? [NOW, 'DISPUTE', '\\x00'] : [null, null, null]),
      ],
    );
    return { dueOn: dayIn(lateFrom - 1, 'America/St_Johns'), lateFrom, takenBy, isOver: end > 0 };
  },
  APPROVAL: async (id, _person, at) => {
    const person = crypto.randomUUID();
    const isOver = below(3) === 0;
    await query('insert into person (id, created_at) values ($1, $2)', [person, at]);
    await query(
      `insert into klusster_owner (id, person_id, contact, state, state_since) values ($1, $2, '\\x00', $3, $4)`,
      [id, person, isOver ? 'REFUSED' : 'PENDING', at],
    );
    const { takenBy } = await caseAbout(person, 'APPROVAL');
    return { dueOn: null, lateFrom: NEVER, takenBy, isOver };
  },
};
const TYPES = {
  REPORT: 'ContentReport',
  INQUIRY: 'Inquiry',
  ACCESS_REQUEST: 'AccessRequest',
  APPROVAL: 'KlussterOwner',
} as const;

/** As the queue has them: by the day, those without one last, then by when they came, then by id. */
const inOrder = (items: readonly (Item & { raw: string })[]) =>
  items.toSorted((a, b) => {
    const keys = (one: typeof a) => [one.dueOn ?? '9999', one.receivedAt, one.raw].join(' ');
    return keys(a) < keys(b) ? -1 : 1;
  });

test('whatever waits is there once, in order, on whatever pages and by every filter, and what is over is not', async () => {
  const before: Item[] = (await page({ first: 100 })).nodes;
  // The town: what was reported and not decided, and who waits for approval.
  expect(before.map(({ kind }) => kind).filter((kind) => kind !== 'REPORT')).toEqual(['APPROVAL']);
  expect(before.length).toBeGreaterThanOrEqual(4);
  const put: (Put & { raw: string })[] = [];
  for (let n = 0; n < 240; n += 1) {
    const kind = some(Object.keys(TYPES)) as keyof typeof TYPES;
    const [raw, at] = [crypto.randomUUID() as string, new Date(NOW.getTime() - below(20) * DAY)];
    const made = await making[kind]?.(raw, rowIdOf('person', some(PEOPLE)), at);
    const id = toGlobalId(TYPES[kind], raw as never);
    put.push({ id, raw, kind, receivedAt: at.toISOString(), ...(made as Omit<Put, 'id' | 'kind' | 'receivedAt'>) });
  }
  const rawOf = new Map(
    (await query('select id::text, kind from desk_work')).map(([id, kind]) => [
      toGlobalId(TYPES[kind as keyof typeof TYPES], id as never),
      id as string,
    ]),
  );
  const town = before.map((one) => ({ ...one, raw: rawOf.get(one.id) as string, lateFrom: NEVER, isOver: false }));
  const waiting = inOrder([...town, ...put].filter(({ isOver }) => !isOver)) as (Put & { raw: string })[];
  const told = (items: readonly Put[]): Item[] =>
    items.map(({ id, kind, receivedAt, dueOn, takenBy }) => ({ id, kind, receivedAt, dueOn, takenBy }));
  let cases = 0;
  const filters = [undefined, ...Object.keys(TYPES)].flatMap((kind) =>
    [undefined, true, false].flatMap((taken) => [undefined, true, false].map((overdue) => ({ kind, taken, overdue }))),
  );
  for (const filter of filters) {
    const expected = waiting.filter(
      (one) =>
        (filter.kind === undefined || one.kind === filter.kind) &&
        (filter.taken === undefined || (one.takenBy !== null) === filter.taken) &&
        (filter.overdue === undefined || one.lateFrom <= NOW.getTime() === filter.overdue),
    );
    const size = filter.kind === undefined && filter.taken === undefined ? 5 : 50;
    const found: Item[] = [];
    for (let after: string | null = null, isMore = true; isMore; cases += 1) {
      const one = await page({ first: size, after, filter });
      found.push(...one.nodes);
      expect(one.totalCount).toBe(expected.length);
      ({ endCursor: after, hasNextPage: isMore } = one.pageInfo);
    }
    expect([filter, found]).toEqual([filter, told(expected)]);
  }
  const back = await page({ last: 30 });
  expect(back.nodes).toEqual(told(waiting).slice(-30));
  console.log(
    `desk: ${waiting.length} things wait of ${put.length} that were put, ${cases} pages by ${filters.length} filters`,
  );
  expect(cases).toBeGreaterThanOrEqual(100);
  expect(new Set(waiting.map(({ kind }) => kind)).size).toBe(4);
  expect(waiting.filter(({ lateFrom }) => lateFrom === NOW.getTime()).length).toBeGreaterThan(0);
});

test('a page costs one statement, however long it is, and reads neither whom it is about nor what was written', async () => {
  const texts = new Set<string>();
  for (const first of [1, 50, 100])
    for (const by of ['gabrielle', 'helene'] as const) {
      await ask(by, { first });
      service.forget();
      await ask(by, { first });
      const reading = service.statements.filter(({ text }) => text.includes('desk_work'));
      expect(reading).toHaveLength(1);
      texts.add(reading[0]?.text ?? '');
    }
  for (const text of texts) expect(text).not.toMatch(/person_id|"words"|"reasons"|"contact"/);
  const columns = await query(
    `select attname::text from pg_attribute where attrelid = 'desk_work'::regclass and attnum > 0`,
  );
  expect(columns.flat().sort()).toEqual([
    'due_before',
    'due_on',
    'id',
    'kind',
    'late_from',
    'received_at',
    'taken_by_id',
  ]);
});

test('what is over is not read to find what is open', async () => {
  const em = service.stores.main.fork();
  await em.begin();
  const run = (text: string) => em.getConnection().execute(text, [], 'all', em.getTransactionContext());
  // The town is small: whether the server would rather read all of it says nothing about a service of years.
  await run('set local enable_seqscan = off');
  await run('set local enable_mergejoin = off');
  // Most of what such a service has of reports is over, and of the town about half: then either way costs the same.
  await run(`insert into content_report select (jsonb_populate_record(null::content_report,
      to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()))).* from content_report r, generate_series(1, 50)
    where r.decided_at is not null`);
  await run('analyze content_report');
  const plan = JSON.stringify(
    await run('explain select * from desk_work order by due_before, received_at, id limit 21'),
  );
  await em.rollback();
  for (const index of [
    'access_request_open',
    'klusster_owner_pending',
    'content_report_decided_at_reported_at',
    'inquiry_state_limit_on',
  ])
    expect(plan).toContain(index);
});

test('it is for staff, and for nobody else', async () => {
  for (const name of ['marguerite', 'desmond', 'aoife', undefined] as const) {
    const { body } = name ? await ask(name, { first: 5 }) : await service.ask(WORK, { variables: { first: 5 } });
    const reason = name ? 'NOT_IN_AUDIENCE' : 'NOT_AUTHENTICATED';
    expect([name, body.data, body.extensions?.withheld]).toEqual([
      name,
      { work: null },
      [expect.objectContaining({ coordinate: 'Query.work', reason })],
    ]);
  }
});
