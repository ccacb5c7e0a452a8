import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { args, asked, steps, written } from './asks.js';
import { insertBusinesses, insertKlussters, insertSubscriptions, withClient } from './crowd.js';
import * as lists from './lists.js';
import { type ExpectedPage, type Fact, globalIds, pageOf, wholeList } from './oracle.js';

const { BUSINESSES, KLUSSTERS, CONNECTIONS, CITIES, CROWD, businessesIn, klusstersWith, ownedBy } = lists;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { limits: UNLIMITED });
  await withClient(storage.url, async (client) => {
    await insertKlussters(client, CROWD.klussters);
    await insertBusinesses(client, CROWD.businesses);
    await insertSubscriptions(client, CROWD.subscriptions);
  });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const ITEM = { Klusster: '{ id name city }', Business: '{ id name city }', Subscription: '{ klusster { id } since }' };
const idOfItem = (item: any): string => item.id ?? item.klusster.id;

/** Compares a page that was answered with nodes and edges to the one that was worked out. */
function expectPage(page: any, expected: ExpectedPage): void {
  const ids = expected.rows.map((row) => row.id);
  expect(page.nodes.map(idOfItem)).toEqual(ids);
  expect(page.edges.map((edge: any) => idOfItem(edge.node))).toEqual(ids);
  expect(page.pageInfo).toEqual({
    hasNextPage: expected.hasNext,
    hasPreviousPage: expected.hasPrevious,
    startCursor: page.edges[0]?.cursor ?? null,
    endCursor: page.edges.at(-1)?.cursor ?? null,
  });
}

async function ask(document: string, account?: string): Promise<any> {
  const { body } = await service.ask(document, account ? { account } : {});
  expect(body.errors).toBeUndefined();
  return body.data;
}

test('the crowd ties: on letters, on whole names and on cities', () => {
  const ties = (by: (name: string) => string) =>
    BUSINESSES.length - new Set(BUSINESSES.map((row) => by(row.name as string))).size;
  expect(ties((name) => name)).toBeGreaterThan(20);
  expect(ties((name) => name.normalize('NFKD').replace(/\W/g, '').toLowerCase())).toBeGreaterThan(40);
  // Of these six are there for their owners alone.
  expect(lists.busiest.klussters).toHaveLength(19);
  expect(klusstersWith(lists.busiest)).toHaveLength(13);
});

test.each(CONNECTIONS)('$name pages as the oracle does, in both directions, from any cursor', async (connection) => {
  const { around, dig, rows, account, of } = connection;
  const item = ITEM[of];
  await fc.assert(
    fc.asyncProperty(asked(of), fc.array(steps, { minLength: 1, maxLength: 4 }), async (list, walk) => {
      let known: { cursor: string; row: Fact }[] = [];
      for (const { from, ...step } of walk) {
        const start = from > 0 ? known[from % known.length] : undefined;
        const args = { ...list, ...step };
        const shown = `{ nodes ${item} edges { cursor node ${item} } ${PAGE_INFO} }`;
        const page = dig(await ask(`{ ${around(`${written(args, start?.cursor)} ${shown}`)} }`, account));
        const expected = pageOf(rows, args, start?.row);
        expectPage(page, expected);
        known = page.edges.map(({ cursor }: any, at: number) => ({ cursor, row: expected.rows[at] as Fact }));
      }
    }),
    { numRuns: 25 },
  );
});

test.each(CONNECTIONS)(
  '$name: walking to the end shows each row once, in order',
  async ({ around, dig, rows, account, of }) => {
    for (const order of of === 'Subscription' ? ([undefined] as const) : (['NAME', 'CITY'] as const)) {
      for (const backwards of [false, true]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let more = true; more; ) {
          const list = `${written({ order, backwards, size: 11 }, cursor)} { nodes ${ITEM[of]} ${PAGE_INFO} }`;
          const { nodes, pageInfo } = dig(await ask(`{ ${around(list)} }`, account));
          const ids = nodes.map(idOfItem);
          if (backwards) seen.unshift(...ids);
          else seen.push(...ids);
          more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          cursor = (backwards ? pageInfo.startCursor : pageInfo.endCursor) ?? undefined;
        }
        expect(seen).toEqual(wholeList(rows, { order }).map((row) => row.id));
      }
    }
  },
);

