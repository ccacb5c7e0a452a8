import fc from 'fast-check';
import type { Disclosure } from '../../src/privacy/ledger/ledger.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import {
  accountOf,
  freshStorage,
  idOf,
  type ResidentName,
  residents,
  rowIdOf,
  TOWN_PASSWORD,
} from '../support/town.js';
import { documents, shownIn } from './documents.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { limits: UNLIMITED });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

type Entry = { as: string; group: string; coordinates: string[]; persons: string[] };
type Row = { viewer: string; purpose: string; operationName: string | null; persons: string[]; shown: Entry[] };

/** The entries since the last look, as PostgreSQL has them. */
async function newRows(of = service): Promise<Row[]> {
  const rows = await of.stores.main.database.query(
    `select viewer_id::text, purpose::text, operation_name::text, array_to_json(persons)::text, shown::text from disclosure where id > $1::bigint order by id`,
    [mark],
  );
  const [[upto]] = (await of.stores.main.database.query('select coalesce(max(id), 0)::text from disclosure', [])) as [
    [string],
  ];
  mark = upto;
  return rows.map(([viewer, purpose, operationName, persons, shown]) => ({
    viewer: viewer ?? '',
    purpose: purpose ?? '',
    operationName: operationName ?? null,
    persons: JSON.parse(persons ?? '[]'),
    shown: JSON.parse(shown ?? '[]'),
  }));
}
let mark = '0';

const person = (name: ResidentName) => rowIdOf('person', name);
const names = Object.keys(residents) as ResidentName[];
const KINDS = ['KlussterOwner', 'BusinessOwner', 'ConsumerUser'] as const;
/** Person of each profile of the town, by global id: from the cast, not from the code. */
const personOf = new Map(names.flatMap((name) => KINDS.map((kind) => [idOf(kind, name), person(name)] as const)));

const VIEWERS: readonly ResidentName[] = [
  'marguerite',
  'priya',
  'suzanne',
  'desmond',
  'noor',
  'aoife',
  'ravi',
  'gabrielle',
];

test('over random documents the ledger holds exactly what the answers show of others: nothing missing, nothing spurious', async () => {
  await newRows();
  let pairs = 0;
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom(undefined, ...VIEWERS), async (document, viewer) => {
      const { body } = await service.ask(document, viewer ? { account: accountOf(viewer) } : {});
      expect(body.errors).toBeUndefined();
      const shown = [...shownIn(body.data)]
        .map((pair) => pair.split(' ') as [string, string])
        .filter(([id]) => !viewer || personOf.get(id) !== person(viewer))
        .map(([id, coordinate]) => `${personOf.get(id)} ${coordinate}`)
        .sort();
      const rows = await newRows();
      const recorded = rows.flatMap((row) =>
        row.shown.flatMap((entry) => entry.persons.flatMap((id) => entry.coordinates.map((c) => `${id} ${c}`))),
      );
      expect(recorded.sort()).toEqual(shown);
      expect(rows.length).toBe(shown.length > 0 ? 1 : 0);
      pairs += shown.length;
      asked += 1;
    }),
    { numRuns: 500 },
  );
  process.stdout.write(`ledger equality: ${asked} documents, ${pairs} disclosures\n`);
  expect(asked).toBeGreaterThanOrEqual(500);
  expect(pairs).toBeGreaterThanOrEqual(1000);
}, 120_000);

const PAGE =
  '{ klusster(slug: "plateau-post") { owner { email } businesses(first: 10) { nodes { owner { email phone } } } } }';

test('an entry says who saw what of whom, as what, under which operation and why, and holds no value', async () => {
  await newRows();
  await service.ask(`query KlussterPage ${PAGE}`, { account: accountOf('marguerite') });
  const [row, ...more] = await newRows();
  expect(more).toEqual([]);
  expect(row).toEqual({
    viewer: person('marguerite'),
    purpose: 'CONTACT_SHARING',
    operationName: 'KlussterPage',
    persons: [person('desmond'), person('fatima')].sort(),
    shown: [
      {
        as: 'KLUSSTER_OWNER',
        clause: '4.1',
        group: 'contact',
        coordinates: ['BusinessOwner.email', 'BusinessOwner.phone'],
        persons: [person('desmond'), person('fatima')].sort(),
      },
    ],
  });
  expect(JSON.stringify(row)).not.toMatch(/@|\+1/);
});

test('a reader with two profiles is recorded as the one whose audience let her see', async () => {
  await newRows();
  await service.ask(PAGE, { account: accountOf('priya') });
  const [row] = await newRows();
  expect(row?.shown.map(({ as }) => as).sort()).toEqual(['BUSINESS_OWNER', 'KLUSSTER_OWNER']);
});

