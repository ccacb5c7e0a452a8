import { inspect } from 'node:util';
import fc from 'fast-check';
import { KlussterError } from '../../src/kernel/errors.js';
import { isPlainLine, isPlainText, plainLine, plainText } from '../../src/kernel/text.js';

describe('one line', () => {
  test.each(['Ada', "Zoé O'Brien-Lévesque", '李小龍', 'نور', 'ᐃᓄᒃᑎᑐᑦ', '👩‍👩‍👧'])('%s passes as it is', (text) => {
    expect(plainLine(text, 50)).toBe(text);
  });

  test.each([
    ['a NUL', 'A\0da'],
    ['a carriage return', 'Ada\rBcc: x'],
    ['a line feed', 'Ada\nBcc: x'],
    ['a tab', 'A\tda'],
    ['DEL', 'A\u007fda'],
    ['NEL, a C1 control', 'A\u0085da'],
    ['a line separator', 'A\u2028da'],
    ['a paragraph separator', 'A\u2029da'],
    ['a high surrogate alone', 'A\ud83dda'],
    ['a low surrogate alone', 'A\ude00da'],
    ['an override that turns the text round', 'A\u202eda'],
    ['an isolate', 'A\u2066da'],
  ])('%s is refused, and the refusal does not repeat the text', (_, text) => {
    const error = refusal(() => plainLine(text, 50));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(inspect(error)).not.toContain(text);
    expect(isPlainLine(text)).toBe(false);
  });

  test('the two ways to write é come out as one', () => {
    expect(plainLine('Zoe\u0301', 4)).toBe('Zo\u00e9');
  });

  test('the limit counts what is kept, not the space around it', () => {
    expect(plainLine('  Ada  ', 3)).toBe('Ada');
    expect(() => plainLine('Adas', 3)).toThrow('at most 3');
    expect(() => plainLine(' '.repeat(1_000_000), 3)).toThrow(KlussterError);
  });

  test('a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        fc.pre(isPlainLine(text));
        const once = plainLine(text, 1000);
        expect(plainLine(once, 1000)).toBe(once);
      }),
    );
  });
});

describe('several lines', () => {
  test('tabs stay and every kind of line break becomes one', () => {
    expect(plainText('a\r\nb\rc\nd\te', 20)).toBe('a\nb\nc\nd\te');
  });

  test.each(['\0', '\u001b[2J', '\u0085', '\ud800', '\u202e'])(
    'controls other than layout are refused (%j)',
    (text) => {
      expect(isPlainText(`a${text}b`)).toBe(false);
      expect(refusal(() => plainText(`a${text}b`, 20))).toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was refused.');
}
