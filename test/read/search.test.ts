import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleOnce } from '../../src/town/settle.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';

/** The directory is searched by the words of what is public, in English and French, and says how many there are; alike on both databases. */

type Opened = { readonly service: Service; readonly close: () => Promise<unknown> };

async function onPostgres(): Promise<Opened> {
  const storage = await freshStorage();
  const service = await startService(storage);
  return { service, close: () => service.close().then(storage.drop) };
}

async function embedded(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const service = await startService({ kind: 'embedded', folder });
  const { main, keyStore, keyring } = service.stores;
  await settleOnce({ em: main.fork(), keyStore, keyring, now: new Date('2026-11-02T15:00:00.000Z') });
  return { service, close: () => service.close().then(() => rm(folder, { recursive: true })) };
}

const SEARCH = `query($search: SearchText, $business: BusinessFilter) {
  klussters(first: 50, filter: { search: $search }) { totalCount nodes { slug } }
  businesses(first: 50, filter: $business) { totalCount nodes { name } }
}`;

/** What is searched for, what is found by it in the town, and why. */
const FOUND: readonly (readonly [search: string, businesses: readonly string[], because: string])[] = [
  ['bagels', ['Mile End Bagels'], 'a word of a name'],
  ['BAGEL', ['Mile End Bagels'], 'its singular, in capitals'],
  ['épices', ['Épices Benali'], 'a word with its accent'],
  ['epices', ['Épices Benali'], 'without it'],
  ['e\u0301pices', ['Épices Benali'], 'with the accent as a sign of its own'],
  ['épice', ['Épices Benali'], 'in the singular of French'],
  ['gites', ['Gîtes Haddad'], 'a circumflex left out'],
  ['chambre lac', ['Gîtes Haddad'], 'two words of a description'],
  ['repairs', ['Kakfwi Guitars'], 'a plural of a word of a description'],
  [
    'montreal',
    ['Épices Benali', 'Kakfwi Guitars', 'Mile End Bagels'],
    'a city without its accent, by name in French order',
  ],
  ['montréal -bagels', ['Épices Benali', 'Kakfwi Guitars'], 'one word left out'],
  ['bagels or bicycles', ['Mile End Bagels', 'Zhang Bicycles'], 'one of two words'],
  ['"mile end"', ['Mile End Bagels'], 'words that stand together'],
  ['"end mile"', [], 'words that do not'],
  ['nothing but these', [], 'words that are nowhere'],
  ['bagels & | ! <-> :* ()', ['Mile End Bagels'], 'signs that mean something elsewhere'],
  ["'; drop table business; --", [], 'something else than words'],
  ['%', [], 'a sign alone'],
  ['', [], 'nothing'],
  ['desmond', [], 'the name of an owner, which is not of the directory'],
];

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('on %s', (_name, open) => {
  let opened: Opened;
  let service: Service;
  beforeAll(async () => {
    opened = await open();
    service = opened.service;
  }, 240_000);
  afterAll(async () => {
    await opened.close();
  });

  const ask = async (document: string, variables: object = {}, account?: string) => {
    const { body } = await service.ask(document, { variables, ...(account && { account }) });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

  test.each(FOUND)('%p finds %j: %s', async (search, expected) => {
    const { businesses } = await ask(SEARCH, { business: { search } });
    expect(names(businesses)).toEqual(expected);
    expect(businesses.totalCount).toBe(expected.length);
  });

  test('klussters are found by name, tagline, description and city, and those that are not published by their owner alone', async () => {
    const found = async (search: string, account?: string) =>
      (await ask(SEARCH, { search }, account)).klussters.nodes.map(({ slug }: { slug: string }) => slug);
    expect(await found('evening light')).toEqual(['prairie-lantern']);
    expect(await found('stages')).toEqual([]);
    expect(await found('stages', accountOf('luc'))).toEqual([]);
    expect(await found('stages', accountOf('marguerite'))).toEqual(['mile-end-nights']);
  });

  test('a search is joined with the other filters', async () => {
    const { businesses } = await ask(SEARCH, { business: { search: 'montréal', category: 'FOOD' } });
    expect(names(businesses)).toEqual(['Mile End Bagels']);
    const { body } = await service.ask(SEARCH, { variables: { business: { search: 'x'.repeat(101) } } });
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('the count is of all pages, whatever page is asked for, and of what is there for the viewer', async () => {
    const COUNT = `query($after: String) {
      none: businesses(first: 0) { totalCount } two: businesses(first: 2) { totalCount pageInfo { endCursor } }
      beyond: businesses(first: 5, after: $after) { totalCount nodes { name } }
      klussters(first: 1) { totalCount nodes { businesses(first: 1) { totalCount nodes { klussters(first: 0) { totalCount } } } } }
      mine: viewer { klussterOwner { klussters(first: 1) { totalCount } } } }`;
    const nobody = await ask(COUNT);
    expect([nobody.none.totalCount, nobody.two.totalCount, nobody.klussters.totalCount]).toEqual([6, 6, 4]);
    const last = await ask('{ businesses(last: 1) { pageInfo { endCursor } } }');
    const beyond = await ask(COUNT, { after: last.businesses.pageInfo.endCursor });
    expect(beyond.beyond).toEqual({ totalCount: 6, nodes: [] });
    // The first by name is L'Écho des Cantons, with two businesses in it.
    expect(nobody.klussters.nodes[0].businesses.totalCount).toBe(2);
    const marguerite = await ask(COUNT, {}, accountOf('marguerite'));
    expect(marguerite.klussters.totalCount).toBe(5);
    expect(marguerite.mine.klussterOwner.klussters.totalCount).toBe(2);
  });

  test('the newest come first when they are asked for so, page by page', async () => {
    const { main } = service.stores;
    await main
      .fork()
      .getConnection()
      .execute(
        `update business set created_at = created_at + interval '1 day' where name in ('Raman Books', 'Zhang Bicycles')`,
      );
    const PAGE =
      'query($after: String) { businesses(first: 1, after: $after, orderBy: NEWEST) { nodes { name since } pageInfo { endCursor } } }';
    const one = (await ask(PAGE)).businesses;
    const two = (await ask(PAGE, { after: one.pageInfo.endCursor })).businesses;
    const three = (await ask(PAGE, { after: two.pageInfo.endCursor })).businesses;
    expect(new Set([...names(one), ...names(two)])).toEqual(new Set(['Raman Books', 'Zhang Bicycles']));
    expect(three.nodes[0].since).toBe('2026-11-02T15:00:00.000Z');
  });
});
