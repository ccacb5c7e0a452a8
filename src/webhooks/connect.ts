import { once } from 'node:events';
import { isIP, connect as netConnect, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import type { WebhookReach } from '../kernel/webhookPort.js';
import { hostOf, mayReach, portOf } from './reach.js';

/** A name led where nothing of ours may go. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';

  constructor() {
    super('The address may not be called.');
  }
}

/** Addresses of a name, as `dns.lookup` gives all of them. */
export type Address = { readonly address: string; readonly family: number };

/** How a host is found and trusted. */
export type Network = {
  readonly reach: WebhookReach;
  readonly lookup: (name: string) => Promise<readonly Address[]>;
  /** Opens a connection to the first of these addresses that answers. */
  readonly dial: (addresses: readonly Address[], port: number, signal: AbortSignal) => Socket;
  /** Whose certificates are believed; those of the system by default. */
  readonly ca?: string;
};

/** Connects to exactly these addresses: nobody is asked for them a second time, who could say something else then. */
export const dial: Network['dial'] = (addresses, port, signal) =>
  netConnect({
    host: 'webhook.invalid',
    port,
    signal,
    autoSelectFamily: true,
    lookup: (_name, _options, done) =>
      done(
        null,
        addresses.map(({ address, family }) => ({ address, family })),
      ),
  });

/**
 * Opens a connection to the host of a URL. What its name leads to is looked at before anything is sent, all of it, and whom
 * the connection is with once more when it stands. Throws `ForbiddenAddress`; whatever else it throws, nobody was reached.
 */
export async function connect(url: URL, network: Network, signal: AbortSignal): Promise<Socket> {
  const host = hostOf(url);
  const mayCall = (address: string) => mayReach(url, address, network.reach);
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await inTime(network.lookup(host), signal);
  if (addresses.length === 0 || !addresses.every(({ address }) => mayCall(address))) throw new ForbiddenAddress();
  const socket = unbroken(network.dial(addresses, portOf(url), signal));
  try {
    await once(socket, 'connect', { signal });
    if (!mayCall(socket.remoteAddress ?? '')) throw new ForbiddenAddress();
    return url.protocol === 'https:' ? await secured(socket, host, network.ca, signal) : socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function secured(socket: Socket, host: string, ca: string | undefined, signal: AbortSignal): Promise<Socket> {
  // An address is no name to ask for (RFC 6066, 3), and is looked for in the certificate all the same.
  const servername = isIP(host) ? '' : host;
  const trusted = ca === undefined ? {} : { ca };
  const secure = unbroken(tlsConnect({ socket, host, servername, ALPNProtocols: ['http/1.1'], ...trusted }));
  await once(secure, 'secureConnect', { signal });
  return secure;
}

/** A name that nobody answers for takes no longer than the rest. */
function inTime<Of>(work: Promise<Of>, signal: AbortSignal): Promise<Of> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** What breaks after everybody stopped listening to it must not end the process. */
function unbroken<Of extends Socket>(socket: Of): Of {
  return socket.on('error', () => {});
}
