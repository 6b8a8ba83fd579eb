/**
 * Relay: an environment whose subscriptions resume. Lists are connections and objects are `Node`s, so `@connection` and
 * `@refetchable` need no configuration.
 */
import {
  type Disposable,
  Environment,
  type GraphQLResponse,
  graphql,
  Network,
  Observable,
  RecordSource,
  requestSubscription,
  Store,
} from 'relay-runtime';
import type { relayWatchEventsSubscription } from '../generated/relay/relayWatchEventsSubscription.graphql.ts';
import { type Connection, connect } from './graphql-ws.ts';

export function relayEnvironment(connection: Connection): Environment {
  const socket = connect(connection);
  const network = Network.create(
    async ({ text }, variables) => {
      const response = await fetch(connection.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await connection.accessToken()}`,
        },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({ text, name }, variables) =>
      Observable.create<GraphQLResponse>(({ next, error, complete }) =>
        socket.subscribe(
          { query: text ?? '', operationName: name, variables },
          {
            next: (result) => next(result as GraphQLResponse),
            error: (cause) => error(cause instanceof Error ? cause : new Error(JSON.stringify(cause))),
            complete,
          },
        ),
      ),
  );
  return new Environment({ network, store: new Store(new RecordSource()) });
}

type WatchedEvent = NonNullable<relayWatchEventsSubscription['response']['orderEvents']>;

/** Tells of every event of the orders you may see, each once. The store has the orders as they are now. */
export function watchOrders(environment: Environment, onEvent: (event: WatchedEvent) => void): Disposable {
  return requestSubscription<relayWatchEventsSubscription>(environment, {
    subscription: graphql`
      subscription relayWatchEventsSubscription($after: String, $greet: Boolean = true) {
        orderEvents(after: $after, greet: $greet) { id type cursor order { id number status } }
      }
    `,
    variables: {},
    onNext: (data) => data?.orderEvents && onEvent(data.orderEvents),
  });
}
