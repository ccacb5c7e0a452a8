import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { WebhookAnswer, WebhookPort, WebhookReach, WebhookRequest } from '../kernel/webhookPort.js';
import { connect, dial, ForbiddenAddress, type Network } from './connect.js';

/** How long a receiver has in all, from its name to its answer (Standard Webhooks: 15 to 30 s). */
const PATIENCE_MS = 15_000;
/** How much of an answer is let arrive, and how long it may take; nobody reads it. */
const ANSWER = { bytes: 16_384, ms: 1_000 };

/** Tells partners by HTTP: one connection for each attempt, no redirect followed, nothing of the answer but its status. */
export function httpWebhooks(reach: WebhookReach, parts: Partial<Network & { patienceMs: number }> = {}): WebhookPort {
  const { patienceMs = PATIENCE_MS, ...network } = parts;
  const all = (name: string) => lookup(name, { all: true });
  return { post: (request) => post(request, { lookup: all, dial, ...network, reach }, patienceMs) };
}

async function post(request: WebhookRequest, network: Network, patienceMs: number): Promise<WebhookAnswer> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const url = new URL(request.url);
    const socket = await connect(url, network, signal);
    const status = await exchange(socket, url, request, signal).finally(() => socket.destroy());
    return { outcome: outcomeOf(status), status };
  } catch (error) {
    if (error instanceof ForbiddenAddress) return { outcome: 'FORBIDDEN_ADDRESS' };
    return { outcome: signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE' };
  }
}

const outcomeOf = (status: number) => {
  if (status === 410) return 'GONE';
  return status >= 200 && status < 300 ? 'DELIVERED' : 'REJECTED';
};

/** The status of the answer. */
function exchange(socket: Socket, url: URL, { headers, body }: WebhookRequest, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: { ...headers, host: url.host, 'content-length': body.length, connection: 'close' },
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      // Whoever breaks off now has answered.
      letArrive(response).finally(() => resolve(response.statusCode ?? 0));
    });
    request.end(body);
  });
}

/** Lets a small answer arrive, so that its sender need not see its connection torn; a larger or slower one is cut. */
function letArrive(response: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, ANSWER.ms);
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > ANSWER.bytes) resolve();
    });
    response.on('error', () => resolve());
    response.on('close', () => {
      clearTimeout(enough);
      resolve();
    });
  });
}
