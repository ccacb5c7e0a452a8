import { isIP } from 'node:net';
import type { WebhookReach } from '../kernel/webhookPort.js';
import { isLoopback, isPublicAddress } from './publicAddress.js';

/** Longest address of an endpoint, in characters. */
export const URL_MAX = 2_000;

/** Below 1024 stand services that were never meant for partners, such as mail, on hosts that trust whoever connects. */
const LOWEST_PORT = 1_024;
const PORTS: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };

/** Whether a URL that leads to this address may be called. Asked of each address at each attempt. */
export const mayReach = ({ protocol }: URL, address: string, { loopback }: WebhookReach): boolean =>
  (protocol === 'https:' && isPublicAddress(address)) || (loopback && isLoopback(address));

/** The host of a URL as addresses are written: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** The port of a URL, whether it says so or not. */
export const portOf = ({ port, protocol }: URL): number => Number(port) || (PORTS[protocol] ?? 0);

/**
 * What a partner may have called, as it is stored; undefined for what it may not. Looks nothing up: where a name leads is
 * asked when it is called, since it may lead elsewhere by then.
 */
export function endpointUrl(text: string, reach: WebhookReach): URL | undefined {
  const url = text.length <= URL_MAX ? URL.parse(text) : null;
  if (!url || !Object.hasOwn(PORTS, url.protocol)) return undefined;
  if (url.username || url.password || url.hash) return undefined;
  const host = hostOf(url);
  const isHere = reach.loopback && (host === 'localhost' || isLoopback(host));
  if (isHere) return url;
  if (url.protocol !== 'https:' || (portOf(url) !== 443 && portOf(url) < LOWEST_PORT)) return undefined;
  // A name without a dot is one of our own network.
  const isPublic = isIP(host) ? isPublicAddress(host) : /[^.]\.[^.]/.test(host);
  return isPublic ? url : undefined;
}
