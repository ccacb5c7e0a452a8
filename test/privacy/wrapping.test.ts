import 'reflect-metadata';
import { execute, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type Declared, declare, guard } from '../../src/api/schema.js';
import { metadataOf } from '../../src/db/orm.js';
import { entities, features } from '../../src/features.js';
import { Lens } from '../../src/privacy/lens.js';
import { planOperation } from '../../src/privacy/plan.js';
import { planWall } from '../../src/privacy/planWall.js';
import { compilePrivacyMap } from '../../src/privacy/privacyMap.js';
import { isShielded, shieldWall, unshielded } from '../../src/privacy/shield.js';
import { anonymous, type Viewer } from '../../src/privacy/viewer.js';
import { Withheld } from '../../src/privacy/withheld.js';
import { documentOf, person } from './support/asking.js';
import { seenBy, tinySchema } from './support/tinySchema.js';

type Resolvers = ReadonlyMap<string, GraphQLFieldResolver<unknown, unknown> | undefined>;

/** What resolves each field of each object type, by coordinate, at this moment. */
const resolversOf = (schema: GraphQLSchema): Resolvers =>
  new Map(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        Object.values((isObjectType(type) && type.getFields()) || {}).map(
          (field) => [`${type.name}.${field.name}`, field.resolve] as const,
        ),
      ),
  );
const changed = (before: Resolvers, after: Resolvers) =>
  [...after].flatMap(([coordinate, resolve]) => (resolve === before.get(coordinate) ? [] : [coordinate])).sort();

const ROOTS = /^(Query|Mutation|Subscription)\./;
let declared: Declared;
let before: Resolvers;
let guarded: string[];
let roots: string[];

beforeAll(async () => {
  declared = await declare(features, await metadataOf(entities));
  before = resolversOf(declared.schema);
  // From the directives of the emitted schema and not from the map, so that the map is not asked about itself.
  guarded = [...before.keys()].filter((coordinate) => {
    const [type = '', name = ''] = coordinate.split('.');
    const owner = declared.schema.getType(type);
    const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
    return (field?.extensions.directives as object | undefined) !== undefined;
  });
  roots = [...before.keys()].filter((coordinate) => ROOTS.test(coordinate));
});

test('the shield wraps exactly the guarded fields and the roots', () => {
  const wrapped = changed(before, resolversOf(shieldWall(declared.schema, declared.map)));
  expect(wrapped).toEqual([...new Set([...guarded, ...roots])].sort());
  expect(wrapped).toEqual(
    [...declared.map.rules.values()]
      .filter(isShielded)
      .map((rule) => rule.coordinate)
      .sort(),
  );
});

test('the plan wraps exactly the guarded fields, outside the shield', () => {
  const shielded = shieldWall(declared.schema, declared.map);
  const inside = resolversOf(shielded);
  const outside = resolversOf(planWall(shielded, declared.map));
  expect(changed(inside, outside)).toEqual([...guarded].sort());
});

test('a field for everyone that is no root resolves as it was declared: both walls together leave it alone', () => {
  const after = resolversOf(guard(declared));
  const open = [...after.keys()].filter((coordinate) => !guarded.includes(coordinate) && !ROOTS.test(coordinate));
  for (const coordinate of open)
    expect([coordinate, after.get(coordinate)]).toEqual([coordinate, before.get(coordinate)]);
  expect(open.length + new Set([...guarded, ...roots]).size).toBe(after.size);
  process.stdout.write(
    `fields: ${after.size}; guarded, behind plan and shield: ${guarded.length}; roots, behind the shield: ${roots.length}; for everyone, behind no wall: ${open.length}\n`,
  );
});

test('the declared schema is left as it was, so that it can be guarded again', () => {
  guard(declared);
  expect(changed(before, resolversOf(declared.schema))).toEqual([]);
  expect(() => guard(declared)).not.toThrow();
});

