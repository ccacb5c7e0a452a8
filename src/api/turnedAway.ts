import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type GraphQLFormattedError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { ERROR_CODES, type ErrorCode, errorEntry } from '../kernel/errors.js';
import type { RequestContext } from './requestContext.js';
import { currentRequest } from './requestScope.js';

type Answer = {
  readonly response: GraphQLRequestContext<RequestContext>['response'];
  readonly operation: OperationDefinitionNode | undefined;
  readonly contextValue: RequestContext;
};

/** The codes that ask the client to come again, and so need a status that says so. */
const isPassing = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) && errorEntry(code as ErrorCode).httpStatus === 503;

/**
 * A query that could not be served in time is turned away whole, with 503 and `Retry-After`: half an answer would be taken
 * for the whole, and be in the ledger. What a mutation has done is told all the same. Stands before the plugin of the
 * ledger, and acts before anything is awaited: what it takes out of the answer is not written down as shown.
 */
export const turnedAwayPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, operation, contextValue }) {
        if (operation?.operation !== OperationTypeNode.QUERY || response.body.kind !== 'single') return;
        const code = contextValue.signal.aborted ? 'TIMED_OUT' : passingCode(response.body.singleResult.errors);
        if (code) answerOnly({ response, operation, contextValue }, code);
      },
    };
  },
};

const passingCode = (errors: readonly GraphQLFormattedError[] = []): ErrorCode | undefined =>
  errors.map((error) => error.extensions?.code).find(isPassing);

/** Leaves of an answer nothing but one coded error; for a query that can be asked again, with the status that says so. */
export function answerOnly({ response, operation, contextValue }: Answer, code: ErrorCode): void {
  if (response.body?.kind !== 'single') return;
  currentRequest()?.codes.add(code);
  const { message, httpStatus = 200, retryAfter } = errorEntry(code);
  const extensions = { code, requestId: contextValue.requestId };
  response.body.singleResult = { data: null, errors: [{ message, extensions }] };
  if (retryAfter === undefined || operation?.operation !== OperationTypeNode.QUERY) return;
  response.http.status = httpStatus;
  response.http.headers.set('retry-after', String(retryAfter));
}
