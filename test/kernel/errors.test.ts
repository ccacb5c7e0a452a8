import { inspect } from 'node:util';
import { assert, never } from '../../src/kernel/assert.js';
import { ERROR_CODES, type ErrorCode, errorEntry, Fault, KlussterError } from '../../src/kernel/errors.js';

describe('the codes', () => {
  test.each(Object.keys(ERROR_CODES) as ErrorCode[])(
    '%s has a sentence, an explanation and a status below 600',
    (code) => {
      const { httpStatus = 200, message, explanation } = errorEntry(code);
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(message).not.toBe('');
      expect(explanation).toMatch(/\.$/);
      expect(httpStatus).toBeGreaterThanOrEqual(200);
      expect(httpStatus).toBeLessThan(600);
    },
  );

  test('a withheld field speaks the words of Apollo Router and Envelop', () => {
    expect(new KlussterError('UNAUTHORIZED_FIELD_OR_TYPE').message).toBe('Unauthorized field or type');
  });

  test('a viewer who is not signed in is told so with 401', () => {
    expect(errorEntry('UNAUTHENTICATED').httpStatus).toBe(401);
  });
});

describe('KlussterError', () => {
  test('it carries its code and the default sentence of the code', () => {
    const error = new KlussterError('NOT_FOUND');
    expect(error).toMatchObject({ name: 'KlussterError', code: 'NOT_FOUND', message: ERROR_CODES.NOT_FOUND.message });
  });

  test('it is no Fault, so that the mask can tell the two apart', () => {
    expect(new KlussterError('FORBIDDEN')).not.toBeInstanceOf(Fault);
    expect(new Fault('x')).not.toBeInstanceOf(KlussterError);
  });
});

describe('Fault', () => {
  test('its record names the place, and is the message where no place is given', () => {
    expect(new Fault('It broke.', 'table/1').record).toBe('table/1');
    expect(new Fault('It broke.').record).toBe('It broke.');
  });
});

describe('assert and never', () => {
  test('a condition that holds passes, one that does not is a Fault', () => {
    expect(() => assert(true, 'Fine.')).not.toThrow();
    expect(() => assert(undefined, 'Not fine.')).toThrow(new Fault('Not fine.'));
    expect(() => assert('', 'Not fine.')).toThrow(Fault);
  });

  test('an impossible branch is a Fault that does not repeat the value', () => {
    const caught = caughtFrom(() => never('ada@exemple.ca' as never));
    expect(caught).toBeInstanceOf(Fault);
    expect(inspect(caught)).not.toContain('ada@');
  });
});

function caughtFrom(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
