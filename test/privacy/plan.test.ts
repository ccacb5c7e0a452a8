import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { Fault } from '../../src/kernel/errors.js';
import { type Plan, type PlanField, planOperation, type Variables, verdictsFor } from '../../src/privacy/plan.js';
import { createPlanner } from '../../src/privacy/planCache.js';
import { compilePrivacyMap, type PrivacyMap } from '../../src/privacy/privacyMap.js';
import { anonymous, type Viewer } from '../../src/privacy/viewer.js';
import { documentOf, person, staff } from './support/asking.js';
import { seenBy, tinySchema } from './support/tinySchema.js';

const schema = tinySchema(
  `type Query { shop: Shop node: Node staffOnly: Shop }
   type Mutation { close(id: ID): Shop }
   interface Node { id: ID! friend: Node }
   interface Titled { title: String }
   type Shop implements Node & Titled { id: ID! friend: Node title: String phone(short: Boolean): String owner: Owner shops: [Shop!]! }
   type Owner implements Node { id: ID! friend: Node phone: String shop: Shop secret: Secret }
   type Secret { word: String }`,
  {
    Shop: { subject: 'businessOwner' },
    Owner: { subject: 'person' },
    'Shop.phone': seenBy('KLUSSTER_OWNER'),
    'Owner.phone': seenBy('KLUSSTER_OWNER', 'SELF'),
    'Owner.secret': seenBy('CONSUMER_USER'),
    'Query.staffOnly': seenBy('KLUSSTER_OWNER'),
  },
);
const map = compilePrivacyMap(schema, new Map());
const klussterOwner = person({ klussterOwner: 'k' });

const planned = (source: string, viewer: Viewer = klussterOwner, variables: Variables = {}, name?: string): Plan => {
  const { document, operation } = documentOf(source, name);
  return planOperation(schema, map, document, operation, viewer, variables);
};

/** A plan as text: `key=Type.field!verdict { … }`, guarded selections with their verdict. */
const told = (fields: readonly PlanField[]): string =>
  fields
    .map(({ key, rule, verdict, types }) => {
      const below = [...types].map(([type, inside]) => `${type}(${told(inside)})`).join(' ');
      const name = key === rule.field ? rule.coordinate : `${key}=${rule.coordinate}`;
      return `${name}${rule.audience.includes('EVERYONE') ? '' : `!${verdict}`}${below && `{${below}}`}`;
    })
    .join(' ');
const planOf = (...args: Parameters<typeof planned>) => told(planned(...args).roots);

