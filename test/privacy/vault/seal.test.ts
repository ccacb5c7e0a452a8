import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { Fault } from '../../../src/kernel/errors.js';
import { SealBroken, type SealedAt, seal, unseal } from '../../../src/privacy/vault/seal.js';

const KEY = randomBytes(32);
const AT: SealedAt = {
  table: 'business_owner',
  record: '3f2b8c1e-9d4a-4f6b-8a7c-0123456789ab',
  person: '0f0e0d0c-0b0a-4908-8706-050403020100',
  group: 'contact',
};
const CONTACT = { firstName: 'Ada', lastName: 'Tremblay', email: 'ada@exemple.ca', phone: '+14165550123' };
const HEADER = 1 + 12;
const TAG = 16;

describe('what was sealed', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });

  test('it opens as it was, whatever it holds', () => {
    const values = fc.dictionary(text, text, { noNullPrototype: true });
    fc.assert(
      fc.property(values, (held) => {
        expect(unseal(KEY, AT, seal(KEY, AT, held))).toEqual(held);
      }),
    );
  });

  test('lone surrogates, null bytes and the prototype come back as they were', () => {
    const values = JSON.parse('{"__proto__":"a","constructor":"\\u0000","x":"\\ud800"}') as Record<string, string>;
    expect(Object.entries(unseal(KEY, AT, seal(KEY, AT, values)))).toEqual(Object.entries(values));
  });

  test('it opens under the key as bytes or as a key object, and from bytes as a driver hands them over', () => {
    const blob = seal(createSecretKey(KEY), AT, CONTACT);
    const inside = new Uint8Array(blob.length + 8);
    inside.set(blob, 4);
    expect(unseal(KEY, AT, blob)).toEqual(CONTACT);
    expect(unseal(createSecretKey(KEY), AT, inside.subarray(4, 4 + blob.length))).toEqual(CONTACT);
  });

  test('it cannot be changed once it is open', () => {
    expect(Object.isFrozen(unseal(KEY, AT, seal(KEY, AT, CONTACT)))).toBe(true);
  });

  test('the same values never give the same bytes', () => {
    const nonces = Array.from({ length: 1000 }, () => seal(KEY, AT, CONTACT).toString('hex', 1, HEADER));
    expect(new Set(nonces).size).toBe(1000);
  });

  test('no value, field name or place can be read in the blob', () => {
    const blob = seal(KEY, AT, CONTACT);
    for (const text of [...Object.keys(CONTACT), ...Object.values(CONTACT), ...Object.values(AT)]) {
      expect(blob.includes(text)).toBe(false);
    }
  });
});

