import type { IncomingMessage } from 'node:http';
import { networkOf, sourceReader } from '../../../src/api/source.js';

const request = (peer: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('the network of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1::2:3:4:5', '2001:db8:1:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['1:2:3:4:5:6:192.0.2.7', '1:2:3:4::/64'],
    ['', ''],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the source of a request', () => {
  test('is the peer, whatever it says of others, when no proxy is trusted', () => {
    const sourceOf = sourceReader([]);
    expect(sourceOf(request('192.0.2.7', '198.51.100.1'))).toBe('192.0.2.7');
    expect(sourceOf(request(undefined))).toBe('');
  });

  test.each([
    ['the peer is a proxy', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['and so is the one before it', '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
    ['what a client says before the proxy counts for nothing', '10.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['the peer is none', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['the proxy says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy says nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['the proxy says IPv6', '10.0.0.1', '2001:db8::1', '2001:db8:0:0::/64'],
    ['the proxy is seen as IPv6', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ])('%s', (_name, peer, forwarded, source) => {
    expect(sourceReader(['10.0.0.0/8'])(request(peer, forwarded))).toBe(source);
  });
});
