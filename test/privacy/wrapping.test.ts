import 'reflect-metadata';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type Declared, declare, guard } from '../../src/api/schema.js';
import { metadataOf } from '../../src/db/orm.js';
import { entities, features } from '../../src/features.js';
import { planWall } from '../../src/privacy/planWall.js';
import { isShielded, shieldWall } from '../../src/privacy/shield.js';

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
