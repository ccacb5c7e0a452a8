import { GraphQLError, Kind, parse, parseValue } from 'graphql';
import { maskError } from '../../src/api/errorMask.js';
import { refusal } from '../../src/api/refusal.js';
import { Fault, KlussterError } from '../../src/kernel/errors.js';

/** Masks as Apollo Server has it masked: with the code that it gives to what has none. */
const mask = (error: GraphQLError) =>
  maskError({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } }, error);
const told = (error: GraphQLError) => {
  const { message, extensions } = mask(error);
  return [extensions?.code, message];
};
const INTERNAL = ['INTERNAL', 'Something went wrong on our side.'];
const validation = { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
const OF_A_VALUE = { ...validation, nodes: parseValue('"Zq7"') };
const [definition] = parse('query a { b }').definitions;
const OF_A_NAME = { ...validation, nodes: definition as NonNullable<typeof definition> };

describe('a fault', () => {
  test.each([
    ['of ours', new Fault('The record broke.', 'table/id')],
    ['of a driver', Object.assign(new Error('insert into "session" … Zq7'), { code: '23505' })],
    ['of a driver that speaks like graphql-js', new Error('Variable "$a" got invalid value "Zq7"')],
  ])('%s is told as INTERNAL, and not in its words', (_name, originalError) => {
    expect(told(new GraphQLError(originalError.message, { originalError, path: ['a'] }))).toEqual(INTERNAL);
  });

  test('that a library gives a code of ours is told in the words of that code', () => {
    const originalError = Object.assign(new Error('Zq7'), { extensions: { code: 'FORBIDDEN' } });
    expect(told(new GraphQLError('Zq7', { originalError }))).toEqual(['FORBIDDEN', 'This viewer may not do that.']);
  });

  test('of graphql-js itself is no slip of the client', () => {
    expect(told(new GraphQLError('Cannot return null for non-nullable field A.b.'))).toEqual(INTERNAL);
  });

  test('with an unknown code is INTERNAL', () => {
    for (const code of ['ER_DUP_ENTRY', '__proto__', 'constructor', ''])
      expect(told(new GraphQLError('Zq7', { extensions: { code } }))).toEqual(INTERNAL);
  });
});

describe('what is ours is told in our words', () => {
  test('of a verb', () => {
    const originalError = new KlussterError('CURSOR_INVALID');
    expect(told(new GraphQLError('Zq7', { originalError, path: ['a'] }))).toEqual([
      'CURSOR_INVALID',
      originalError.message,
    ]);
  });

  test('of a refusal', () => {
    expect(told(refusal('BAD_USER_INPUT', 'A sentence of ours.') as GraphQLError)).toEqual([
      'BAD_USER_INPUT',
      'A sentence of ours.',
    ]);
  });

  test('extensions leave only by name', () => {
    const { extensions } = mask(
      refusal('UNAUTHORIZED_FIELD_OR_TYPE', undefined, {
        coordinates: ['A.b'],
        sql: 'Zq7',
        stacktrace: ['Zq7'],
      }) as GraphQLError,
    );
    expect(extensions).toEqual({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', coordinates: ['A.b'], requestId: undefined });
  });
});

describe('a message about a value is cut where the value begins', () => {
  test.each([
    ['Expected value of type "City!", found "Zq7".', 'Expected value of type "City!".'],
    ['Expected value of type "[Int!]!", found {a: "Zq7"}; Zq7 said: no', 'Expected value of type "[Int!]!".'],
    [
      'Value "Zq7" does not exist in "City" enum. Did you mean the enum value "A"?',
      'The value does not exist in "City" enum.',
    ],
    ['Enum "City" cannot represent non-enum value: "Zq7".', 'Enum "City" cannot represent non-enum value.'],
    ['Int cannot represent non-integer value: "Zq7: a"', 'Int cannot represent non-integer value.'],
    ['String cannot represent a non string value: {a: "Zq7\nZq7"}', 'String cannot represent a non string value.'],
    ['Argument "a" has invalid value "Zq7".', 'Argument "a" has an invalid value.'],
    ['Variable "$a" got invalid value "Zq7" at "a.b"; Zq7', 'Variable "$a" got an invalid value.'],
    ['This is not a valid PhoneNumber.', 'This is not a valid PhoneNumber.'],
  ])('%s', (message, expected) => {
    expect(told(new GraphQLError(message, OF_A_VALUE))).toEqual(['GRAPHQL_VALIDATION_FAILED', expected]);
  });

  test.each(['DateTime cannot be made of Zq7', 'Zq7 is odd', 'This is not a valid Zq7 number.', 'Too many Zq7: 5'])(
    'and one that we do not know is replaced: %s',
    (message) => {
      const expected = ['GRAPHQL_VALIDATION_FAILED', 'An argument has a value that is not accepted.'];
      expect(told(new GraphQLError(message, OF_A_VALUE))).toEqual(expected);
      expect(told(new GraphQLError(message, validation))).toEqual(expected);
    },
  );

  test('one about a name of the document stays, so that its writer finds the slip', () => {
    expect(OF_A_NAME.nodes.kind).toBe(Kind.OPERATION_DEFINITION);
    expect(told(new GraphQLError('Fragment "a" is never used.', OF_A_NAME))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'Fragment "a" is never used.',
    ]);
  });
});
