import 'reflect-metadata';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { type Declared, declare } from '../../src/api/schema.js';
import { schemaText } from '../../src/cli/emitSchema.js';
import { metadataOf } from '../../src/db/orm.js';
import { entities, features } from '../../src/features.js';
import { Fault } from '../../src/kernel/errors.js';
import { AUDIENCES, type Audience } from '../../src/privacy/audience.js';
import { describe as describeSchema } from '../../src/privacy/describe.js';
import { compilePrivacyMap } from '../../src/privacy/privacyMap.js';
import { seenBy, tinySchema } from './support/tinySchema.js';

let declared: Declared;
beforeAll(async () => {
  declared = await declare(features, await metadataOf(entities));
});

/** Each audience as a reader of the schema is told it; written by hand, so that a slip in the program shows. */
const TOLD: Record<Exclude<Audience, 'EVERYONE'>, string> = {
  SELF: 'the person herself or himself',
  KLUSSTER_OWNER: 'active Klusster Owners',
  BUSINESS_OWNER: 'Business Owners',
  CONSUMER_USER: 'Consumer Users',
  CASE_STAFF: 'staff who hold an open case grant for the person',
  SIGNED_IN: 'whoever is signed in',
  STAFF: 'staff',
  PRIVACY_OFFICER: 'Privacy Officers',
  PARTNER: 'the partner itself',
  UNPROVEN_STAFF: 'staff who have yet to prove a second factor',
};
const ORDER = Object.keys(TOLD) as (keyof typeof TOLD)[];

const descriptionAt = (coordinate: string): string => {
  const [type = '', field = ''] = coordinate.split('.');
  const owner = declared.schema.getType(type);
  return ((isObjectType(owner) || isInterfaceType(owner)) && owner.getFields()[field]?.description) || '';
};

test('the description of a guarded field ends with who sees it, under which clause, and that others get null', () => {
  for (const { coordinate, audience, personal } of declared.map.guarded) {
    const seers = ORDER.filter((each) => audience.includes(each))
      .map((each) => TOLD[each])
      .join(', ');
    const clause = personal ? ` (privacy policy, ${personal.clause})` : '';
    const [told, ...rest] = descriptionAt(coordinate).split('\n\n').reverse();
    const due = coordinate.startsWith('Mutation.')
      ? `Open to: ${seers}. Others are refused before anything happens (UNAUTHENTICATED or FORBIDDEN).`
      : `Visible to: ${seers}${clause}. It is withheld from others: the value is null.`;
    expect([coordinate, told]).toEqual([coordinate, due]);
    expect([coordinate, rest.join('').length > 0]).toEqual([coordinate, true]);
  }
});

test('the description of a field for everyone says nothing of the kind', () => {
  const open = [...declared.map.rules.values()].filter(({ audience }) => audience.includes('EVERYONE'));
  expect(open.map(({ coordinate }) => descriptionAt(coordinate)).filter((text) => text.includes('Visible to'))).toEqual(
    [],
  );
});

test('the directive stands on each guarded field, with its audiences, and on no other', () => {
  const directives = [...schemaText(declared.schema).matchAll(/@visibleTo\(audience: \[([A-Z_, ]+)\]\)\n/g)];
  expect(directives.map(([, audience]) => audience).sort()).toEqual(
    declared.map.guarded.map(({ audience }) => audience.join(', ')).sort(),
  );
});

test('a schema without mutations is described, and a guarded field that says nothing of itself says who sees it', () => {
  const tiny = tinySchema(`type Query { a: Int } enum Audience { ${Object.keys(AUDIENCES).join(' ')} }`, {
    'Query.a': seenBy('KLUSSTER_OWNER'),
  });
  const told = describeSchema(tiny, compilePrivacyMap(tiny, new Map()));
  expect(told.getQueryType()?.description).toMatch(/^What can be read\./);
  expect(told.getQueryType()?.getFields().a?.description).toBe(
    'Visible to: active Klusster Owners. It is withheld from others: the value is null.',
  );
  expect(told.getMutationType()).toBeUndefined();
});

test('a schema that does not name the audiences is a Fault', () => {
  const tiny = tinySchema('type Query { a: Int }');
  expect(() => describeSchema(tiny, compilePrivacyMap(tiny, new Map()))).toThrow(
    new Fault('The schema names the audiences.'),
  );
});

test('the directive is one for fields', () => {
  expect(declared.schema.getDirective('visibleTo')?.locations).toEqual(['FIELD_DEFINITION']);
});

/** Everything in a schema that a reader meets, with its description. */
function* described(schema: GraphQLSchema): Generator<[string, string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description];
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
    }
  }
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    yield [`@${directive.name}`, directive.description];
    for (const arg of directive.args) yield [`@${directive.name}(${arg.name}:)`, arg.description];
  }
}

/** Begins with a capital or a code word, ends like a sentence, has no blank at its ends, and every code word is closed. */
const isSentence = (text: string) =>
  /^[\p{Lu}`]/u.test(text) && /[.!?]$/.test(text) && text.trim() === text && (text.match(/`/g)?.length ?? 0) % 2 === 0;

test('everything in the schema says in a sentence what it is: types, fields, arguments, values, input fields', () => {
  const all = [...described(declared.schema)];
  expect(
    all.filter(([, text]) => !text || !isSentence(text)).map(([where, text]) => `${where}: ${text ?? '–'}`),
  ).toEqual([]);
  expect(all.length).toBeGreaterThan(150);
});
