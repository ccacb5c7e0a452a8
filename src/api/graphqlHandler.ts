import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { json } from 'express';
import { ERROR_CODES, type ErrorCode, errorEntry, Fault } from '../kernel/errors.js';
import type { Allowance } from './allowance.js';
import { answerHeaders } from './answerHeaders.js';
import { askedDocument } from './askedDocument.js';
import { crossOrigin } from './crossOrigin.js';
import type { HttpBounds } from './httpBounds.js';
import { LIMITS } from './limits.js';
import { operationSignal } from './operationSignal.js';
import type { RequestContext } from './requestContext.js';
import { currentRequest } from './requestScope.js';
import type { TrustedDocuments } from './trustedDocuments.js';

/** JSON that is exchanged is UTF-8 (RFC 8259, 8.1); the parser would read others, of which not all look like what they are. */
const onlyUtf8 = (_request: unknown, _response: unknown, _body: Buffer, charset: string) => {
  if (charset !== 'utf-8') throw new Fault('A body is not UTF-8.');
};

const parseBody = json({ limit: LIMITS.bodyBytes, strict: true, verify: onlyUtf8 });

/** Where a request comes from, and what whoever sent it may still spend. */
export type Client = { readonly source: string; readonly allowance: Allowance };

/** How the transport is set up. */
export type Transport = {
  readonly bounds: HttpBounds;
  readonly documents: TrustedDocuments;
  /** Origins whose pages may ask. */
  readonly origins: readonly string[];
};

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves GraphQL over HTTP straight from `node:http` through Apollo's integration interface: measured at 49 to 69 µs a
 * request less than through a web framework. Bodies are read by the framework's own parser.
 * @param clientOf finds out who sends the request, before anything of it is read
 * @param contextOf makes the context of a request; what it throws is answered by Apollo. `isAgain` when the request is
 *   answered anew, since its viewer was not who she was assumed to be
 */
export function graphqlHandler(
  server: ApolloServer<RequestContext>,
  clientOf: (request: IncomingMessage) => Client,
  contextOf: (
    request: IncomingMessage,
    client: Client,
    signal: AbortSignal,
    isAgain: boolean,
  ) => Promise<RequestContext>,
  { bounds, documents, origins }: Transport,
): Handle {
  const always = answerHeaders(origins);
  const isPreflight = origins.length > 0 ? crossOrigin(origins) : () => false;
  let atWork = 0;
  const execute = async (request: IncomingMessage, response: ServerResponse, client: Client): Promise<void> => {
    const parameters = askedDocument(documents, request);
    if (typeof parameters === 'string') return refuse(response, client, parameters);
    const signal = operationSignal(response, bounds.operationMs);
    const httpGraphQLRequest = { method: request.method ?? 'GET', headers: headersOf(request), ...parameters };
    const run = async (isAgain: boolean) => {
      let context: RequestContext | undefined;
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => (context = await contextOf(request, client, signal, isAgain)),
      });
      return { answer, stands: (await context?.stands()) ?? true, cookie: context?.cookie };
    };
    // Whoever asks is at first taken for who she was before. Where that was wrong, nothing of it counts.
    let { answer, stands, cookie } = await run(false);
    if (!stands) {
      currentRequest()?.codes.clear();
      ({ answer, cookie } = await run(true));
    }
    if (cookie !== undefined) response.setHeader('set-cookie', cookie);
    await tellAllowance(response, client);
    await send(response, answer);
  };
  return async (request, response) => {
    response.setHeaders(always as Map<string, string>);
    if (isPreflight(request, response)) return;
    const client = clientOf(request);
    const refused = request.method === 'POST' ? await readBody(request, response) : undefined;
    if (refused) return refuse(response, client, refused);
    // Counted from here, so that slow bodies take no place from those who have sent theirs.
    if (atWork >= bounds.operations) return refuse(response, client, 'OVERLOADED');
    atWork += 1;
    try {
      await execute(request, response, client);
    } finally {
      atWork -= 1;
    }
  };
}

/** The headers that Apollo reads: what is sent, what is wanted, and what no form of another page can say. Tokens are none of them. */
const READ_BY_APOLLO = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const;

function headersOf({ headers: given }: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const name of READ_BY_APOLLO) {
    const value = given[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === 'complete') response.end(body.string);
  else {
    for await (const chunk of body.asyncIterator) response.write(chunk);
    response.end();
  }
}

async function refuse(response: ServerResponse, client: Client, code: ErrorCode): Promise<void> {
  await tellAllowance(response, client);
  answerError(response, code);
}

/** Every answer says what its client may still spend, refusals included. */
async function tellAllowance(response: ServerResponse, { allowance }: Client): Promise<void> {
  for (const [name, value] of await allowance.headers()) response.setHeader(name, value);
}

/** Reads a JSON body into `request.body`; the code of the refusal when it cannot. */
function readBody(request: IncomingMessage, response: ServerResponse): Promise<ErrorCode | undefined> {
  return new Promise((resolve) => {
    parseBody(request as never, response as never, (error?: unknown) => {
      if (!error) return resolve(undefined);
      resolve((error as { type?: string }).type === 'entity.too.large' ? 'BODY_TOO_LARGE' : 'BAD_REQUEST');
    });
  });
}

/** Answers outside GraphQL in the form of GraphQL: one coded error with the id of the request. */
export function answerError(
  response: ServerResponse,
  code: ErrorCode,
  status = errorEntry(code).httpStatus ?? 400,
): void {
  const { retryAfter } = errorEntry(code);
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(errorBody(code));
}

/** The body of an answer that is one coded error. */
export function errorBody(code: ErrorCode): string {
  const served = currentRequest();
  served?.codes.add(code);
  return JSON.stringify({
    errors: [{ message: ERROR_CODES[code].message, extensions: { code, requestId: served?.id } }],
  });
}
