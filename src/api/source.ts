import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import proxyaddr from 'proxy-addr';

/** Where a request comes from: an IPv4 address, or the /64 of an IPv6 address. Kept in memory only, never logged. */
export type SourceOf = (request: IncomingMessage) => string;

/**
 * Reads the source of a request: the address of the peer, or, when the peer is one of our proxies, what it says in
 * `X-Forwarded-For`. What anybody else says there counts for nothing.
 * @param trusted addresses, subnets, or `loopback`, `linklocal`, `uniquelocal`; none, and the header is never read
 */
export function sourceReader(trusted: readonly string[]): SourceOf {
  const trusts = proxyaddr.compile([...trusted]);
  return (request) => {
    const peer = request.socket.remoteAddress ?? '';
    if (trusted.length === 0) return networkOf(peer);
    const said = proxyaddr(request, trusts);
    return networkOf(isIPv4(said) || isIPv6(said) ? said : peer);
  };
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** One household or office has a /64 of IPv6 (RFC 6177), with more addresses than could be counted one by one. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [whole = ''] = address.split('%');
  const [head = '', tail] = whole.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  // A dotted ending stands for two groups.
  const width = before.length + after.length + (whole.includes('.') ? 1 : 0);
  const groups = [...before, ...Array<string>(tail === undefined ? 0 : 8 - width).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
