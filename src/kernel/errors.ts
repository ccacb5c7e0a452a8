/** What one code tells a client: HTTP status where it is not 200, the default sentence, and the text of `docs/errors/<CODE>.md`. */
type ErrorEntry = {
  readonly httpStatus?: number;
  /** Seconds after which to try again: header `Retry-After` (RFC 9110, 10.2.3). */
  readonly retryAfter?: number;
  readonly message: string;
  readonly explanation: string;
};

/**
 * The closed set of codes in `errors[].extensions.code`.
 * Upper-case strings are shared with Apollo Server where it has the same case; `UNAUTHORIZED_FIELD_OR_TYPE` and its
 * message are those of Apollo Router and Envelop, so that existing clients recognise them.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: {
    message: 'An argument has a value that is not accepted.',
    explanation:
      'The operation is well formed, but a value in it is outside what the field accepts. Correct the value.',
  },
  CURSOR_INVALID: {
    message: 'The cursor does not belong to this list.',
    explanation:
      'A cursor is valid only for the viewer, field, filter and order that it was given for. Start again without a cursor.',
  },
  UNAUTHENTICATED: {
    httpStatus: 401,
    message: 'Sign in to continue.',
    explanation: 'The request carries no credentials, or they have expired or were revoked. Sign in again.',
  },
  FORBIDDEN: {
    message: 'This viewer may not do that.',
    explanation: 'The viewer is known, but the action is not open to any of its profiles.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    message: 'Unauthorized field or type',
    explanation: 'The operation selects a field that is withheld from this viewer. The SDL states who may read it.',
  },
  STANDING_CHANGED: {
    message: 'What this answer rests on has just changed. Ask again.',
    explanation:
      'While the operation ran, the session or standing of the viewer, or the sharing or case grant of a person in the answer, ended.',
  },
  NOT_FOUND: {
    message: 'There is no such object.',
    explanation:
      'The id names nothing, or nothing that exists for this viewer. The two answers are the same on purpose.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: 'This Idempotency-Key came before with another input.',
    explanation:
      'Within a day, one key stands for one thing to be created. The same key came with the same mutation and another input; nothing was made.',
  },
  OPERATION_REJECTED: {
    message: 'The operation was refused before execution.',
    explanation:
      'The operation is too large or too costly, or it filters, sorts or counts by a field that this viewer may not read.',
  },
  RATE_LIMITED: {
    httpStatus: 429,
    message: 'Too much was asked in too short a time. Try again later.',
    explanation:
      'The client has spent what it may spend in a minute. The headers `RateLimit` and `Retry-After` say when there is more.',
  },
  BODY_TOO_LARGE: {
    httpStatus: 413,
    message: 'The request body is too large.',
    explanation:
      'The body exceeds the limit of the server. Send a smaller operation, fewer variables or a smaller image.',
  },
  CARD_DATA_REFUSED: {
    httpStatus: 422,
    message: 'Never send the number of a payment card to us. It was neither kept nor logged.',
    explanation:
      'A text that was sent holds what looks like the number of a payment card: 13 to 19 digits of a card network, with or without spaces or dashes. Nothing of the request was done. A card is given to the card gateway alone, from the browser.',
  },
  IMAGE_REFUSED: {
    httpStatus: 422,
    message: 'The image is not accepted. Send one JPEG, PNG or WebP image that does not move.',
    explanation:
      'What was sent is no JPEG, PNG or WebP image, is another than `Content-Type` says, moves, is damaged, or has more than 25 million pixels.',
  },
  BAD_REQUEST: {
    httpStatus: 400,
    message: 'The request is not a GraphQL request.',
    explanation: 'The body is not JSON, lacks a query, or lacks the headers that protect against cross-site requests.',
  },
  METHOD_NOT_ALLOWED: {
    httpStatus: 405,
    message: 'Use POST.',
    explanation: 'The HTTP method is not served here, or it may not carry this kind of operation.',
  },
  GRAPHQL_PARSE_FAILED: {
    httpStatus: 400,
    message: 'The operation is not valid GraphQL syntax.',
    explanation: 'The document could not be parsed.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    httpStatus: 400,
    message: 'The operation does not fit the schema.',
    explanation: 'The document parses, but selects or passes something that the schema does not have.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    httpStatus: 400,
    message: 'The operation to run could not be determined.',
    explanation: 'The document holds several operations and `operationName` names none, or one that is not in it.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    message: 'PersistedQueryNotSupported',
    explanation: 'Automatic persisted queries are off. Send the full document; clients fall back on their own.',
  },
  DOCUMENT_NOT_TRUSTED: {
    httpStatus: 400,
    message: 'This document is not one of the trusted documents.',
    explanation: 'The request names, or sends, a document that is not in the manifest of this service.',
  },
  OVERLOADED: {
    httpStatus: 503,
    retryAfter: 2,
    message: 'The service is busy. Try again in a moment.',
    explanation: 'More is asked than can be answered in time; this operation was turned away, not begun and left.',
  },
  TIMED_OUT: {
    httpStatus: 503,
    retryAfter: 5,
    message: 'The operation took longer than it may.',
    explanation:
      'A statement, or the operation as a whole, ran out of its time. Nothing of a query is answered in part.',
  },
  INTERNAL: {
    httpStatus: 500,
    message: 'Something went wrong on our side.',
    explanation: 'A fault was recorded. The request id in the answer leads the operators to it.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** One of the closed set of error codes. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** The entry of a code, with the optional status readable whatever the code is. */
export function errorEntry(code: ErrorCode): ErrorEntry {
  return ERROR_CODES[code];
}

/**
 * A failure that the client hears about, code and message alike.
 * The message is a constant sentence: it may name an argument or a limit, and never repeats a value.
 */
export class KlussterError extends Error {
  override readonly name: string = 'KlussterError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = ERROR_CODES[code].message) {
    super(message);
    this.code = code;
  }
}

/**
 * A programming or integrity fault: clients see `INTERNAL`, operators see `message` and `record`.
 * `record` names where it happened (a table, an id, a key id) and never a value. There is no `cause`, because
 * the causes of libraries quote what they were given.
 */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly record: string;

  constructor(message: string, record: string = message) {
    super(message);
    this.record = record;
  }
}
