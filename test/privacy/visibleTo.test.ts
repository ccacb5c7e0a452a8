import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { Arg, buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { declare } from '../../src/api/schema.js';
import { metadataOf } from '../../src/db/orm.js';
import { entities, features } from '../../src/features.js';
import {
  AUDIENCES,
  type Audience,
  businessOwner,
  caseStaff,
  everyone,
  inWords,
  self,
} from '../../src/privacy/audience.js';
import { Lens } from '../../src/privacy/lens.js';
import {
  audienceOf,
  compilePrivacyMap,
  fieldAt,
  fieldsOf,
  markOf,
  type PrivacyMap,
  typeNameOf,
} from '../../src/privacy/privacyMap.js';
import {
  businessContact,
  isMarkKey,
  MARK,
  type Mark,
  overrides,
  personal,
  reads,
  subject,
  visibleTo,
} from '../../src/privacy/visibleTo.js';
import { seenBy } from './support/tinySchema.js';

const CONTACT = { category: 'CONTACT', purpose: 'CONTACT_SHARING', retention: 'PROFILE' } as const;

@subject('businessOwner')
@ObjectType('DeclaredPerson')
class DeclaredPerson extends Lens<object> {
  @visibleTo(self, businessOwner, caseStaff)
  @personal('contact', '4.1')
  @Field(() => String, { nullable: true })
  get email(): string | null {
    return null;
  }

  @businessContact
  @visibleTo(everyone)
  @Field(() => String)
  get shopPhone(): string {
    return '';
  }
}

@Resolver()
class Declarations {
  @reads({ email: 'DeclaredPerson.shopPhone', language: null })
  @visibleTo(everyone)
  @Query(() => DeclaredPerson, { nullable: true })
  declared(@Arg('email') _email: string, @Arg('language') _language: string): DeclaredPerson | null {
    return null;
  }
}

describe('what the decorators declare', () => {
  let schema: GraphQLSchema;
  let map: PrivacyMap;
  const fieldOf = (coordinate: string) => {
    const field = fieldAt(schema, coordinate);
    if (!field) throw new Error('The schema has no such field.');
    return field;
  };
  beforeAll(async () => {
    schema = await buildSchema({ resolvers: [Declarations], validate: false });
    map = compilePrivacyMap(schema, new Map([['DeclaredPerson.contact', CONTACT]]));
  });

  test('becomes one rule with audience, subject, group, clause and data class', () => {
    expect(map.at('DeclaredPerson', 'email')).toEqual({
      coordinate: 'DeclaredPerson.email',
      type: 'DeclaredPerson',
      field: 'email',
      index: expect.any(Number),
      audience: ['SELF', 'BUSINESS_OWNER', 'CASE_STAFF'],
      subject: 'businessOwner',
      personal: { group: 'contact', clause: '4.1', ...CONTACT },
      businessContact: false,
      reads: {},
      scopes: { hers: ['profile'], byRole: ['contacts'] },
    });
  });

  test('says of a public contact that it is that of a business', () => {
    expect(map.at('DeclaredPerson', 'shopPhone')).toMatchObject({ businessContact: true, personal: undefined });
  });

  test('says of each argument what it reads', () => {
    expect(map.at('Query', 'declared')?.reads).toEqual({ email: 'DeclaredPerson.shopPhone', language: null });
  });

  test('stands in one mark for each member, however many decorators it has', () => {
    expect(Object.keys(fieldOf('DeclaredPerson.email').extensions).filter(isMarkKey)).toHaveLength(1);
  });

  test('overrides nothing that stands beside it, nor what no decorator declared', () => {
    const declared = markOf(fieldOf('DeclaredPerson.email'));
    expect(overrides(declared, markOf(fieldOf('DeclaredPerson.shopPhone')))).toBe(false);
    expect(overrides(declared, declared)).toBe(false);
    expect(overrides(declared, {})).toBe(false);
    expect(overrides({}, declared)).toBe(false);
  });

  test('is no map where a personal field has no data class: whose it is to withhold would be open', () => {
    expect(() => compilePrivacyMap(schema, new Map())).toThrow('A personal field has a data class.');
  });

  test('names the type of a field without its wrappers', () => {
    expect(typeNameOf(fieldOf('Query.declared'))).toBe('DeclaredPerson');
    expect(typeNameOf(fieldOf('DeclaredPerson.shopPhone'))).toBe('String');
  });

  test('cannot be changed afterwards', () => {
    const rule = map.at('DeclaredPerson', 'email');
    for (const frozen of [map, map.guarded, rule, rule?.audience, rule?.personal, rule?.reads]) {
      expect(Object.isFrozen(frozen)).toBe(true);
    }
    expect(() => (rule as unknown as { audience: Audience[] }).audience.push('EVERYONE')).toThrow(TypeError);
  });

  test('is found by its exact coordinate and by nothing else', () => {
    expect(map.at('DeclaredPerson', 'Email')).toBeUndefined();
    expect(map.at('DeclaredPerson.email', '')).toBeUndefined();
    expect(map.at('__proto__', 'toString')).toBeUndefined();
  });
});

describe('the mark of a field', () => {
  const EMAIL: Mark = { ...seenBy('SELF'), personal: { group: 'contact', clause: '4.1' } };

  test('is what stands under the key of marks, and under no other', () => {
    expect(markOf({ extensions: { [MARK]: EMAIL, complexity: 5 } })).toBe(EMAIL);
    expect(markOf({ extensions: { complexity: 5 } })).toEqual({});
    for (const key of ['klusster', 'klusster/1', 'klusster/27']) expect([key, isMarkKey(key)]).toEqual([key, true]);
    for (const key of ['', '/1', 'klussterly', 'complexity']) expect([key, isMarkKey(key)]).toEqual([key, false]);
  });

  test('holds every declaration of two members, so that none quietly replaces the other', () => {
    const contact: Mark = { businessContact: true };
    const marks = (...all: Mark[]) =>
      markOf({ extensions: Object.fromEntries(all.map((mark, at) => [`${MARK}/${at}`, mark])) });
    expect(marks(EMAIL, seenBy('EVERYONE'))).toEqual({ ...EMAIL, visibleTo: [['SELF'], ['EVERYONE']] });
    expect(marks(seenBy('EVERYONE'), EMAIL).visibleTo).toEqual([['EVERYONE'], ['SELF']]);
    expect(marks(EMAIL, contact)).toEqual({ ...EMAIL, businessContact: true });
    expect(marks(contact, { personal: { group: 'contact', clause: '4.1' } }).visibleTo).toEqual([]);
    expect(marks(EMAIL, contact, seenBy('EVERYONE')).visibleTo).toEqual([['SELF'], ['EVERYONE']]);
  });

  test('without an audience is for nobody', () => {
    expect(audienceOf({})).toEqual([]);
    expect(audienceOf({ visibleTo: [] })).toEqual([]);
  });
});

describe('the map of the service', () => {
  test('has one rule for each field of each type, in the order of the schema, its index its place', async () => {
    const { schema, map } = await declare(features, await metadataOf(entities));
    const coordinates = [...fieldsOf(schema)].map(({ type, field }) => `${type}.${field.name}`);
    expect([...map.rules.keys()]).toEqual(coordinates);
    expect([...map.rules.values()].map((rule) => rule.index)).toEqual(coordinates.map((_, at) => at));
    expect(new Set(coordinates).size).toBe(coordinates.length);
  });

  test('counts as guarded exactly what is not for everyone', async () => {
    const { map } = await declare(features, await metadataOf(entities));
    expect(map.guarded).toEqual(
      [...map.rules.values()].filter(({ audience }) => !audience.some((a) => a === 'EVERYONE')),
    );
    expect(map.guarded.length).toBeGreaterThan(0);
  });

  test('is the same however often the service is built', async () => {
    const [first, second] = [
      await declare(features, await metadataOf(entities)),
      await declare(features, await metadataOf(entities)),
    ];
    expect([...second.map.rules.values()]).toEqual([...first.map.rules.values()]);
  });
});

test('audiences are told in the order of the policy, in both languages, whatever the order of their naming', () => {
  expect(inWords(['CASE_STAFF', 'SELF'])).toBe(
    'the person herself or himself, staff who hold an open case grant for the person',
  );
  expect(inWords(['BUSINESS_OWNER', 'KLUSSTER_OWNER'], 'fr')).toBe(
    'les propriétaires de klusster actifs, les propriétaires d’entreprise',
  );
  expect(inWords(Object.keys(AUDIENCES) as Audience[]).split(', ')).toHaveLength(11);
});
