import type { FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';

/**
 * Opens one socket for one subscription, since each tab may speak for somebody else. A dropped line is
 * taken up again with the headers of that moment; a close the server meant (44xx, as when a token ends)
 * is shown instead of retried. Returning the iterator closes the socket at once, even while it waits.
 */
export function watchEvents(
  endpoint: string,
  params: FetcherParams,
  currentHeaders: () => Promise<Record<string, string>>,
): AsyncIterableIterator<ExecutionResult> {
  const url = new URL(endpoint, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    connectionParams: currentHeaders,
    shouldRetry: (problem) => problem instanceof CloseEvent && !isMeant(problem),
  });
  const events = client.iterate({
    query: params.query,
    variables: params.variables as Record<string, unknown> | undefined,
    operationName: params.operationName,
  }) as AsyncIterableIterator<ExecutionResult>;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => events.next().catch(explain),
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
}

function isMeant(close: CloseEvent): boolean {
  return close.code >= 4400 && close.code < 4500;
}

/** A close event prints as `{}`; the person needs its code and reason, and not a stack of ours. */
function explain(problem: unknown): never {
  if (!(problem instanceof CloseEvent)) throw problem;
  const error = new Error(`The server closed the socket: ${problem.code} ${problem.reason}`.trim());
  delete error.stack;
  throw error;
}
