import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { codeOf, sessionOf } from '../cases/support.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

/**
 * Need to know (§10.2.2, §10.3), over all that it hangs on: who works here as what, what was confirmed of her and until when, what she has
 * learned, which grant of which case she has, and what time it is. The oracle is written from the words of `1-product.md` and of the policy.
 */

import.meta.jest.setTimeout(240_000);

const MINUTE = 60_000;
const BEGIN = new Date('2026-11-24T09:00:00Z').getTime();

/** Nothing there; over before we begin; there for ten minutes. */
const LASTS = { never: undefined, lapsed: -1, good: 10 } as const;
type Lasts = keyof typeof LASTS;
const lasts = Object.keys(LASTS) as Lasts[];

const GRANTS = ['none', 'of another group', 'about another', 'ran out', 'of a closed case', 'in force'] as const;
const CONFIRMED = [...lasts, 'for another role'] as const;
const INSTANTS = [0, 9, 11, 21] as const;
/** The grant in force is for twenty. */
const GRANTED = 20;

type Combination = {
  readonly who: 'ravi' | 'helene';
  readonly confirmed: (typeof CONFIRMED)[number];
  readonly learned: readonly [Lasts, Lasts];
  readonly grant: (typeof GRANTS)[number];
};
const COMBINATIONS: readonly Combination[] = (['ravi', 'helene'] as const).flatMap((who) =>
  CONFIRMED.flatMap((confirmed) =>
    lasts.flatMap((first) =>
      lasts.flatMap((second) =>
        GRANTS.map((grant): Combination => ({ who, confirmed, learned: [first, second], grant })),
      ),
    ),
  ),
);

/** Whether she works as staff, and whether she sees the person, at so many minutes. */
function oracle({ confirmed, learned, grant }: Combination, minute: number): { works: boolean; sees: boolean } {
  const stands = (what: Lasts) => what === 'good' && minute < 10;
  const works = confirmed !== 'for another role' && stands(confirmed) && learned.every(stands);
  return { works, sees: works && grant === 'in force' && minute < GRANTED };
}

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let client: pg.Client;
let now = new Date(BEGIN);
const clock = { now: () => now };
beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, {
    clock,
    leaks: 'on purpose: grants are made and taken for each combination; the oracle here says who sees whom',
  });
  client = new pg.Client({ connectionString: storage.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await service.close();
  await storage.drop();
});

const at = (minutes: number) => new Date(BEGIN + minutes * MINUTE).toISOString();

/** Makes the world that a combination says, behind the back of what keeps records. */
async function make({ who, confirmed, learned, grant }: Combination): Promise<void> {
  const staff = rowIdOf('staff', who);
  const role = who === 'helene' ? 'PRIVACY_OFFICER' : 'CUSTOMER_REPRESENTATIVE';
  const other = who === 'helene' ? 'CUSTOMER_REPRESENTATIVE' : 'PRIVACY_OFFICER';
  const until = (what: Lasts) => LASTS[what];
  const lines = [
    'begin',
    'set local session_replication_role = replica',
    ...['clearance', 'training', 'case_grant'].map((table) => `delete from ${table} where staff_id = '${staff}'`),
    `delete from support_case where id = '${staff}'`,
  ];
  const confirmedUntil = confirmed === 'for another role' ? 10 : until(confirmed);
  if (confirmedUntil !== undefined)
    lines.push(`insert into clearance (id, staff_id, role, duty, by_id, at, review_by) values ('${randomUUID()}', '${staff}',
      '${confirmed === 'for another role' ? other : role}', 'SERVES_PEOPLE', null, '${at(-30)}', '${at(confirmedUntil)}')`);
  for (const [n, module] of ['CONFIDENTIALITY', 'SECURITY'].entries()) {
    const ends = until(learned[n] as Lasts);
    if (ends !== undefined)
      lines.push(`insert into training (id, staff_id, module, passed_at, expires_at, by_id, at) values ('${randomUUID()}', '${staff}',
        '${module}', timestamptz '${at(ends)}' - interval '365 days', '${at(ends)}', null, '${at(-30)}')`);
  }
  if (grant !== 'none') {
    const person = rowIdOf('person', grant === 'about another' ? 'aoife' : 'noor');
    const closed = grant === 'of a closed case' ? `'${at(-5)}'` : 'null';
    const outcome = grant === 'of a closed case' ? `'RESOLVED'` : 'null';
    lines.push(
      `insert into support_case (id, staff_id, opened_by_id, person_id, kind, reason, opened_at, closed_at, outcome)
        values ('${staff}', '${staff}', '${staff}', '${person}', 'QUESTION', '\\x00', '${at(-60)}', ${closed}, ${outcome})`,
      `insert into case_grant (id, support_case_id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at, closed_at)
        values ('${randomUUID()}', '${staff}', '${staff}', '${person}', '${grant === 'of another group' ? '{billing}' : '{contact,account}'}', 'SERVICE',
          '\\x00', '${at(-60)}', '${at(grant === 'ran out' ? -1 : GRANTED)}', ${closed})`,
    );
  }
  // What is counted is counted by the database, and she is looked up anew.
  lines.push(
    'set local session_replication_role = origin',
    `update staff_member set cleared_until = null where id = '${staff}'`,
    'commit',
  );
  await client.query(lines.join(';\n'));
}

