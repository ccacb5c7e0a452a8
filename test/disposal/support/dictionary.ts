import { createHmac, hash } from 'node:crypto';
import type { Canary } from '../../support/canaries.js';
import type { Table } from './attacker.js';
import { DigestScan, type Digests } from './digestScan.js';

/**
 * Somebody with a stolen copy and without the key store, who has a list of a million addresses: whose are in it she finds by hashing each of them, where the copy
 * holds a hash of an address that anybody can make. She shares no import with `src`.
 */

/** Hash functions that are used for this. */
const HASHES = ['sha256', 'sha1', 'md5', 'sha512', 'blake2b512'] as const;
/** With a salt or a key those that are used most. */
const SALTED = ['sha256', 'sha1', 'md5', 'sha512'] as const;

const FIRST = 'marie jean sophie luc anne pierre julie marc isabelle michel emma liam olivia noah wei priya'.split(' ');
const LAST = 'tremblay gagnon roy cote smith brown wilson martin nguyen singh lee macdonald'.split(' ');
const HOSTS = ['example.org', 'example.com', 'mail.test', 'courriel.test', 'post.example'];

/** Addresses of nobody, as they may look. */
function* ofNobody(): Generator<string> {
  for (let n = 0; ; n++) yield `${FIRST[n % 16]}.${LAST[(n >> 4) % 12]}${n}@${HOSTS[n % 5]}`;
}

/** The addresses among these canaries, as they are found by: in lower case. */
export const addressesOf = (canaries: readonly Pick<Canary, 'text'>[]): readonly string[] => [
  ...new Set(canaries.flatMap(({ text }) => (/^[^\s"@:/]+@[^\s"@:/]+$/.test(text) ? [text.toLowerCase()] : []))),
];

/** How the service writes an address before it makes an index of it: whoever steals knows the code. */
const asIndexed = (address: string): string => JSON.stringify(['email', address]);

/** So many addresses, those of real people among them; and each of those as it may be written besides. */
export function dictionaryOf(real: readonly string[], size: number): readonly string[] {
  const known = new Set(real);
  const all = [
    ...real,
    ...real.flatMap((address) => [
      address.toUpperCase(),
      ` ${address}`,
      `${address}\n`,
      `mailto:${address}`,
      asIndexed(address),
      JSON.stringify(address),
    ]),
  ];
  for (const address of ofNobody()) {
    if (all.length >= size) return all;
    if (!known.has(address)) all.push(address);
  }
  return all;
}

/** Every address of a dictionary under every hash function. */
export function hashed(dictionary: readonly string[]): DigestScan {
  const ways = HASHES.length;
  const of = (n: number) => [HASHES[n % ways] as string, dictionary[Math.floor(n / ways)] as string] as const;
  return new DigestScan({
    count: dictionary.length * ways,
    digest: (n) => hash(...of(n), 'binary'),
    name: (n) => of(n).join(' of '),
  });
}

/** Short values that stand in the rows: whatever may be a salt or a key. */
export function saltsIn(tables: readonly Table[]): readonly (string | Buffer)[] {
  const texts = new Set<string>();
  const bytes = new Set<string>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const value of Object.values(row)) {
        if (typeof value === 'string' && value.length > 0 && value.length <= 64) texts.add(value);
        if (Buffer.isBuffer(value) && value.length > 0 && value.length <= 64) bytes.add(value.toString('hex'));
      }
  const ofIds = [...texts].filter((text) => /^[0-9a-f-]{36}$/.test(text)).map((text) => text.replaceAll('-', ''));
  return [...texts, ...[...bytes, ...ofIds].map((hex) => Buffer.from(hex, 'hex'))];
}

const FORMS = ['salt before', 'salt after', 'keyed by'] as const;

