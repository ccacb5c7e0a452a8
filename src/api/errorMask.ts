import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode, KlussterError } from '../kernel/errors.js';
import { currentRequestId } from './requestScope.js';

/** Codes of Apollo Server that have another name among ours. */
const OURS: Readonly<Record<string, ErrorCode>> = {
  INTERNAL_SERVER_ERROR: 'INTERNAL',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_SUPPORTED',
};

/** Extensions that may leave beside the code: ours, and never a value that was sent. */
const TELLABLE = ['coordinate', 'reason', 'ids', 'coordinates'] as const;

/** What the world hears of an error: a code of the closed set, a message that repeats no value, and the id of the request. */
export function maskError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(thrown);
  const code = original instanceof KlussterError ? original.code : codeOf(formatted);
  const message = original instanceof KlussterError ? original.message : messageOf(code, formatted.message);
  const told = Object.fromEntries(
    TELLABLE.flatMap((key) => (formatted.extensions?.[key] === undefined ? [] : [[key, formatted.extensions[key]]])),
  );
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...told, requestId: currentRequestId() },
  };
}

/** The code of an error that is no `KlussterError`; what nobody named is a fault of ours. */
export function codeOf({ extensions, message }: GraphQLFormattedError): ErrorCode {
  const given = String(extensions?.code ?? '');
  // Apollo reports a value that does not fit its variable without a code of its own in some paths.
  if (given === '' && message.startsWith('Variable "$')) return 'BAD_USER_INPUT';
  if (Object.hasOwn(ERROR_CODES, given)) return given as ErrorCode;
  return OURS[given] ?? 'INTERNAL';
}

/** graphql-js repeats values in these messages; what is cut off is the value. */
const CUTS: readonly (readonly [RegExp, string])[] = [
  [/^(Variable "\$\w+") got invalid value [\s\S]*$/, '$1 got an invalid value.'],
  [/^(Variable "\$\w+" of (?:required )?type "[\w![\]]+")[\s\S]*$/, '$1 was not given a fitting value.'],
  [/^(Expected value of type "[\w![\]]+"), found [\s\S]*$/, '$1.'],
  [/^Value [\s\S]* does not exist in "(\w+)" enum[\s\S]*$/, 'The value does not exist in "$1" enum.'],
  [/^((?:Enum "\w+"|\w+) cannot represent [^:]*?)(?: value)?: [\s\S]*$/, '$1 value.'],
  [/^Argument "(\w+)" has invalid value [\s\S]*$/, 'Argument "$1" has an invalid value.'],
  [/^Syntax Error[\s\S]*$/, 'The operation is not valid GraphQL syntax.'],
];

/** Messages of these codes speak of the schema and the document, which the client knows; all others are ours alone. */
const SPEAKS: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

function messageOf(code: ErrorCode, message: string): string {
  if (!SPEAKS.has(code)) return ERROR_CODES[code].message;
  const cut = CUTS.find(([pattern]) => pattern.test(message));
  if (cut) return message.replace(cut[0], cut[1]);
  return message.startsWith('Argument Validation Error') ? ERROR_CODES.BAD_USER_INPUT.message : message;
}
