import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { UserFault } from './user-errors.ts';

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

/**
 * What a client gets to see of an error: public ones as they are, user faults of queries as BAD_USER_INPUT, and
 * everything else as INTERNAL with nothing but the request id, by which the log has the whole of it.
 */
export function maskError(
  error: unknown,
  formatted: GraphQLFormattedError,
  options: { requestId: string | undefined; log: Logger },
): GraphQLFormattedError {
  const { requestId, log } = options;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const location = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (cause instanceof UserFault) {
    const field = cause.errors[0]?.field?.join('.');
    const extensions = { code: 'BAD_USER_INPUT', ...(field && { field }) };
    return { message: cause.message, ...location, extensions };
  }
  const code = String(formatted.extensions?.code ?? '');
  if (PUBLIC_CODES.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...location, extensions };
  }
  if (isPoolTimeout(cause)) {
    log.error({ requestId, error: describeError(cause) }, 'no database connection in time');
    const extensions = { code: 'UNAVAILABLE', ...(requestId && { requestId }) };
    return { message: 'The server is overloaded; try again shortly.', ...location, extensions };
  }
  log.error({ requestId, path: formatted.path?.join('.'), error: describeError(cause) }, 'request failed');
  const message = 'Something went wrong on our side; quote the request id when you report it.';
  return { message, ...location, extensions: { code: 'INTERNAL', ...(requestId && { requestId }) } };
}

function isPoolTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}

/** Name, message and stack; never the parameters a driver attaches. */
export function describeError(error: unknown): { name: string; message: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  return { name: error.name, message: error.message.split('\n')[0] ?? '', stack: error.stack };
}