/** Every address with every salt, before it and behind it, and as the key of an HMAC. */
export function salted(known: readonly string[], salts: readonly (string | Buffer)[]): DigestScan {
  const addresses = [...known, ...known.map(asIndexed)];
  const radix = [SALTED.length, FORMS.length, addresses.length];
  const of = (n: number) => {
    const parts: number[] = [];
    let rest = n;
    for (const size of radix) {
      parts.push(rest % size);
      rest = Math.floor(rest / size);
    }
    const [how = 0, form = 0, whose = 0] = parts;
    return {
      how: SALTED[how] as string,
      form: FORMS[form] as string,
      address: addresses[whose] as string,
      salt: salts[rest] as string | Buffer,
    };
  };
  const digests: Digests = {
    count: radix.reduce((product, size) => product * size, salts.length),
    digest: (n) => {
      const { how, form, address, salt } = of(n);
      if (form === 'keyed by') return createHmac(how, salt).update(address).digest('binary');
      if (typeof salt === 'string')
        return hash(how, form === 'salt before' ? salt + address : address + salt, 'binary');
      const parts = [salt, Buffer.from(address)];
      return hash(how, Buffer.concat(form === 'salt before' ? parts : parts.toReversed()), 'binary');
    },
    name: (n) => {
      const { how, form, address } = of(n);
      return `${how} of ${address}, ${form}`;
    },
  };
  return new DigestScan(digests);
}

/** What a leak looks like: digests of an address as a careless hand writes them, whole and cut, bare and with a salt that lies beside. */
export function leaksOf(address: string) {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  const bare = (how: string, coding: string) => `${how} of ${address} (${coding})`;
  const withId = (how: string, form: string, coding: string) => `${how} of ${address}, ${form} (${coding})`;
  const digest = (how: string, text = address) => Buffer.from(hash(how, text, 'hex'), 'hex');
  const none = { id: null, bytes: null, told: null, isSalted: false };
  return [
    { ...none, told: digest('sha256').toString('hex'), name: bare('sha256', 'hex') },
    { ...none, told: `user:${digest('sha1').toString('hex').slice(0, 16).toUpperCase()}`, name: bare('sha1', 'hex') },
    { ...none, told: `{"k":"${digest('blake2b512').toString('base64url')}"}`, name: bare('blake2b512', 'base64') },
    { ...none, bytes: digest('md5').subarray(0, 8).toString('hex'), name: bare('md5', 'raw') },
    { ...none, bytes: digest('sha512').toString('hex'), name: bare('sha512', 'raw') },
    {
      id,
      bytes: digest('sha256', id + address).toString('hex'),
      told: null,
      isSalted: true,
      name: withId('sha256', 'salt before', 'raw'),
    },
    {
      id,
      bytes: null,
      told: digest('md5', address + id).toString('hex'),
      isSalted: true,
      name: withId('md5', 'salt after', 'hex'),
    },
    {
      id,
      bytes: createHmac('sha1', Buffer.from(id.replaceAll('-', ''), 'hex'))
        .update(address)
        .digest('hex'),
      told: null,
      isSalted: true,
      name: withId('sha1', 'keyed by', 'raw'),
    },
  ];
}

/** The indexes of these addresses under the key by which the service finds them, which is in no copy of the database. */
export const keyedBy = (key: Buffer, addresses: readonly string[]): DigestScan =>
  new DigestScan({
    count: addresses.length,
    digest: (n) =>
      createHmac('sha256', key)
        .update(asIndexed(addresses[n] as string))
        .digest('binary'),
    name: (n) => addresses[n] as string,
  });

/** Everything that stands in the rows of some tables, as bytes, so that what a database compresses is looked at too. */
export const valuesIn = (tables: readonly Table[]): Buffer =>
  Buffer.concat(
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        Object.values(row).flatMap((value) => {
          if (value === null || value === undefined) return [];
          const bytes = Buffer.isBuffer(value)
            ? value
            : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
          return [bytes, Buffer.of(0)];
        }),
      ),
    ),
  );
