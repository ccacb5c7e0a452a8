import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { canonicalEmail } from '../../src/kernel/emailAddress.js';
import { Fault } from '../../src/kernel/errors.js';
import { sortKey } from '../../src/kernel/sortKey.js';
import { blindIndex } from '../../src/privacy/vault/blindIndex.js';
import { unseal } from '../../src/privacy/vault/seal.js';
import { openStores, type Stores } from '../../src/stores.js';
import { census, type Profiles, scaleId } from '../../src/town/scale/census.js';
import { inventor } from '../../src/town/scale/invent.js';
import { type Progress, settleAtScale } from '../../src/town/scale/settleAtScale.js';
import { freshStorage } from '../support/town.js';

import.meta.jest.setTimeout(120_000);

const WHICH = { scale: 0.01, seed: 7 };
const NOW = new Date('2026-11-02T15:00:00Z');
const OF = census(WHICH.scale);
const NOTHING: Progress = () => {};

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function opened(template: 'town' | 'empty'): Promise<Stores> {
  const storage = await freshStorage(template);
  const stores = await openStores(storage);
  closing.push(() => stores.close().then(storage.drop));
  return stores;
}

const settle = ({ main, keyStore, keyring }: Stores, progress = NOTHING) =>
  settleAtScale({ em: main.fork(), keyStore, keyring, now: NOW }, WHICH, randomBytes(16).toString('hex'), progress);

const rows = ({ main }: Stores, text: string) => main.database.query(text, []);
const count = async (stores: Stores, table: string) =>
  Number((await rows(stores, `select count(*)::text from ${table}`))[0]?.[0]);

/** Everything that is stored save what is random by design: keys, nonces, salts and what was sealed with them. */
async function digest(stores: Stores): Promise<string> {
  const tables = {
    person: 'id, created_at',
    account: 'person_id',
    account_address: 'person_id',
    klusster_owner: 'id, person_id, state',
    business_owner: 'id, person_id',
    consumer_user: 'id, person_id',
    consent_event: 'person_id, purpose_code, kind, language',
    klusster: '*',
    business: '*',
    listing: '*',
    subscription: '*',
  };
  const hash = createHash('sha256');
  for (const [table, columns] of Object.entries(tables)) {
    const found = await rows(stores, `select t::text from (select ${columns} from ${table}) as t order by 1`);
    expect(found.length).toBeGreaterThan(0);
    hash.update(`${table}\n${found.flat().join('\n')}\n`);
  }
  return hash.digest('hex');
}

