/**
 * graphql-ws by itself: a socket that reconnects, and subscriptions that go on after the last event they were sent. The
 * other clients of this folder stand on it. It runs in browsers and in Node 22 or newer, which bring `WebSocket`.
 */
import { type ClientOptions, createClient } from 'graphql-ws';
import { graphql } from '../generated/gql.ts';
import type { WatchEventsSubscription } from '../generated/graphql.ts';
import { type ResumingClient, resuming } from './resume.ts';

export interface Connection extends Partial<ClientOptions> {
  /** `https://shop.example/graphql` */
  readonly url: string;
  /** Asked before each connection: Ordinal closes a socket when its token ends, and the client connects again. */
  readonly accessToken: () => string | Promise<string>;
  /** Events may be missing, because the database was restored: read again what is shown. */
  readonly onGap?: () => void;
}

export function connect({
  url,
  accessToken,
  onGap,
  keepAlive = 10_000,
  ...options
}: Connection): ResumingClient {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const expectAnswer = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => client.terminate(), keepAlive);
  };
  const client = createClient({
    connectionParams: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive,
    // A connection that ended without a word, as in a laptop that slept, answers neither the handshake nor a ping.
    on: {
      connecting: () => expectAnswer(),
      connected: () => clearTimeout(silence),
      ping: (isReceived) => !isReceived && expectAnswer(),
      pong: () => clearTimeout(silence),
      closed: () => clearTimeout(silence),
    },
    ...options,
    url: url.replace(/^http/, 'ws'),
  });
  return resuming(client, onGap);
}

export const WATCH_EVENTS = graphql(`
  subscription WatchEvents($after: String, $greet: Boolean = true) {
    orderEvents(after: $after, greet: $greet) { id type cursor order { id number status } }
  }
`);

type WatchedEvent = NonNullable<WatchEventsSubscription['orderEvents']>;

interface Watching {
  /** The `eventCursor` of a list that you show; live from now on without it. */
  readonly after?: string;
  readonly onEvent: (event: WatchedEvent) => void;
  /** The subscription was refused and has ended. Disconnects are no errors. */
  readonly onError: (cause: unknown) => void;
}

/** Tells of every event of the orders you may see, each once. @returns stops it */
export function watchEvents(client: ResumingClient, { after, onEvent, onError }: Watching): () => void {
  return client.subscribe<WatchEventsSubscription>(
    { query: WATCH_EVENTS.toString(), variables: { after } },
    {
      next: ({ data, errors }) => {
        if (data?.orderEvents) onEvent(data.orderEvents);
        else if (errors) onError(errors);
      },
      error: onError,
      complete: () => undefined,
    },
  );
}
