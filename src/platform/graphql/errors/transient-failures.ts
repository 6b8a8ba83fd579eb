import { GraphQLError } from 'graphql';
import { databaseFailure } from '../../db/connection/database-failure.ts';

/** Whether a failure says nothing about the request: the same one may succeed shortly. */
export function isTransient(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return databaseFailure(cause) !== undefined;
}
