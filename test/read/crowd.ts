import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { sortKey } from '../../src/kernel/sortKey.js';
import { seal } from '../../src/privacy/vault/seal.js';
import type { Service } from '../support/service.js';
import { rowIdOf } from '../support/town.js';

export type Place = { readonly name: string; readonly city: string; readonly province: string };
export type KlussterRow = Place & {
  readonly id: string;
  readonly languages: readonly string[];
  readonly state: string;
  readonly owner: string;
};
export type BusinessRow = Place & {
  readonly id: string;
  readonly category: string;
  readonly owner: string;
  readonly klussters: readonly string[];
};

const AT = '2026-11-02T15:00:00Z';

/** Runs work on a connection of its own. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Inserts many rows in one statement, column by column. */
type Column = readonly [type: string, values: readonly unknown[], as?: string];
async function insertAll(client: pg.Client, table: string, columns: Readonly<Record<string, Column>>) {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map(([type], at) => `$${at + 1}::${type}[]`);
  const cells = Object.values(columns).map(([type, , as = type], at) => `c${at}::${as}`);
  const rows = `unnest(${arrays.join()}) as r(${cells.map((_, at) => `c${at}`).join()})`;
  const text = `insert into ${table} (${names.join()}) select ${cells.join()} from ${rows}`;
  await client.query(
    text,
    Object.values(columns).map(([, values]) => values),
  );
}

export const insertKlussters = (client: pg.Client, rows: readonly KlussterRow[]) =>
  insertAll(client, 'klusster', {
    id: ['uuid', rows.map((row) => row.id)],
    slug: ['text', rows.map((row) => `k-${row.id}`)],
    ...places(rows),
    // A list within a list is no column of `unnest`: it goes as a text.
    languages: ['text', rows.map((row) => `{${row.languages}}`), 'text[]'],
    categories: ['text', rows.map(() => '{}'), 'text[]'],
    published_at: ['timestamptz', rows.map((row) => (row.state === 'DRAFT' ? null : AT))],
    state: ['text', rows.map((row) => row.state)],
    owner_id: ['uuid', rows.map((row) => row.owner)],
    created_at: ['timestamptz', rows.map(() => AT)],
  });

export async function insertBusinesses(client: pg.Client, rows: readonly BusinessRow[]): Promise<void> {
  await insertAll(client, 'business', {
    id: ['uuid', rows.map((row) => row.id)],
    ...places(rows),
    category: ['text', rows.map((row) => row.category)],
    owner_id: ['uuid', rows.map((row) => row.owner)],
    created_at: ['timestamptz', rows.map(() => AT)],
  });
  const listings = rows.flatMap((row) => row.klussters.map((klusster) => [klusster, row.id] as const));
  await insertAll(client, 'listing', {
    id: ['uuid', listings.map(() => randomUUID())],
    state: ['text', listings.map(() => 'LISTED')],
    state_by: ['text', listings.map(() => 'KLUSSTER_OWNER')],
    state_since: ['timestamptz', listings.map(() => AT)],
    klusster_id: ['uuid', listings.map(([klusster]) => klusster)],
    business_id: ['uuid', listings.map(([, business]) => business)],
    created_at: ['timestamptz', listings.map(() => AT)],
  });
}

/** Subscriptions of anybody: each consumer is written to at an address of her own. */
export async function insertSubscriptions(
  client: pg.Client,
  rows: readonly { readonly id: string; readonly consumer: string; readonly klusster: string }[],
): Promise<void> {
  const recipients = new Map(rows.map(({ consumer }) => [consumer, randomUUID()]));
  await insertAll(client, 'recipient', {
    id: ['uuid', [...recipients.values()]],
    address_index: ['bytea', [...recipients.values()].map((id) => Buffer.from(id))],
    created_at: ['timestamptz', [...recipients].map(() => AT)],
  });
  await insertAll(client, 'subscription', {
    id: ['uuid', rows.map((row) => row.id)],
    consumer_user_id: ['uuid', rows.map((row) => row.consumer)],
    klusster_id: ['uuid', rows.map((row) => row.klusster)],
    recipient_id: ['uuid', rows.map((row) => recipients.get(row.consumer))],
    language: ['text', rows.map(() => 'EN')],
    created_at: ['timestamptz', rows.map(() => AT)],
  });
}

