import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { logFault } from './faultLog.js';
import { answerError, errorBody } from './graphqlHandler.js';
import { HTTP_BOUNDS, type HttpBounds } from './httpBounds.js';
import { type Observer, observed } from './observe/observer.js';
import { currentRequest, inRequest, routeOf, type Served } from './requestScope.js';
import { saidTwice } from './saidTwice.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What is around the handling of requests. */
export type Around = { readonly bounds?: HttpBounds; readonly observers?: readonly Observer[] };

/** Gives each request an id, sends GraphQL one way and everything else the other, and turns what nobody caught into a coded answer. */
export function httpServer(
  graphql: Handle,
  pages: Handle,
  log: Logger,
  { bounds = HTTP_BOUNDS, observers = [] }: Around = {},
): Server {
  const handle = async (request: IncomingMessage, response: ServerResponse, { id, route }: Served) => {
    try {
      const isHostless = request.httpVersion === '1.1' && request.headers.host === undefined;
      if (isHostless || saidTwice(request.rawHeaders)) answerError(response, 'BAD_REQUEST');
      else await (route === '/graphql' ? graphql : pages)(request, response);
    } catch (fault) {
      logFault(log, fault, id);
      if (response.headersSent) response.destroy();
      else answerError(response, 'INTERNAL');
    }
  };
  const begin = (request: IncomingMessage, response: ServerResponse, work: (served: Served) => Promise<void>) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    inRequest(
      requestId,
      () => {
        const served = currentRequest() as Served;
        void observed(observers, { request, response, served }, () => work(served));
      },
      routeOf(request.url),
    );
  };
  const server = createServer(
    {
      // Node would refuse a missing host or a strange expectation by itself, without a word.
      requireHostHeader: false,
      headersTimeout: bounds.headersMs,
      requestTimeout: bounds.requestMs,
      connectionsCheckingInterval: bounds.checkMs,
      keepAliveTimeout: bounds.keepAliveMs,
      maxHeaderSize: bounds.headerBytes,
    },
    (request, response) => begin(request, response, (served) => handle(request, response, served)),
  );
  server.maxConnections = bounds.connections;
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    begin(request, response, async () => answerError(response, 'BAD_REQUEST', 417)),
  );
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
