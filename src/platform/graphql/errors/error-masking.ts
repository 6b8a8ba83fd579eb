import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { type DatabaseFailure, databaseFailure } from '../../db/connection/database-failure.ts';
import { DomainError } from '../../errors/domain-error.ts';
import { describeError } from '../../observability/describe-error.ts';
import type { RequestContext } from '../context.ts';

/** Codes whose messages are meant for the caller. All other errors are internal. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'INVALID_CURSOR',
  'CURSOR_EXPIRED',
  'SUBSCRIBER_TOO_SLOW',
  'UNAVAILABLE',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The code of every error that validating a document finds, a wrong literal included. */
const INVALID_DOCUMENT = 'GRAPHQL_VALIDATION_FAILED';

/** The end of graphql-js's message about an unknown name. */
const SUGGESTION = / ?Did you mean .+\?$/;

/**
 * The start of graphql-js's message when it stops reporting errors in variables. This error has no code and no
 * location.
 */
const TOO_MANY_MISTAKES = 'Too many errors processing variables';

/** The nodes of a graphql-js error about a value: the variable's declaration, or the value in the document. */
const VALUES: ReadonlySet<string> = new Set([
  Kind.VARIABLE_DEFINITION,
  Kind.VARIABLE,
  Kind.NULL,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** A guess. A restart takes seconds, and clients that all retry at once would be too many. */
export const RETRY_SECONDS = 2;

/** The client's message. The exact cause is internal. */
const UNAVAILABLE: Readonly<Record<DatabaseFailure, string>> = {
  overloaded: 'The server is overloaded; try again shortly.',
  lost: 'The server cannot reach its database; try again shortly.',
  cut: 'This took too long and was given up; try again shortly.',
  'read-only': 'The server cannot write at the moment; try again shortly.',
  exhausted: 'The database is out of resources; try again later.',
};

/** The facts of a request in the log and in error reports. */
export interface RequestInfo {
  readonly requestId: string;
  /** The operation name that the client sent. */
  readonly operation?: string | undefined;
  readonly role?: string | undefined;
}

export function requestInfoOf(
  { requestId, actor }: Pick<RequestContext, 'requestId' | 'actor'>,
  operation: string | null | undefined,
): RequestInfo {
  return { requestId, operation: operation?.slice(0, 100), role: actor.viewer?.role ?? 'anonymous' };
}

/** Masks all errors of a result. */
export type ErrorMask = (
  errors: readonly GraphQLError[],
  requestInfo: RequestInfo | undefined,
) => readonly GraphQLFormattedError[];

export function errorMask(options: { log: Logger; hidesSuggestions: boolean }): ErrorMask {
  return (errors, requestInfo) =>
    errors.map((error) => maskError(error, error.toJSON(), { ...options, requestInfo }));
}

/**
 * What a client sees of an error. Public errors stay as they are. Domain errors of queries become BAD_USER_INPUT. All
 * others become INTERNAL with only the request id, under which the log has the details.
 */
export function maskError(
  error: unknown,
  formatted: GraphQLFormattedError,
  options: {
    requestInfo: RequestInfo | undefined;
    log: Logger;
    /** Removes suggestions of similar schema names. */
    hidesSuggestions: boolean;
  },
): GraphQLFormattedError {
  const { requestInfo, log, hidesSuggestions } = options;
  const requestId = requestInfo?.requestId;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const location = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (cause instanceof DomainError) {
    const field = cause.errors[0]?.field?.join('.');
    const extensions = { code: 'BAD_USER_INPUT', ...(field && { field }) };
    return { message: cause.message, ...location, extensions };
  }
  const givenCode = String(formatted.extensions?.code ?? '');
  const code = codeOf(cause, givenCode) ?? givenCode;
  if (PUBLIC_CODES.has(code)) {
    const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
    const message = hidesSuggestions ? formatted.message.replace(SUGGESTION, '') : formatted.message;
    return { message, ...location, extensions: { ...extensions, code } };
  }
  const reason = databaseFailure(cause);
  if (reason) {
    log.error({ ...requestInfo, reason, error: describeError(cause) }, 'the database is not available');
    const extensions = { code: 'UNAVAILABLE', retryAfter: RETRY_SECONDS, ...(requestId && { requestId }) };
    return { message: UNAVAILABLE[reason], ...location, extensions };
  }
  log.error(
    { ...requestInfo, path: formatted.path?.join('.'), error: describeError(cause) },
    'request failed',
  );
  const message = 'Something went wrong on our side; quote the request id when you report it.';
  return { message, ...location, extensions: { code: 'INTERNAL', ...(requestId && { requestId }) } };
}

/**
 * Our validation rules may set their own code, which Apollo replaces with one code for all rules. An Apollo error with
 * status 400 and no code, such as a hash of another document, is a bad request.
 */
function codeOf(cause: unknown, givenCode: string): string | undefined {
  if (!(cause instanceof GraphQLError)) return undefined;
  // graphql-jit creates errors of this class without extensions.
  const { code, http } = (cause.extensions ?? {}) as { code?: unknown; http?: { status?: number } };
  if (typeof code === 'string') return code;
  if (givenCode === INVALID_DOCUMENT) return givenCode;
  if (cause.message.startsWith(TOO_MANY_MISTAKES) || isAboutValue(cause)) return 'BAD_USER_INPUT';
  return http?.status === 400 ? 'BAD_REQUEST' : undefined;
}

/**
 * Whether graphql-js rejected a value, such as null for a variable with a default where null is not allowed. It notices
 * this only while executing, and its error has no code. Its other errors point at fields or nothing: a resolver's
 * result was wrong.
 */
function isAboutValue({ nodes }: GraphQLError): boolean {
  const [node] = nodes ?? [];
  return node !== undefined && VALUES.has(node.kind);
}
