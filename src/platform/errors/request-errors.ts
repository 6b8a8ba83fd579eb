import { GraphQLError } from 'graphql';

/** Errors of the request itself, in contrast to the user errors of a payload. */

/** @param field where in the arguments the mistake is, such as `where.total.range` */
export function badUserInput(message: string, field?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } });
}

/** A cursor that none of our lists or event logs wrote. A retry cannot help. */
export function invalidCursor(message: string, field: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INVALID_CURSOR', field } });
}

/** A cursor after which events are missing. The client reads the state again and continues without the cursor. */
export function cursorExpired(message: string, field: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'CURSOR_EXPIRED', field } });
}

/** Too many attempts of a query, which has no payload for user errors. @param retryAfter seconds */
export function rateLimited(message: string, retryAfter: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfter } });
}

export function unauthenticated(message = 'Sign in first: this needs a valid access token.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}

export function forbidden(message = 'Your role does not allow this.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** The error with its own code or the given one. Only INTERNAL errors keep their cause, for the log. */
export function asGraphqlError(error: unknown, code: string): GraphQLError {
  if (error instanceof GraphQLError && error.extensions.code) return error;
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, {
    originalError: code === 'INTERNAL' ? original : null,
    nodes: error instanceof GraphQLError ? error.nodes : null,
    extensions: { code },
  });
}
