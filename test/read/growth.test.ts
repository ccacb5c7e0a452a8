import type pg from 'pg';
import { COLD, type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';
import { withClient } from './crowd.js';
import { wire } from './wire.js';

/**
 * The lists that grow with the platform: the directory by words, listings, reports, offers. Ten rows or ten thousand, an
 * operation is as many statements; the rows are made by the database itself.
 */

import.meta.jest.setTimeout(180_000);

const SIZES = [10, 10_000] as const;

type Growing = { readonly document: string; readonly viewers: readonly (ResidentName | 'anonymous')[] };

const PAGE = 'first: 50';
const OPERATIONS: Readonly<Record<string, Growing>> = {
  'the directory by words, filters and order, counted': {
    document: `{
      klussters(${PAGE}, orderBy: NEWEST, filter: { search: "crowd", province: QC, language: EN, category: FOOD }) { totalCount nodes { name categories owner { id } } }
      businesses(${PAGE}, orderBy: CITY, filter: { search: "crowd", category: FOOD, province: QC }) { totalCount nodes { name openingHours { opens } } } }`,
    viewers: ['anonymous', 'aoife', 'marguerite', 'ravi'],
  },
  'the businesses of a klusster by words, counted': {
    document: `{ klusster(slug: "plateau-post") { businesses(${PAGE}, orderBy: NAME, filter: { search: "crowd" }) { totalCount nodes { name klussters(first: 5) { totalCount nodes { name } } } } } }`,
    viewers: ['anonymous', 'desmond', 'ravi'],
  },
  'the listings of a klusster, with their steps': {
    document: `{ klusster(slug: "plateau-post") { listings(${PAGE}, filter: { state: LISTED }) { nodes { state business { name } history(first: 5) { nodes { state } } } } } }`,
    viewers: ['marguerite', 'desmond'],
  },
  'the listings of a business': {
    document: `{ business(id: "${idOf('Business', 'mileEndBagels')}") { listings(${PAGE}) { nodes { state klusster { name } } } klussters(first: 5) { totalCount } } }`,
    viewers: ['desmond', 'marguerite'],
  },
  'the listings of oneself': {
    document: `{ viewer { listings(${PAGE}, filter: { state: REQUESTED }) { nodes { state klusster { slug } business { name } } } } }`,
    viewers: ['desmond', 'marguerite'],
  },
  'reports, for staff': {
    document: `{ contentReports(${PAGE}, orderBy: OLDEST, filter: { decided: false }) { nodes { reason text klusster { name } business { name } } } }`,
    viewers: ['ravi', 'gabrielle'],
  },
  offers: {
    document: `{ viewer { klussterOffers(${PAGE}) { nodes { klussterName isToYou klusster { slug } } } } }`,
    viewers: ['marguerite', 'luc'],
  },
};

/** So many klussters and businesses more, each pair of them asked for, each reported and offered. */
async function grow(client: pg.Client, count: number): Promise<void> {
  const town = (table: string, name: string) => `'${rowIdOf(table, name)}'::uuid`;
  const place = `'Crowd ' || n, 'crowd ' || n, 'Montréal', 'montreal', 'QC'`;
  // Of version 4, as all ids are.
  const id = (what: string) => `overlay(overlay(md5('${what} ' || n) placing '4' from 13) placing '8' from 17)::uuid`;
  const at = `timestamptz '2026-11-02T15:00:00Z' + n * interval '1 second'`;
  const [klusster, business] = [id('klusster'), id('business')];
  for (const [table, columns, cells] of [
    [
      'klusster',
      'id, slug, name, name_sort, city, city_sort, province, languages, categories, published_at, state, owner_id, created_at',
      `${klusster}, 'crowd-' || n, ${place}, array['EN'], array['FOOD'], ${at}, 'PUBLISHED', ${town('klusster_owner', 'marguerite')}, ${at}`,
    ],
    [
      'business',
      'id, name, name_sort, city, city_sort, province, category, owner_id, created_at',
      `${business}, ${place}, 'FOOD', ${town('business_owner', 'desmond')}, ${at}`,
    ],
    [
      'listing',
      'id, klusster_id, business_id, state, state_by, state_since, created_at',
      `${id('listed')}, ${town('klusster', 'plateauPost')}, ${business}, 'LISTED', 'KLUSSTER_OWNER', ${at}, ${at}`,
    ],
    [
      'listing',
      'id, klusster_id, business_id, state, state_by, state_since, created_at',
      `${id('asked')}, ${klusster}, ${town('business', 'mileEndBagels')}, 'REQUESTED', 'BUSINESS_OWNER', ${at}, ${at}`,
    ],
    [
      'listing_step',
      'id, listing_id, state, by_side, at',
      `${id('step')}, ${id('listed')}, 'LISTED', 'KLUSSTER_OWNER', ${at}`,
    ],
    [
      'content_report',
      'id, person_id, business_id, reason, text, reported_at',
      `${id('report')}, ${town('person', 'wei')}, ${business}, 'ABUSE', 'sealed', ${at}`,
    ],
    [
      'klusster_offer',
      'id, klusster_id, klusster_name, person_id, from_id, to_id, state, offered_at, expires_at',
      `${id('offer')}, ${klusster}, 'Crowd', ${town('person', 'marguerite')}, ${town('klusster_owner', 'marguerite')}, ${town('klusster_owner', 'luc')}, 'OPEN', ${at}, ${at} + interval '14 days'`,
    ],
  ] as const)
    await client.query(`insert into ${table} (${columns}) select ${cells} from generate_series(1, $1) as n`, [count]);
  await client.query('analyze');
}

type Counted = { readonly main: number; readonly keys: number; readonly errors: number; readonly rows: number };
const counts = new Map<string, Counted>();
const keyOf = (name: string, viewer: string, size: number) => `${name} as ${viewer} of ${size}`;

async function countAt(service: Service, sent: ReturnType<typeof wire>, size: number): Promise<void> {
  for (const [name, { document, viewers }] of Object.entries(OPERATIONS)) {
    for (const viewer of viewers) {
      const token = viewer === 'anonymous' ? undefined : await service.tokenOf(accountOf(viewer));
      sent.forget();
      const { body } = await service.ask(document, { ...(token && { token }) });
      counts.set(keyOf(name, viewer, size), {
        main: sent.main.length,
        keys: sent.keys.length,
        errors: body.errors?.length ?? 0,
        rows: JSON.stringify(body.data ?? null).split('{').length - 1,
      });
    }
  }
}

beforeAll(async () => {
  for (const size of SIZES) {
    const storage = await freshStorage();
    const sent = wire();
    const service = await startService(storage, { ports: (ports) => COLD(sent.compose(ports)), limits: UNLIMITED });
    await withClient(storage.url, (client) => grow(client, size));
    await sent.listen(service);
    await countAt(service, sent, size);
    await service.close();
    await storage.drop();
  }
});

test.each(Object.entries(OPERATIONS))('%s: as many statements for 10 rows and for 10,000', (name, { viewers }) => {
  for (const viewer of viewers) {
    const [few, many] = SIZES.map((size) => counts.get(keyOf(name, viewer, size)) as Counted);
    const { rows: fewRows, ...statements } = few as Counted;
    const { rows: manyRows, ...same } = many as Counted;
    expect({ viewer, ...same }).toEqual({ viewer, ...statements });
    expect({ viewer, errors: same.errors }).toEqual({ viewer, errors: 0 });
    expect(manyRows).toBeGreaterThan(2 * fewRows);
  }
});

test('every operation was counted at both sizes, for each of its viewers', () => {
  const asked = Object.values(OPERATIONS).flatMap(({ viewers }) => viewers).length;
  const most = Math.max(...[...counts.values()].map(({ main }) => main));
  console.info(`growth: ${counts.size} answers, with ${SIZES.join(' and ')} rows; ${most} statements at most`);
  expect(counts.size).toBe(asked * SIZES.length);
});
