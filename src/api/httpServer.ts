import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { Fault } from '../kernel/errors.js';
import { logFault } from './faultLog.js';
import { answerError, errorBody } from './graphqlHandler.js';
import { inRequest } from './requestScope.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A listening server. */
export type Listening = { readonly port: number; close(): Promise<void> };

/** Gives each request an id, sends GraphQL one way and everything else the other, and turns what nobody caught into a coded answer. */
export function httpServer(graphql: Handle, pages: Handle, log: Logger): Server {
  // Node would refuse a missing host or a strange expectation by itself, without a word.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    inRequest(requestId, async () => {
      try {
        if (request.httpVersion === '1.1' && request.headers.host === undefined) answerError(response, 'BAD_REQUEST');
        else await (isGraphql(request.url) ? graphql : pages)(request, response);
      } catch (fault) {
        logFault(log, fault, requestId);
        if (response.headersSent) response.destroy();
        else answerError(response, 'INTERNAL');
      }
    });
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    inRequest(requestId, () => answerError(response, 'BAD_REQUEST', 417));
  });
  return server.on('clientError', answerUnreadable);
}

const UNREADABLE = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 } as const;

/** Answers what is not HTTP, over the bare socket: a client that reads nothing but our JSON understands this too. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const requestId = randomUUID();
  const status = UNREADABLE[error.code as keyof typeof UNREADABLE] ?? 400;
  const body = inRequest(requestId, () => errorBody('BAD_REQUEST'));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nx-request-id: ${requestId}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
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