test('nested lists under many parents, the same list under two aliases, through nodes and through edges', async () => {
  const asks = fc.record({
    parents: args('Klusster'),
    a: args('Business'),
    b: args('Business'),
    through: args('Business'),
    deep: args('Klusster'),
    owned: args('Klusster'),
    pick: fc.nat(500),
  });
  const page = (item: string) => `{ nodes { ${item} } edges { cursor node { ${item} } } ${PAGE_INFO} }`;
  await fc.assert(
    fc.asyncProperty(asks, async ({ parents, a, b, through, deep, owned, pick }) => {
      const document = (after?: string) => `{ klussters${written(parents, undefined)} {
        nodes {
          id
          a: businesses${written(a, after)} ${page(`id deep: klussters${written(deep, undefined)} ${page('id')}`)}
          b: businesses${written(b, undefined)} ${page('id')}
          owner { owned: klussters${written(owned, undefined)} ${page('id')} }
        }
        edges { node {
          id
          a: businesses${written(through, undefined)} ${page('id')}
          run: owner { id }
        } }
      } }`;
      const expected = pageOf(KLUSSTERS, parents).rows;
      const compare = (data: any, from?: Fact) => {
        expect(data.klussters.nodes.map(idOfItem)).toEqual(expected.map((row) => row.id));
        expected.forEach((klusster, at) => {
          const node = data.klussters.nodes[at];
          const edge = data.klussters.edges[at].node;
          const shops = businessesIn(klusster);
          const first = pageOf(shops, a, from);
          expectPage(node.a, first);
          expectPage(node.b, pageOf(shops, b));
          expectPage(edge.a, pageOf(shops, through));
          expect(edge.run.id).toBe(globalIds.klussterOwner(klusster.owner as string));
          expectPage(node.owner.owned, pageOf(ownedBy(KLUSSTERS, klusster.owner as string), owned));
          first.rows.forEach((business, no) => {
            expectPage(node.a.nodes[no].deep, pageOf(klusstersWith(business), deep));
            expectPage(node.a.edges[no].node.deep, pageOf(klusstersWith(business), deep));
          });
        });
      };
      const data = await ask(document());
      compare(data);
      // A cursor of the list of one parent is a place in the order: under every other parent the page begins there too.
      const cursors = data.klussters.nodes.flatMap((node: any) => node.a.edges);
      if (cursors.length === 0) return;
      const { cursor, node } = cursors[pick % cursors.length];
      compare(await ask(document(cursor)), BUSINESSES.find(({ id }) => id === node.id) as Fact);
    }),
    { numRuns: 12 },
  );
});

test('the lists of many owners, and of one owner reached through two aliases', async () => {
  await fc.assert(
    fc.asyncProperty(args('Business'), args('Business'), args('Business'), async (parents, one, other) => {
      const mine = `id mine: businesses${written(one, undefined)} { nodes { id } edges { cursor node { id } } ${PAGE_INFO} }`;
      const again = `again: businesses${written(other, undefined)} { nodes { id } edges { cursor node { id } } ${PAGE_INFO} }`;
      const data = await ask(
        `{ businesses${written(parents, undefined)} { nodes { id x: owner { ${mine} } y: owner { ${again} } } } }`,
      );
      const expected = pageOf(BUSINESSES, parents).rows;
      expect(data.businesses.nodes.map(idOfItem)).toEqual(expected.map((row) => row.id));
      expected.forEach((business, at) => {
        const rows = ownedBy(BUSINESSES, business.owner as string);
        expectPage(data.businesses.nodes[at].x.mine, pageOf(rows, one));
        expectPage(data.businesses.nodes[at].y.again, pageOf(rows, other));
      });
    }),
    { numRuns: 12 },
  );
});

test('a cursor leads nowhere but in the list, order, filter and for the viewer it was given to', async () => {
  const first = (list: string) => `{ klussters${list} { edges { cursor } } }`;
  const { klussters: page } = await ask(first('(first: 1, filter: { province: QC, language: FR })'));
  const { cursor } = page.edges[0];
  const again = (list: string, account?: string) =>
    service.ask(`{ ${list.replace('CURSOR', cursor)} { nodes { id } } }`, account ? { account } : {});
  const fits = await again('klussters(first: 1, after: "CURSOR", filter: { language: FR, province: QC })');
  expect(fits.body.errors).toBeUndefined();
  const strays = [
    'klussters(first: 1, after: "CURSOR")',
    'klussters(first: 1, after: "CURSOR", filter: { province: ON, language: FR })',
    'klussters(first: 1, after: "CURSOR", filter: { province: QC, language: FR }, orderBy: CITY)',
    'businesses(first: 1, after: "CURSOR")',
  ];
  for (const stray of strays) expect((await again(stray)).body.errors?.[0].extensions.code).toBe('CURSOR_INVALID');
  const other = await again(
    'klussters(first: 1, after: "CURSOR", filter: { province: QC, language: FR })',
    accountOf('aoife'),
  );
  expect(other.body.errors?.[0].extensions.code).toBe('CURSOR_INVALID');
});

test('paging while rows are inserted loses and repeats nothing that was there all along', async () => {
  const before = new Set(BUSINESSES.map((row) => row.id));
  let isReading = true;
  let inserted = 0;
  const writing = withClient(storage.url, async (client) => {
    for (const name of lists.sample(lists.names, 5000, 4)) {
      if (!isReading) return;
      const row = { id: randomUUID(), name, city: CITIES[inserted % 3] as string, province: 'QC', category: 'FOOD' };
      await insertBusinesses(client, [{ ...row, owner: lists.BUSINESS_OWNERS[0] as string, klussters: [] }]);
      inserted += 1;
    }
  });
  for (const order of ['NAME', 'CITY'] as const) {
    for (const backwards of [false, true]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      const started = inserted;
      // The writer may be slow to begin where the machine is busy; what is asked is that it writes meanwhile.
      while (inserted === started) await new Promise((resolve) => setTimeout(resolve, 5));
      for (let more = true; more; ) {
        const { businesses: page } = await ask(
          `{ businesses${written({ order, backwards, size: 25 }, cursor)} { nodes { id } ${PAGE_INFO} } }`,
        );
        const ids = page.nodes.map(idOfItem);
        if (backwards) seen.unshift(...ids);
        else seen.push(...ids);
        more = backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
        cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
      }
      expect(inserted).toBeGreaterThan(started);
      expect(new Set(seen).size).toBe(seen.length);
      const old = seen.filter((id) => before.has(id));
      expect(old).toEqual(wholeList(BUSINESSES, { order }).map((row) => row.id));
    }
  }
  isReading = false;
  await writing;
});
