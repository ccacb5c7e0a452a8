import fc from 'fast-check';
import { isLoopback, isPublicAddress } from '../../src/webhooks/publicAddress.js';

/**
 * The registries of special-purpose addresses (IANA, after RFC 6890), written down once more and compared bit by bit: what is
 * in them is not public, whatever a library says.
 */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared, behind the NAT of a carrier'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, 'the platform of a cloud'],
  ['169.254.0.0', 16, 'link-local, with the credentials of machines in clouds'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'relays of 6to4'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, broadcast'],
] as const;

const NOT_PUBLIC_6 = [
  ['0:0:0:0:0:0:0:0', 96, 'unspecified, loopback, IPv4-compatible'],
  ['0:0:0:0:0:ffff:0:0', 96, 'IPv4-mapped'],
  ['0:0:0:0:ffff:0:0:0', 96, 'IPv4-translated'],
  ['64:ff9b:0:0:0:0:0:0', 96, 'NAT64'],
  ['64:ff9b:1:0:0:0:0:0', 48, 'NAT64 of one’s own'],
  ['100:0:0:0:0:0:0:0', 64, 'discard'],
  ['2001:0:0:0:0:0:0:0', 23, 'protocol assignments, Teredo'],
  ['2001:db8:0:0:0:0:0:0', 32, 'documentation'],
  ['2002:0:0:0:0:0:0:0', 16, '6to4'],
  ['3fff:0:0:0:0:0:0:0', 20, 'documentation'],
  ['5f00:0:0:0:0:0:0:0', 16, 'segment routing'],
  ['fc00:0:0:0:0:0:0:0', 7, 'unique local'],
  ['fe80:0:0:0:0:0:0:0', 10, 'link-local'],
  ['fec0:0:0:0:0:0:0:0', 10, 'site-local'],
  ['ff00:0:0:0:0:0:0:0', 8, 'multicast'],
] as const;

/** Reachable after the registry, and home of no partner: AS112 and AMT. */
const SPARED_4 = [
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.175.48.0', 24],
] as const;

const bits4 = (text: string) => text.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
const bits6 = (text: string) => text.split(':').reduce((sum, part) => (sum << 16n) | BigInt(`0x${part}`), 0n);
const text4 = (bits: bigint) => [24n, 16n, 8n, 0n].map((at) => (bits >> at) & 255n).join('.');
const text6 = (bits: bigint) =>
  [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((at) => ((bits >> at) & 0xffffn).toString(16)).join(':');

const any = (bits: number) => fc.bigInt(0n, (1n << BigInt(bits)) - 1n);
/** Any address of a network: its prefix, and the rest at will. */
const within = (network: bigint, prefix: number, width: number) => any(width - prefix).map((rest) => network | rest);
const isWithin = (bits: bigint, network: bigint, prefix: number, width: number) =>
  bits >> BigInt(width - prefix) === network >> BigInt(width - prefix);

const RUNS = { numRuns: 200 };

test.each(NOT_PUBLIC_4)('%s/%i is not public: %s', (network, prefix) => {
  fc.assert(
    fc.property(within(bits4(network), prefix, 32), (bits) => !isPublicAddress(text4(bits))),
    RUNS,
  );
});

test.each(NOT_PUBLIC_6)('%s/%i is not public: %s', (network, prefix) => {
  fc.assert(
    fc.property(within(bits6(network), prefix, 128), (bits) => !isPublicAddress(text6(bits))),
    RUNS,
  );
});

test('any other address of IPv4 is', () => {
  const others = any(32).filter(
    (bits) => ![...NOT_PUBLIC_4, ...SPARED_4].some(([of, prefix]) => isWithin(bits, bits4(of), prefix, 32)),
  );
  fc.assert(
    fc.property(others, (bits) => isPublicAddress(text4(bits))),
    { numRuns: 5_000 },
  );
});

test('any other global unicast address of IPv6 is, and nothing else of IPv6', () => {
  const isSpecial = (bits: bigint) => NOT_PUBLIC_6.some(([of, prefix]) => isWithin(bits, bits6(of), prefix, 128));
  const global = within(bits6('2000:0:0:0:0:0:0:0'), 3, 128).filter((bits) => !isSpecial(bits));
  const rest = any(128).filter((bits) => bits >> 125n !== 1n);
  // Networks of the library that the registry calls reachable, and no partner lives in: AMT, AS112, ORCHID, DRIP.
  const spared = (bits: bigint) => /^(?:2620:4f:8000|2001:)/.test(text6(bits));
  fc.assert(
    fc.property(global, (bits) => spared(bits) || isPublicAddress(text6(bits))),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(rest, (bits) => !isPublicAddress(text6(bits))),
    { numRuns: 5_000 },
  );
});

test('addresses of well-known hosts are public', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '2a00:1450:400a::8',
  ])
    expect({ address, is: isPublicAddress(address) }).toEqual({ address, is: true });
});

test('what is no address, or one in another writing, is not public', () => {
  for (const text of [
    '',
    'localhost',
    '0x7f.1',
    '2130706433',
    '127.1',
    '8.8.8.8 ',
    'fe80::1%eth0',
    '::ffff:8.8.8.8',
    '::8.8.8.8',
  ])
    expect({ text, is: isPublicAddress(text) }).toEqual({ text, is: false });
});

test('this machine is 127/8 and ::1, said plainly', () => {
  expect(['127.0.0.1', '127.255.255.254', '::1'].filter((address) => !isLoopback(address))).toEqual([]);
  expect(['::ffff:127.0.0.1', '::', '0.0.0.0', '10.0.0.1', '8.8.8.8', 'localhost'].filter(isLoopback)).toEqual([]);
});
