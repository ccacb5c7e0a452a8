import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { receiptKey, signReceipt, verifyReceipt } from '../../src/kernel/erasureReceipt.js';

/** A receipt is genuine to the letter, or it is refused. */

const KEY = receiptKey(Buffer.alloc(32, 7));
const FACTS = {
  reference: '0f0e1c86-7a53-4c02-9f6e-5d2f2a4c9b10',
  requestedAt: '2026-11-29T12:00:00.000Z',
  doneAt: '2026-11-29T12:00:04.000Z',
  releasedAt: null,
  held: true,
  tables: { session: { erased: 2, anonymised: 0 }, invoice: { erased: 0, anonymised: 3 } },
  entry: { no: 12, hash: 'ab'.repeat(32) },
  rules: 'cd'.repeat(32),
};
const TEXT = signReceipt(FACTS, KEY);
const BYTES = Buffer.from(TEXT);
const genuine = { genuine: true, reference: FACTS.reference, key: KEY.id };
const wrongWith = (text: string, key?: string) => {
  const verdict = verifyReceipt(Buffer.from(text), key);
  return verdict.genuine ? [] : verdict.wrong;
};

test('a receipt is accepted as it was signed, with the key and without, and with a line feed at its end', () => {
  for (const text of [TEXT, `${TEXT}\n`, `${TEXT}\r\n`])
    for (const key of [undefined, KEY.id]) expect(verifyReceipt(Buffer.from(text), key)).toEqual(genuine);
  expect(signReceipt({ ...FACTS, tables: { invoice: FACTS.tables.invoice, session: FACTS.tables.session } }, KEY)).toBe(
    TEXT,
  );
});

test('each of its bytes that is another one is refused, whatever it becomes', () => {
  let tried = 0;
  for (let at = 0; at < BYTES.length; at += 1)
    for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
      const changed = Buffer.from(BYTES);
      changed[at] = (changed[at] as number) ^ bit;
      tried += 1;
      expect([at, bit, verifyReceipt(changed).genuine, verifyReceipt(changed, KEY.id).genuine]).toEqual([
        at,
        bit,
        false,
        false,
      ]);
    }
  process.stdout.write(`${tried} bits of a receipt flipped\n`);
  expect(tried).toBeGreaterThanOrEqual(5_000);
});

test('changed by letters that are put in, left out, repeated or replaced it is refused', () => {
  let tried = 0;
  const at = fc.nat({ max: BYTES.length });
  fc.assert(
    fc.property(at, fc.nat({ max: 6 }), fc.uint8Array({ maxLength: 6 }), (from, gone, put) => {
      const changed = Buffer.concat([BYTES.subarray(0, from), put, BYTES.subarray(from + gone)]);
      fc.pre(!/^\r?\n?$/.test(changed.toString('latin1').replace(TEXT, '')));
      tried += 1;
      return !verifyReceipt(changed).genuine && !verifyReceipt(changed, KEY.id).genuine;
    }),
    { numRuns: 2_000 },
  );
  expect(tried).toBeGreaterThanOrEqual(500);
});

test('signed by another key it is refused by whoever has that of the service', () => {
  for (let at = 0; at < 20; at += 1) {
    const other = receiptKey(randomBytes(32));
    const text = signReceipt(FACTS, other);
    expect(verifyReceipt(Buffer.from(text), KEY.id).genuine).toBe(false);
    expect(verifyReceipt(BYTES, other.id).genuine).toBe(false);
    // As if it were that of the service.
    expect(verifyReceipt(Buffer.from(text.replace(other.id, KEY.id)), KEY.id).genuine).toBe(false);
  }
  for (const key of ['', 'x', KEY.id.slice(1)]) expect(verifyReceipt(BYTES, key).genuine).toBe(false);
});

test('what was changed is named, as far as it can be told', () => {
  const named = (part: string) => [`The part “${part}” or its digest was changed.`];
  expect(wrongWith(TEXT.replace('"erased":2', '"erased":1'))).toEqual(named('tables'));
  expect(wrongWith(TEXT.replace('12:00:04', '12:00:05'))).toEqual(named('doneAt'));
  expect(wrongWith(TEXT.replace('"held":true', '"held":false'))).toEqual(named('held'));
  expect(wrongWith(TEXT.replace('"no":12', '"no":13').replace('"held":true', '"held":false'))).toEqual([
    ...named('held'),
    ...named('entry'),
  ]);
  expect(wrongWith(JSON.stringify(JSON.parse(TEXT), undefined, 2))).toEqual([
    'It is written in another way than it was signed.',
  ]);
  expect(wrongWith(TEXT.replace('{"version"', '{"more":1,"version"'))).toEqual([
    'It is written in another way than it was signed.',
  ]);
  expect(wrongWith(signReceipt(FACTS, receiptKey(randomBytes(32))), KEY.id)).toEqual([
    'It names another key than the one given.',
    'The signature does not fit: it was signed by another key, or key, signature or digests were changed.',
  ]);
  for (const text of ['', '{}', 'null', '[]', '7', TEXT.slice(1), TEXT.replace('"key"', '"keys"')])
    expect(wrongWith(text)).toEqual(['This is no receipt, or so much was changed that it cannot be read.']);
});
