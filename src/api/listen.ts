import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../kernel/errors.js';

/** A listening server. */
export type Listening = {
  readonly port: number;
  /**
   * Takes no more connections, lets what is running finish, and cuts what is left after so many milliseconds.
   * @param drainMs how long running requests, and clients that hang, may take
   */
  close(drainMs?: number): Promise<void>;
};

/** Listens. Throws `Fault` when the port cannot be had, naming it. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  const running = runningOf(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another process listens there' : 'it cannot be opened';
      reject(new Fault(`Port ${port} is not to be had: ${why}. Set PORT or HOST.`, 'listen'));
    });
    server.listen(port, host, () => {
      const { port: had } = server.address() as AddressInfo;
      resolve({ port: had, close: (drainMs = 0) => close(server, running, drainMs) });
    });
  });
}

/** The answers that are still to be given. */
function runningOf(server: Server): ReadonlySet<ServerResponse> {
  const running = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    running.add(response);
    if (!server.listening) response.setHeader('connection', 'close');
    response.once('close', () => running.delete(response));
  });
  return running;
}

function close(server: Server, running: ReadonlySet<ServerResponse>, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = drainMs > 0 ? setTimeout(() => server.closeAllConnections(), drainMs) : undefined;
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    // A connection that would be kept alive after its answer would keep the server.
    for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
    server.closeIdleConnections();
  });
}
