import pg from 'pg';
import { type Resident, residents } from '../../../src/town/cast.js';
import { type Answer, type Service, startService } from '../../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf } from '../../support/town.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let main: pg.Client;
let keys: pg.Client;
/** Persons of each load from the key store since the last `forget`. */
let loads: (readonly string[])[] = [];

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, {
    ports: (ports) => ({
      ...ports,
      // Keys are changed behind the service's back.
      keyLifeMs: 0,
      keyStore: {
        ...ports.keyStore,
        load(persons) {
          loads.push(persons);
          return ports.keyStore.load(persons);
        },
      },
    }),
  });
  [main, keys] = (await Promise.all(
    [storage.url, storage.keyStoreUrl].map(async (connectionString) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  )) as [pg.Client, pg.Client];
});

afterAll(async () => {
  await Promise.all([main.end(), keys.end()]);
  await service.close();
  await storage.drop();
});

beforeEach(() => {
  (service.logged as unknown[]).splice(0);
  loads = [];
});

/** Plateau Post, whose businesses belong to Desmond, Fatima and Wei, as its Klusster Owner sees it. */
const PAGE =
  '{ klusster(slug: "plateau-post") { businesses { nodes { name owner { firstName lastName email phone mailingAddress } } } } }';
const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'mailingAddress'];
const ask = () => service.ask(PAGE, { account: accountOf('marguerite') });

const ownerOf = (answer: Answer, business: string) =>
  answer.body.data.klusster.businesses.nodes.find(({ name }: { name: string }) => name === business).owner;

type Place = { table: string; id: string; column: string; key?: string };
const contactOf = (table: 'business_owner' | 'klusster_owner' | 'consumer_user', name: ResidentName): Place => ({
  table,
  id: rowIdOf(table, name),
  column: 'contact',
});
const accountAt = (name: ResidentName): Place => ({
  table: 'account',
  id: rowIdOf('person', name),
  column: 'account',
  key: 'person_id',
});
const reason = (): Place => ({ table: 'case_grant', id: rowIdOf('case_grant', 'gabrielle/noor'), column: 'reason' });

async function blobAt({ table, id, column, key = 'id' }: Place): Promise<Buffer> {
  const { rows } = await main.query(`select ${column} as blob from ${table} where ${key} = $1`, [id]);
  return rows[0].blob;
}

async function put({ table, id, column, key = 'id' }: Place, blob: Buffer): Promise<void> {
  await main.query(`update ${table} set ${column} = $2 where ${key} = $1`, [id, blob]);
}

/** Every personal value of the town. */
const personalValues = Object.values<Resident>(residents).flatMap(({ account, ...profiles }) => [
  account,
  ...[profiles.klussterOwner, profiles.businessOwner, profiles.consumerUser].flatMap((profile) =>
    Object.values(profile?.contact ?? {}),
  ),
]);

/** The faults that were logged; their lines hold nobody's text, as it is or in another coding. */
function faults(): Record<string, unknown>[] {
  const lines = JSON.stringify(service.logged);
  for (const value of personalValues) {
    for (const text of [
      value,
      JSON.stringify(value).slice(1, -1),
      Buffer.from(value).toString('base64'),
      Buffer.from(value).toString('hex'),
    ])
      expect(lines).not.toContain(text);
  }
  return service.logged.filter(({ level }) => level === 50);
}

/** Asserts that Fatima's contact is gone from the answer, with five coded errors, and that nobody else's is. */
function expectClosed(answer: Answer, record: string, error = 'SealBroken'): void {
  expect(answer.status).toBe(200);
  expect(ownerOf(answer, 'Épices Benali')).toEqual(Object.fromEntries(FIELDS.map((field) => [field, null])));
  expect(ownerOf(answer, 'Kakfwi Guitars')).toEqual(residents.desmond.businessOwner.contact);
  const at = answer.body.data.klusster.businesses.nodes.findIndex(
    ({ name }: { name: string }) => name === 'Épices Benali',
  );
  expect(answer.body.errors).toEqual(
    FIELDS.map((field) => ({
      message: 'Something went wrong on our side.',
      locations: expect.any(Array),
      path: ['klusster', 'businesses', 'nodes', at, 'owner', field],
      extensions: { code: 'INTERNAL', requestId: answer.headers.get('x-request-id') },
    })),
  );
  const told = faults();
  expect(new Set(told.map((line) => line.record))).toEqual(new Set([record]));
  expect(new Set(told.map((line) => line.error))).toEqual(new Set([error]));
  expect(new Set(told.map((line) => line.requestId))).toEqual(new Set([answer.headers.get('x-request-id')]));
}