describe('one wall by itself', () => {
  class Shop extends Lens<{ readonly id: string }> {}
  const SDL = `type Query { shop: Shop house: Shop } interface Named { takings: String }
    type Shop implements Named { takings: String name: String }`;
  const SECRET = seenBy('KLUSSTER_OWNER');
  const MARKS = { 'Query.house': SECRET, 'Named.takings': SECRET, 'Shop.takings': SECRET };

  /** A schema whose guarded fields count how often they are asked, and answer or fail. */
  const counting = (answer: () => unknown = () => 'a million') => {
    const schema = tinySchema(SDL, MARKS);
    const asked: string[] = [];
    for (const [type, field] of [
      ['Shop', 'takings'],
      ['Query', 'house'],
    ] as const) {
      const owner = schema.getType(type);
      const found = isObjectType(owner) ? owner.getFields()[field] : undefined;
      if (!found) throw new Error('The schema has no such field.');
      found.resolve = () => {
        asked.push(`${type}.${field}`);
        return answer();
      };
    }
    return { schema, map: compilePrivacyMap(schema, new Map()), asked };
  };

  const SOURCE = '{ shop { name takings } house { name } }';
  const ask = (wall: typeof planWall, { schema, map }: ReturnType<typeof counting>, viewer: Viewer) => {
    const walled = wall(schema, map);
    const { document, operation } = documentOf(SOURCE);
    const withheld = new Withheld(planOperation(walled, map, document, operation, viewer, {}));
    const rootValue = { shop: new Shop({ id: 's' }) };
    const answer = execute({
      schema: walled,
      document,
      rootValue,
      contextValue: { viewer, withheld, now: new Date() },
    });
    return { answer, withheld };
  };
  const told = [
    { path: ['shop', 'takings'], coordinate: 'Shop.takings', reason: 'NOT_AUTHENTICATED' },
    { path: ['house'], coordinate: 'Query.house', reason: 'NOT_AUTHENTICATED' },
  ];
  const nothing = { shop: { name: null, takings: null }, house: null };
  const isKlussterOwner = person({ klussterOwner: 'k' });

  test('the plan answers at once for what is never seen, without asking what is behind it, and tells it', () => {
    const behind = counting();
    const { answer, withheld } = ask(planWall, behind, anonymous);
    // No promise: nothing was waited for.
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: nothing });
    expect(behind.asked).toEqual([]);
    expect(withheld.report()).toEqual(told);
  });

  test('the plan lets pass what may be seen', () => {
    const behind = counting();
    const { answer } = ask(planWall, behind, isKlussterOwner);
    expect(answer).toMatchObject({ data: { shop: { takings: 'a million' } } });
    expect(behind.asked).toEqual(['Shop.takings', 'Query.house']);
  });

  test('the shield answers for what is never seen, without asking what is behind it, and tells it', async () => {
    const behind = counting();
    const { answer, withheld } = ask(shieldWall, behind, anonymous);
    expect(JSON.parse(JSON.stringify(await answer))).toEqual({ data: nothing });
    expect(behind.asked).toEqual([]);
    expect(withheld.report()).toEqual(told);
  });

  test('the shield leaves an error of what is behind it as it is', async () => {
    const failure = new Error('The till is broken.');
    const behind = counting(() => {
      throw failure;
    });
    const { errors } = await ask(shieldWall, behind, isKlussterOwner).answer;
    expect(errors?.map(({ originalError }) => originalError)).toEqual([failure, failure]);
  });

  test('the shield makes a fault of an object that is no view', async () => {
    const { schema, map } = counting();
    const walled = shieldWall(schema, map);
    const { document, operation } = documentOf('{ shop { takings } }');
    const withheld = new Withheld(planOperation(walled, map, document, operation, isKlussterOwner, {}));
    const contextValue = { viewer: isKlussterOwner, withheld, now: new Date() };
    const { data, errors } = await execute({ schema: walled, document, rootValue: { shop: {} }, contextValue });
    expect(data).toEqual({ shop: { takings: null } });
    expect(errors?.map(({ originalError }) => originalError)).toEqual([
      expect.objectContaining({ name: 'Fault', record: 'Shop.takings' }),
    ]);
    expect(withheld.report()).toEqual([]);
  });

  test('roots of all three kinds are shielded, as is what is not for everyone, and nothing else', () => {
    const { map } = counting();
    const open = map.at('Shop', 'name');
    if (!open) throw new Error('The map has no such rule.');
    expect(isShielded(open)).toBe(false);
    expect(isShielded(map.at('Shop', 'takings'))).toBe(true);
    for (const type of ['Query', 'Mutation', 'Subscription']) expect(isShielded({ ...open, type })).toBe(true);
    expect(isShielded(undefined)).toBe(false);
  });

  test('what should be shielded and is not is found: left as it was, without a resolver, or gone', () => {
    const { schema, map } = counting();
    expect(unshielded(schema, schema, map)).toEqual(['Query.shop', 'Query.house', 'Shop.takings']);
    expect(unshielded(schema, shieldWall(schema, map), map)).toEqual([]);

    const stripped = shieldWall(schema, map);
    const query = stripped.getQueryType()?.getFields() ?? {};
    delete query.shop?.resolve;
    expect(unshielded(schema, stripped, map)).toEqual(['Query.shop']);
    delete query.house;
    expect(unshielded(schema, stripped, map)).toEqual(['Query.shop', 'Query.house']);
    // A type that is not there shows nothing, so there is nothing to shield.
    expect(unshielded(schema, tinySchema('type Other { a: Int }'), map)).toEqual([]);
  });
});
