import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { Fault } from '../kernel/errors.js';
import { logFault } from './faultLog.js';
import { answerError } from './graphqlHandler.js';
import { inRequest } from './requestScope.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A listening server. */
export type Listening = { readonly port: number; close(): Promise<void> };

/** Gives each request an id, sends GraphQL one way and everything else the other, and turns what nobody caught into a coded answer. */
export function httpServer(graphql: Handle, pages: Handle, log: Logger): Server {
  return createServer((request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    inRequest(requestId, async () => {
      try {
        await (isGraphql(request.url) ? graphql : pages)(request, response);
      } catch (fault) {
        logFault(log, fault, requestId);
        if (response.headersSent) response.destroy();
        else answerError(response, 'INTERNAL');
      }
    });
  });
}

const isGraphql = (url = ''): boolean =>
  url === '/graphql' || url.startsWith('/graphql?') || url.startsWith('/graphql/');

/** Listens. Throws `Fault` when the port cannot be had, naming it. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another process listens there' : 'it cannot be opened';
      reject(new Fault(`Port ${port} is not to be had: ${why}. Set PORT or HOST.`, 'listen'));
    });
    server.listen(port, host, () =>
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) }),
    );
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