const READ = `query($noor: ID!) {
  node(id: $noor) { ... on ConsumerUser { email } }
  inquiries { nodes { id } }
}`;

test('who sees somebody, and who works as staff at all, is what the oracle says, over every combination and at every time', async () => {
  const email = 'noor.reads@home.test';
  let asked = 0;
  let seen = 0;
  const mismatches: string[] = [];
  const ask = { ravi: await signedIn('ravi'), helene: await signedIn('helene') };
  for (const one of COMBINATIONS) {
    now = new Date(BEGIN);
    await make(one);
    for (const minute of INSTANTS) {
      now = new Date(BEGIN + minute * MINUTE);
      const due = oracle(one, minute);
      const { body, text } = await ask[one.who](READ, { noor: idOf('ConsumerUser', 'noor') });
      const shown = body.data?.node?.email ?? null;
      const works = Array.isArray(body.data?.inquiries?.nodes);
      asked += 1;
      seen += shown === null ? 0 : 1;
      if ((shown !== null) !== due.sees || works !== due.works || (!due.sees && text.includes(email)))
        mismatches.push(
          `${JSON.stringify(one)} at ${minute}: ${JSON.stringify({ sees: shown !== null, works })}, due ${JSON.stringify(due)}`,
        );
    }
  }
  process.stdout.write(`need to know: ${asked} decisions, ${seen} shown, ${mismatches.length} mismatches\n`);
  expect(mismatches).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(1_700);
  expect(seen).toBeGreaterThanOrEqual(4);
});

/** Asks as staff in one session, which lasts longer than these minutes. */
async function signedIn(who: ResidentName) {
  const token = await sessionOf(service, who, clock);
  return (document: string, variables: object = {}) => service.ask(document, { token, variables });
}

test('whoever is not cleared any more is told so, is shown nothing and does nothing, whatever she asks', async () => {
  now = new Date(BEGIN);
  await make({ who: 'ravi', confirmed: 'good', learned: ['good', 'lapsed'], grant: 'in force' });
  const ask = await signedIn('ravi');
  const WHO = '{ viewer { roles clearedUntil account { email } } }';
  expect((await ask(WHO)).body.data.viewer).toMatchObject({ clearedUntil: at(-1) });
  for (const root of ['cases', 'contentReports', 'klussterOwnersWaiting', 'inquiries', 'accessRequests']) {
    const { data, extensions } = (await ask(`{ ${root}(first: 5) { nodes { __typename } } }`)).body as any;
    expect([data[root], extensions.withheld]).toEqual([
      null,
      [{ path: [root], coordinate: `Query.${root}`, reason: 'NOT_IN_AUDIENCE' }],
    ]);
  }
  const OPEN =
    'mutation { openCase(input: { kind: QUESTION, email: "noor.reads@home.test", reason: "x" }) { case { id } } }';
  expect(codeOf(await ask(OPEN))).toBe('FORBIDDEN');
  await make({ who: 'ravi', confirmed: 'good', learned: ['good', 'never'], grant: 'none' });
  expect((await ask(WHO)).body.data.viewer).toMatchObject({ clearedUntil: null });
});
