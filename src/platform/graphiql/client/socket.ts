import type { FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import type { LiveView } from './live-view.ts';

/** What to watch, as which user, and who receives the results. */
export interface Watch {
  endpoint: string;
  params: FetcherParams;
  currentHeaders: () => Promise<Record<string, string>>;
  view: LiveView;
  /** Called with each result before it is shown. */
  onResult(result: ExecutionResult): void;
}

/**
 * Opens one socket per subscription, because each tab may have another user. A dropped connection is resumed with the
 * current headers. An intended close (44xx, as when a token expires) is shown instead. Returning the iterator closes
 * the socket at once, even while it waits.
 */
export function watchEvents(watch: Watch): AsyncIterableIterator<ExecutionResult> {
  const { endpoint, params, currentHeaders, view, onResult } = watch;
  const url = new URL(endpoint, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    connectionParams: currentHeaders,
    shouldRetry: (problem) => problem instanceof CloseEvent && !isMeant(problem),
  });
  const accepted = new Promise<'accepted'>((resolve) => {
    client.on('connected', () => resolve('accepted'));
  });
  const events = client.iterate({
    query: params.query,
    variables: params.variables as Record<string, unknown> | undefined,
    operationName: params.operationName,
  }) as AsyncIterableIterator<ExecutionResult>;
  let isFirst = true;
  let waiting: Promise<IteratorResult<ExecutionResult>> | undefined;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      waiting ??= events.next();
      try {
        if (isFirst) {
          isFirst = false;
          if ((await Promise.race([accepted, waiting])) === 'accepted') {
            return { done: false, value: view.answer() };
          }
        }
        const event = await waiting;
        waiting = undefined;
        if (event.done) return event;
        onResult(event.value);
        return { done: false, value: view.add(event.value) };
      } catch (problem) {
        // The errors of a subscription that the server refuses, or ends.
        if (Array.isArray(problem)) onResult({ errors: problem });
        return explain(problem);
      }
    },
    return: async () => {
      await events.return?.();
      return { done: true, value: undefined };
    },
  };
}

function isMeant(close: CloseEvent): boolean {
  return close.code >= 4400 && close.code < 4500;
}

/** A close event prints as `{}`, so this shows its code and reason instead. */
function explain(problem: unknown): never {
  if (!(problem instanceof CloseEvent)) throw problem;
  const error = new Error(`The server closed the socket: ${problem.code} ${problem.reason}`.trim());
  delete error.stack;
  throw error;
}