const places = (rows: readonly Place[]): Record<string, [string, unknown[]]> => ({
  name: ['text', rows.map((row) => row.name)],
  name_sort: ['text', rows.map((row) => sortKey(row.name))],
  city: ['text', rows.map((row) => row.city)],
  city_sort: ['text', rows.map((row) => sortKey(row.city))],
  province: ['text', rows.map((row) => row.province)],
});

/** People who share their contact, each sealed under a random key of her own, with the profile of an owner. */
async function insertOwners(
  urls: { readonly main: string; readonly keys: string },
  service: Service,
  table: 'business_owner' | 'klusster_owner',
  count: number,
): Promise<string[]> {
  const { keyring } = service.stores;
  const owners = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const [person, id, key] = [randomUUID(), randomUUID(), randomBytes(32)];
      const contact = { firstName: `First${at}`, lastName: `Last${at}`, email: `crowd${at}@home.test`, phone: '+1514' };
      const blob = seal(key, { table, record: id, person, group: 'contact' }, contact);
      return { person, id, blob, wrapped: await keyring.wrap(key, person) };
    }),
  );
  const people = owners.map((owner) => owner.person);
  const same = (value: string | number) => owners.map(() => value);
  await withClient(urls.keys, (client) =>
    insertAll(client, 'person_key', {
      person: ['uuid', people],
      state: ['text', same('PROVISIONED')],
      wrapped: ['bytea', owners.map((owner) => owner.wrapped)],
      key_id: ['text', same(keyring.currentId)],
    }),
  );
  await withClient(urls.main, async (client) => {
    await insertAll(client, 'person', { id: ['uuid', people], created_at: ['timestamptz', same(AT)] });
    await insertAll(client, table, {
      id: ['uuid', owners.map((owner) => owner.id)],
      person_id: ['uuid', people],
      contact: ['bytea', owners.map((owner) => owner.blob)],
      ...(table === 'klusster_owner' && { state: ['text', same('ACTIVE')] as [string, unknown[]] }),
    });
    await insertAll(client, 'consent_event', {
      person_id: ['uuid', people],
      purpose_code: ['text', same('CONTACT_SHARING')],
      kind: ['text', same('GIVEN')],
      basis: ['text', same('EXPRESS')],
      method: ['text', same('TOWN')],
      language: ['text', same('EN')],
      purpose_version: ['int', same(1)],
      at: ['timestamptz', same(AT)],
    });
  });
  return owners.map((owner) => owner.id);
}

/**
 * So many businesses and klussters more, each with a sealed owner of its own: in and around Plateau Post, and on the
 * mailing list of Aoife. Every list of the town's people grows too: half of the rows belong to them.
 */
export async function settleCrowd(
  urls: { readonly main: string; readonly keys: string },
  service: Service,
  count: number,
): Promise<void> {
  const businessOwners = await insertOwners(urls, service, 'business_owner', count);
  const klussterOwners = await insertOwners(urls, service, 'klusster_owner', count);
  const plateau = rowIdOf('klusster', 'plateauPost');
  const aoife = rowIdOf('consumer_user', 'aoife');
  const place = (at: number) => ({ name: `Crowd ${at % 50}`, city: 'Montréal', province: 'QC' });
  const klussters = klussterOwners.map((owner, at) => ({
    ...place(at),
    id: randomUUID(),
    languages: ['EN'],
    state: 'PUBLISHED',
    owner: at % 2 ? owner : rowIdOf('klusster_owner', 'marguerite'),
  }));
  const businesses = businessOwners.map((owner, at) => ({
    ...place(at),
    id: randomUUID(),
    category: 'FOOD',
    owner: at % 2 ? owner : rowIdOf('business_owner', 'desmond'),
    klussters: [plateau, klussters[at]?.id as string],
  }));
  await withClient(urls.main, async (client) => {
    await insertKlussters(client, klussters);
    await insertBusinesses(client, businesses);
    const subscriptions = klussters.map(({ id }) => ({ id: randomUUID(), consumer: aoife, klusster: id }));
    await insertSubscriptions(client, subscriptions);
  });
}