test('reading one’s own data writes nothing', async () => {
  await newRows();
  const { body } = await service.ask(
    '{ viewer { account { email } businessOwner { email } consumerUser { email subscriptions { nodes { since } } } } }',
    {
      account: accountOf('noor'),
    },
  );
  expect(body.data.viewer.businessOwner.email).toBe(residents.noor.businessOwner.contact.email);
  expect(await newRows()).toEqual([]);
});

test('what staff see through a grant is recorded under their role, the existence of subscriptions included', async () => {
  await newRows();
  const { body } = await service.ask(
    `{ node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser { email subscriptions { nodes { since } } } } }`,
    {
      account: accountOf('gabrielle'),
    },
  );
  expect(body.data.node.subscriptions.nodes).toHaveLength(2);
  const rows = await newRows();
  expect(rows).toMatchObject([
    {
      viewer: person('gabrielle'),
      purpose: 'SERVICE',
      shown: [
        {
          as: 'CUSTOMER_REPRESENTATIVE',
          group: 'contact',
          coordinates: ['ConsumerUser.email'],
          persons: [person('noor')],
        },
        {
          as: 'CUSTOMER_REPRESENTATIVE',
          group: 'subscription',
          coordinates: ['ConsumerUser.subscriptions'],
          persons: [person('noor')],
        },
      ],
    },
  ]);
});

