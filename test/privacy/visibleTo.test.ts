import 'reflect-metadata';
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
import { compilePrivacyMap, fieldsOf, type PrivacyMap } from '../../src/privacy/privacyMap.js';
import { businessContact, personal, reads, subject, visibleTo } from '../../src/privacy/visibleTo.js';

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
  let map: PrivacyMap;
  beforeAll(async () => {
    const schema = await buildSchema({ resolvers: [Declarations], validate: false });
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
    });
  });

  test('says of a public contact that it is that of a business', () => {
    expect(map.at('DeclaredPerson', 'shopPhone')).toMatchObject({ businessContact: true, personal: undefined });
  });

  test('says of each argument what it reads', () => {
    expect(map.at('Query', 'declared')?.reads).toEqual({ email: 'DeclaredPerson.shopPhone', language: null });
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
  expect(inWords(Object.keys(AUDIENCES) as Audience[]).split(', ')).toHaveLength(6);
});
