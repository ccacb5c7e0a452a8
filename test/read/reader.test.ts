import { buildSchema } from 'graphql';
import type { PlanField } from '../../src/privacy/plan.js';
import { unsourced } from '../../src/read/model.js';
import { Statements } from '../../src/read/reader.js';
import { type Shape, shapeOf } from '../../src/read/shape.js';
import type { Statement } from '../../src/read/statement.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';
import { withClient } from './crowd.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

describe('what is kept of the documents and variables that anybody may send', () => {
  const selection = {} as PlanField;
  const shape = () => ({}) as Shape;
  const making = (made: string[], text: string) => () => {
    made.push(text);
    return { text, values: () => [], arms: [] } as Statement;
  };

  test('a statement is compiled once and prepared at its second run', () => {
    const statements = new Statements();
    const made: string[] = [];
    const names = Array.from(
      { length: 3 },
      () => statements.statement(statements.shape(selection, 'T', shape), 'key', making(made, 'select 1')).name,
    );
    expect(made).toEqual(['select 1']);
    expect(names).toEqual([undefined, expect.stringMatching(/^read_/), names[1]]);
  });

  test('the compiled ones are bounded, and what is asked again is compiled again, under the same name', () => {
    const statements = new Statements();
    const made: string[] = [];
    const ask = (key: string) =>
      statements.statement(statements.shape(selection, 'T', shape), key, making(made, `select ${key}`));
    ask('a');
    const { name } = ask('a');
    for (let key = 0; key < 2_500; key += 1) ask(`${key}`);
    ask('a');
    expect(ask('a').name).toBe(name);
    expect(made.filter((text) => text === 'select a')).toHaveLength(2);
    expect(statements.shape(selection, 'T', shape).statements.size).toBeLessThan(2_000);
  });

  test('so many are prepared on the server, and no more', () => {
    const statements = new Statements();
    const names = new Set<string | undefined>();
    for (let key = 0; key < 1_000; key += 1) {
      const cached = statements.shape(selection, 'T', shape);
      for (let run = 0; run < 2; run += 1)
        names.add(statements.statement(cached, `${key}`, making([], `select ${key}`)).name);
    }
    names.delete(undefined);
    expect(names.size).toBe(500);
  });
});

test('a group that two audiences share is fetched for either', () => {
  const { map, model } = service.declared;
  const rule = map.at('BusinessOwner', 'email');
  const other = rule && { ...rule, field: 'phone', audience: ['SELF'] as const };
  const selections = [
    { rule, verdict: 'always' },
    { rule: map.at('BusinessOwner', 'firstName'), verdict: 'always' },
    { rule: other, verdict: 'perSubject' },
  ] as unknown as PlanField[];
  const [group, ...more] = shapeOf(model, 'BusinessOwner', selections).groups;
  expect(more).toEqual([]);
  expect(group?.asked.map(({ verdict }) => verdict)).toEqual(['always', 'perSubject']);
});

test.each([
  ['lists', 'type Klusster { lists: String }'],
  ['sealed', 'type Klusster { sealed: String }'],
  ['personId', 'type Klusster { personId: String }'],
])('a field may not take the place of what the reader keeps as %s', (name, sdl) => {
  const klusster = service.declared.model.get('Klusster');
  const columns = { [name]: 'slug' };
  const model = new Map([['Klusster', { ...klusster, columns }]]) as never;
  expect(unsourced(buildSchema(`type Query { k: Klusster } ${sdl}`), model)).toEqual([
    expect.stringMatching(new RegExp(`^Klusster.${name}: the reader keeps`)),
  ]);
});

test('an id is the key of its row, since it decides who is oneself', () => {
  const klusster = service.declared.model.get('Klusster');
  const schema = buildSchema('type Query { k: Klusster } type Klusster { id: ID! slug: String }');
  expect(unsourced(schema, new Map([['Klusster', klusster]]) as never)).toEqual([]);
  const elsewhere = new Map([['Klusster', { ...klusster, columns: { id: 'slug' } }]]) as never;
  expect(unsourced(schema, elsewhere)).toEqual([expect.stringMatching(/^Klusster.id: /)]);
});

test('answers are the same whatever time zone, date style and byte format the server is set to', async () => {
  const document =
    '{ viewer { consumerUser { firstName subscriptions(first: 5) { nodes { since klusster { name } } } } } }';
  const before = await service.ask(document, { account: accountOf('aoife') });
  expect(before.body.data.viewer.consumerUser.subscriptions.nodes[0].since).toBe('2026-11-02T15:00:00.000Z');
  const name = new URL(storage.url).pathname.slice(1);
  await withClient(storage.url, async (client) => {
    await client.query(`alter database ${name} set timezone = 'America/St_Johns'`);
    await client.query(`alter database ${name} set datestyle = 'German, DMY'`);
    await client.query(`alter database ${name} set bytea_output = 'escape'`);
  });
  const other = await startService(storage);
  const after = await other.ask(document, { account: accountOf('aoife') });
  await other.close();
  expect(after.body).toEqual(before.body);
});

test('a name stands for one text: another under it is refused, and not answered with the first', async () => {
  const { walled } = service.stores.main;
  expect(await walled.query(`select 'one'`, [], 'two_texts')).toEqual([['one']]);
  await expect(walled.query(`select 'other'`, [], 'two_texts')).rejects.toThrow(/must be unique/);
});

describe('the row that only tells whether there is a next page', () => {
  const asking = async (more: string) => {
    service.forget();
    const list = `(first: 1) { ${more} nodes`;
    const { body } = await service.ask(`{ klussters${list} { businesses${list} { id } } } } }`);
    expect(body.data.klussters.nodes).toHaveLength(1);
    return { pageInfo: body.data.klussters.pageInfo, values: service.statements[0]?.values };
  };

  test('is read where that is asked, and nothing below it', async () => {
    // The page itself and the one below it look one row ahead; the parents of the list below are the page and no more.
    expect(await asking('pageInfo { hasNextPage }')).toEqual({ pageInfo: { hasNextPage: true }, values: [2, 1, 2] });
  });

  test('is not read where it is not', async () => {
    expect((await asking('')).values).toEqual([1, 1]);
  });
});
