import fc from 'fast-check';
import { Fault } from '../../src/kernel/errors.js';
import {
  type ConsumerUserId,
  fromGlobalId,
  type GlobalKind,
  globalIdOf,
  type KlussterId,
  newId,
  toGlobalId,
} from '../../src/kernel/ids.js';

const KINDS = ['Klusster', 'Business', 'KlussterOwner', 'BusinessOwner', 'ConsumerUser', 'Session'] as const;
const UUID = '3f2b8c1e-9d4a-4f6b-8a7c-0123456789ab' as KlussterId;
const GLOBAL = toGlobalId('Klusster', UUID);

const uuid = fc.uuid({ version: 4 });
const kind = fc.constantFrom(...KINDS);
const encode = (of: GlobalKind, id: string) => toGlobalId(of, id as never);

describe('new ids', () => {
  test('they are random UUIDs of version 4', () => {
    const ids = Array.from({ length: 100 }, () => newId<KlussterId>());
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('an id of one kind is not assignable to another', () => {
    const klusster: KlussterId = newId();
    // @ts-expect-error a klusster is no Consumer User
    const consumer: ConsumerUserId = klusster;
    expect(consumer).toBe(klusster);
  });
});

describe('global ids', () => {
  test.each([
    ['Klusster', 'klusster_'],
    ['Business', 'business_'],
    ['KlussterOwner', 'kowner_'],
    ['BusinessOwner', 'bowner_'],
    ['ConsumerUser', 'consumer_'],
    ['Session', 'session_'],
  ] as const)('the id of a %s begins with %s and holds 22 characters more', (of, prefix) => {
    expect(encode(of, UUID)).toMatch(new RegExp(`^${prefix}[A-Za-z0-9_-]{22}$`));
  });

  test('every id of every kind comes back as it was', () => {
    fc.assert(
      fc.property(kind, uuid, (of, id) => {
        expect(fromGlobalId(encode(of, id))).toEqual({ kind: of, id });
      }),
    );
  });

  test('no two ids share a text, whatever their kinds', () => {
    fc.assert(
      fc.property(kind, uuid, kind, uuid, (a, idA, b, idB) => {
        expect(encode(a, idA) === encode(b, idB)).toBe(a === b && idA === idB);
      }),
    );
  });

  test('whatever decodes is the canonical text', () => {
    const nearly = fc
      .tuple(kind, uuid, fc.nat(40), fc.string({ maxLength: 2 }))
      .map(([of, id, at, text]) => encode(of, id).slice(0, at) + text + encode(of, id).slice(at + text.length));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
        const ref = fromGlobalId(text);
        expect(ref === undefined || encode(ref.kind, ref.id) === text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('only a UUID of version 4 has a global id', () => {
    for (const id of ['', 'x', UUID.toUpperCase(), UUID.replace('-4f', '-7f'), `${UUID}\n`, '0'.repeat(36)]) {
      expect(() => encode('Klusster', id)).toThrow(Fault);
    }
  });

  test.each([
    ['the empty text', ''],
    ['no prefix', GLOBAL.slice('klusster_'.length)],
    ['an empty prefix', `_${GLOBAL.slice('klusster_'.length)}`],
    ['an unknown prefix', GLOBAL.replace('klusster', 'cluster')],
    ['a prefix in capitals', GLOBAL.replace('klusster', 'Klusster')],
    ['a name that every object has', GLOBAL.replace('klusster', 'constructor')],
    ['the prototype', GLOBAL.replace('klusster', '__proto__')],
    ['a plain UUID', UUID],
    ['a UUID behind the prefix', `klusster_${UUID}`],
    ['one character too few', GLOBAL.slice(0, -1)],
    ['one character too many', `${GLOBAL}A`],
    ['padding', `${GLOBAL}==`],
    ['a space before', ` ${GLOBAL}`],
    ['a line break after', `${GLOBAL}\n`],
    ['a null byte inside', `${GLOBAL.slice(0, -1)}\0`],
    ['a lone surrogate inside', `${GLOBAL.slice(0, -1)}\ud800`],
    ['a version 7 UUID', `klusster_${bytes(UUID.replace('-4f', '-7f'))}`],
    ['a foreign variant', `klusster_${bytes(UUID.replace('-8a', '-ca'))}`],
    ['the nil UUID', `klusster_${bytes('0'.repeat(32))}`],
  ])('%s names nothing', (_, text) => {
    expect(fromGlobalId(text)).toBeUndefined();
  });

  test('spare bits in the last character are not ignored', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const decoded = [...alphabet].filter((last) => {
      const ref = fromGlobalId(GLOBAL.slice(0, -1) + last);
      return ref?.id === UUID;
    });
    expect(decoded).toEqual([GLOBAL.at(-1)]);
  });

  test('the alphabet of plain base64 is not read as base64url', () => {
    const id = 'fbffbffb-ffbf-4fff-bfff-fbffbffbffbf';
    const text = encode('Klusster', id);
    expect(text).toMatch(/[-_]/);
    const plain = `klusster_${text.slice(9).replaceAll('-', '+').replaceAll('_', '/')}`;
    expect(fromGlobalId(text)?.id).toBe(id);
    expect(fromGlobalId(plain)).toBeUndefined();
  });

  test('a type without global ids has none, whatever its name', () => {
    expect(globalIdOf('Klusster', UUID)).toBe(GLOBAL);
    for (const type of ['Person', 'constructor', '__proto__', '']) expect(globalIdOf(type, UUID)).toBeUndefined();
  });

  test('a megabyte of text is refused by its length, unread', () => {
    const texts = ['klusster_'.padEnd(1_000_000, 'A'), '_'.repeat(1_000_000), 'k'.repeat(1_000_000)];
    // Whoever looks through a text begins by looking for the end of its prefix.
    const looked = import.meta.jest.spyOn(String.prototype, 'indexOf');
    const refs = texts.map(fromGlobalId);
    const times = looked.mock.calls.length;
    looked.mockRestore();
    expect(refs).toEqual([undefined, undefined, undefined]);
    expect(times).toBe(0);
  });
});

function bytes(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
}
