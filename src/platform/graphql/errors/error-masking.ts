import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { type DatabaseFailure, databaseFailure } from '../../db/connection/database-failure.ts';
import { DomainError } from '../../errors/domain-error.ts';
import { describeError } from '../../observability/describe-error.ts';
import type { RequestContext } from '../context.ts';

/** Codes whose messages are written for the caller; everything else is ours to know. */
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

/** How graphql-js ends a message about a name it does not know. */
const SUGGESTION = / ?Did you mean .+\?$/;

/** How graphql-js begins when it stops counting what is wrong with the variables; it gives this one no code or place. */
const TOO_MANY_MISTAKES = 'Too many errors processing variables';

/** What graphql-js points at when it cannot take a value: the variable's declaration, or the value in the document. */
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

/** As a guess: a restart takes seconds, and many who ask again at once would be too many. */
export const RETRY_SECONDS = 2;

/** What a client is told of it; why exactly is ours to know. */
const UNAVAILABLE: Readonly<Record<DatabaseFailure, string>> = {
  overloaded: 'The server is overloaded; try again shortly.',
  lost: 'The server cannot reach its database; try again shortly.',
  cut: 'This took too long and was given up; try again shortly.',
  'read-only': 'The server cannot write at the moment; try again shortly.',
  exhausted: 'The database is out of resources; try again later.',
};

/** Who asked what, as far as the log and error tracking tell. */
export interface RequestInfo {
  readonly requestId: string;
  /** The name that the client gave it. */
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
 * What a client gets to see of an error: public ones as they are, user faults of queries as BAD_USER_INPUT, and
 * everything else as INTERNAL with nothing but the request id, by which the log has the whole of it.
 */
export function maskError(
  error: unknown,
  formatted: GraphQLFormattedError,
  options: {
    requestInfo: RequestInfo | undefined;
    log: Logger;
    /** Leaves out which names of the schema were nearly right. */
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
  const code = codeOf(cause) ?? String(formatted.extensions?.code ?? '');
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
 * A rule of ours may refuse a document with a code of its own, which Apollo covers with one for all rules; what
 * Apollo refuses with 400 and no code at all, such as a hash of another document, is a bad request.
 */
function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof GraphQLError)) return undefined;
  // graphql-jit makes errors of this class that have no extensions.
  const { code, http } = (cause.extensions ?? {}) as { code?: unknown; http?: { status?: number } };
  if (typeof code === 'string') return code;
  if (cause.message.startsWith(TOO_MANY_MISTAKES) || isAboutValue(cause)) return 'BAD_USER_INPUT';
  return http?.status === 400 ? 'BAD_REQUEST' : undefined;
}

/**
 * Whether graphql-js found a value that it cannot take, such as null for a variable with a default where null is not
 * allowed. It finds that out only while executing, and gives the error no code. Its other errors point at fields, or
 * at nothing: what a resolver answered was wrong.
 */
function isAboutValue({ nodes }: GraphQLError): boolean {
  const [node] = nodes ?? [];
  return node !== undefined && VALUES.has(node.kind);
}
