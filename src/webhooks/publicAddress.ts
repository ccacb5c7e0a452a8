import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All of today's global unicast (RFC 4291, 2.4): what is outside it maps, translates, or is local to somebody. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** What `ipaddr.js` counts among the public addresses and is none. */
const NEVER = [
  // The platform of one cloud answers each of its machines there.
  ipaddr.IPv4.parseCIDR('168.63.129.16/32'),
  // Relays of 6to4 (RFC 7526), and benchmarks (RFC 2544).
  ipaddr.IPv4.parseCIDR('192.88.99.0/24'),
  ipaddr.IPv4.parseCIDR('198.18.0.0/15'),
  // IETF protocol assignments, Teredo among them (RFC 2928); 6to4, which holds an IPv4 address; documentation (RFC 9637).
  ipaddr.IPv6.parseCIDR('2001::/23'),
  ipaddr.IPv6.parseCIDR('2002::/16'),
  ipaddr.IPv6.parseCIDR('3fff::/20'),
];

/**
 * Whether an address is one of the public Internet. Everything that is not known to be is not: loopback, private, link-local
 * (where clouds keep the credentials of their machines), shared (RFC 6598), multicast, unspecified, mapped and translated.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const is = ipaddr.parse(address);
  if (is.range() !== 'unicast') return false;
  if (is.kind() === 'ipv6' && !is.match(GLOBAL_IPV6)) return false;
  return !NEVER.some(([network, bits]) => network.kind() === is.kind() && is.match([network, bits] as never));
}

/** Whether an address is this machine itself, said plainly. */
export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.parse(address).range() === 'loopback';
