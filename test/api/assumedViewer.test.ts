import { sql } from 'kysely';
import { viewerOf } from '../../src/accounts/index.js';
import type { Ports } from '../../src/api/ports.js';
import { Bound } from '../../src/read/sql.js';
import { type Answer, COLD, type Composition, type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

/**
 * A viewer is at first taken for who she was in the request before, and the statement that reads for her asks again. Whatever
 * changed in between, the answer is that of a service which had never seen her.
 */

const page = (name: string) =>
  `query ${name} { klusster(slug: "plateau-post") { owner { email } businesses { nodes { owner { email } } } } }`;
const noor = idOf('ConsumerUser', 'noor');

/** What one can ask for, with something that is read, and with nothing. */
const DOCUMENTS = {
  page: page('Page'),
  two: `query Two { viewer { roles account { email } } klusster(slug: "plateau-post") { owner { phone } } }`,
  consumer: `query Consumer { node(id: "${noor}") { ... on ConsumerUser { email } } }`,
  own: 'query Own { viewer { account { email } } }',
  nothing: 'query Nothing { __typename }',
  policy: 'query Policy { privacyPolicy { version } }',
  wrong: 'query Wrong { klusster }',
  unreadable: 'query {',
  change: 'mutation Change { signOut { ended } }',
};

type Change = readonly [what: string, who: ResidentName, sql: string, values: (who: ResidentName) => unknown[]];
const ofPerson = (who: ResidentName) => [rowIdOf('person', who)];
const CHANGES: readonly Change[] = [
  ['her session was ended', 'marguerite', 'update session set ended_at = now() where person_id = $1::uuid', ofPerson],
  [
    'her session expired',
    'aoife',
    "update session set expires_at = now() - interval '1 second' where person_id = $1::uuid",
    ofPerson,
  ],
  [
    'she was suspended',
    'marguerite',
    "update klusster_owner set state = 'SUSPENDED' where person_id = $1::uuid",
    ofPerson,
  ],
  [
    'she was suspended, and became active again',
    'marguerite',
    "update klusster_owner set state = case state when 'ACTIVE' then 'PENDING' else 'ACTIVE' end where person_id = $1::uuid",
    ofPerson,
  ],
  [
    'her case grant was closed',
    'gabrielle',
    'update case_grant set closed_at = now() where person_id = $1::uuid',
    () => [rowIdOf('person', 'noor')],
  ],
  [
    'her case grant was narrowed',
    'gabrielle',
    "update case_grant set groups = '{account}' where person_id = $1::uuid",
    () => [rowIdOf('person', 'noor')],
  ],
  [
    'her role among the staff is another',
    'gabrielle',
    "update staff_member set role = 'PRIVACY_OFFICER' where person_id = $1::uuid",
    ofPerson,
  ],
  [
    'her case grant is gone',
    'gabrielle',
    'delete from case_grant where person_id = $1::uuid',
    () => [rowIdOf('person', 'noor')],
  ],
  ['she left the staff', 'gabrielle', 'update staff_member set left_at = now() where person_id = $1::uuid', ofPerson],
  [
    'she is a Klusster Owner no more',
    'marguerite',
    'update klusster_owner set person_id = $2::uuid where person_id = $1::uuid',
    (who) => [rowIdOf('person', who), rowIdOf('person', 'noor')],
  ],
  [
    'she is a Business Owner, too',
    'aoife',
    "insert into business_owner (id, person_id, contact) select gen_random_uuid(), $1::uuid, '' where not exists (select from business_owner where person_id = $1::uuid)",
    ofPerson,
  ],
  [
    'she is a Consumer User no more',
    'noor',
    'with ended as (delete from subscription where consumer_user_id in (select id from consumer_user where person_id = $1::uuid)) delete from consumer_user where person_id = $1::uuid',
    ofPerson,
  ],
  [
    'she was shown as many others as one may be in a day',
    'marguerite',
    `with others as (update person_opened set person_id = gen_random_uuid() where viewer_id = $1::uuid returning no, day)
     insert into person_opened (viewer_id, day, acted_as, no, person_id)
     select $1::uuid, o.day, 'KLUSSTER_OWNER', o.last + n, gen_random_uuid()
     from (select max(no) as last, max(day) as day from others) as o, generate_series(1, 500 - o.last) as n`,
    ofPerson,
  ],
  ['nothing changed', 'marguerite', 'select $1::uuid::text', ofPerson],
];

type Place = { service: Service; storage: Awaited<ReturnType<typeof freshStorage>> };
let remembering: Place;
let cold: Place;

const settle = async (composition: Composition = {}): Promise<Place> => {
  const storage = await freshStorage();
  return { storage, service: await startService(storage, composition) };
};
const leave = async ({ service, storage }: Place) => {
  await service.close();
  await storage.drop();
};

beforeEach(async () => {
  remembering = await settle();
  cold = await settle({ ports: COLD });
});
afterEach(async () => {
  await leave(remembering);
  await leave(cold);
});

const change = ({ service }: Place, [, who, sql, values]: Change) =>
  service.stores.main.database.query(sql, values(who));

/** What an answer says, but for the id of its request. */
const told = ({ status, body }: Answer) =>
  JSON.parse(JSON.stringify({ status, body }, (key, value) => (key === 'requestId' ? undefined : value)));

const entriesOf = async ({ service }: Place) =>
  (
    await service.stores.main.database.query(
      'select operation_name::text, persons::text from disclosure order by id',
      [],
    )
  ).map((row) => row.join());

test.each(CHANGES)('after %s, every operation is answered as if she had never been seen', async (...what) => {
  const [, who] = what;
  for (const place of [remembering, cold]) {
    await place.service.ask(DOCUMENTS.page, { account: accountOf(who) });
    await change(place, what);
  }
  for (const document of Object.values(DOCUMENTS)) {
    const [answer, expected] = await Promise.all(
      [remembering, cold].map(({ service }) => service.ask(document, { account: accountOf(who) })),
    );
    expect(told(answer as Answer)).toEqual(told(expected as Answer));
    // Each document is asked of one who is remembered as she was before.
    for (const place of [remembering, cold]) await change(place, what);
  }
  // What was read for whom she was before is in no record: it never left.
  expect(await entriesOf(remembering)).toEqual(await entriesOf(cold));
});

test('an answer that is made anew is one line in the log, without a word of the first', async () => {
  const { service } = remembering;
  await service.ask(DOCUMENTS.page, { account: accountOf('marguerite') });
  await change(remembering, CHANGES[2] as Change);
  (service.logged as unknown[]).splice(0);
  const { body } = await service.ask(DOCUMENTS.page, { account: accountOf('marguerite') });
  expect(body.errors).toBeUndefined();
  expect(body.data.klusster.businesses.nodes[0].owner.email).toBeNull();
  await new Promise((over) => setTimeout(over, 20));
  expect(service.logged).toEqual([expect.objectContaining({ status: 200, viewer: 'person' })]);
  expect(service.logged[0]).not.toHaveProperty('codes');
});

test('while nothing changes she is asked for in the statement that reads for her, or in that of the ledger, and in no other', async () => {
  const { service } = remembering;
  const account = accountOf('marguerite');
  const textsOf = async (document: string) => {
    service.forget();
    await service.ask(document, { account });
    return service.statements.map(({ text }) => text);
  };
  await textsOf(DOCUMENTS.page);
  const [read, entry, ...more] = await textsOf(DOCUMENTS.page);
  expect(read).toMatch(/from "klusster"/);
  expect(read).not.toContain('session s');
  expect(entry).toMatch(/from session s.*insert into disclosure/s);
  expect(more).toEqual([]);
  const [own, ...others] = await textsOf(DOCUMENTS.own);
  expect(own).toMatch(/join "account".*from session s/s);
  expect(others).toEqual([]);
});

test('whoever asked to be shown people and was shown none is asked for in a statement of its own', async () => {
  const { service } = remembering;
  const account = accountOf('marguerite');
  const none = 'query None { klusster(slug: "none-such") { businesses { nodes { owner { email } } } } }';
  await service.ask(none, { account });
  service.forget();
  await service.ask(none, { account });
  const [read, lookUp, ...more] = service.statements.map(({ text }) => text);
  expect(read).not.toContain('session s');
  expect(lookUp).toMatch(/from session s/);
  expect(more).toEqual([]);
});

test('a service that does not ask again would show what she may no longer see', async () => {
  let remembered = '';
  // What is read of her is always what was read first.
  const believing = (ports: Ports): Ports => ({
    ...ports,
    read: {
      ...ports.read,
      viewerArm: { standing: sql`${new Bound(() => remembered)}::text`, from: sql`(values (1)) as v` },
    },
    known: {
      ...ports.known,
      get(key) {
        const known = ports.known.get(key);
        remembered = known?.standing ?? '';
        return known;
      },
      set: (key, known) => ports.known.set(key, known),
      delete: (key) => ports.known.delete(key),
    },
    ledger: { append: async () => true },
  });
  const place = await settle({ ports: believing, leaks: 'on purpose: it believes what it remembers' });
  const account = accountOf('marguerite');
  await place.service.ask(DOCUMENTS.page, { account });
  await change(place, CHANGES[2] as Change);
  const page = await place.service.ask(DOCUMENTS.page, { account });
  await change(place, CHANGES[0] as Change);
  const own = await place.service.ask(DOCUMENTS.own, { account });
  await leave(place);
  expect(page.body.data.klusster.businesses.nodes[0].owner.email).toEqual(expect.any(String));
  expect(own.body.data.viewer.account.email).toBe(account);
});

test('what the ledger refuses of one who was assumed is answered anew: nobody is told that her standing changed', async () => {
  const refusing = (ports: Ports): Ports => ({
    ...ports,
    ledger: {
      append: async (entry) => (entry.standing === undefined ? ports.ledger.append(entry) : false),
    },
  });
  const place = await settle({ ports: refusing });
  const account = accountOf('marguerite');
  await place.service.ask(DOCUMENTS.page, { account });
  const { body } = await place.service.ask(DOCUMENTS.page, { account });
  const entries = await entriesOf(place);
  await leave(place);
  expect(body.errors).toBeUndefined();
  expect(body.data.klusster.businesses.nodes[0].owner.email).toEqual(expect.any(String));
  expect(entries).toHaveLength(2);
});

test('who changes between two statements of one operation is in the ledger for what left, and for nothing else', async () => {
  let isArmed = false;
  const stateOf = (state: string) => (place: Place) =>
    place.service.stores.main.database.query('update klusster_owner set state = $2 where person_id = $1::uuid', [
      rowIdOf('person', 'marguerite'),
      state,
    ]);
  const place = await settle({
    ports: (ports) => ({
      ...ports,
      read: {
        ...ports.read,
        database: {
          async query(text, values, name) {
            const pass = () => ports.read.database.query(text, values, name);
            if (!isArmed || !text.includes('"account"')) return pass();
            isArmed = false;
            // What the statement of the page read is opened. Then she is suspended for a moment, and the ledger finds that she was.
            await new Promise((over) => setTimeout(over, 100));
            await stateOf('SUSPENDED')(place);
            const rows = await pass();
            await stateOf('ACTIVE')(place);
            return rows;
          },
        },
      },
    }),
  });
  const account = accountOf('marguerite');
  await place.service.ask(DOCUMENTS.nothing, { account });
  isArmed = true;
  const both = `query Both { a: klusster(slug: "plateau-post") { businesses { nodes { owner { email } } } } b: viewer { account { email } } }`;
  const { body } = await place.service.ask(both, { account });
  expect(isArmed).toBe(false);
  expect(body.errors).toBeUndefined();
  expect(body.data.a.businesses.nodes[0].owner.email).toEqual(expect.any(String));
  const entries = await entriesOf(place);
  await leave(place);
  expect(entries).toHaveLength(1);
});

test('a case grant that ran out in between is none, although nothing was written', async () => {
  let now = new Date('2026-11-02T15:00:00Z');
  const { service, storage } = await settle({ clock: { now: () => now } });
  const ask = () => service.ask(DOCUMENTS.consumer, { account: accountOf('gabrielle') });
  await service.stores.main.database.query(
    "update case_grant set expires_at = '2026-11-02T15:00:30Z' where person_id = $1::uuid",
    [rowIdOf('person', 'noor')],
  );
  const before = await ask();
  service.forget();
  now = new Date('2026-11-02T15:00:30Z');
  const after = await ask();
  const lookUps = service.statements.filter(({ text }) => text.includes('left join staff_member'));
  await leave({ service, storage });
  expect(before.body.data.node.email).toEqual(expect.any(String));
  expect(after.body.data.node).toBeNull();
  // She was assumed, and not looked up anew.
  expect(lookUps).toEqual([]);
});

test('whatever the look-up of a viewer reads of a person raises her standing when it changes', async () => {
  let lookUp = '';
  const listening = {
    async query(text: string) {
      lookUp = text;
      return [];
    },
  };
  await viewerOf(listening, { hash: Buffer.alloc(32), now: new Date() }, () => false);
  const read = new Set([...lookUp.matchAll(/(?:from|join) (\w+) /g)].map(([, table]) => table));
  // The session is asked for itself, and the count of the day is no part of who she is.
  for (const table of ['session', 'person', 'person_opened']) expect(read.delete(table)).toBe(true);
  expect(read.size).toBeGreaterThanOrEqual(5);
  const raising = await remembering.service.stores.main.database.query(
    `select c.relname, string_agg(distinct e.event, ' ' order by e.event) from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_proc f on f.oid = t.tgfoid
     cross join (values (4, 'insert'), (8, 'delete'), (16, 'update')) as e(bit, event)
     where f.proname like '%_raises_standing' and t.tgenabled = 'A' and t.tgtype & e.bit > 0 group by 1 order by 1`,
    [],
  );
  expect(raising).toEqual([...read].sort().map((table) => [table, 'delete insert update']));
});

test('a session that was given to somebody else is not hers any more, whatever the number says', async () => {
  const leaks = 'on purpose: the sweep asks at the end who holds a token, and somebody else did at first';
  const place = await settle({ leaks });
  const account = accountOf('marguerite');
  const own = '{ viewer { account { email } klussterOwner { email } } }';
  const before = await place.service.ask(own, { account });
  // Both are Klusster Owners of the same number.
  await place.service.stores.main.database.query('update session set person_id = $2::uuid where person_id = $1::uuid', [
    rowIdOf('person', 'marguerite'),
    rowIdOf('person', 'luc'),
  ]);
  const after = await place.service.ask(own, { account });
  await leave(place);
  expect(before.body.data.viewer.account.email).toBe(accountOf('marguerite'));
  expect(after.body.data.viewer.account.email).toBe(accountOf('luc'));
});
