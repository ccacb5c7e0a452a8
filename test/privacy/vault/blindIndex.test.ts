import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { canonicalEmail, emailAddress } from '../../../src/kernel/emailAddress.js';
import { Fault } from '../../../src/kernel/errors.js';
import { blindIndex } from '../../../src/privacy/vault/blindIndex.js';

const KEY = randomBytes(32);
const indexOf = (text: string) => blindIndex(KEY, 'email', canonicalEmail(emailAddress(text)));

test('an address is found whichever way it is written', () => {
  const stored = indexOf('Zo\u00e9@qu\u00e9bec.ca');
  expect(stored).toHaveLength(32);
  for (const entered of ['zo\u00e9@qu\u00e9bec.ca', 'ZOE\u0301@QUE\u0301BEC.CA', ' zo\u00e9@xn--qubec-csa.ca ']) {
    expect(indexOf(entered)).toEqual(stored);
  }
});

test('a look-alike is not found', () => {
  expect(indexOf('p\u0430ypal@exemple.ca')).not.toEqual(indexOf('paypal@exemple.ca'));
});

test('two texts never share an index, lone surrogates included', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(blindIndex(KEY, 'email', a).equals(blindIndex(KEY, 'email', b))).toBe(a === b);
    }),
  );
  expect(blindIndex(KEY, 'email', '\ud800')).not.toEqual(blindIndex(KEY, 'email', '\ud801'));
});

test('another key gives another index, so a stolen table does not answer guesses', () => {
  const guess = 'ada@exemple.ca';
  expect(blindIndex(randomBytes(32), 'email', guess)).not.toEqual(blindIndex(KEY, 'email', guess));
});

test('another domain gives another index', () => {
  expect(blindIndex(KEY, 'phone' as never, 'x')).not.toEqual(blindIndex(KEY, 'email', 'x'));
});

test('it is HMAC-SHA-256 of domain and text, and stays so: every stored index depends on it', () => {
  const expected = createHmac('sha256', KEY).update('["email","ada@exemple.ca"]').digest();
  expect(blindIndex(KEY, 'email', 'ada@exemple.ca')).toEqual(expected);
});

test('a key that has not 32 bytes is a Fault', () => {
  const refused = new Fault('A blind index key has 32 bytes.');
  for (const length of [0, 16, 31, 33]) expect(() => blindIndex(randomBytes(length), 'email', 'x')).toThrow(refused);
});
