import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { Fault, KlussterError } from '../../src/kernel/errors.js';
import { cursorCodec, pageRequest } from '../../src/kernel/page.js';

describe('a page request', () => {
  test.each([
    [{}, { limit: 20, backwards: false }],
    [
      { first: null, last: null, before: null, after: null },
      { limit: 20, backwards: false },
    ],
    [{ first: 0 }, { limit: 0, backwards: false }],
    [{ first: 100 }, { limit: 100, backwards: false }],
    [{ after: 'c' }, { limit: 20, backwards: false, cursor: 'c' }],
    [
      { first: 5, after: 'c' },
      { limit: 5, backwards: false, cursor: 'c' },
    ],
    [{ last: 5 }, { limit: 5, backwards: true }],
    [
      { last: 5, before: 'c' },
      { limit: 5, backwards: true, cursor: 'c' },
    ],
    [
      { first: 5, after: '' },
      { limit: 5, backwards: false, cursor: '' },
    ],
  ])('%j means %j', (args, request) => {
    expect(pageRequest(args)).toStrictEqual(request);
  });

  test.each([
    { first: 1, last: 1 },
    { first: 0, last: 0 },
    { first: -1 },
    { last: -1 },
    { first: 101 },
    { last: 101 },
    { first: 2 ** 31 },
    { first: 1.5 },
    { first: Number.NaN },
    { first: Number.POSITIVE_INFINITY },
    { before: 'c' },
    { first: 5, before: 'c' },
    { last: 5, after: 'c' },
    { last: 5, before: 'c', after: 'd' },
  ])('%j is refused', (args) => {
    expect(refusal(() => pageRequest(args))).toMatchObject({ name: 'KlussterError', code: 'BAD_USER_INPUT' });
  });

  test('a field may set its own limits', () => {
    expect(pageRequest({}, { max: 10, default: 3 }).limit).toBe(3);
    expect(() => pageRequest({ first: 11 }, { max: 10, default: 3 })).toThrow('0 to 10');
  });

  test('the refusal names the limit and not the number that was sent', () => {
    expect(inspect(refusal(() => pageRequest({ first: 987654 })))).not.toContain('987654');
  });
});

describe('a cursor', () => {
  const codec = cursorCodec(randomBytes(32));
  const BINDING = 'ada|Query.klussters|{"city":"Gatineau"}|NAME_ASC';
  const POSITION = ['Le Hérisson', '3f2b8c1e-9d4a-4f6b-8a7c-0123456789ab'];
  const CURSOR = codec.sign(BINDING, POSITION);
  const anyText = fc.string({ unit: 'binary' });

  test('it reads back as the position it was made of, under the same binding', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (binding, position) => {
        expect(codec.read(binding, codec.sign(binding, position))).toEqual(position);
      }),
    );
  });

  test.each([
    ['another viewer', BINDING.replace('ada', 'ben')],
    ['another field', BINDING.replace('klussters', 'businesses')],
    ['another filter', BINDING.replace('Gatineau', 'Ottawa')],
    ['another order', BINDING.replace('NAME_ASC', 'CITY_ASC')],
    ['no binding', ''],
  ])('it is worthless for %s', (_, binding) => {
    expectInvalid(() => codec.read(binding, CURSOR));
  });

  test('it is worthless under every other binding', () => {
    fc.assert(
      fc.property(anyText, anyText, (made, asked) => {
        fc.pre(made !== asked);
        expectInvalid(() => codec.read(asked, codec.sign(made, POSITION)));
      }),
    );
  });

  test('two bindings that differ in a lone surrogate only are two', () => {
    expectInvalid(() => codec.read('\ud801', codec.sign('\ud800', POSITION)));
  });

  test('text does not move from the binding into the position', () => {
    const bytes = Buffer.from(codec.sign('a', ['b']), 'base64url');
    const moved = Buffer.concat([bytes.subarray(0, 32), Buffer.from('["b"]').subarray(1)]);
    expectInvalid(() => codec.read('a"[', moved.toString('base64url')));
  });

  test('it is worthless once any one bit was changed', () => {
    const bytes = Buffer.from(CURSOR, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expectInvalid(() => codec.read(BINDING, forged.toString('base64url')));
    }
  });

  test('the signature of one cursor does not carry the position of another', () => {
    const other = Buffer.from(codec.sign(BINDING, ['x', 'y']), 'base64url');
    const swapped = Buffer.concat([Buffer.from(CURSOR, 'base64url').subarray(0, 32), other.subarray(32)]);
    expectInvalid(() => codec.read(BINDING, swapped.toString('base64url')));
  });

  test('a cursor of another key is worthless', () => {
    expectInvalid(() => codec.read(BINDING, cursorCodec(randomBytes(32)).sign(BINDING, POSITION)));
  });

  test('each way to cut it short makes it worthless', () => {
    for (let length = 0; length < CURSOR.length; length++) {
      expectInvalid(() => codec.read(BINDING, CURSOR.slice(0, length)));
    }
  });

  test.each([
    ['padding', `${CURSOR}=`],
    ['a space', ` ${CURSOR}`],
    ['a line break', `${CURSOR}\n`],
    ['a null byte', `${CURSOR}\0`],
    ['a lone surrogate', `${CURSOR}\ud800`],
    ['an unsigned position', Buffer.from('["a"]').toString('base64url')],
    ['an unsigned position of some length', Buffer.from(`["${'a'.repeat(60)}"]`).toString('base64url')],
    ['a classic offset', Buffer.from('arrayconnection:10').toString('base64')],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('a text with %s is no cursor', (_, text) => {
    expectInvalid(() => codec.read(BINDING, text));
  });

  test('a megabyte of text is refused by its length, undecoded', () => {
    const text = 'A'.repeat(1_000_000);
    const decoded = import.meta.jest.spyOn(Buffer, 'from');
    refusal(() => codec.read(BINDING, text));
    const times = decoded.mock.calls.length;
    decoded.mockRestore();
    expect(times).toBe(0);
  });

  test('no text that was not signed is a cursor', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.base64String()), (text) => expectInvalid(() => codec.read(BINDING, text))),
    );
  });

  test('it survives a restart: the same key reads it', () => {
    const key = randomBytes(32);
    const before = cursorCodec(key);
    expect(cursorCodec(Buffer.from(key)).read(BINDING, before.sign(BINDING, POSITION))).toEqual(POSITION);
  });

  test('the codec keeps its own copy of the key and shows none of it', () => {
    const key = randomBytes(32);
    const own = cursorCodec(key);
    const cursor = own.sign(BINDING, POSITION);
    expect(inspect(own, { depth: 9, showHidden: true })).not.toContain(key.toString('hex').slice(0, 8));
    key.fill(0);
    expect(own.read(BINDING, cursor)).toEqual(POSITION);
  });

  test('a key of another length, or a position too long to be read back, is a Fault', () => {
    expect(() => cursorCodec(randomBytes(31))).toThrow(Fault);
    expect(() => codec.sign(BINDING, ['a'.repeat(4096)])).toThrow(Fault);
  });
});

function expectInvalid(read: () => unknown): void {
  expect(refusal(read)).toMatchObject({ code: 'CURSOR_INVALID', message: 'The cursor does not belong to this list.' });
}

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof KlussterError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