test('what is sealed whole opens, and nothing is logged', async () => {
  const answer = await ask();
  expect(answer.body.errors).toBeUndefined();
  expect(ownerOf(answer, 'Épices Benali')).toEqual(residents.fatima.businessOwner.contact);
  expect(faults()).toEqual([]);
});

describe('a record that was changed stays closed, is named in the log, and takes nobody along', () => {
  const fatima = contactOf('business_owner', 'fatima');
  const record = `business_owner/${fatima.id}/contact`;
  let whole: Buffer;
  beforeAll(async () => {
    whole = await blobAt(fatima);
  });
  afterEach(() => put(fatima, whole));

  const flipped = (at: number) => (blob: Buffer) => {
    const changed = Buffer.from(blob);
    const place = at < 0 ? blob.length + at : at;
    changed[place] = (changed[place] as number) ^ 1;
    return changed;
  };
  test.each<[string, (blob: Buffer) => Buffer]>([
    ['a flipped bit in the version', flipped(0)],
    ['a flipped bit in the nonce', flipped(5)],
    ['a flipped bit in the length', flipped(13)],
    ['a flipped bit in the text', flipped(40)],
    ['a flipped bit in the padding', flipped(-20)],
    ['a flipped bit in the tag', flipped(-1)],
    ['a byte more', (blob) => Buffer.concat([blob, Buffer.alloc(1)])],
    ['a byte less', (blob) => blob.subarray(0, -1)],
    ['its first half', (blob) => blob.subarray(0, blob.length / 2)],
    ['its nonce alone', (blob) => blob.subarray(0, 13)],
    ['its version alone', (blob) => blob.subarray(0, 1)],
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', (blob) => Buffer.alloc(blob.length)],
    ['plain text', () => Buffer.from(JSON.stringify(residents.fatima.businessOwner.contact))],
  ])('%s', async (_name, change) => {
    await put(fatima, change(whole));
    expectClosed(await ask(), record);
  });

  test.each<[string, Place]>([
    ['of another person', contactOf('business_owner', 'noor')],
    ['of another table', contactOf('klusster_owner', 'marguerite')],
    ['of her own account', accountAt('fatima')],
    ['of another group', reason()],
  ])('the record %s', async (_name, place) => {
    await put(fatima, await blobAt(place));
    expectClosed(await ask(), record);
  });
});

test('two people whose records are swapped see neither', async () => {
  const places = [contactOf('business_owner', 'fatima'), contactOf('business_owner', 'desmond')] as const;
  const [hers, his] = [await blobAt(places[0]), await blobAt(places[1])];
  await put(places[0], his);
  await put(places[1], hers);
  const answer = await ask();
  await put(places[0], hers);
  await put(places[1], his);
  for (const business of ['Épices Benali', 'Kakfwi Guitars', 'Mile End Bagels'])
    expect(ownerOf(answer, business)).toEqual(Object.fromEntries(FIELDS.map((field) => [field, null])));
  expect(new Set(faults().map((line) => line.record))).toEqual(
    new Set(places.map(({ id }) => `business_owner/${id}/contact`)),
  );
});

