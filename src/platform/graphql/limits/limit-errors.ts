import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** `http` is what Apollo answers with; error masking takes it out of what a client sees. */

/** The document or its cost is past a limit: it has to be split or narrowed. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400, headers: new HeaderMap() } },
  });
}

export function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_REQUEST', http: { status: 413, headers: new HeaderMap() } },
  });
}

/** @param retryAfter whole seconds after which the same request has what it needs */
export function rateLimited(message: string, retryAfter: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
  return new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED', retryAfter, http: { status: 429, headers } },
  });
}
