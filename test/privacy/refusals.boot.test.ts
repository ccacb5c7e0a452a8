import 'reflect-metadata';
import { defineEntity, type EntitySchema, p } from '@mikro-orm/core';
import { isObjectType } from 'graphql';
import { Field, FieldResolver, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { declare, guard } from '../../src/api/schema.js';
import { columnRefusals, internal, open, personal as personalColumn } from '../../src/db/columns.js';
import { metadataOf } from '../../src/db/orm.js';
import type { Feature } from '../../src/feature.js';
import { entities, features } from '../../src/features.js';
import { type Job, UNHURRIED } from '../../src/jobs/job.js';
import { startWorker } from '../../src/jobs/worker.js';
import { everyone, klussterOwner, self } from '../../src/privacy/audience.js';
import { Lens } from '../../src/privacy/lens.js';
import { compilePrivacyMap } from '../../src/privacy/privacyMap.js';
import { unshielded } from '../../src/privacy/shield.js';
import { personal, subject, visibleTo } from '../../src/privacy/visibleTo.js';
import { named } from '../../src/read/holding.js';
import { type AddedEdges, everyRow, type Source } from '../../src/read/source.js';
import { seenBy, tinySchema } from './support/tinySchema.js';

const CONTACT = { category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' } as const;

/** Boots one tiny feature beside those of the service. */
const boot = async (tiny: Omit<Feature, 'name'>) =>
  declare([...features, { name: 'tiny', ...tiny }], await metadataOf([...entities, ...tiny.entities]));

const refusalOf = async (tiny: Omit<Feature, 'name'>) =>
  boot(tiny).then(
    () => 'It boots.',
    (error: Error) => error.message,
  );

describe('the decorators', () => {
  @ObjectType('TwiceDeclared', { simpleResolvers: true })
  class TwiceView extends Lens<{ name: string }> {
    @visibleTo(everyone)
    @visibleTo(self)
    @Field(() => String, { nullable: true })
    get name() {
      return this.row.name;
    }
  }

  @ObjectType('DeclaredByTwo', { simpleResolvers: true })
  class ByTwoView extends Lens<{ name: string }> {
    @visibleTo(klussterOwner)
    @Field(() => String, { nullable: true })
    name?: string;
  }

  @Resolver(() => ByTwoView)
  class ByTwoResolver {
    @visibleTo(everyone)
    @FieldResolver(() => String, { nullable: true })
    name() {
      return 'everyone reads it';
    }
  }

  @InterfaceType('Greeting')
  abstract class GreetingView extends Lens<{ text: string }> {
    @visibleTo(everyone)
    @Field(() => String, { nullable: true })
    get text(): string {
      return this.row.text;
    }

    @visibleTo(klussterOwner)
    @Field(() => String, { nullable: true })
    get secret(): string {
      return this.row.text;
    }
  }

  @subject('person')
  @ObjectType('NarrowGreeting', { simpleResolvers: true, implements: GreetingView })
  class NarrowView extends GreetingView {
    @visibleTo(self)
    @Field(() => String, { nullable: true })
    override get text(): string {
      return this.row.text;
    }
  }

  @subject('klussterOwner')
  @ObjectType('WideGreeting', { simpleResolvers: true, implements: GreetingView })
  class WideView extends NarrowView {
    @visibleTo(klussterOwner, everyone)
    @Field(() => String, { nullable: true })
    override get secret(): string {
      return this.row.text;
    }
  }

  @ObjectType('Groupless', { simpleResolvers: true })
  class GrouplessView extends Lens<{ name: string }> {
    @visibleTo(klussterOwner)
    @personal('nowhere', '4.1')
    @Field(() => String, { nullable: true })
    get name() {
      return this.row.name;
    }
  }

  @ObjectType('Reserved', { simpleResolvers: true })
  class ReservedView extends Lens<{ name: string }> {
    @visibleTo(everyone)
    @Field(() => String, { nullable: true, name: '__name' })
    get name() {
      return this.row.name;
    }
  }

  const asked = (name: string, View: new (row: never) => object) => {
    @Resolver()
    class Ask {
      @visibleTo(everyone)
      @Query(() => View, { nullable: true, name })
      async [name]() {
        return null;
      }
    }
    return Ask;
  };
  const Twice = asked('twice', TwiceView);
  const ByTwo = asked('byTwo', ByTwoView);
  const Narrow = asked('narrow', NarrowView);
  const Wide = asked('wide', WideView);
  const Groupless = asked('groupless', GrouplessView);
  const Reserved = asked('reserved', ReservedView);

  test('a schema that GraphQL does not allow is refused in its words', async () => {
    expect(await refusalOf({ entities: [], resolvers: [Reserved] })).toBe(
      'The schema is not valid:\n  Name "__name" must not begin with "__", which is reserved by GraphQL introspection.',
    );
  });

  test('two @visibleTo on one member are refused, not merged', async () => {
    expect(await refusalOf({ entities: [], resolvers: [Twice] })).toBe(
      'The schema is refused:\n  TwiceDeclared.name: its audience is declared twice. Mend: keep one @visibleTo.',
    );
  });

  test('a field resolver that declares again what the view declared is refused: it would replace it without a word', async () => {
    expect(await refusalOf({ entities: [], resolvers: [ByTwo, ByTwoResolver] })).toBe(
      'The schema is refused:\n  DeclaredByTwo.name: its audience is declared twice. Mend: keep one @visibleTo.',
    );
  });

  test('a view speaks for itself where its interface says something wider', async () => {
    // Twice, because the library turns its list of extensions round at each build.
    for (let build = 0; build < 2; build += 1) {
      const { map } = await boot({ entities: [], resolvers: [Narrow] });
      expect(map.at('NarrowGreeting', 'text')?.audience).toEqual(['SELF']);
      expect(map.at('Greeting', 'text')?.audience).toEqual(['EVERYONE']);
      expect(map.at('NarrowGreeting', 'secret')?.audience).toEqual(['KLUSSTER_OWNER']);
      expect(map.at('NarrowGreeting', 'text')?.subject).toBe('person');
    }
  });

  test('a view that says something wider than its interface is heard, and refused', async () => {
    expect(await refusalOf({ entities: [], resolvers: [Wide] })).toContain(
      'WideGreeting.secret: its audience is everyone and others.',
    );
  });

  test('a personal group that no source seals is refused', async () => {
    expect(await refusalOf({ entities: [], resolvers: [Groupless] })).toContain(
      'Groupless.name: its group nowhere has no category, purpose and retention. Mend: declare the sealed group',
    );
  });
});

describe('the columns', () => {
  const refusalsOf = async (properties: Record<string, unknown>, ...others: EntitySchema[]) => {
    const Tiny = defineEntity({
      name: 'Tiny',
      tableName: 'tiny',
      properties: { id: p.uuid().primary().comment(internal), ...properties } as never,
    });
    return columnRefusals((await metadataOf([Tiny, ...others] as never)).getAll().values());
  };
  const WORDS = 'Tiny.it: declare it open, internal, or personal with category, purpose and retention';
  const BYTES = 'Tiny.it: free text about a person is sealed; store bytes';
  const mine = personalColumn(CONTACT);

  test.each([
    ['no class at all', p.blob()],
    ['a class of one word', p.blob().comment('personal')],
    ['no retention', p.blob().comment('personal: CONTACT | CONTACT_SHARING | ')],
    ['a category that is not in the table', p.blob().comment('personal: HOBBY | CONTACT_SHARING | PROFILE')],
    ['a purpose that is not in the policy', p.blob().comment('personal: CONTACT | RESALE | PROFILE')],
    ['a retention that is not in the schedule', p.blob().comment('personal: CONTACT | CONTACT_SHARING | FOREVER')],
    ['a category that every object has', p.blob().comment('personal: toString | CONTACT_SHARING | PROFILE')],
    ['more than the class', p.blob().comment(`${mine} | SECRET`)],
  ])('a personal column with %s is refused', async (_what, it) => {
    expect(await refusalsOf({ it })).toEqual([WORDS]);
  });

  test.each([
    ['text', p.text()],
    ['character', p.character()],
    ['varchar', p.string()],
    ['an array of text', p.array()],
    ['JSON', p.json()],
    [
      'an embedded object',
      p.embedded(defineEntity({ name: 'Note', embeddable: true, properties: { a: p.text().comment(open) } })).object(),
    ],
    ['a date of birth', p.date()],
    ['a number of any length, such as a telephone number', p.bigint()],
    ['a decimal', p.decimal()],
    ['search words', p.string().columnType('tsvector')],
    ['a network address', p.string().columnType('inet')],
    ['a place', p.string().columnType('point')],
  ])('a personal column of %s is refused', async (_what, it) => {
    expect(await refusalsOf({ it: it.comment(mine) })).toEqual([BYTES]);
  });

  test('sealed bytes, links, instants, closed lists of words and flags are accepted, and so is what is not personal', async () => {
    expect(
      await refusalsOf(
        {
          sealed: p.blob().comment(mine),
          link: p.uuid().comment(mine),
          other: () => p.manyToOne(Other).mapToPk().comment(mine),
          at: p.datetime().comment(mine),
          word: p.enum(['A', 'B']).comment(mine),
          words: p.enum(['A', 'B']).array().comment(mine),
          flag: p.boolean().comment(mine),
          version: p.integer().comment(mine),
          slug: p.text().comment(open),
          hash: p.text().comment(internal),
        },
        Other,
      ),
    ).toEqual([]);
  });
  const Other = defineEntity({
    name: 'Other',
    tableName: 'other',
    properties: { code: p.text().primary().comment(open) },
  });

  test('the boot refuses them, each by entity and property', async () => {
    const Loose = defineEntity({
      name: 'Loose',
      tableName: 'loose',
      properties: { id: p.uuid().primary(), nick: p.text().comment(mine) },
    });
    expect(await refusalOf({ entities: [Loose] as never })).toBe(
      'The columns are refused:\n  Loose.id: declare it open, internal, or personal with category, purpose and retention\n  Loose.nick: free text about a person is sealed; store bytes',
    );
  });
});

describe('the purposes', () => {
  const job = (purpose: unknown) =>
    ({ name: 'do-something', purpose, options: UNHURRIED, handle: async () => {} }) as Job;
  const REFUSED =
    'The purposes are refused:\n  do-something: name one of SERVICE, CONTACT_SHARING, MAILING, BILLING, DEVELOPMENT, LEGAL';

  test.each([undefined, 'PROFIT', 'toString'])(
    'a job for %s is refused by the API and by a worker',
    async (purpose) => {
      expect(await refusalOf({ entities: [], jobs: [job(purpose)] })).toBe(REFUSED);
      await expect(startWorker(undefined as never, [job(purpose)], undefined as never)).rejects.toThrow(REFUSED);
    },
  );

  test('a job for a purpose of the policy boots', async () => {
    expect(await refusalOf({ entities: [], jobs: [job('SERVICE')] })).toBe('It boots.');
  });
});

describe('the sources', () => {
  const Shop = defineEntity({
    name: 'Shop',
    tableName: 'shop',
    properties: {
      id: p.uuid().primary().comment(open),
      name: p.text().comment(open),
      contact: p.blob().comment(personalColumn(CONTACT)),
    },
  }) as unknown as EntitySchema;

  @ObjectType('Shop', { simpleResolvers: true })
  class ShopView extends Lens<{ name: string }> {
    @visibleTo(everyone)
    @Field(() => String)
    get name() {
      return this.row.name;
    }

    @visibleTo(everyone)
    @Field(() => String)
    get motto() {
      return 'Open late.';
    }

    @visibleTo(everyone)
    @Field(() => ShopView)
    get neighbour() {
      return this;
    }

    @visibleTo(klussterOwner)
    @personal('contact', '4.1')
    @Field(() => String, { nullable: true })
    get phone() {
      return null;
    }
  }
  @Resolver()
  class Shops {
    @visibleTo(everyone)
    @Query(() => ShopView, { nullable: true })
    shop() {
      return null;
    }
  }

  const one = { kind: 'one', to: 'Shop', key: 'id' } as const;
  const whole: Source = {
    type: 'Shop',
    entity: Shop,
    shown: everyRow('shops are public'),
    sealed: { contact: {} },
    computed: ['motto'],
    edges: { neighbour: one },
  };
  const HELD = {
    holdings: [{ entity: Shop, whose: named('id'), erasure: 'DELETE', sealed: { contact: { group: 'contact' } } }],
  } as const;
  const withSources = (sources: readonly Source[], edges?: AddedEdges) =>
    refusalOf({ entities: [Shop], resolvers: [Shops], sources, personalData: HELD, ...(edges && { edges }) });

  test('a type whose every field comes from somewhere boots', async () => {
    expect(await withSources([whole])).toBe('It boots.');
  });

  test('a field that comes from nowhere is refused', async () => {
    expect(await withSources([{ ...whole, computed: [] }])).toBe(
      'The sources are refused:\n  Shop.motto: name its column, edge or sealed group, or list it as computed',
    );
    expect(await withSources([{ ...whole, edges: {} }])).toContain('Shop.neighbour: name its column, edge');
  });

  test('a type that does not say which rows are there for whom is refused, and one that does not say why all are', async () => {
    const { shown: _, ...undeclared } = whole;
    const refused = 'Shop: say which of its rows are there for whom, or why every row is for everybody';
    expect(await withSources([undeclared as Source])).toBe(`The sources are refused:\n  ${refused}`);
    expect(await withSources([{ ...whole, shown: everyRow(' ') }])).toContain(refused);
  });

  test('a field that promises a row which is not there for everybody is refused', async () => {
    expect(await withSources([{ ...whole, shown: {} }])).toBe(
      'The sources are refused:\n  Shop.neighbour: not every Shop is there for everybody; let it be null',
    );
  });

  test('a source for something that is no object type is refused', async () => {
    expect(await withSources([whole, { ...whole, type: 'Shopp' }])).toContain(
      'Shopp: it has a source and is no object type',
    );
  });

  test('a personal group that the source does not seal is refused', async () => {
    const { sealed: _, ...open } = whole;
    expect(await withSources([open])).toContain(
      'Shop.phone: its group contact has no category, purpose and retention.',
    );
  });

  test('a sealed group whose column is not personal is refused', async () => {
    const Plain = defineEntity({
      name: 'Plain',
      tableName: 'plain',
      properties: {
        id: p.uuid().primary().comment(open),
        name: p.text().comment(open),
        contact: p.blob().comment(internal),
      },
    }) as unknown as EntitySchema;
    const sources = [{ ...whole, entity: Plain }];
    expect(await refusalOf({ entities: [Plain], resolvers: [Shops], sources })).toContain(
      'Shop.phone: its group contact has no category',
    );
  });

  test('two sources that claim one type are refused', async () => {
    expect(await withSources([whole, whole])).toBe('Two sources claim the type Shop. Keep one.');
  });

  test('two features that claim one edge are refused', async () => {
    expect(await withSources([whole], { Shop: { neighbour: one } })).toBe(
      'Two features claim the edge Shop.neighbour. Keep one.',
    );
  });

  test('an edge added to a type that has no source is refused', async () => {
    expect(await withSources([whole], { Shopp: { neighbour: one } })).toBe(
      'Edges are added to Shopp, which has no source.',
    );
  });
});

describe('the self-test of the shield', () => {
  const guardOf = (schema: ReturnType<typeof tinySchema>) =>
    guard({ schema, map: compilePrivacyMap(schema, new Map()), model: new Map() });

  test('a guarded coordinate that the shield does not wrap is refused', () => {
    // A subscription with a source stream and no resolver: the library wraps the stream and leaves the values alone.
    const sdl = 'type Query { a: Int } type Subscription { ticks: Int }';
    const schema = tinySchema(sdl, { 'Subscription.ticks': seenBy('KLUSSTER_OWNER') });
    const ticks = schema.getSubscriptionType()?.getFields().ticks;
    if (ticks) ticks.subscribe = async function* () {};
    expect(() => guardOf(schema)).toThrow('The shield does not wrap: Subscription.ticks.');
    if (ticks) ticks.resolve = () => 1;
    expect(() => guardOf(schema)).not.toThrow();
  });

  test('a schema that was not shielded at all names every guarded coordinate and every root', () => {
    const schema = tinySchema(
      'type Query { person: Person } type Person { id: ID name: String } interface Named { name: String }',
      {
        'Person.name': seenBy('KLUSSTER_OWNER'),
        'Named.name': seenBy('KLUSSTER_OWNER'),
      },
    );
    const query = schema.getQueryType()?.getFields().person;
    if (query) query.resolve = () => ({});
    expect(unshielded(schema, schema, compilePrivacyMap(schema, new Map()))).toEqual(['Query.person', 'Person.name']);
  });

  test('a coordinate that was lost on the way is not taken for wrapped', () => {
    const before = tinySchema('type Query { person: Person } type Person { id: ID name: String }', {
      'Person.name': seenBy('KLUSSTER_OWNER'),
    });
    const person = before.getType('Person');
    const name = isObjectType(person) ? person.getFields().name : undefined;
    if (name) name.resolve = () => 'a name';
    const after = guardOf(tinySchema('type Query { person: Person } type Person { id: ID }'));
    expect(unshielded(before, after, compilePrivacyMap(before, new Map()))).toEqual(['Person.name']);
  });
});

test('the service itself boots', async () => {
  const declared = await declare(features, await metadataOf(entities));
  expect(() => guard(declared)).not.toThrow();
});