describe('the plan', () => {
  test('says of each guarded selection whether this kind of viewer sees it', () => {
    const source = '{ shop { id phone owner { phone secret { word } } } }';
    expect(planOf(source)).toBe(
      'Query.shop{Shop(Shop.id Shop.phone!always Shop.owner{Owner(Owner.phone!always Owner.secret!never)})}',
    );
    expect(planOf(source, person({ consumerUser: 'c' }))).toBe(
      'Query.shop{Shop(Shop.id Shop.phone!never Shop.owner{Owner(Owner.phone!perSubject Owner.secret!always{Secret(Secret.word)})})}',
    );
    expect(planOf(source, anonymous)).toBe(
      'Query.shop{Shop(Shop.id Shop.phone!never Shop.owner{Owner(Owner.phone!never Owner.secret!never)})}',
    );
  });

  test('holds nothing below what is withheld, so that nothing of it is fetched', () => {
    expect(planOf('{ staffOnly { id owner { phone } } }', anonymous)).toBe('Query.staffOnly!never');
    expect([...planned('{ staffOnly { phone } }', anonymous).guarded.values()].flat()).toHaveLength(1);
  });

  test('decides mutations as it decides queries', () => {
    expect(planOf('mutation { close { phone } }', anonymous)).toBe('Mutation.close{Shop(Shop.phone!never)}');
  });

  test('takes the operation that is asked for, not the first', () => {
    expect(planOf('query A { shop { id } } query B { node { id } }', anonymous, {}, 'B')).toMatch(/^Query\.node/);
  });

  test('leaves introspection alone', () => {
    expect(planOf('{ __typename __schema { types { name } } shop { __typename } }')).toBe('Query.shop{Shop()}');
  });

  test('merges selections of one key, over fields, fragments and levels', () => {
    const source = `{ shop { owner { id } } ...More shop { owner { phone } ... { phone } ...Phone } }
      fragment More on Query { shop { owner { secret { word } } } } fragment Phone on Shop { phone }`;
    const plan = planned(source);
    expect(told(plan.roots)).toBe(
      'Query.shop{Shop(Shop.owner{Owner(Owner.id Owner.secret!never Owner.phone!always)} Shop.phone!always)}',
    );
    expect(plan.roots[0]?.nodes).toHaveLength(3);
    expect([...plan.guarded.values()].flat().map(({ path }) => path.join('.'))).toEqual([
      'shop.owner.secret',
      'shop.owner.phone',
      'shop.phone',
    ]);
  });

  test('keeps two aliases of one field apart, and gives each the path of its response keys', () => {
    const plan = planned('{ a: shop { long: phone short: phone(short: true) } b: shop { phone } }');
    expect([...plan.guarded.values()].flat().map(({ path, rule }) => `${path.join('.')} ${rule.coordinate}`)).toEqual([
      'a.long Shop.phone',
      'a.short Shop.phone',
      'b.phone Shop.phone',
    ]);
  });

  test('plans a fragment for each place in which it is spread', () => {
    const plan = planned('{ a: shop { ...F } b: shop { ...F } } fragment F on Shop { tel: phone }');
    expect([...plan.guarded.values()].map((places) => places.map(({ path }) => path.join('.')))).toEqual([
      ['a.tel', 'b.tel'],
    ]);
  });

  test('follows fragments on interfaces, and nested ones, into each type that may stand there', () => {
    const source = `{ node { ...N } }
      fragment N on Node { id friend { ... on Titled { title } ...Mixed } }
      fragment Mixed on Node { ... on Shop { phone } ... on Owner { phone } ... on Titled { ... on Owner { secret { word } } } }`;
    expect(planOf(source)).toBe(
      'Query.node{' +
        'Shop(Shop.id Shop.friend{Shop(Shop.title Shop.phone!always) Owner(Owner.phone!always)}) ' +
        'Owner(Owner.id Owner.friend{Shop(Shop.title Shop.phone!always) Owner(Owner.phone!always)})}',
    );
  });

  test('follows a fragment that names no type, wherever it stands', () => {
    expect(planOf('{ ... { shop { ... { phone } } } node { ... { id } } }')).toBe(
      'Query.shop{Shop(Shop.phone!always)} Query.node{Shop(Shop.id) Owner(Owner.id)}',
    );
  });

  test('counts a fragment that is spread twice in one selection once', () => {
    const plan = planned('{ shop { ...F ...F ... on Titled { ...F } } } fragment F on Shop { phone }');
    expect(told(plan.roots)).toBe('Query.shop{Shop(Shop.phone!always)}');
    expect([...plan.guarded.values()].flat()[0]?.nodes).toHaveLength(1);
  });

  test('is made at once of fragments that spread each other twice, thirty deep', () => {
    const fragments = Array.from({ length: 30 }, (_, no) => `fragment F${no} on Shop { ...F${no + 1} ...F${no + 1} }`);
    const started = performance.now();
    const source = `{ shop { ...F0 } } ${fragments.join(' ')} fragment F30 on Shop { phone }`;
    expect(planOf(source)).toBe('Query.shop{Shop(Shop.phone!always)}');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what was never validated, or belongs to another schema, is a Fault:', () => {
  test('an operation that the schema has no root for', () => {
    expect(() => planned('subscription { shop { id } }')).toThrow(new Fault('A validated operation has a root type.'));
  });

  test('a fragment that the document does not hold', () => {
    expect(() => planned('{ shop { ...Missing } }')).toThrow(
      new Fault('A validated document holds each fragment that it spreads.'),
    );
  });

  test('a field that the map has no rule for, or a rule without a verdict', () => {
    const { document, operation } = documentOf('{ shop { id } }');
    const planBy = (other: PrivacyMap) => planOperation(schema, other, document, operation, klussterOwner, {});
    expect(() => planBy({ ...map, at: () => undefined })).toThrow(new Fault('Each field of the schema has a rule.'));
    expect(() => planBy({ ...map, rules: new Map() })).toThrow(new Fault('Each rule has a verdict.'));
  });
});

describe('conditions', () => {
  const conditions = fc.constantFrom(true, false);

  test('take part as GraphQL says: @skip and @include, alone and together, by variables', () => {
    const source = 'query($s: Boolean!, $i: Boolean!) { shop { id phone @skip(if: $s) @include(if: $i) } }';
    fc.assert(
      fc.property(conditions, conditions, (s, i) => {
        const isIn = !s && i;
        expect(planOf(source, klussterOwner, { s, i })).toBe(
          isIn ? 'Query.shop{Shop(Shop.id Shop.phone!always)}' : 'Query.shop{Shop(Shop.id)}',
        );
      }),
    );
  });

  test('count on fields, on fragment spreads and on inline fragments', () => {
    const source = `query($x: Boolean!) { shop { ... on Shop @include(if: $x) { phone } ...F @skip(if: $x) ... @include(if: false) { title } } }
      fragment F on Shop { owner { phone } }`;
    expect(planOf(source, klussterOwner, { x: true })).toBe('Query.shop{Shop(Shop.phone!always)}');
    expect(planOf(source, klussterOwner, { x: false })).toBe('Query.shop{Shop(Shop.owner{Owner(Owner.phone!always)})}');
  });

  test('a fragment that was left out in one place is followed in the next', () => {
    const source = 'query($x: Boolean!) { shop { ...F @include(if: $x) ...F } } fragment F on Shop { phone }';
    expect(planOf(source, klussterOwner, { x: false })).toBe('Query.shop{Shop(Shop.phone!always)}');
  });

  test('a selection that is left out in one place and stays in another is planned', () => {
    const source = 'query($x: Boolean!) { shop { phone @include(if: $x) phone } }';
    expect(planOf(source, klussterOwner, { x: false })).toBe('Query.shop{Shop(Shop.phone!always)}');
  });
});

describe('the planner', () => {
  const SOURCE =
    'query Q($x: Boolean = true, $y: Boolean! = false, $slug: String) { shop { phone @include(if: $x) title @skip(if: $y) } }';
  const { document, operation } = documentOf(SOURCE);
  const fresh = (of: GraphQLSchema = schema) => {
    const plan = createPlanner(of, map);
    return (viewer: Viewer, variables: Variables = { x: true, y: false }) =>
      plan(document, operation, viewer, variables);
  };

  test('plans once per kind of viewer, however many viewers of it there are', () => {
    const plan = fresh();
    const first = plan(klussterOwner);
    expect(plan(person({ klussterOwner: 'another' }, 'somebody else'))).toBe(first);
    expect(plan(person({ pending: 'k' }))).not.toBe(first);
    expect(plan(person({ klussterOwner: 'k', businessOwner: 'b' }))).not.toBe(first);
    expect(plan(anonymous)).not.toBe(first);
    expect(plan(staff())).not.toBe(plan(staff([{ personId: 'p', groups: [], until: new Date() }])));
  });

  test('plans once per outcome of the conditions, and for no other variable', () => {
    const plan = fresh();
    const first = plan(anonymous, { x: true, y: false, slug: 'a' });
    expect(plan(anonymous, { x: true, y: false, slug: 'b' })).toBe(first);
    expect(plan(anonymous, { x: false, y: false })).not.toBe(first);
    expect(plan(anonymous, { x: true, y: true })).not.toBe(first);
    expect(told(plan(anonymous, { x: false, y: false }).roots)).not.toContain('phone');
  });

  test('takes neither a condition that is written out nor the variable of another directive for a condition', () => {
    const written = documentOf(
      'query($slug: String) { shop @tagged(if: $slug) { phone @include(if: true) title @skip(if: true) } }',
    );
    const planner = createPlanner(schema, map);
    const plan = (slug: unknown) => planner(written.document, written.operation, klussterOwner, { slug });
    expect(told(plan(true).roots)).toBe('Query.shop{Shop(Shop.phone!always)}');
    expect(plan(false)).toBe(plan(true));
  });

  test('takes no outcome for another where a condition is neither true nor false', () => {
    const { document: three, operation: asked } = documentOf(
      `query($x: Boolean = true, $z: Boolean!, $y: Boolean = true) {
        shop { phone @include(if: $x) @skip(if: $z) ... @include(if: $z) { title @include(if: $y) } }
      }`,
    );
    const planner = createPlanner(schema, map);
    const textOf = (variables: Variables) => told(planner(three, asked, klussterOwner, variables).roots);
    expect(textOf({ x: true, z: false, y: null })).toBe('Query.shop{Shop(Shop.phone!always)}');
    expect(textOf({ x: null, z: true, y: false })).toBe('Query.shop{Shop()}');
  });

  test('does not take one condition for another', () => {
    const plan = fresh();
    const outcomes = [true, false].flatMap((x) => [true, false].map((y) => plan(anonymous, { x, y })));
    expect(new Set(outcomes).size).toBe(4);
    expect(outcomes.map(({ roots }) => told(roots))).toEqual([
      'Query.shop{Shop(Shop.phone!never)}',
      'Query.shop{Shop(Shop.phone!never Shop.title)}',
      'Query.shop{Shop()}',
      'Query.shop{Shop(Shop.title)}',
    ]);
  });

  test('has the default values of the operation from whoever coerced the variables, and shares no plan with their absence', () => {
    const plan = fresh();
    expect(told(plan(klussterOwner).roots)).toBe('Query.shop{Shop(Shop.phone!always Shop.title)}');
    plan(klussterOwner, { x: false, y: false });
    expect(() => plan(klussterOwner, { y: false })).toThrow(/"\$x"/);
  });

  test('keeps plans of two operations of one document apart', () => {
    const source = 'query A { shop { phone } } query B { shop { title } }';
    const both = documentOf(source, 'A');
    const other = both.document.definitions[1] as typeof operation;
    const plan = createPlanner(schema, map);
    expect(plan(both.document, both.operation, anonymous, {})).not.toBe(plan(both.document, other, anonymous, {}));
  });

  test('knows three outcomes of a condition, whatever a client sends for it', () => {
    const { document: two, operation: asked } = documentOf(
      'query($x: Boolean!) { shop { ... @include(if: $x) { title } } }',
    );
    const planner = createPlanner(schema, map);
    const plans = new Set<Plan>();
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        try {
          plans.add(planner(two, asked, anonymous, { x: junk }));
        } catch (error) {
          expect(String(error)).toContain('"if"');
        }
      }),
    );
    expect(plans.size).toBeLessThanOrEqual(3);
  });

  test('keeps a bounded number of plans for an operation, and still plans right when a client tries all outcomes', () => {
    const names = Array.from({ length: 9 }, (_, at) => `c${at}`);
    const { document: many, operation: asked } = documentOf(
      `query(${names.map((name) => `$${name}: Boolean!`)}) { shop { ${names.map((name) => `${name}: title @include(if: $${name})`).join(' ')} } }`,
    );
    const planner = createPlanner(schema, map);
    const outcome = (bits: number) => Object.fromEntries(names.map((name, at) => [name, Boolean((bits >> at) & 1)]));
    const first = planner(many, asked, anonymous, outcome(0));
    expect(planner(many, asked, anonymous, outcome(0))).toBe(first);
    for (let bits = 0; bits < 2 ** names.length; bits += 1) {
      const { roots } = planner(many, asked, anonymous, outcome(bits));
      const shown = [...(roots[0]?.types.get('Shop') ?? [])].map(({ key }) => key);
      expect(shown).toEqual(names.filter((_, at) => (bits >> at) & 1));
    }
    // Displaced by the others, so planned anew; the newest is still there.
    expect(planner(many, asked, anonymous, outcome(0))).not.toBe(first);
    expect(planner(many, asked, anonymous, outcome(511))).toBe(planner(many, asked, anonymous, outcome(511)));
  });
});

