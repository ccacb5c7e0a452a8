import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { overloadCode } from '../db/overload.js';
import { isPast } from '../db/pastPurpose.js';
import { holdsCardNumber } from '../kernel/cardNumber.js';
import { ERROR_CODES, type ErrorCode, KlussterError } from '../kernel/errors.js';
import { Refusal } from './refusal.js';
import { currentRequest, currentRequestId } from './requestScope.js';

/** Codes of Apollo Server that have another name among ours. */
const OURS: ReadonlyMap<string, ErrorCode> = new Map([
  ['INTERNAL_SERVER_ERROR', 'INTERNAL'],
  ['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'],
]);

/** Extensions that may leave beside the code: ours, and never a value that was sent. */
const TELLABLE = ['coordinate', 'reason', 'ids', 'coordinates'] as const;

/** What the world hears of an error: a code of the closed set, a message that repeats no value, and the id of the request. */
export function maskError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const original = causeOf(thrown);
  const code = codeOf(formatted, original);
  const isOurs = original instanceof KlussterError || original instanceof Refusal;
  currentRequest()?.codes.add(code);
  const said = isOurs ? original.message : messageOf(code, formatted.message, original);
  // Names are repeated, and somebody may have typed the number of a card into one.
  const message = holdsCardNumber(said) ? ERROR_CODES[code].message : said;
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

/** The code of what code of ours or a library threw. */
export const codeOfThrown = (thrown: unknown): ErrorCode =>
  thrown instanceof KlussterError ? thrown.code : (overloadCode(thrown) ?? (isPast(thrown) ? 'NOT_FOUND' : 'INTERNAL'));

/** What a resolver threw, or the refusal that a rule reported and Apollo wrapped; else the error itself. */
function causeOf(thrown: unknown): unknown {
  if (thrown instanceof GraphQLError && thrown.originalError instanceof Refusal) return thrown.originalError;
  return unwrapResolverError(thrown);
}

/** How graphql-js, which knows no codes, gives a document up: its parser, and its rule that compares fields with each other. */
const TOO_LARGE: readonly (readonly [RegExp, string])[] = [
  [/^Syntax Error: Document contains more tha[nt] (\d+) tokens\..*$/, 'A document has at most $1 tokens.'],
  [/^Validation aborted\.$/, ERROR_CODES.OPERATION_REJECTED.message],
];

/** How graphql-js, which knows no codes, speaks of values that do not fit. */
const OF_VALUES = /^(?:Variable "\$|Argument "|Too many errors processing variables)/;

/** The code of an error; what nobody named is a fault of ours. `original` is what a resolver threw, or the error itself. */
export function codeOf({ extensions, message }: GraphQLFormattedError, original: unknown): ErrorCode {
  if (original instanceof KlussterError) return original.code;
  const overload = overloadCode(original);
  if (overload) return overload;
  // Somebody was erased, or something closed, while it was done: to whoever comes after, it is not there.
  if (isPast(original)) return 'NOT_FOUND';
  if (original instanceof GraphQLError) {
    if (original instanceof Refusal) return original.extensions.code as ErrorCode;
    if (TOO_LARGE.some(([pattern]) => pattern.test(message))) return 'OPERATION_REJECTED';
    if (!original.extensions.code && OF_VALUES.test(message)) return 'BAD_USER_INPUT';
    // Apollo calls a wrong method a bad request; the status says which it is.
    if ((original.extensions.http as { status?: number } | undefined)?.status === 405) return 'METHOD_NOT_ALLOWED';
  }
  const given = String(extensions?.code ?? '');
  if (Object.hasOwn(ERROR_CODES, given)) return given as ErrorCode;
  return OURS.get(given) ?? 'INTERNAL';
}

/** What is said of a value: graphql-js repeats it in most of these messages, and what is cut off is the value. */
const OF_A_VALUE: readonly (readonly [RegExp, string])[] = [
  [/^(Variable "\$\w+") got invalid value [\s\S]*$/, '$1 got an invalid value.'],
  [/^(Expected value of type "[\w![\]]+"), found [\s\S]*$/, '$1.'],
  [/^Value [\s\S]* does not exist in "(\w+)" enum[\s\S]*$/, 'The value does not exist in "$1" enum.'],
  [/^((?:Enum "\w+"|\w+) cannot represent [^:]*?)(?: value)?: [\s\S]*$/, '$1 value.'],
  [/^(Argument "\w+") has invalid value [\s\S]*$/, '$1 has an invalid value.'],
  [/^((?:Variable "\$|Argument ")\w+" of (?:required|non-null) type "[\w![\]]+" [\w" $]+\.)$/, '$1'],
  [/^(Text may hold [\w ]+\.|This is not a valid \w+\.|Too many [\w ,]+\.[\w ]+\.)$/, '$1'],
];

/** Messages of these codes speak of the schema and the document, which the client knows; all others are ours alone. */
const SPEAKS: ReadonlySet<ErrorCode> = new Set(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_REJECTED']);

const VALUES: ReadonlySet<Kind> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** True for an error about names that stand in the document; one about a value could quote it. */
const isOfNames = (error: unknown): boolean =>
  error instanceof GraphQLError && (error.nodes ?? []).length > 0 && !error.nodes?.some(({ kind }) => VALUES.has(kind));

function messageOf(code: ErrorCode, message: string, original: unknown): string {
  if (!SPEAKS.has(code)) return ERROR_CODES[code].message;
  const told = [...TOO_LARGE, ...OF_A_VALUE].find(([pattern]) => pattern.test(message));
  if (told) return message.replace(told[0], told[1]);
  return isOfNames(original) ? message : ERROR_CODES.BAD_USER_INPUT.message;
}