describe('a blob does not open', () => {
  test.each([
    ['in another table', { table: 'klusster_owner' }],
    ['in another record', { record: '3f2b8c1e-9d4a-4f6b-8a7c-0123456789ac' }],
    ['for another person', { person: '0f0e0d0c-0b0a-4908-8706-050403020101' }],
    ['as another group', { group: 'card' }],
  ])('%s', (_, elsewhere) => {
    expectBroken(KEY, { ...AT, ...elsewhere }, seal(KEY, AT, CONTACT));
  });

  test('in any other place, however its names run together', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '|', ':', '1', '\ud800'), maxLength: 4 });
    const place = fc.record({ table: name, record: name, person: name, group: name });
    fc.assert(
      fc.property(place, place, (made, asked) => {
        fc.pre(Object.keys(AT).some((part) => made[part as keyof SealedAt] !== asked[part as keyof SealedAt]));
        expectBroken(KEY, asked, seal(KEY, made, CONTACT));
      }),
    );
  });

  test('where letters moved from one name to the next', () => {
    const ab = { ...AT, table: 'ab', record: 'c' };
    expectBroken(KEY, { ...ab, table: 'a', record: 'bc' }, seal(KEY, ab, CONTACT));
  });

  test('under another key, and under no key', () => {
    const blob = seal(KEY, AT, CONTACT);
    expectBroken(randomBytes(32), AT, blob);
    expectBroken(randomBytes(16), AT, blob);
    expectBroken(Buffer.alloc(0), AT, blob);
    expectBroken(undefined as never, AT, blob);
  });

  test('once any one bit was changed', () => {
    const blob = seal(KEY, AT, CONTACT);
    for (let bit = 0; bit < blob.length * 8; bit++) {
      const changed = Buffer.from(blob);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expectBroken(KEY, AT, changed);
    }
  });

  test('once it was cut short or made longer', () => {
    const blob = seal(KEY, AT, CONTACT);
    for (let length = 0; length < blob.length; length++) expectBroken(KEY, AT, blob.subarray(0, length));
    for (let start = 1; start < blob.length; start++) expectBroken(KEY, AT, blob.subarray(start));
    expectBroken(KEY, AT, Buffer.concat([blob, Buffer.of(0)]));
  });

  test('with a tag that is short but right as far as it goes', () => {
    const blob = seal(KEY, AT, CONTACT);
    for (const length of [4, 8, 12, 15]) expectBroken(KEY, AT, blob.subarray(0, blob.length - TAG + length));
  });

  test('put together from two blobs of the same place', () => {
    const one = seal(KEY, AT, CONTACT);
    const two = seal(KEY, AT, { ...CONTACT, firstName: 'Zoé' });
    for (const at of [7, HEADER, one.length - TAG]) {
      expectBroken(KEY, AT, Buffer.concat([one.subarray(0, at), two.subarray(at)]));
    }
  });

  test('when it never was one', () => {
    for (const blob of [Buffer.alloc(0), Buffer.alloc(500), Buffer.from('{"email":"x"}'), null, undefined, 'text']) {
      expectBroken(KEY, AT, blob as never);
    }
  });

  test('and the failure names the place, without person, contents or cause', () => {
    const error = broken(KEY, AT, Buffer.concat([seal(KEY, AT, CONTACT), Buffer.of(0)]));
    const where = `business_owner/${AT.record}/contact`;
    const message = `A sealed value did not open: ${where}`;
    expect(error).toMatchObject({ name: 'SealBroken', message, record: where });
    expect(error).toBeInstanceOf(Fault);
    expect(error).not.toHaveProperty('cause');
    for (const text of [
      CONTACT.lastName,
      CONTACT.email,
      CONTACT.phone,
      AT.person,
      KEY.toString('hex'),
      'authenticate',
    ]) {
      expect(inspect(error, { showHidden: true })).not.toContain(text);
    }
  });
});

describe('padding', () => {
  const sizeOf = (value: string) => seal(KEY, AT, { value }).length - HEADER - TAG;
  /** Length field (4) and `{"value":""}` (12) stand around the value. */
  const filling = (bucket: number) => 'x'.repeat(bucket - 16);

  test.each([
    [128, 256],
    [256, 512],
    [512, 1024],
    [1024, 2048],
    [2048, 3072],
    [9216, 10240],
  ])('what just fills %i bytes takes them, and one byte more takes %i', (bucket, next) => {
    expect(sizeOf(filling(bucket))).toBe(bucket);
    expect(sizeOf(`${filling(bucket)}x`)).toBe(next);
    expect(unseal(KEY, AT, seal(KEY, AT, { value: filling(bucket) }))).toEqual({ value: filling(bucket) });
  });

  test('the size of a blob does not tell a short name from a long one, nor a full card from an empty one', () => {
    expect(sizeOf('')).toBe(128);
    expect(sizeOf('Ng')).toBe(sizeOf('Marie-Antoinette Lévesque-Desrochers'));
    expect(seal(KEY, AT, {}).length).toBe(seal(KEY, AT, CONTACT).length);
  });

  test('sizes count bytes, not characters', () => {
    expect(sizeOf('é'.repeat(56))).toBe(128);
    expect(sizeOf('é'.repeat(57))).toBe(256);
  });
});

describe('sealing refuses', () => {
  test('a key that has not 32 bytes', () => {
    for (const length of [16, 24, 31, 33]) {
      expect(() => seal(randomBytes(length), AT, CONTACT)).toThrow(new Fault('A data key has 32 bytes.'));
    }
  });

  test('what is no string, without repeating it', () => {
    for (const value of [null, 4165550123, { email: 'x' }, undefined]) {
      const act = () => seal(KEY, AT, { phone: value } as never);
      expect(act).toThrow(new Fault('Only strings are sealed.'));
    }
  });
});

function expectBroken(key: Buffer, at: SealedAt, blob: Uint8Array): void {
  if (!(broken(key, at, blob) instanceof SealBroken)) throw new Error('The blob opened, or failed in its own way.');
}

function broken(key: Buffer, at: SealedAt, blob: Uint8Array): unknown {
  try {
    return unseal(key, at, blob);
  } catch (error) {
    return error;
  }
}