test('the planner keeps the plans of 64 outcomes, and of one more displaces the oldest alone', () => {
  const names = Array.from({ length: 7 }, (_, at) => `c${at}`);
  const { document, operation } = documentOf(
    `query(${names.map((name) => `$${name}: Boolean!`)}) { shop { ${names.map((name) => `${name}: title @include(if: $${name})`).join(' ')} } }`,
  );
  const planner = createPlanner(schema, map);
  const planFor = (bits: number) =>
    planner(
      document,
      operation,
      anonymous,
      Object.fromEntries(names.map((name, at) => [name, Boolean((bits >> at) & 1)])),
    );
  const plans = Array.from({ length: 64 }, (_, bits) => planFor(bits));
  expect(plans.every((plan, bits) => planFor(bits) === plan)).toBe(true);
  planFor(64);
  expect(planFor(1)).toBe(plans[1]);
  expect(planFor(0)).not.toBe(plans[0]);
});

test('the verdicts of a plan stand at the index of their rules', () => {
  const verdicts = verdictsFor(map, klussterOwner);
  for (const rule of map.rules.values()) {
    const due = rule.audience.includes('EVERYONE') || rule.audience.includes('KLUSSTER_OWNER') ? 'always' : 'never';
    expect([rule.coordinate, verdicts[rule.index]]).toEqual([rule.coordinate, due]);
  }
});
