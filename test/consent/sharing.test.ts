import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { sharingIsMarked, sharingStands } from '../../src/consent/index.js';
import { compileSql } from '../../src/read/sql.js';
import { startService } from '../support/service.js';
import { accountOf, freshStorage, rowIdOf } from '../support/town.js';
import { untilWaitedFor } from '../support/waiting.js';
import { happenings, newPerson, open, say, Told } from './support/words.js';

/**
 * Whether an owner's contact is shared is asked in two places: reading looks at a mark on her profile, which the database keeps,
 * and the ledger at what she said. Both say what her last word is, and where they differ, nobody is shown.
 */

const BY_MARK = compileSql(
  sharingIsMarked((property) => sql.ref(`t.${property === 'sharedUnder' ? 'shared_under' : property}`)),
).text;
const BY_EVENTS = compileSql(sharingStands(sql`t.person_id`)).text;
const RUNS = 90;
const FOUND_AT_LEAST = 200;
const YES = { kind: 'GIVEN', basis: 'EXPRESS', version: 1 } as const;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let client: pg.Client;

const connect = async (of = storage): Promise<pg.Client> => {
  const made = new pg.Client({ connectionString: of.url });
  await made.connect();
  return made;
};

/** A database of its own, changed as said; a second text on sharing stands beside the first. */
async function settle(change = ''): Promise<void> {
  storage = await freshStorage('empty');
  client = await connect();
  await client.query(
    "update purpose set version = 2, text_en = text_en || ' More.', text_fr = text_fr || ' Plus.' where code = 'CONTACT_SHARING'",
  );
  if (change) await client.query(change);
}

afterEach(async () => {
  await client.end();
  await storage.drop();
});

/** Whatever happens, mark and events say what her last word is; how often that was looked at. */
async function alwaysTold(): Promise<number> {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      await client.query('begin');
      try {
        const told = new Told(client, await newPerson(client));
        for (const one of all) {
          await told.happens(one);
          const found = await told.found(BY_MARK, BY_EVENTS);
          expect(found).toEqual(Array(told.profiles).fill({ mark: told.isShared, events: told.isShared }));
          looked += found.length;
        }
      } finally {
        await client.query('rollback');
      }
    }),
    { seed: 52, numRuns: RUNS },
  );
  return looked;
}

test('whatever is said, in whatever order with profiles, texts and marks by hand: the mark says what the last word is', async () => {
  await settle();
  const looked = await alwaysTold();
  console.info(`${looked} marks of ${RUNS} histories were compared with the last word and with the events.`);
  expect(looked).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
});

const body = (said: string) =>
  `create or replace function shared_under(person uuid) returns int language sql stable as $$ ${said} $$`;
const EVENTS = "from consent_event e where e.person_id = person and e.purpose_code = 'CONTACT_SHARING'";

test.each([
  ['a word is not carried to the profile', 'drop trigger consent_event_is_carried on consent_event'],
  ['a profile that is added looks at no word', 'drop trigger klusster_owner_is_marked on klusster_owner'],
  [
    'the first word counts',
    body(
      `select case when e.kind = 'GIVEN' and e.basis = 'EXPRESS' then e.purpose_version end ${EVENTS} order by e.id limit 1`,
    ),
  ],
  ['any yes counts', body(`select max(e.purpose_version) ${EVENTS} and e.kind = 'GIVEN' and e.basis = 'EXPRESS'`)],
  [
    'an implied yes counts',
    body(`select case when e.kind = 'GIVEN' then e.purpose_version end ${EVENTS} order by e.id desc limit 1`),
  ],
  [
    'a yes counts for the newest text',
    body(`select case when e.kind = 'GIVEN' and e.basis = 'EXPRESS' then 2 end ${EVENTS} order by e.id desc limit 1`),
  ],
])('a database in which %s is found out', async (_, change) => {
  await settle(change);
  await expect(alwaysTold()).rejects.toThrow();
});

describe('a word and a profile that come at the same moment see each other', () => {
  /** The first is done and not committed when the second begins, which then waits for it. */
  async function meeting(first: 'word' | 'profile'): Promise<boolean | undefined> {
    const person = await newPerson(client);
    const other = await connect();
    const acts = {
      word: (by: pg.Client) => say(by, person, YES),
      profile: (by: pg.Client) => open(by, person, 'business_owner'),
    };
    await client.query('begin');
    await acts[first](client);
    await other.query('begin');
    const second = acts[first === 'word' ? 'profile' : 'word'](other);
    await Promise.race([untilWaitedFor(client), second]);
    await client.query('commit');
    await second;
    await other.query('commit');
    await other.end();
    const { rows } = await client.query(`select ${BY_MARK} as mark from business_owner t where t.person_id = $1`, [
      person,
    ]);
    return rows[0]?.mark;
  }

  test.each(['word', 'profile'] as const)('when the %s is first', async (first) => {
    await settle();
    expect(await meeting(first)).toBe(true);
  });

  test('and would not, if neither waited', async () => {
    await settle();
    for (const change of await lockless()) await client.query(change);
    expect([await meeting('word'), await meeting('profile')]).toContain(false);
  });

  /** Both functions without the lock of the person. */
  async function lockless(): Promise<string[]> {
    const { rows } = await client.query(
      "select pg_get_functiondef(p.oid) as text from pg_proc p where p.proname in ('mark_sharing', 'carry_sharing')",
    );
    expect(rows).toHaveLength(2);
    return rows.map(({ text }) => text.replace(/perform from person p [^;]*;/, ''));
  }
});

test('a mark that says yes when her last word was no shows her to nobody', async () => {
  storage = await freshStorage();
  client = await connect();
  const service = await startService(storage);
  const ask = () =>
    service.ask('{ klusster(slug: "plateau-post") { owner { email } } }', { account: accountOf('aoife') });
  const person = rowIdOf('person', 'marguerite');
  expect((await ask()).body.data.klusster.owner.email).toEqual(expect.any(String));
  await say(client, person, { ...YES, kind: 'WITHDRAWN' });
  expect((await ask()).body.data.klusster.owner.email).toBeNull();
  await client.query('alter table klusster_owner disable trigger klusster_owner_is_marked');
  await client.query('update klusster_owner set shared_under = 1 where person_id = $1', [person]);
  const { body } = await ask();
  await service.close();
  expect(body.data).toBeNull();
  expect(body.errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'STANDING_CHANGED' }) }),
  ]);
});