test('the two profiles of one person cannot stand in for each other, though they share a key', async () => {
  const places = [contactOf('klusster_owner', 'priya'), contactOf('business_owner', 'priya')] as const;
  const [asPublisher, asBusiness] = [await blobAt(places[0]), await blobAt(places[1])];
  await put(places[0], asBusiness);
  await put(places[1], asPublisher);
  const { body } = await service.ask(
    '{ viewer { klussterOwner { email } businessOwner { email } account { email } } }',
    {
      account: accountOf('priya'),
    },
  );
  await put(places[0], asPublisher);
  await put(places[1], asBusiness);
  expect(body.data.viewer).toEqual({
    klussterOwner: { email: null },
    businessOwner: { email: null },
    account: { email: accountOf('priya') },
  });
  expect(
    faults()
      .map((line) => line.record)
      .sort(),
  ).toEqual(places.map(({ table, id }) => `${table}/${id}/contact`).sort());
});

describe('the key', () => {
  const person = rowIdOf('person', 'fatima');

  /** What the database refuses to everybody, done by its superuser. */
  async function behindTheTrigger(statement: string, values: unknown[]): Promise<void> {
    await keys.query('set session_replication_role = replica');
    await keys.query(statement, values);
    await keys.query('set session_replication_role = origin');
  }

  test('of all people in an operation is fetched in one statement, each person once', async () => {
    await ask();
    expect(loads).toHaveLength(1);
    expect([...(loads[0] as string[])].sort()).toEqual([person, rowIdOf('person', 'desmond')].sort());
    loads = [];
    const { body } = await service.ask('{ businesses { nodes { owner { email } } } }', {
      account: accountOf('marguerite'),
    });
    expect(new Set(body.data.businesses.nodes.map(({ owner }: any) => owner.email)).size).toBe(5);
    expect(loads.map((persons) => persons.length)).toEqual([4]);
  });

  test('of people at different depths is fetched in one statement too', async () => {
    // Her profiles were written by hand before: what is read of one who was remembered would be read anew.
    await service.ask('{ viewer { roles } }', { account: accountOf('priya') });
    loads = [];
    const { body } = await service.ask(
      '{ klusster(slug: "kensington-table") { owner { email klussters { nodes { owner { phone } } } } businesses { nodes { owner { email } klussters { nodes { owner { email } } } } } } }',
      { account: accountOf('priya') },
    );
    expect(body.errors).toBeUndefined();
    expect(loads).toHaveLength(1);
  });

  test('is not fetched for what is withheld or not asked', async () => {
    // Signing in seals under her own key what the session was begun on.
    await service.tokenOf(accountOf('aoife'));
    loads = [];
    await service.ask(PAGE, { account: accountOf('aoife') });
    await service.ask('{ klusster(slug: "plateau-post") { owner { id } businesses { nodes { name owner { id } } } } }');
    expect(loads).toEqual([]);
  });

  test('that does not unwrap keeps her data closed and names her and the master key, nobody else', async () => {
    const { rows } = await keys.query('select wrapped, key_id from person_key where person = $1', [person]);
    const broken = Buffer.from(rows[0].wrapped);
    broken[20] = (broken[20] as number) ^ 1;
    await behindTheTrigger('update person_key set wrapped = $2 where person = $1', [person, broken]);
    const answer = await ask();
    await behindTheTrigger('update person_key set wrapped = $2 where person = $1', [person, rows[0].wrapped]);
    expectClosed(answer, `master key ${rows[0].key_id}, person ${person}`, 'Fault');
  });

  test('that is missing is a fault, for her alone', async () => {
    const { rows } = await keys.query('select * from person_key where person = $1', [person]);
    await behindTheTrigger('delete from person_key where person = $1', [person]);
    const answer = await ask();
    await behindTheTrigger('insert into person_key (person, state, wrapped, key_id) values ($1, $2, $3, $4)', [
      person,
      rows[0].state,
      rows[0].wrapped,
      rows[0].key_id,
    ]);
    expectClosed(answer, `person ${person}`, 'Fault');
  });

  test('that was erased leaves null and no error, and her neighbours whole', async () => {
    await service.stores.keyStore.erase(person);
    const answer = await ask();
    expect(answer.body.errors).toBeUndefined();
    expect(ownerOf(answer, 'Épices Benali')).toEqual(Object.fromEntries(FIELDS.map((field) => [field, null])));
    expect(ownerOf(answer, 'Kakfwi Guitars')).toEqual(residents.desmond.businessOwner.contact);
    expect(faults()).toEqual([]);
  });
});
