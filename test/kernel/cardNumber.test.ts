import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { holdsCardNumber } from '../../src/kernel/cardNumber.js';
import { asId, newId, toGlobalId } from '../../src/kernel/ids.js';
import { TEST_NUMBERS, WRITTEN } from '../support/cardNumbers.js';

let cases = 0;
const expectNone = (text: string) => {
  cases += 1;
  if (holdsCardNumber(text)) throw new Error(`Taken for a card: ${text}`);
};

describe('the number of a card is known', () => {
  test.each(TEST_NUMBERS)('%s, however it is written and wherever it stands', (number) => {
    const texts = WRITTEN.flatMap((write) => {
      const text = write(number);
      return [text, `Pay with ${text}, please.`, `1\n${text}\n2`, `Call 514-555-0100. ${text}`, `{"a":"${text}"}`];
    });
    expect(texts.filter((text) => !holdsCardNumber(text))).toEqual([]);
  });

  test('after a telephone number of the same line, and two of them', () => {
    expect(holdsCardNumber('+1 514 555 0100 4242 4242 4242 4242')).toBe(true);
    expect(holdsCardNumber('1234123412341234 4242424242424242')).toBe(true);
  });

  test('by its last digit: each other one is let through', () => {
    for (const number of TEST_NUMBERS)
      for (let digit = 0; digit < 10; digit += 1) {
        const other = number.slice(0, -1) + digit;
        expect([other, holdsCardNumber(other)]).toEqual([other, other === number]);
      }
  });

  test('not as a part of a longer number, nor by the beginning of no network', () => {
    for (const number of TEST_NUMBERS)
      for (const other of [`${number}00000000`, `00000000${number}`]) expectNone(other);
    // Right by Luhn, and of no network.
    for (const other of ['0000000000000000', '1111111111111117', '9999999999999995', '79927398713']) expectNone(other);
  });
});

describe('what is no card is let through', () => {
  const digits = (least: number, most = least) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
  const many = { numRuns: 20_000 };

  test('telephone numbers, in international form and as they are written in Canada, several in a row', () => {
    fc.assert(
      fc.property(digits(7, 14), (rest) => expectNone(`+${rest}`.replace('+0', '+1'))),
      many,
    );
    const local = fc
      .tuple(digits(3), digits(3), digits(4), fc.constantFrom('-', ' ', '.'), fc.boolean())
      .map(([area, middle, last, between, isBare]) =>
        isBare ? `(${area}) ${middle}-${last}` : [area, middle, last].join(between),
      );
    fc.assert(
      fc.property(
        fc.array(local, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', ', ', '\n', ' / '),
        (numbers, between) => expectNone(numbers.join(between)),
      ),
      many,
    );
  });

  test('dates, times and spans of them', () => {
    const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2095-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [a, b] = [one.toISOString(), other.toISOString()];
        for (const text of [
          a,
          `${a} ${b}`,
          `${a.slice(0, 10)} ${b.slice(0, 10)}`,
          a.replace(/\D/g, '').slice(0, 14),
          String(one.getTime()),
        ])
          expectNone(text);
        const day = (text: string) => `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`;
        expectNone(`${day(a)} ${day(b)}`);
      }),
      many,
    );
  });

  test('ids, UUIDs, cursors, tokens and hashes, amounts and addresses of images', () => {
    for (let at = 0; at < 20_000; at += 1) {
      const id = newId<never>();
      const hash = createHash('sha256').update(id).digest();
      const texts = [id, randomUUID(), toGlobalId('Klusster', id), hash.toString('hex'), hash.toString('base64url')];
      for (const text of [
        ...texts,
        randomBytes(200).toString('base64url'),
        `https://klusster.test/uploads/${hash.toString('hex')}.webp`,
      ])
        expectNone(text);
      expect(asId(id)).toBe(id);
    }
    // Of digits only, as far as a UUID can be.
    fc.assert(
      fc.property(digits(8), digits(4), digits(3), digits(3), digits(12), (a, b, c, d, e) =>
        expectNone(`${a}-${b}-4${c}-8${d}-${e}`),
      ),
      many,
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (amount) => expectNone(amount.toLocaleString('fr-CA'))),
      many,
    );
  });

  test('cases', () => {
    process.stdout.write(`card numbers: ${cases} texts that hold none\n`);
    expect(cases).toBeGreaterThan(300_000);
  });
});

test('a look costs next to nothing: 100 kB of prose, and of the digits that take longest, within milliseconds', () => {
  const texts = [
    'The bakery opens at 9:30, closes at 17:00. '.repeat(2_400),
    '1 '.repeat(50_000),
    '123 '.repeat(25_000),
    '4'.repeat(100_000),
  ];
  const took = texts.map((text) => {
    const began = performance.now();
    for (let at = 0; at < 5; at += 1) holdsCardNumber(text);
    return (performance.now() - began) / 5;
  });
  process.stdout.write(`card numbers: 100 kB in ${took.map((ms) => ms.toFixed(2)).join(', ')} ms\n`);
  for (const ms of took) expect(ms).toBeLessThan(500);
});
