import { HeaderMap } from '@apollo/server';
import { type ASTNode, GraphQLError } from 'graphql';

/** Apollo answers with the status in `http`. Error masking removes it from the client's error. */

/** The document or its cost exceeds a limit. The client must split or narrow it. */
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

/** @param retryAfter whole seconds until the same request has enough points */
export function rateLimited(message: string, retryAfter: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
  return new GraphQLError(message, {
    extensions: { code: 'RATE_LIMITED', retryAfter, http: { status: 429, headers } },
  });
}

/** A value of the arguments exceeds a limit. `field` is its path, such as `where.or`, if it is in a variable. */
export function badInput(message: string, at: { field?: string; nodes?: ASTNode } = {}): GraphQLError {
  return new GraphQLError(message, {
    nodes: at.nodes ?? null,
    extensions: {
      code: 'BAD_USER_INPUT',
      ...(at.field && { field: at.field }),
      http: { status: 400, headers: new HeaderMap() },
    },
  });
}

/** The message for lists in variables and in the document. */
export function tooManyElements(list: {
  readonly length: number;
  readonly max: number;
  readonly field?: string;
  readonly nodes?: ASTNode;
}): GraphQLError {
  const { length, max, field } = list;
  const place = field === undefined ? '' : ` at "${field}"`;
  return badInput(`The list${place} has ${length} elements; at most ${max} are taken.`, list);
}