describe('a settled scale town', () => {
  let stores: Stores;
  const steps: string[] = [];

  beforeAll(async () => {
    stores = await opened('empty');
    await settle(stores, (step, settled, of) => settled === of && steps.push(`${step} ${of}`));
  });

  test('has as many of each as its census counts, and tells when each step is done', async () => {
    const counted = {
      klussters: await count(stores, 'klusster'),
      businessOwners: await count(stores, 'business_owner'),
      businesses: await count(stores, 'business'),
      listings: await count(stores, 'listing'),
      consumers: await count(stores, 'consumer_user'),
      subscriptions: await count(stores, 'subscription'),
      people: await count(stores, 'person'),
    };
    expect(counted).toEqual(OF);
    expect(await count(stores, 'account')).toBe(OF.people);
    expect(await count(stores, 'klusster_owner')).toBe(OF.klussters);
    expect(steps).toEqual([
      `people ${OF.people}`,
      `klussters ${OF.klussters}`,
      `businesses ${OF.businesses}`,
      `subscriptions ${OF.consumers}`,
    ]);
  });

  test('seals what people give under their own keys: each value opens in its place and is what was invented', async () => {
    const { person } = inventor(OF, WHICH.seed);
    const blobs = new Map<string, Buffer>();
    for (const table of ['klusster_owner', 'business_owner', 'consumer_user'])
      for (const [id, blob] of await rows(stores, `select id::text, encode(contact, 'hex') from ${table}`))
        blobs.set(`${table}/${id}`, Buffer.from(blob ?? '', 'hex'));
    const tables: Record<keyof Profiles, string> = {
      klussterOwner: 'klusster_owner',
      businessOwner: 'business_owner',
      consumer: 'consumer_user',
    };
    let cases = 0;
    const ids = Array.from({ length: OF.people }, (_, number) => scaleId<string>('person', WHICH.seed, number));
    const keys = await stores.keyStore.load(ids);
    for (const [number, id] of ids.entries()) {
      const { profiles, contact } = person(number);
      const key = keys.get(id);
      if (key?.state !== 'PROVISIONED') throw new Error('A person of the town has no key.');
      const dataKey = await stores.keyring.unwrap(key.wrapped, key.keyId, id);
      for (const [profile, own] of Object.entries(profiles) as [keyof Profiles, number][]) {
        const table = tables[profile];
        const record = scaleId<string>(table, WHICH.seed, own);
        const blob = blobs.get(`${table}/${record}`) as Buffer;
        const { phone, mailingAddress, ...subscriber } = contact(profile);
        expect(unseal(dataKey, { table, record, person: id, group: 'contact' }, blob)).toEqual(
          profile === 'consumer' ? subscriber : { ...subscriber, phone, mailingAddress },
        );
        cases += 1;
      }
    }
    process.stdout.write(`sealed values of the scale town: ${cases} opened\n`);
    expect(cases).toBe(OF.klussters + OF.businessOwners + OF.consumers);
  });

  test('is found by address, sorted by the sort key, and shared as people said', async () => {
    const invent = inventor(OF, WHICH.seed);
    const index = blindIndex(stores.keyring.derive('blind-index'), 'email', canonicalEmail(invent.person(3).account));
    const [found] = await rows(
      stores,
      `select person_id::text from account_address where address_index = '\\x${index.toString('hex')}'`,
    );
    expect(found?.[0]).toBe(scaleId('person', WHICH.seed, 3));
    for (const table of ['klusster', 'business'])
      for (const [name, key, city, cityKey] of await rows(
        stores,
        `select name, name_sort, city, city_sort from ${table}`,
      ))
        expect([key, cityKey]).toEqual([sortKey(name ?? ''), sortKey(city ?? '')]);
    const said = await rows(
      stores,
      "select person_id::text, string_agg(kind, ' ' order by id) from consent_event group by 1",
    );
    const events = new Map(said.map(([person, kinds]) => [person, kinds]));
    for (let number = 0; number < OF.people; number++) {
      const wanted = { given: 'GIVEN', withdrawn: 'GIVEN WITHDRAWN', 'never asked': undefined }[
        invent.person(number).sharing
      ];
      expect(events.get(scaleId<string>('person', WHICH.seed, number))).toBe(wanted);
    }
  });

  test('is the same on every machine', async () => {
    const again = await opened('empty');
    await settle(again);
    expect(await digest(again)).toBe(await digest(stores));
  });

  test('is never settled twice', async () => {
    const before = await digest(stores);
    await expect(settle(stores)).rejects.toThrow(Fault);
    expect(await digest(stores)).toBe(before);
  });
});

test('a scale town does not settle where the demo town lives', async () => {
  const stores = await opened('town');
  const people = await count(stores, 'person');
  await expect(settle(stores)).rejects.toThrow('This database has people already.');
  expect(await count(stores, 'person')).toBe(people);
});

test('settling that breaks off leaves nobody, and the next attempt uses the keys it made', async () => {
  const stores = await opened('empty');
  const broken = settle(stores, (step) => {
    if (step === 'businesses') throw new Error('pulled the plug');
  });
  await expect(broken).rejects.toThrow('pulled the plug');
  expect(await count(stores, 'person')).toBe(0);
  expect(await count(stores, 'consent_event')).toBe(0);
  await settle(stores);
  expect(await count(stores, 'person')).toBe(OF.people);
});
