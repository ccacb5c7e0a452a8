import { randomUUID } from 'node:crypto';
import { KLUSSTER_CATEGORIES } from '../../src/klussters/categories.js';
import {
  KLUSSTER_STATES,
  type KlussterState,
  type KlussterVerb,
  stateAfter,
} from '../../src/klussters/klussterState.js';
import { type Service, startService, UNLIMITED } from '../support/service.js';
import { accountOf, freshStorage, idOf, type ResidentName, rowIdOf } from '../support/town.js';

/** A klusster from its opening to its end: who sees it when, whose its slug is, and what cannot be done. */

import.meta.jest.setTimeout(120_000);

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

type Told = { id: string; version: number; state: string; slug: string };
type Outcome = { klusster: (Told & Record<string, unknown>) | null; codes: string[]; error: string | undefined };

const FIELDS = 'id version state slug name tagline text textHtml languages language categories publishedAt';

async function act(
  by: ResidentName,
  verb: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Outcome> {
  const name = `${verb}Klusster`;
  const type = ['open', 'describe'].includes(verb) ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : 'Move';
  const document = `mutation($input: ${type}KlussterInput!) { ${name}(input: $input) { klusster { ${FIELDS} } userErrors { code field } } }`;
  const { body } = await service.ask(document, { account: accountOf(by), variables: { input }, headers });
  const payload = body.data?.[name];
  return {
    klusster: payload?.klusster ?? null,
    codes: payload?.userErrors.map(({ code }: { code: string }) => code) ?? [],
    error: body.errors?.[0].extensions.code,
  };
}

const NEW = { name: 'Outremont After Rain', city: 'Montréal', province: 'QC', languages: ['FR', 'EN'] };
let slugs = 0;
const someSlug = () => `a-slug-${++slugs}`;

async function opened(by: ResidentName, more: object = {}): Promise<Told> {
  const { klusster, codes, error } = await act(by, 'open', { ...NEW, slug: someSlug(), ...more });
  expect({ codes, error }).toEqual({ codes: [], error: undefined });
  return klusster as Told;
}

/** Does it and expects it to be done. */
async function done(by: ResidentName, verb: string, { id, version }: Told, more: object = {}): Promise<Told> {
  const { klusster, codes, error } = await act(by, verb, { klussterId: id, version, ...more });
  expect({ verb, codes, error }).toEqual({ verb, codes: [], error: undefined });
  return klusster as Told;
}

const SEEN = `query($slug: String!, $id: ID!) { klusster(slug: $slug) { id } node(id: $id) { id }
  klussters(first: 100) { nodes { id } } owner: node(id: "${idOf('KlussterOwner', 'marguerite')}") { ... on KlussterOwner { klussters(first: 100) { nodes { id } } } } }`;

/** By which ways a klusster of Marguerite is come to. */
async function waysTo({ id, slug }: Told, asker?: ResidentName): Promise<string[]> {
  const as = asker ? { account: accountOf(asker) } : {};
  const { body } = await service.ask(SEEN, { ...as, variables: { id, slug } });
  const isIn = (list: any) => list.nodes.some((node: { id: string }) => node.id === id);
  return [
    ...(body.data.klusster?.id === id ? ['slug'] : []),
    ...(body.data.node ? ['node'] : []),
    ...(isIn(body.data.klussters) ? ['list'] : []),
    ...(isIn(body.data.owner.klussters) ? ['owner'] : []),
  ];
}

test('it is there for its owner at once, for everybody once it is published, and for her alone when it is not any more', async () => {
  const all = ['slug', 'node', 'list', 'owner'];
  let one = await opened('marguerite');
  expect([await waysTo(one, 'marguerite'), await waysTo(one), await waysTo(one, 'luc')]).toEqual([
    all.slice(1),
    [],
    [],
  ]);
  for (const [verb, toOthers] of [
    ['publish', all],
    ['pause', []],
    ['publish', all],
    ['close', []],
  ] as const) {
    one = await done('marguerite', verb, one);
    expect({ verb, ways: await waysTo(one) }).toEqual({ verb, ways: toOthers });
    expect({ verb, ways: await waysTo(one, 'luc') }).toEqual({ verb, ways: toOthers });
    expect(await waysTo(one, 'marguerite')).toEqual(all);
  }
});

test('whoever is suspended, pending or no Klusster Owner opens none; the klussters of the suspended stay where they are', async () => {
  for (const name of ['suzanne', 'etienne', 'desmond', 'aoife', 'ravi'] as const)
    expect({ name, error: (await act(name, 'open', { ...NEW, slug: someSlug() })).error }).toEqual({
      name,
      error: 'FORBIDDEN',
    });
  const { body } = await service.ask('{ klusster(slug: "prairie-lantern") { state } }');
  expect(body.data.klusster).toEqual({ state: 'PUBLISHED' });
});

/** A klusster of Marguerite in a state. */
async function inState(state: KlussterState): Promise<Told> {
  const draft = await opened('marguerite');
  if (state === 'DRAFT') return draft;
  if (state === 'CLOSED') return done('marguerite', 'close', draft);
  const published = await done('marguerite', 'publish', draft);
  return state === 'PAUSED' ? done('marguerite', 'pause', published) : published;
}

test('each verb leads from each state where the table says, and else is refused and changes nothing', async () => {
  let cases = 0;
  for (const from of KLUSSTER_STATES) {
    for (const verb of ['describe', 'publish', 'pause', 'close'] satisfies KlussterVerb[]) {
      const one = await inState(from);
      const to = stateAfter(from, verb);
      const { klusster, codes } = await act('marguerite', verb, { klussterId: one.id, version: one.version });
      expect({ from, verb, to: klusster?.state, codes }).toEqual({ from, verb, to, codes: to ? [] : ['WRONG_STATE'] });
      if (klusster && klusster.state !== 'CLOSED') await done('marguerite', 'close', klusster);
      cases += 1;
    }
    for (const left of ['marguerite'] as const) await closeAll(left);
  }
  console.info(`klusster states: ${cases} cases`);
  expect(cases).toBe(16);
});

/** Those that a test left open, so that there is room for the next one's. */
async function closeAll(owner: ResidentName): Promise<void> {
  await service.stores.main.database.query(
    `update klusster set state = 'CLOSED', version = version + 1 where owner_id = $1 and slug like 'a-slug-%'`,
    [rowIdOf('klusster_owner', owner)],
  );
}

test('what is said is kept as it was said, what is left out stays, null takes away', async () => {
  const one = await opened('luc', { tagline: ' One line ', text: 'A *word*.', categories: ['FOOD', 'NEWS'] });
  expect(one).toMatchObject({
    ...{ version: 1, state: 'DRAFT', tagline: 'One line', text: 'A *word*.', textHtml: '<p>A <em>word</em>.</p>\n' },
    ...{ languages: ['FR', 'EN'], language: 'FR', categories: ['FOOD', 'NEWS'], publishedAt: null },
  });
  const other = await done('luc', 'describe', one, { name: 'Another name', text: null, languages: ['EN'] });
  expect(other).toMatchObject({
    ...{ version: 2, name: 'Another name', text: null, textHtml: null, tagline: 'One line' },
    ...{ languages: ['EN'], language: 'EN', categories: ['FOOD', 'NEWS'], slug: one.slug },
  });
  const sorted = await service.stores.main.database.query('select name_sort from klusster where name = $1', [
    'Another name',
  ]);
  expect(sorted[0]?.[0]).toBe('anothername Another name');
});

test.each([
  ['a name of spaces', { name: '  ' }],
  ['a name that is too long', { name: 'n'.repeat(101) }],
  ['a slug with a capital', { slug: 'Montreal' }],
  ['a slug with two hyphens', { slug: 'a--b' }],
  ['a slug that is too long', { slug: 's'.repeat(61) }],
  ['no language', { languages: [] }],
  ['a language twice', { languages: ['FR', 'FR'] }],
  ['four categories', { categories: ['FOOD', 'NEWS', 'ARTS', 'SPORTS'] }],
  ['a text of 20,001 characters', { text: 't'.repeat(20_001) }],
  ['a control character', { name: 'a\u0007b' }],
  ['a reordering character', { tagline: 'a\u202eb' }],
])('%s is refused, by opening and by describing', async (_, wrong) => {
  expect((await act('luc', 'open', { ...NEW, slug: someSlug(), ...wrong })).error).toBe('BAD_USER_INPUT');
  const { id, version } = await opened('luc');
  expect((await act('luc', 'describe', { klussterId: id, version, ...wrong })).error).toBe('BAD_USER_INPUT');
});

describe('a slug', () => {
  test('belongs to who publishes first: of a hundred at once one has it', async () => {
    const slug = 'the-one-slug';
    const ids = Array.from({ length: 100 }, () => randomUUID());
    const owners = (['marguerite', 'luc', 'priya'] as const).map((name) => rowIdOf('klusster_owner', name));
    await service.stores.main.database.query(
      `insert into klusster (id, version, state, slug, name, name_sort, city, city_sort, province, languages, categories, owner_id, created_at)
       select i.id, 1, 'DRAFT', $2, 'A wish', 'awish', 'Laval', 'laval', 'QC', '{FR}', '{}', i.owner, now()
       from unnest($1::uuid[], $3::uuid[]) as i(id, owner)`,
      [ids, slug, ids.map((_, at) => owners[at % 3])],
    );
    const outcomes = await Promise.all(
      ids.map((id, at) => {
        const by = (['marguerite', 'luc', 'priya'] as const)[at % 3] as ResidentName;
        const klussterId = `klusster_${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
        return act(by, 'publish', { klussterId, version: 1 });
      }),
    );
    expect(outcomes.filter(({ klusster }) => klusster?.state === 'PUBLISHED')).toHaveLength(1);
    expect(outcomes.filter(({ codes }) => codes.join() === 'SLUG_TAKEN')).toHaveLength(99);
    const rows = await service.stores.main.database.query(
      `select count(*)::text, count(published_at)::text from klusster where slug = $1`,
      [slug],
    );
    expect(rows[0]).toEqual(['100', '1']);
    await service.stores.main.database.query(
      `update klusster set state = 'CLOSED' where slug = $1 and state = 'DRAFT'`,
      [slug],
    );
  });

  test('of a draft is nobody’s, so that nobody learns of it; of what is or was published it is taken', async () => {
    expect((await act('luc', 'open', { ...NEW, slug: 'mile-end-nights' })).codes).toEqual([]);
    expect((await act('luc', 'open', { ...NEW, slug: 'plateau-post' })).codes).toEqual(['SLUG_TAKEN']);
    expect((await act('luc', 'open', { ...NEW, slug: 'augusta-winter' })).codes).toEqual(['SLUG_TAKEN']);
    const { id, version } = await opened('luc');
    const wish = (slug: string) => act('luc', 'describe', { klussterId: id, version, slug });
    expect((await wish('plateau-post')).codes).toEqual(['SLUG_TAKEN']);
    expect((await wish('mile-end-nights')).klusster).toMatchObject({ slug: 'mile-end-nights' });
  });

  test('stays as it is from the first publication on', async () => {
    const one = await done('luc', 'publish', await opened('luc'));
    const paused = await done('luc', 'pause', one);
    const { codes } = await act('luc', 'describe', { klussterId: one.id, version: paused.version, slug: someSlug() });
    expect(codes).toEqual(['SLUG_KEPT']);
    await done('luc', 'describe', paused, { slug: one.slug, name: 'The same slug' });
  });
});

test('of two who change the same version one is told of the other', async () => {
  const one = await opened('priya');
  const change = (name: string) => act('priya', 'describe', { klussterId: one.id, version: one.version, name });
  const outcomes = await Promise.all(['First', 'Second', 'Third', 'Fourth'].map(change));
  expect(outcomes.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
  for (const verb of ['publish', 'close'])
    expect((await act('priya', verb, { klussterId: one.id, version: one.version })).codes).toEqual(['CONFLICT']);
  expect(outcomes.find(({ klusster }) => klusster)?.klusster?.version).toBe(2);
});

test('the same Idempotency-Key opens one klusster', async () => {
  const input = { ...NEW, slug: someSlug() };
  const again = () => act('priya', 'open', input, { 'idempotency-key': '"the-same-key"' });
  const outcomes = await Promise.all([again(), again(), again()]);
  expect(new Set(outcomes.map(({ klusster }) => klusster?.id)).size).toBe(1);
  expect(outcomes[0]?.klusster?.id).toMatch(/^klusster_/);
});

test('fifty that are not closed are as many as one may run, also when two are opened at once', async () => {
  const owner = rowIdOf('klusster_owner', 'luc');
  const count = async () =>
    Number(
      (
        await service.stores.main.database.query(
          `select count(*)::text from klusster where owner_id = $1 and state <> 'CLOSED'`,
          [owner],
        )
      )[0]?.[0],
    );
  while ((await count()) < 49) await opened('luc');
  const outcomes = await Promise.all([1, 2, 3].map(() => act('luc', 'open', { ...NEW, slug: someSlug() })));
  expect(outcomes.flatMap(({ codes }) => codes)).toEqual(['TOO_MANY_KLUSSTERS', 'TOO_MANY_KLUSSTERS']);
  await closeAll('luc');
});

test('categories have words in both languages', async () => {
  const ask = async (given: string) =>
    (await service.ask(`{ klussterCategories${given} { category label } }`)).body.data.klussterCategories;
  const said = (language: 'en' | 'fr') =>
    Object.entries(KLUSSTER_CATEGORIES).map(([category, words]) => ({ category, label: words[language] }));
  expect([await ask(''), await ask('(language: FR)')]).toEqual([said('en'), said('fr')]);
});
