import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Fault } from '../kernel/errors.js';
import { codeOf } from './errorMask.js';
import { currentRequestId } from './requestScope.js';

/**
 * One log line for each fault: the request, the kind of error, the record it names, and where in the code. Never a message
 * that is not ours: those of drivers and libraries quote rows and values.
 */
export function logFault(log: Logger, error: unknown, requestId = currentRequestId()): void {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const is = cause instanceof Error ? cause : new Error('A value was thrown that is no error.');
  log.error(
    {
      requestId,
      error: is.name,
      ...(is instanceof Fault && { record: is.record, detail: is.message }),
      ...('code' in is && typeof is.code === 'string' && /^[\w]{1,40}$/.test(is.code) && { code: is.code }),
      at: framesOf(is),
    },
    'A fault was recorded.',
  );
}

/** The frames of a stack without its first lines, which repeat the message. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*(:\d+:\d+\)?|\((native|<anonymous>)\))$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

const isFault = (error: GraphQLError): boolean => codeOf(error.toJSON(), unwrapResolverError(error)) === 'INTERNAL';

/** Logs what clients see as `INTERNAL`. */
export const faultLogPlugin = (log: Logger): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) if (isFault(error)) logFault(log, error);
      },
    };
  },
  async contextCreationDidFail({ error }) {
    if (!(error instanceof GraphQLError) || isFault(error)) logFault(log, error);
  },
  async unexpectedErrorProcessingRequest({ error }) {
    logFault(log, error);
  },
});
