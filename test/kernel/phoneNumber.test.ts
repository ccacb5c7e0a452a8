import { inspect } from 'node:util';
import fc from 'fast-check';
import { KlussterError } from '../../src/kernel/errors.js';
import { phoneNumber } from '../../src/kernel/phoneNumber.js';

test.each([
  ['4165550123', '+14165550123'],
  ['(416) 555-0123', '+14165550123'],
  ['416.555.0123', '+14165550123'],
  ['1 416 555 0123', '+14165550123'],
  ['+1 416\u00a0555\u20110123', '+14165550123'],
  ['\u202a+1 (416) 555-0123\u202c', '+14165550123'],
  ['+33 1 23 45 67 89', '+33123456789'],
  ['+44 20 7946 0958', '+442079460958'],
])('%s is kept as %s', (text, kept) => {
  expect(phoneNumber(text)).toBe(kept);
});

test.each([
  ['', 'nothing'],
  ['5550123', 'no area code'],
  ['2 416 555 0123', 'eleven digits that do not begin with 1'],
  ['016 555 0123', 'an area code that begins with 0'],
  ['116 555 0123', 'an area code that begins with 1'],
  ['911 555 0123', 'a service code for an area'],
  ['416 155 0123', 'an exchange that begins with 1'],
  ['416 911 0123', 'a service code for an exchange'],
  ['+1 416 555 012', 'a digit too few'],
  ['+1 416 555 01234', 'a digit too many'],
  ['+0 416 555 0123', 'a country code of 0'],
  ['+44 (0)20 7946 0958', 'a trunk zero'],
  ['+44 ( 0 ) 20 7946 0958', 'a trunk zero with space'],
  ['00 33 1 23 45 67 89', 'an exit code'],
  ['416 555 0123 x5', 'an extension'],
  ['416 555 0123;ext=5', 'an extension as in a URI'],
  ['tel:+14165550123', 'a URI'],
  ['++14165550123', 'two plus signs'],
  ['1+4165550123', 'a plus sign inside'],
  ['+1234567890123456', 'sixteen digits'],
  ['+123456', 'six digits'],
  ['416-555-CALL', 'letters'],
  ['٤١٦٥٥٥٠١٢٣', 'digits of another script'],
  ['4165550123\r\n', 'a CRLF'],
  ['416555\u00000123', 'a NUL'],
  ['416555\ud8000123', 'a lone surrogate'],
  [`${' '.repeat(1_000_000)}4165550123`, 'a megabyte'],
])('%j is refused: %s', (text) => {
  const error = refusal(text);
  expect(error).toBeInstanceOf(KlussterError);
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
  if (text.length > 3) expect(inspect(error)).not.toContain(text);
});

test('whatever is accepted is E.164, and a second pass changes nothing', () => {
  const dialled = fc.string({ unit: fc.constantFrom(...'0123456789+-() .'), minLength: 7, maxLength: 20 });
  fc.assert(
    fc.property(dialled, (text) => {
      const number = refusal(text);
      if (number instanceof KlussterError) return;
      expect(number).toMatch(/^\+[1-9][0-9]{6,14}$/);
      expect(phoneNumber(number as string)).toBe(number);
    }),
    { numRuns: 2000 },
  );
});

function refusal(text: string): unknown {
  try {
    return phoneNumber(text);
  } catch (error) {
    return error;
  }
}
