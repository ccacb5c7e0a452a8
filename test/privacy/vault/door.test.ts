import { randomBytes } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { Fault } from '../../../src/kernel/errors.js';
import { type Decision, decide } from '../../../src/privacy/decide.js';
import { DisclosureNotes } from '../../../src/privacy/ledger/disclosureNotes.js';
import { HarvestGuard } from '../../../src/privacy/ledger/harvestGuard.js';
import { Lens } from '../../../src/privacy/lens.js';
import type { PrivacyMap, Rule } from '../../../src/privacy/privacyMap.js';
import type { SealedCell, SubjectRow } from '../../../src/privacy/subject.js';
import type { Keyring } from '../../../src/privacy/vault/keyEncryption.js';
import type { KeyStore, StoredKey } from '../../../src/privacy/vault/keyStore.js';
import { DataKeys, provisionKey, provisionMissingKeys } from '../../../src/privacy/vault/keys.js';
import { Vault } from '../../../src/privacy/vault/open.js';
import { SealBroken, seal } from '../../../src/privacy/vault/seal.js';
import { anonymous, type Viewer } from '../../../src/privacy/viewer.js';
import { person, staff } from '../support/asking.js';

/** The one door by itself: real sealing, real decisions, a key store in memory. What it answers over HTTP is in open.test.ts. */

