import { GraphQLError } from 'graphql';
import { DatabaseError } from 'pg';
import { isOverload } from './error-masking.ts';

/** SQLSTATE classes of a connection that is lost, a server that is full, and one that stops or starts. */
const PASSING_STATES = /^(08|53|57P)/;
/** What the driver says when a connection ends under a statement; it has no code for it. */
const LOST_CONNECTION = /^Connection terminated|^Query read timeout$/;
const LOST_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Whether a failure says nothing about the request: the same one may succeed shortly. */
export function isPassing(error: unknown): boolean {
  if (error instanceof GraphQLError) return isPassing(error.originalError);
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseError) return PASSING_STATES.test(error.code ?? '');
  const { code } = error as Error & { code?: string };
  return isOverload(error) || LOST_CONNECTION.test(error.message) || LOST_SOCKET.has(code ?? '');
}