test('one operation shows people to one viewer: who has been shown somebody cannot become another', async () => {
  const as = (account: string) => `signIn(input: { email: "${account}", password: "${TOWN_PASSWORD}" })`;
  const { body } = await service.ask(
    `mutation { a: ${as(accountOf('aoife'))} { viewer { consumerUser { subscriptions(first: 2) { nodes { klusster { owner { email } } } } } } }
       b: ${as(accountOf('desmond'))} { viewer { roles } } }`,
  );
  expect(body.errors).toMatchObject([{ path: ['b'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(JSON.stringify(body)).not.toContain('@plateau-post');
});

test('who has signed out is nobody for the rest of the operation', async () => {
  const own = await service.ask(
    `mutation { signIn(input: { email: "${accountOf('luc')}", password: "${TOWN_PASSWORD}" }) { accessToken } }`,
  );
  const { body } = await service.ask(
    `mutation { signOut { ended } signIn(input: { email: "${accountOf('luc')}", password: "wrong" }) { viewer { account { email } } userErrors { code } } }`,
    { token: own.body.data.signIn.accessToken },
  );
  expect(body.data).toEqual({
    signOut: { ended: true },
    signIn: { viewer: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
  });
});

test('the database refuses to change an entry', async () => {
  const { database } = service.stores.main;
  await expect(database.query('update disclosure set purpose = $1', ['LEGAL'])).rejects.toThrow(/append-only/);
  await expect(database.query('truncate disclosure', [])).rejects.toThrow(/append-only/);
});

/** Asks with a ledger that is meddled with before it appends. */
async function askWhile(
  meddle: (own: Service, disclosure: Disclosure) => Promise<unknown>,
  as: ResidentName,
  document = PAGE,
) {
  const own = await freshStorage();
  const meddled: Service = await startService(own, {
    ports: (ports) => ({
      ...ports,
      ledger: {
        async append(disclosure) {
          await meddle(meddled, disclosure);
          return ports.ledger.append(disclosure);
        },
      },
    }),
  });
  try {
    const answer = await meddled.ask(document, { account: accountOf(as) });
    const rows = await meddled.stores.main.database.query('select count(*)::text from disclosure', []);
    return { ...answer, rows: rows[0]?.[0], logged: JSON.stringify(meddled.logged) };
  } finally {
    await meddled.close();
    await own.drop();
  }
}

test('when the ledger cannot be written no value leaves, and the fault is a fault', async () => {
  const { body, rows, logged } = await askWhile(
    () => Promise.reject(new Error('disk full: desmond.kakfwi@home.test')),
    'marguerite',
  );
  expect(body).toEqual({
    data: null,
    errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL', requestId: expect.any(String) } }],
  });
  expect(rows).toBe('0');
  expect(logged).toContain('A fault was recorded.');
  expect(logged).not.toContain('desmond.kakfwi');
});

const run = (text: string, values: unknown[]) => (own: Service) => own.stores.main.database.query(text, values);
const SAY =
  "insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at) values ($1::uuid, 'CONTACT_SHARING', 'WITHDRAWN', 'EXPRESS', 'MAIL', 'FR', 1, now())";
const CONSUMER = `{ node(id: "${idOf('ConsumerUser', 'noor')}") { ... on ConsumerUser { email } } }`;

test.each([
  ['a person in it withdraws her sharing', 'marguerite', run(SAY, [rowIdOf('person', 'fatima')]), PAGE],
  [
    'the Klusster Owner who asks is suspended',
    'marguerite',
    run("update klusster_owner set state = 'SUSPENDED' where person_id = $1::uuid", [rowIdOf('person', 'marguerite')]),
    PAGE,
  ],
  [
    'the profile of a Klusster Owner is no longer hers, though another of her profiles stands',
    'priya',
    run('update klusster_owner set person_id = $2::uuid where person_id = $1::uuid', [
      rowIdOf('person', 'priya'),
      rowIdOf('person', 'aoife'),
    ]),
    PAGE,
  ],
  [
    'the session that asks is ended',
    'aoife',
    run('update session set ended_at = now() where person_id = $1::uuid', [rowIdOf('person', 'aoife')]),
    PAGE,
  ],
  [
    'the case grant it rests on is closed',
    'gabrielle',
    run('update case_grant set closed_at = now() where person_id = $1::uuid', [rowIdOf('person', 'noor')]),
    CONSUMER,
  ],
  [
    'the member of staff who asks leaves',
    'gabrielle',
    run('update staff_member set left_at = now() where person_id = $1::uuid', [rowIdOf('person', 'gabrielle')]),
    CONSUMER,
  ],
  [
    'the member of staff who asks is cleared no more',
    'gabrielle',
    run(
      `insert into clearance (id, staff_id, role, duty, at, review_by)
       select gen_random_uuid(), c.staff_id, c.role, c.duty, c.at + interval '1 second', c.at + interval '2 seconds'
       from clearance c join staff_member m on m.id = c.staff_id where m.person_id = $1::uuid`,
      [rowIdOf('person', 'gabrielle')],
    ),
    CONSUMER,
  ],
  [
    'the case grant it rests on is narrowed to another group',
    'gabrielle',
    run("update case_grant set groups = '{account}' where person_id = $1::uuid", [rowIdOf('person', 'noor')]),
    CONSUMER,
  ],
] as const)('an answer does not leave when, while it was made, %s', async (_what, as, meddle, document) => {
  const { body, rows } = await askWhile(meddle, as, document);
  expect(body).toEqual({
    data: null,
    errors: [{ message: expect.any(String), extensions: { code: 'STANDING_CHANGED', requestId: expect.any(String) } }],
  });
  expect(rows).toBe('0');
});

test('the same answers leave, and are recorded, when nothing of that happens', async () => {
  for (const [as, document] of [
    ['marguerite', PAGE],
    ['aoife', PAGE],
    ['gabrielle', CONSUMER],
  ] as const) {
    const { body, rows } = await askWhile(async () => {}, as, document);
    expect(body.errors).toBeUndefined();
    expect(rows).toBe('1');
  }
});

test('sixty-four identical requests at once are sixty-four entries, and every answer has its values', async () => {
  await newRows();
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, no) => service.ask(`query Same${no} ${PAGE}`, { account: accountOf('marguerite') })),
  );
  for (const { body } of answers) {
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain(residents.desmond.businessOwner.contact.email);
  }
  const names = (await newRows()).map(({ operationName }) => operationName);
  expect(names.sort()).toEqual(answers.map((_, no) => `Same${no}`).sort());
});

test('of requests that end at once, only those fall whose own ground fell', async () => {
  const viewers = ['marguerite', 'luc', 'priya', 'aoife', 'desmond', 'gabrielle'] as const;
  const own = await freshStorage();
  let meddled: Service | undefined;
  const waiting: (() => void)[] = [];
  const gathered: Service = await startService(own, {
    ports: (ports) => ({
      ...ports,
      ledger: {
        // All entries wait for the last, which ends a session and a grant before any of them is appended.
        async append(disclosure) {
          if (waiting.length + 1 < viewers.length) await new Promise<void>((resolve) => waiting.push(resolve));
          else {
            const { database } = (meddled as Service).stores.main;
            await database.query('update session set ended_at = now() where person_id = $1::uuid', [person('aoife')]);
            await database.query("update klusster_owner set state = 'SUSPENDED' where person_id = $1::uuid", [
              person('luc'),
            ]);
            await database.query('update case_grant set closed_at = now()', []);
            for (const go of waiting) go();
          }
          return ports.ledger.append(disclosure);
        },
      },
    }),
  });
  meddled = gathered;
  try {
    for (const name of viewers) await gathered.tokenOf(accountOf(name));
    const answers = await Promise.all(
      viewers.map((name) => gathered.ask(name === 'gabrielle' ? CONSUMER : PAGE, { account: accountOf(name) })),
    );
    const codes = answers.map(({ body }) => body.errors?.[0]?.extensions.code ?? 'shown');
    expect(Object.fromEntries(viewers.map((name, at) => [name, codes[at]]))).toEqual({
      marguerite: 'shown',
      luc: 'STANDING_CHANGED',
      priya: 'shown',
      aoife: 'STANDING_CHANGED',
      desmond: 'shown',
      gabrielle: 'STANDING_CHANGED',
    });
    const rows = await gathered.stores.main.database.query('select viewer_id::text from disclosure order by 1', []);
    expect(rows.flat()).toEqual(['marguerite', 'priya', 'desmond'].map((name) => person(name as ResidentName)).sort());
  } finally {
    await gathered.close();
    await own.drop();
  }
});
