import 'reflect-metadata';
import { MinLength } from 'class-validator';
import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema, graphql } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { callDirectly } from '../../src/graph/callDirectly.js';
import { validateArgument } from '../../src/graph/validateArgument.js';

/** What is called directly answers as type-graphql does, and what type-graphql would do more for is left to it. */

let key = 0;
const mark = () => Extensions({ [`test/${++key}`]: true }) as MethodDecorator & PropertyDecorator;
const shouting = UseMiddleware(async (_data, next) => String(await next()).toUpperCase());

@ArgsType()
class Free {
  @Field(() => String, { nullable: true })
  word?: string;

  get said(): string {
    return `${this.word ?? 'nothing'}!`;
  }
}

@ArgsType()
class Bound {
  @Field(() => String)
  @MinLength(3)
  word!: string;
}

@InputType()
class Within {
  @Field(() => String)
  @MinLength(3)
  word!: string;

  @Field(() => Within, { nullable: true })
  again?: Within;
}

@ArgsType()
class Nested {
  @Field(() => Within)
  within!: Within;
}

type Context = { word: string };

@ObjectType()
class Thing {
  @mark()
  @Field(() => String)
  get getter(): string {
    return 'got';
  }

  @mark()
  @Field(() => String)
  method(@Info() { fieldName }: { fieldName: string }, @Ctx() { word }: Context): string {
    return `${this.getter} ${word} ${fieldName}`;
  }

  @mark()
  @shouting
  @Field(() => String)
  watched(@Ctx() { word }: Context): string {
    return word;
  }

  @mark()
  @Field(() => String)
  part(@Ctx('word') word: string): string {
    return word;
  }
}

@Resolver(() => Thing)
class ThingMore {
  readonly own = 'more';

  @mark()
  @FieldResolver(() => String)
  free(@Root() thing: Thing, @Args(() => Free) args: Free): string {
    return `${this.own} ${thing.getter} ${args.said} ${args instanceof Free}`;
  }

  @mark()
  @FieldResolver(() => String)
  bound(@Args(() => Bound) { word }: Bound): string {
    return word;
  }

  @mark()
  @FieldResolver(() => String)
  nested(@Args(() => Nested) { within }: Nested): string {
    return within.word;
  }

  @mark()
  @FieldResolver(() => String)
  single(@Arg('word', () => String) word: string): string {
    return word;
  }

  @mark()
  @Query(() => Thing)
  thing(): Thing {
    return new Thing();
  }
}

const DOCUMENT = `{ thing { getter method watched part free(word: "hi") none: free bound(word: "long") nested(within: { word: "deep" }) single(word: "one") } }`;
const REFUSED = '{ thing { a: bound(word: "x") } }';

const build = () => buildSchema({ resolvers: [ThingMore], validateFn: validateArgument });
const resolversOf = (schema: GraphQLSchema) =>
  Object.fromEntries(
    Object.entries((schema.getType('Thing') as GraphQLObjectType).getFields()).map(([name, { resolve }]) => [
      name,
      resolve,
    ]),
  );
const ask = (schema: GraphQLSchema, source: string) => graphql({ schema, source, contextValue: { word: 'word' } });

let schema: GraphQLSchema;
let direct: GraphQLSchema;
beforeAll(async () => {
  schema = await build();
  direct = await build();
  callDirectly(direct);
});

test('what is called directly answers the same', async () => {
  const answer = await ask(direct, DOCUMENT);
  expect(answer.errors).toBeUndefined();
  expect(answer).toEqual(await ask(schema, DOCUMENT));
  expect(answer.data?.thing).toMatchObject({ method: 'got word method', free: 'more got hi! true', watched: 'WORD' });
});

test('what a class of arguments asks for is asked for all the same', async () => {
  const { errors } = await ask(direct, REFUSED);
  expect(errors).toHaveLength(1);
  expect(await ask(schema, REFUSED)).toEqual(await ask(direct, REFUSED));
});

test('getters and methods are called directly; middleware, parts of the context, constraints and single arguments are not', async () => {
  const untouched = await build();
  const before = resolversOf(untouched);
  callDirectly(untouched);
  const after = resolversOf(untouched);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual(['free', 'getter', 'method']);
  expect(after.getter).toBe(defaultFieldResolver);
});

test('a type of the same name in another schema keeps its own resolvers', async () => {
  const { Thing: Other, Resolver: OtherResolver } = otherThing();
  const other = await buildSchema({ resolvers: [OtherResolver], validateFn: validateArgument, orphanedTypes: [Other] });
  callDirectly(other);
  const { data } = await ask(other, '{ thing { getter method } }');
  expect(data?.thing).toEqual({ getter: 'other', method: 'other method' });
});

function otherThing() {
  @ObjectType('Thing')
  class Other {
    @mark()
    @Field(() => String)
    get getter(): string {
      return 'other';
    }

    @mark()
    @Field(() => String)
    method(): string {
      return 'other method';
    }
  }

  @Resolver()
  class OtherResolver {
    @Query(() => Other)
    thing(): Other {
      return new Other();
    }
  }
  return { Thing: Other, Resolver: OtherResolver };
}
