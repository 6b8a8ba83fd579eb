import type { ExecutionResult } from 'graphql';
import { asGraphqlError } from './request-errors.ts';
import { StreamClosed } from './stream-closed.ts';

/**
 * Turns the failure of a stream into its last answer. A generator would not do: its `return` waits for the event that
 * may never come, and the subscription behind it would stay.
 */
export function endingGently(results: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  return {
    next: async () => {
      try {
        return await results.next();
      } catch (error) {
        const code = error instanceof StreamClosed ? error.code : 'INTERNAL';
        return { done: false, value: { errors: [asGraphqlError(error, code)] } };
      }
    },
    return: (value) => results.return(value),
    throw: (error) => results.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await results.return(undefined);
    },
  };
}