const NOW = new Date('2026-11-02T15:00:00Z');
const CLASS = { category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' } as const;

const rule = (type: string, field: string, change: Partial<Rule> = {}): Rule => ({
  coordinate: `${type}.${field}`,
  type,
  field,
  index: 0,
  audience: ['SELF', 'KLUSSTER_OWNER', 'CASE_STAFF'],
  subject: 'businessOwner',
  personal: { group: 'contact', clause: '4.1', ...CLASS },
  scopes: { hers: ['profile'], byRole: ['contacts'] },
  businessContact: false,
  reads: {},
  ...change,
});

const RULES = [
  rule('BusinessOwner', 'email'),
  rule('BusinessOwner', 'phone'),
  rule('BusinessOwner', 'friends', { personal: { group: 'friends', clause: '4.1', ...CLASS } }),
  rule('BusinessOwner', 'name', { personal: undefined }),
  rule('Mention', 'who', { audience: ['SELF'], subject: 'person', personal: undefined }),
];
const map: PrivacyMap = {
  rules: new Map(RULES.map((one) => [one.coordinate, one])),
  guarded: RULES,
  at: (type, field) => RULES.find((one) => one.coordinate === `${type}.${field}`),
};
const infoOf = (coordinate: string) => {
  const [name, fieldName] = coordinate.split('.');
  return { parentType: { name }, fieldName } as unknown as GraphQLResolveInfo;
};

/** A keyring that turns bytes around, and says for whom. */
const keyring: Keyring = {
  currentId: 'k1',
  refresh: async () => {},
  wrap: async (key, personId) => Buffer.concat([Buffer.from(`${personId}:`), Buffer.from(key).reverse()]),
  async unwrap(wrapped, keyId, personId) {
    const head = Buffer.from(`${personId}:`);
    if (keyId !== 'k1' || !wrapped.subarray(0, head.length).equals(head)) throw new Fault('It did not unwrap.');
    return Buffer.from(wrapped.subarray(head.length)).reverse();
  },
  derive: () => Buffer.alloc(32),
};

function inMemory() {
  const stored = new Map<string, StoredKey>();
  const loads: (readonly string[])[] = [];
  const store: KeyStore = {
    async provision(personId, wrapped, keyId) {
      stored.set(personId, { state: 'PROVISIONED', wrapped, keyId });
    },
    async provisionAll(keys) {
      for (const { personId, wrapped, keyId } of keys) stored.set(personId, { state: 'PROVISIONED', wrapped, keyId });
    },
    async load(personIds) {
      loads.push(personIds);
      return new Map(personIds.flatMap((id) => (stored.has(id) ? [[id, stored.get(id) as StoredKey]] : [])));
    },
    async erase(personId) {
      stored.set(personId, { state: 'ERASED' });
    },
  };
  return { stored, loads, store };
}

class Owner extends Lens<SubjectRow> {}

const cellOf = (owner: Owner): SealedCell => Lens.rowOf(owner).sealed?.contact as SealedCell;

type Told = { coordinate: string; reason: string; perSubject: boolean; id: string | undefined };

/** A door for one request of a viewer, with whatever it was told to notice. */
function door(viewer: Viewer, { most = 9, decision = decide }: { most?: number; decision?: typeof decide } = {}) {
  const { stored, loads, store } = inMemory();
  const told: Told[] = [];
  const disclosures = new DisclosureNotes();
  const daily = {
    KLUSSTER_OWNER: most,
    BUSINESS_OWNER: most,
    CONSUMER_USER: most,
    CUSTOMER_REPRESENTATIVE: most,
    PRIVACY_OFFICER: most,
  };
  const harvest = new HarvestGuard({ of: async () => new Map() }, daily, NOW);
  const withheld = {
    note: (_info: unknown, of: Rule, { reason, perSubject }: Exclude<Decision, { shown: true }>, id?: string) =>
      void told.push({ coordinate: of.coordinate, reason, perSubject, id }),
  };
  const vault = new Vault({ map, decide: decision, keys: new DataKeys(store, keyring), harvest }, {
    viewer,
    now: NOW,
    disclosures,
    withheld,
  } as never);
  const owner = async (name: string, values: Record<string, string>, isShared = true): Promise<Owner> => {
    const key = await provisionKey(store, keyring, name);
    const at = { table: 'business_owner', record: `bo-${name}`, person: name, group: 'contact' };
    const cell = isShared ? { at, blob: seal(key, at, values) } : null;
    return new Owner({ id: `bo-${name}`, personId: name, sealed: { contact: cell } });
  };
  return { vault, stored, loads, store, told, disclosures, owner };
}

const klussterOwner = person({ klussterOwner: 'ko' }, 'reader');
const EMAIL = infoOf('BusinessOwner.email');
const PHONE = infoOf('BusinessOwner.phone');

test('what may be seen is opened and noted, under the rule of its field', async () => {
  const { vault, told, disclosures, owner } = door(klussterOwner);
  const fatima = await owner('fatima', { email: 'fatima@home.test', phone: '+1' });
  expect(await vault.open(fatima, EMAIL)).toBe('fatima@home.test');
  expect(await vault.open(fatima, PHONE)).toBe('+1');
  expect(told).toEqual([]);
  expect(disclosures.persons).toEqual(['fatima']);
  expect(disclosures.shown()).toEqual([
    {
      as: 'KLUSSTER_OWNER',
      clause: '4.1',
      group: 'contact',
      coordinates: ['BusinessOwner.email', 'BusinessOwner.phone'],
      persons: ['fatima'],
    },
  ]);
});

test('keys of many are fetched together, and a group is opened once', async () => {
  const { vault, loads, owner } = door(klussterOwner);
  const people = await Promise.all(
    ['a', 'b', 'c'].map((name) => owner(name, { email: `${name}@x.test`, phone: name })),
  );
  const emails = await Promise.all(people.map((one) => vault.open(one, EMAIL)));
  expect(emails).toEqual(['a@x.test', 'b@x.test', 'c@x.test']);
  expect(loads).toEqual([['a', 'b', 'c']]);
  // What was opened stays opened for this request: the blob is not looked at again.
  for (const one of people) cellOf(one).blob.fill(0);
  expect(await Promise.all(people.map((one) => vault.open(one, PHONE)))).toEqual(['a', 'b', 'c']);
  expect(loads).toHaveLength(1);
});

test('what may not be seen is told as withheld, and no key is asked for', async () => {
  const { vault, loads, told, disclosures, owner } = door(klussterOwner);
  expect(await vault.open(await owner('wei', { email: 'wei@home.test' }, false), EMAIL)).toBeNull();
  expect(told).toEqual([{ coordinate: 'BusinessOwner.email', reason: 'NOT_SHARED', perSubject: true, id: 'bo-wei' }]);
  const other = door(person({ consumerUser: 'cu' }, 'aoife'));
  expect(await other.vault.open(await other.owner('wei', { email: 'wei@home.test' }), EMAIL)).toBeNull();
  expect(other.told).toMatchObject([{ reason: 'NOT_IN_AUDIENCE', perSubject: false }]);
  expect([...loads, ...other.loads]).toEqual([]);
  expect([disclosures.viewer, other.disclosures.viewer]).toEqual([undefined, undefined]);
});

test('beyond the day’s limit a person is withheld with her id, and not opened', async () => {
  const { vault, loads, told, owner } = door(klussterOwner, { most: 1 });
  expect(await vault.open(await owner('a', { email: 'a@x.test' }), EMAIL)).toBe('a@x.test');
  expect(await vault.open(await owner('b', { email: 'b@x.test' }), EMAIL)).toBeNull();
  expect(told).toEqual([{ coordinate: 'BusinessOwner.email', reason: 'LIMIT_REACHED', perSubject: true, id: 'bo-b' }]);
  expect(loads).toEqual([['a']]);
});

test('a value that is not there, or whose person was erased, is null and no disclosure', async () => {
  const { vault, store, told, disclosures, owner } = door(klussterOwner);
  const empty = await owner('a', { email: 'a@x.test' });
  expect(await vault.open(empty, PHONE)).toBeNull();
  const erased = await owner('b', { email: 'b@x.test' });
  await store.erase('b');
  expect(await vault.open(erased, EMAIL)).toBeNull();
  expect(told).toEqual([]);
  expect(disclosures.persons).toEqual([]);
});

test('a broken record fails, and so does a person without any key', async () => {
  const { vault, stored, owner, disclosures } = door(klussterOwner);
  const broken = await owner('a', { email: 'a@x.test' });
  cellOf(broken).blob.fill(7, 20);
  await expect(vault.open(broken, EMAIL)).rejects.toBeInstanceOf(SealBroken);
  const lost = await owner('b', { email: 'b@x.test' });
  stored.delete('b');
  await expect(vault.open(lost, EMAIL)).rejects.toMatchObject({ name: 'Fault', record: 'person b' });
  const foreign = await owner('c', { email: 'c@x.test' });
  stored.set('c', { state: 'PROVISIONED', wrapped: await keyring.wrap(randomBytes(32), 'd'), keyId: 'k1' });
  await expect(vault.open(foreign, EMAIL)).rejects.toThrow('It did not unwrap.');
  expect(disclosures.persons).toEqual([]);
});

test('a door that is asked wrongly is a fault and never a value', async () => {
  const always = door(klussterOwner, { decision: () => ({ shown: true }) });
  const fatima = await always.owner('fatima', { email: 'fatima@home.test', name: 'Fatima' }, true);
  await expect(async () => always.vault.open(fatima, infoOf('BusinessOwner.name'))).rejects.toThrow(
    'declared @personal',
  );
  await expect(async () => always.vault.open(fatima, infoOf('BusinessOwner.shoeSize'))).rejects.toThrow('has a rule');
  await expect(async () => always.vault.tell(fatima, 'BusinessOwner.shoeSize', EMAIL)).rejects.toThrow('has a rule');
  await expect(async () =>
    always.vault.tell(fatima, 'BusinessOwner.email', infoOf('Mention.shoeSize')),
  ).rejects.toThrow('has a rule');
  await expect(async () => always.vault.show(fatima, infoOf('BusinessOwner.name'))).rejects.toThrow(
    'declared @personal',
  );
  await expect(async () => always.vault.show(fatima, infoOf('BusinessOwner.shoeSize'))).rejects.toThrow(
    'declared @personal',
  );
  const unfetched = await always.owner('wei', { email: 'wei@home.test' }, false);
  await expect(async () => always.vault.open(unfetched, EMAIL)).rejects.toThrow('was fetched');
  await expect(async () => always.vault.open(new Owner({ id: 'bo', personId: 'wei' }), EMAIL)).rejects.toThrow(
    'was fetched',
  );
  const nobody = new Owner({ id: 'bo', sealed: { contact: null } });
  await expect(async () => always.vault.open(nobody, EMAIL)).rejects.toThrow(
    'The person behind what is shown is known.',
  );
  const stranger = door(anonymous, { decision: () => ({ shown: true }) });
  await expect(async () =>
    stranger.vault.open(await stranger.owner('a', { email: 'a@x.test' }), EMAIL),
  ).rejects.toThrow('nobody known');
});

test('a list is shown and noted, or told as withheld', async () => {
  const grant = { personId: 'noor', until: new Date(NOW.getTime() + 1), groups: ['friends'] };
  const { vault, told, disclosures } = door(staff([grant]));
  const FRIENDS = infoOf('BusinessOwner.friends');
  expect(await vault.show(new Owner({ id: 'bo-noor', personId: 'noor' }), FRIENDS)).toBe(true);
  expect(await vault.show(new Owner({ id: 'bo-luc', personId: 'luc' }), FRIENDS)).toBe(false);
  expect(told).toEqual([
    { coordinate: 'BusinessOwner.friends', reason: 'NOT_IN_AUDIENCE', perSubject: true, id: 'bo-luc' },
  ]);
  expect(disclosures.shown()).toMatchObject([
    { as: 'CUSTOMER_REPRESENTATIVE', group: 'friends', coordinates: ['BusinessOwner.friends'], persons: ['noor'] },
  ]);
});

test('what is told beside its own object is decided and noted as the field it comes from, and refused as the one that was asked', async () => {
  const { vault, told, disclosures, owner } = door(klussterOwner);
  const WHO = infoOf('Mention.who');
  expect(await vault.tell(await owner('a', { email: 'a@x.test' }), 'BusinessOwner.email', WHO)).toBe('a@x.test');
  expect(disclosures.shown()).toMatchObject([{ coordinates: ['BusinessOwner.email'], persons: ['a'] }]);
  expect(await vault.tell(await owner('b', { email: 'b@x.test' }, false), 'BusinessOwner.email', WHO)).toBeNull();
  expect(told).toEqual([{ coordinate: 'Mention.who', reason: 'NOT_SHARED', perSubject: true, id: 'bo-b' }]);
});

test('oneself is opened, counted for nothing and noted nowhere', async () => {
  const { vault, disclosures, owner } = door(person({ businessOwner: 'bo-me' }, 'me'), { most: 0 });
  expect(await vault.open(await owner('me', { email: 'me@home.test' }), EMAIL)).toBe('me@home.test');
  expect(disclosures.viewer).toBeUndefined();
});

describe('keys of new people', () => {
  test('are random, of 32 bytes, and open what they sealed', async () => {
    const { store } = inMemory();
    const made = await Promise.all(['a', 'b'].map((name) => provisionKey(store, keyring, name)));
    expect(made.map((key) => key.length)).toEqual([32, 32]);
    expect(made[0]?.equals(made[1] as Buffer)).toBe(false);
    const keys = new DataKeys(store, keyring);
    expect((await keys.of('a'))?.export()).toEqual(made[0]);
  });

  test('are made for those who have none, kept for those who have one, and refused to those whose was destroyed', async () => {
    const { store, stored, loads } = inMemory();
    const before = await provisionKey(store, keyring, 'a');
    const keys = await provisionMissingKeys(store, keyring, ['a', 'b', 'c']);
    expect([...keys.keys()]).toEqual(['a', 'b', 'c']);
    expect(keys.get('a')).toEqual(before);
    expect(keys.get('b')).toHaveLength(32);
    expect(keys.get('b')?.equals(keys.get('c') as Buffer)).toBe(false);
    expect(stored.get('b')).toMatchObject({ state: 'PROVISIONED', keyId: 'k1' });
    expect(loads).toHaveLength(1);
    const again = await provisionMissingKeys(store, keyring, ['b']);
    expect(again.get('b')).toEqual(keys.get('b'));
    await store.erase('c');
    await expect(provisionMissingKeys(store, keyring, ['c'])).rejects.toMatchObject({
      message: 'The key of this person was destroyed.',
      record: 'person c',
    });
    expect([...stored.keys()]).toEqual(['a', 'b', 'c']);
  });
});

describe('a key that was unwrapped', () => {
  const LIFE_MS = 60;

  test('is at hand for its life, and then fetched again: what another process destroyed opens nothing any more', async () => {
    const { store, loads } = inMemory();
    await provisionKey(store, keyring, 'a');
    const keys = new DataKeys(store, keyring, LIFE_MS);
    const key = await keys.of('a');
    expect(keys.of('a')).toBe(key);
    expect(loads).toEqual([['a']]);
    await store.erase('a');
    await new Promise((over) => setTimeout(over, 2 * LIFE_MS));
    expect(await keys.of('a')).toBeUndefined();
    expect(loads).toEqual([['a'], ['a']]);
  });

  test('is gone from memory after its life, though nobody asks for it again', async () => {
    const { store } = inMemory();
    await provisionKey(store, keyring, 'a');
    const keys = new DataKeys(store, keyring, LIFE_MS);
    await keys.of('a');
    expect(keys.kept).toBe(1);
    await new Promise((over) => setTimeout(over, 3 * LIFE_MS));
    expect(keys.kept).toBe(0);
  });

  test('is kept for no time at all where none is given', async () => {
    const { store, loads } = inMemory();
    await provisionKey(store, keyring, 'a');
    const keys = new DataKeys(store, keyring, 0);
    await keys.of('a');
    expect((await keys.of('a'))?.type).toBe('secret');
    expect(loads).toEqual([['a'], ['a']]);
    expect(keys.kept).toBe(0);
  });

  test('is fetched once for all who wait for it, with those of others', async () => {
    const { store, loads } = inMemory();
    for (const name of ['a', 'b']) await provisionKey(store, keyring, name);
    const keys = new DataKeys(store, keyring);
    const [first, other, second] = await Promise.all(['a', 'b', 'a'].map((name) => keys.of(name)));
    expect(loads).toEqual([['a', 'b']]);
    expect(first).toBe(second);
    expect(first?.equals(other as never)).toBe(false);
  });

  test('opens nothing in this process from the moment it is destroyed', async () => {
    const { store, stored } = inMemory();
    await provisionKey(store, keyring, 'a');
    const keys = new DataKeys(store, keyring);
    await keys.of('a');
    await keys.destroy('a');
    expect(stored.get('a')).toEqual({ state: 'ERASED' });
    expect(await keys.of('a')).toBeUndefined();
    await provisionKey(store, keyring, 'b');
    await new DataKeys(store, keyring, 0).destroy('b');
    expect(await keys.of('b')).toBeUndefined();
  });

  test('that was on its way while it was destroyed is not kept', async () => {
    const { store } = inMemory();
    await provisionKey(store, keyring, 'a');
    let arrive = () => {};
    const slow = {
      ...store,
      async load(personIds: readonly string[]) {
        const found = await store.load(personIds);
        await new Promise<void>((over) => (arrive = over));
        return found;
      },
    };
    const keys = new DataKeys(slow, keyring);
    const early = keys.of('a');
    await new Promise((over) => setImmediate(over));
    await keys.destroy('a');
    arrive();
    expect((await early)?.type).toBe('secret');
    const late = keys.of('a');
    await new Promise((over) => setImmediate(over));
    arrive();
    expect(await late).toBeUndefined();
  });

  test('that was not there, or did not unwrap, is asked for again', async () => {
    const { store, stored } = inMemory();
    const keys = new DataKeys(store, keyring);
    await expect(keys.of('a')).rejects.toMatchObject({
      name: 'Fault',
      message: 'A person has no key.',
      record: 'person a',
    });
    await provisionKey(store, keyring, 'a');
    const { wrapped } = stored.get('a') as { wrapped: Buffer };
    stored.set('a', { state: 'PROVISIONED', wrapped, keyId: 'another' });
    await expect(keys.of('a')).rejects.toThrow('It did not unwrap.');
    stored.set('a', { state: 'PROVISIONED', wrapped, keyId: 'k1' });
    expect((await keys.of('a'))?.type).toBe('secret');
  });
});
