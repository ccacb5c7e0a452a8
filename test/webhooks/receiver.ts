import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a partner received. */
export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** The server of a partner: keeps what it is sent, and answers as a test wants. */
export type Receiver = {
  readonly port: number;
  readonly received: readonly Received[];
  /** Connections that were made to it, whether anything came through them or not. */
  readonly connections: () => number;
  /** From here on it answers so. */
  answer(how: RequestListener): void;
  close(): Promise<void>;
};

export const withStatus =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end();

export async function startReceiver(tls?: { readonly key: string; readonly cert: string }): Promise<Receiver> {
  const received: Received[] = [];
  let how: RequestListener = withStatus(204);
  let connections = 0;
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    how(request, response);
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    connections: () => connections,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
