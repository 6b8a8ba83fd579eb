import type { Client, ExecutionResult, Sink, SubscribePayload } from 'graphql-ws';

type Event = { readonly id?: string; readonly cursor?: string } | null;

/** A client of graphql-ws without `iterate`, which would not resume. */
export type ResumingClient = Omit<Client, 'iterate'>;

/** Ids of events to recognize those that come a second time. */
const REMEMBERED = 1000;

const isExpired = (errors: unknown): boolean =>
  Array.isArray(errors) && errors.some((error) => error.extensions?.code === 'CURSOR_EXPIRED');

/**
 * The same graphql-ws client, whose subscriptions ask for what they missed while it was disconnected, and leave out what
 * comes a second time. The document takes `$after` and selects `id` and `cursor`. With `greet: true` the first message
 * has a cursor, so that a disconnect before the first event loses nothing either.
 *
 * @param onGap events may be missing, because the database was restored: read again what is shown
 */
export function resuming(client: Client, onGap: () => void = () => undefined): ResumingClient {
  function subscribe<Data, Extensions>(
    payload: SubscribePayload,
    sink: Sink<ExecutionResult<Data, Extensions>>,
  ): () => void {
    const variables: Record<string, unknown> = { ...payload.variables };
    const seen = new Set<string>();
    let hasExpired = false;
    const next = (result: ExecutionResult<Data, Extensions>): void => {
      hasExpired = isExpired(result.errors);
      if (hasExpired) return;
      const [event] = Object.values(result.data ?? {}) as Event[];
      // graphql-ws sends these variables again when it has reconnected.
      if (event?.cursor) variables.after = event.cursor;
      if (event?.id && seen.has(event.id)) return;
      if (event?.id) seen.add(event.id);
      if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
      sink.next(result);
    };
    const startAnew = (): void => {
      hasExpired = false;
      delete variables.after;
      stop = open();
      onGap();
    };
    const error = (cause: unknown): void => (isExpired(cause) ? startAnew() : sink.error(cause));
    const complete = (): void => (hasExpired ? startAnew() : sink.complete());
    const open = (): (() => void) =>
      client.subscribe<Data, Extensions>({ ...payload, variables }, { next, error, complete });
    let stop = open();
    return () => stop();
  }

  const { iterate: _, ...rest } = client;
  return { ...rest, subscribe };
}
