import { GraphQLError } from 'graphql';
import { databaseFailure } from '../../db/connection/database-failure.ts';

/** Whether a failure is independent of the request, so that a retry may succeed. */
export function isTransient(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return databaseFailure(cause) !== undefined;
}
